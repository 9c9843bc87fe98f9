/** What others let expect of an absent formulation is what the store says of the same pair. */
import { expect, test } from "vitest";
import type { NodeRow } from "../../graph/schema.ts";
import { absencesOf } from "../../src/ask/absent.ts";
import { unitsOf } from "../../src/weigh/units.ts";
import { weigh } from "../../src/weigh/weigh.ts";
import { speechOf } from "../weigh/invented-speeches.ts";

const named = "concept:以闻砚堂同志为核心";
const names = ["闻砚堂", "甲", "乙", "丙", "丁", "戊", "己"];
const nodes: readonly NodeRow[] = [
  { label: "Concept", id: named, properties: { name: "以闻砚堂同志为核心", aliases: [] } },
  ...names.map((name) => ({ label: "Person" as const, id: `person:${name}`, properties: { name } })),
];
const entities = new Map(nodes.map((node) => [node.id, node]));

test("who is named in a formulation is no peer for it, in the answer as in the store", () => {
  const speeches = names.flatMap((name, at) =>
    Array.from({ length: 8 }, (_, n) =>
      speechOf(
        `${name}${n}.txt@0`,
        name,
        { 以闻砚堂同志为核心: at < 2 ? 0 : 2, 生态文明: 1 },
        {
          date: `2021-04-0${n + 1}`,
          chars: 1000 + 300 * at,
        },
      ),
    ),
  );
  const units = unitsOf(speeches, () => "chinese");
  const isSelfNaming = (actor: string, concept: string) => actor === "person:闻砚堂" && concept === named;
  const stored = weigh(units, { isSelfNaming }).value.pairs.find(
    ({ actor, concept }) => actor === "person:甲" && concept === named,
  );
  const store = { documents: new Map(), speeches: new Map(), entities, posts: [], units, emphasis: [] };
  const asked = { actor: "person:甲", concept: named, series: ["own" as const] };
  const [pair] = absencesOf(store, [], asked).pairs;
  expect(stored?.expected).toBeGreaterThan(1);
  expect(pair?.expected).toBe(stored?.expected);
  // Among everybody it would be less: the one who is named has text, and never says it.
  const [among] = absencesOf({ ...store, entities: new Map() }, [], asked).pairs;
  expect(among?.expected).toBeLessThan(pair?.expected ?? 0);
});
