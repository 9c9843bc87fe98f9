/** Whose words a hit is in, and that the sentences of a pair are those of its numbers. */
import { expect, test } from "vitest";
import { type AskedStore, openAsked, readEntities } from "../../src/ask/asked-store.ts";
import { countsFor } from "../../src/base/counts-for.ts";
import type { MentionRecord } from "../../src/base/records.ts";
import { evidenceOf } from "../../src/search/evidence.ts";
import { patternOf } from "../../src/search/pattern.ts";
import { questionOf } from "../../src/search/read-question.ts";
import { search } from "../../src/search/search.ts";
import { openSearched } from "../../src/search/searched-store.ts";
import { openStore } from "../../src/store/directory/read-store.ts";
import { sampleStore } from "../pages/sample-store.ts";

const dir = await sampleStore("corpus");
const asked = openAsked(dir);
const store = await openStore(dir);

/** The pairs with words of any kind, one in so many. */
function pairs({ emphasis }: AskedStore, every: number): AskedStore["emphasis"] {
  return emphasis.filter(({ mentions, quoted }) => mentions + quoted > 0).filter((_, at) => at % every === 0);
}

test("the sentences of a pair are as many as its numbers say", () => {
  const searched = openSearched(dir);
  const some = pairs(asked, 40);
  expect(some.length).toBeGreaterThan(50);
  for (const { actor, concept, series, mentions, echo, chained } of some) {
    const { totals, lines, total } = evidenceOf(asked, searched, { actor, concept, series });
    // The numbers leave out quotations in units without a mention; the units have all.
    const quoted = asked.units
      .filter((unit) => unit.series === series && unit.isCounted)
      .filter(({ person, institutions }) => person === actor || institutions.includes(actor))
      .flatMap(({ concepts }) => concepts.filter((use) => use.concept === concept))
      .reduce((sum, use) => sum + use.quoted, 0);
    expect([actor, concept, totals[0]]).toEqual([
      actor,
      concept,
      expect.objectContaining({ series, mentions, echo, chained, quoted }),
    ]);
    expect(lines).toHaveLength(total);
  }
  searched.close();
});

test("a sentence is whole, holds the mention, and its span is that of the raw page", () => {
  const searched = openSearched(dir);
  const some = pairs(asked, 200);
  expect(some.length).toBeGreaterThan(10);
  for (const { actor, concept } of some) {
    for (const line of evidenceOf(asked, searched, { actor, concept }).lines) {
      expect(line.before).not.toMatch(/[。！？]$/u);
      const raw = store.source(line.document).slice(line.start, line.end);
      expect(raw.replaceAll(/\s/gu, "")).toBe(line.hit.replaceAll(/\s/gu, ""));
    }
  }
  searched.close();
});

test("a hit that is a mention counts as the mention does", () => {
  const searched = openSearched(dir);
  const speeches = new Map(store.speeches.map((speech) => [speech.id, speech]));
  const mentions = store.mentions.filter(({ kind, contained }) => kind === "concept" && !contained);
  const byPlace = new Map<string, MentionRecord>(
    mentions.map((mention) => [`${mention.document} ${mention.start} ${mention.end}`, mention]),
  );
  const pattern = patternOf("高质量发展");
  const { lines } = search(searched, { ...questionOf({}, () => readEntities(dir)), pattern });
  searched.close();
  const told = lines.flatMap((line) => {
    const mention = byPlace.get(`${line.document} ${line.start} ${line.end}`);
    return mention === undefined ? [] : [[line.series, countsFor(mention, speeches.get(mention.speech ?? ""))]];
  });
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter(([series, counted]) => series !== counted)).toEqual([]);
});

test("a flag keeps what it names", () => {
  const searched = openSearched(dir);
  const entities = () => readEntities(dir);
  const all = search(searched, { ...questionOf({}, entities), pattern: patternOf("发展") });
  const speaker = all.lines.find(({ series }) => series === "own")?.speakers[0] ?? "";
  const id = [...entities().values()].find(
    ({ properties, label }) => label === "Person" && properties["name"] === speaker,
  )?.id;
  const own = search(searched, {
    ...questionOf({ speaker: id ?? "", series: "own" }, entities),
    pattern: patternOf("发展"),
  });
  searched.close();
  expect(own.hits).toBeGreaterThan(0);
  expect(own.lines.every(({ speakers, series }) => speakers[0] === speaker && series === "own")).toBe(true);
  expect(own.hits + own.takenAway.speaker + own.takenAway.series).toBe(all.hits);
});

test("a pair without a sentence says where else to look", () => {
  const searched = openSearched(dir);
  const said = new Set(asked.emphasis.filter(({ mentions }) => mentions > 0).map(({ actor }) => actor));
  const [actor = ""] = [...said].filter((id) => id.startsWith("person:"));
  const answer = evidenceOf(asked, searched, { actor, concept: "concept:无此提法" });
  searched.close();
  expect([answer.total, answer.days]).toEqual([0, { from: null, to: null }]);
  expect(answer.why).toMatch(/stands in none of the texts of .+ occasions\); tifa search/u);
});
