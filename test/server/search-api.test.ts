/** Search and sentences over HTTP: the records of the commands, bounded. */
import { expect, test } from "vitest";
import type { EvidenceAnswer, SearchAnswer } from "../../graph/search-api.ts";
import { apiOf } from "../../src/server/api.ts";
import { openStore } from "../../src/store/directory/read-store.ts";
import { tifa } from "../cli/run.ts";
import { sampleStore } from "../pages/sample-store.ts";

const dir = await sampleStore("corpus");
const store = await openStore(dir);
const api = apiOf(store);

test("words are found as the command finds them", async () => {
  const { stdout, code } = await tifa(["search", "高质量发展", "--from", dir, "--format", "json", "--top", "50"]);
  expect(code).toBe(0);
  const answer = api(["search", "高质量发展.json"]) as SearchAnswer;
  expect(JSON.parse(stdout)).toEqual(answer);
  expect(answer.shown).toBeGreaterThan(5);
});

test("a query bounds them, and no answer has more than 500 lines", () => {
  const some = api(["search", "发展", "series=own&sort=right&top=3&context=4.json"]) as SearchAnswer;
  expect(some.lines).toHaveLength(3);
  expect(some.lines.every(({ series, right }) => series === "own" && Array.from(right).length <= 4)).toBe(true);
  const all = api(["search", "的", "top=100000.json"]) as SearchAnswer;
  expect([all.shown, all.lines.length]).toEqual([500, 500]);
  expect(all.folded).toBeGreaterThan(500);
});

test("an expression with slashes is one, and one that is none is bad usage", () => {
  expect((api(["search", "/高质量(发展|就业)/.json"]) as SearchAnswer).kind).toBe("regex");
  for (const segments of [
    ["search", "/(?=a)/.json"],
    ["search", "海", "colour=red.json"],
    ["search", "“”.json"],
  ])
    expect(() => api(segments)).toThrow(expect.objectContaining({ code: "usage" }));
});

test("the sentences of a pair are those of the command, of one series or of both", async () => {
  const pair = store.emphasis.find(({ mentions, actorLabel }) => mentions > 3 && actorLabel === "Person");
  const { actor = "", concept = "" } = pair ?? {};
  const { stdout } = await tifa([
    ...["evidence", "--from", dir, "--speaker", actor],
    ...["--concept", concept, "--format", "json"],
  ]);
  const both = api(["sentences", actor, `${concept}.json`]) as EvidenceAnswer;
  expect(JSON.parse(stdout)).toEqual(both);
  const one = api(["sentences", actor, concept, `${pair?.series}.json`]) as EvidenceAnswer;
  expect(one.totals).toEqual(both.totals.filter(({ series }) => series === pair?.series));
  expect(one.totals[0]?.mentions).toBe(pair?.mentions);
});

test("what the store lacks is nothing", () => {
  expect(api(["sentences", "person:无名氏", "concept:渔火.json"])).toBeNull();
  const [actor = ""] = store.emphasis.map((pair) => pair.actor);
  expect(api(["sentences", actor, `${actor}.json`])).toBeNull();
  expect(api(["sentences", actor, store.emphasis[0]?.concept ?? "", "mine.json"])).toBeNull();
});
