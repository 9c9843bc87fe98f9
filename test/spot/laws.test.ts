import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createCover, startingIn } from "../../src/base/cover.ts";
import { contains } from "../../src/base/span.ts";
import type { Concept, Concepts } from "../../src/lexicon/concept.ts";
import { readConcepts } from "../../src/lexicon/concepts.ts";
import { builtIn } from "../../src/lexicon/home.ts";
import { createSpotLexicon } from "../../src/spot/spot-lexicon.ts";
import { mentionsOf } from "./page.ts";

const { all } = readConcepts();

function lexiconOf(concepts: readonly Concept[]) {
  const table: Concepts = { all: concepts, byId: new Map(concepts.map((concept) => [concept.id, concept])) };
  return createSpotLexicon({ concepts: table, persons: new Map(), institutions: new Map() });
}

/** A few rows that nest and overlap, and text made of their pieces. */
const few = all.filter(({ id }) =>
  ["现代化", "中国式现代化", "新发展理念", "新发展格局", "网络强国", "一带一路", "双循环", "两不愁三保障"].includes(id),
);
const line = fc
  .array(
    fc.constantFrom(
      "中国式",
      "现代化",
      "新发展",
      "理念",
      "格局",
      "创",
      "网络",
      "强国",
      "“",
      "”",
      "、",
      "《",
      "》",
      "一带一路",
      "两不愁",
      "三保障",
      "研讨会",
      "𠮷",
      "。",
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(""));

test("the order of the rows does not change what is found", () => {
  const other = lexiconOf(few.toReversed());
  const same = lexiconOf(few);
  fc.assert(
    fc.property(line, (text) => {
      expect(mentionsOf(text, other)).toEqual(mentionsOf(text, same));
    }),
  );
});

test("another row changes no mention but those that it touches", () => {
  const added: Concept = {
    id: "强国建设",
    label: "现代化新发展",
    family: "",
    class: "goal",
    broader: [],
    members: [],
    variants: [],
    senses: [],
    notAfter: [],
    notBefore: [],
    source: "user",
    reference: "",
    rule: "user/concepts.tsv:2",
  };
  const before = lexiconOf(few);
  const after = lexiconOf([...few, added]);
  fc.assert(
    fc.property(line, (text) => {
      const found = mentionsOf(text, after);
      const touched = found.filter(({ entity }) => entity === "concept:强国建设");
      const free = (mention: { start: number; end: number }) =>
        !touched.some(({ start, end }) => mention.start < end && start < mention.end);
      const others = found.filter(({ entity }) => entity !== "concept:强国建设").filter(free);
      expect(others).toEqual(expect.arrayContaining(mentionsOf(text, before).filter(free)));
    }),
  );
});

test("a mention never leaves its text and no two that count overlap", () => {
  fc.assert(
    fc.property(line, (text) => {
      const concepts = mentionsOf(text).filter(({ kind, contained }) => kind === "concept" && !contained);
      concepts.forEach(({ start, end }, i) => {
        expect(start).toBeLessThan(end);
        expect(start).toBeGreaterThanOrEqual(concepts[i - 1]?.end ?? 0);
        expect(end).toBeLessThanOrEqual(text.length);
      });
    }),
  );
});

test("the rule of a concept names its row", () => {
  const rows = readFileSync(builtIn("concepts.tsv"), "utf8").split("\n");
  for (const { id, rule } of all) {
    const number = Number(rule.replace("concepts.tsv:", ""));
    expect(rows[number - 1]?.split("\t")[0]).toBe(id);
  }
});

test("a cover finds what a search of all spans finds", () => {
  const span = fc.tuple(fc.nat(30), fc.nat(8)).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(span), span, (spans, inner) => {
      const naive = spans.filter((outer) => contains(outer, inner));
      const found = createCover(spans).over(inner);
      expect(found).toHaveLength(naive.length);
      expect(found).toEqual(expect.arrayContaining(naive));
      const sorted = spans.toSorted((a, b) => a.start - b.start);
      expect(startingIn(sorted, inner.start, inner.end)).toEqual(
        sorted.filter(({ start }) => inner.start <= start && start < inner.end),
      );
    }),
  );
});
