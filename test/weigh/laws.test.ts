/** What must hold of the numbers whatever was said. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { EmphasisRecord } from "../../graph/facts.ts";
import { unitsOf } from "../../src/weigh/units.ts";
import type { Weighing } from "../../src/weigh/weighing.ts";
import { conceptsOf, corpora, weighed } from "./invented-speeches.ts";

test("the order of the speeches and of their concepts changes nothing", () => {
  fc.assert(
    fc.property(corpora, fc.infiniteStream(fc.nat()), (speeches, order) => {
      const keyed = speeches.map((speech) => ({ speech, key: order.next().value ?? 0 }));
      const shuffled = keyed
        .sort((a, b) => a.key - b.key)
        .map(({ speech }) => ({ ...speech, concepts: speech.concepts.toReversed() }));
      expect(weighed(shuffled)).toEqual(weighed(speeches));
    }),
    { numRuns: 40 },
  );
});

test("renaming a concept changes its name only", () => {
  fc.assert(
    fc.property(corpora, (speeches) => {
      const renamed = speeches.map((speech) => ({
        ...speech,
        concepts: speech.concepts.map((said) =>
          said.concept === "concept:生态文明" ? { ...said, concept: "concept:绿" } : said,
        ),
      }));
      const back = weighed(renamed)
        .pairs.map((pair) => (pair.concept === "concept:绿" ? { ...pair, concept: "concept:生态文明" } : pair))
        .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
      const before = [...weighed(speeches).pairs].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
      expect(withoutLastBits(back)).toEqual(withoutLastBits(before));
    }),
    { numRuns: 40 },
  );
});

test("a concept nobody mentions changes no other number", () => {
  fc.assert(
    fc.property(corpora, (speeches) => {
      const unsaid = { concept: "concept:无人说", mentions: 0, echo: 0, chained: 0, quoted: 0, counted: 0 };
      const more = speeches.map((speech) => ({ ...speech, concepts: [unsaid, ...speech.concepts] }));
      expect(weighed(more)).toEqual(weighed(speeches));
    }),
    { numRuns: 20 },
  );
});

test("a text cut in two within its event changes only what counts texts", () => {
  fc.assert(
    fc.property(corpora, (speeches) => {
      const [first, ...rest] = speeches;
      if (first === undefined) return;
      const half = { ...first, chars: first.chars / 2 };
      const cut = [{ ...half, concepts: [] }, { ...half, speech: `${first.speech}1` }, ...rest];
      const kept = ({ pairs, families, strata }: Weighing) => ({ pairs, families, strata });
      expect(kept(weighed(cut))).toEqual(kept(weighed(speeches)));
    }),
    { numRuns: 40 },
  );
});

test("what one person says never moves what is expected of that person", () => {
  fc.assert(
    fc.property(corpora, (speeches) => {
      const person = speeches[0]?.speakers[0]?.person;
      const louder = speeches.map((speech) =>
        speech.speakers[0]?.person === person ? { ...speech, concepts: conceptsOf({ 生态文明: 4 }) } : speech,
      );
      const expectations = (weighing: Weighing) =>
        new Map(
          weighing.pairs
            .filter(({ actor, concept }) => actor === person && concept === "concept:生态文明")
            .map((pair) => [nameOf(pair), pair.expected]),
        );
      const before = expectations(weighed(speeches));
      for (const [name, expected] of expectations(weighed(louder))) {
        if (before.has(name)) expect(expected).toBe(before.get(name));
      }
    }),
    { numRuns: 40 },
  );
});

test("one series never moves the other", () => {
  fc.assert(
    fc.property(corpora, (speeches) => {
      const own = speeches.filter(({ series }) => series === "own");
      const ofOwn = ({ pairs }: Weighing) => pairs.filter(({ series }) => series === "own");
      expect(ofOwn(weighed(own))).toEqual(ofOwn(weighed(speeches)));
    }),
    { numRuns: 40 },
  );
});

test("a person with one unit is never clear, intervals hold their ratio, and every number is finite", () => {
  fc.assert(
    fc.property(corpora, (speeches) => {
      const { pairs, actors } = weighed(speeches);
      const single = new Set(
        actors.filter(({ units }) => units === 1).map(({ actor, series }) => `${actor} ${series}`),
      );
      expect(pairs.filter((pair) => single.has(`${pair.actor} ${pair.series}`) && pair.verdict === "clear")).toEqual(
        [],
      );
      const numbers = pairs.flatMap((pair) => Object.values(pair).filter((value) => typeof value === "number"));
      expect(numbers.every((value) => Number.isFinite(value))).toBe(true);
      for (const { low, ratio, high } of pairs) {
        if (low === null || ratio === null) continue;
        expect(low).toBeLessThanOrEqual(ratio + 1e-12);
        if (high !== null) expect(high).toBeGreaterThanOrEqual(ratio - 1e-12);
      }
    }),
    { numRuns: 60 },
  );
});

test("the same month told by a second source has the findings of the first, and no smaller q", () => {
  fc.assert(
    fc.property(corpora, (speeches) => {
      const [told, again] = ["新闻联播", "人民日报"].map((source, at) =>
        speeches.map((speech, i) => ({
          ...speech,
          source,
          speech: `${source}/${speech.speech}`,
          event: `${source}/${speech.event}`,
          openings: [i, i + 1000],
          // The second prints a little less of the same.
          chars: speech.chars - at,
        })),
      );
      const both = weighed([...(told ?? []), ...(again ?? [])]);
      const one = weighed(told ?? []);
      expect(both.pairs).toEqual(one.pairs);
      expect(
        unitsOf([...(told ?? []), ...(again ?? [])], () => "chinese").filter(({ isCounted }) => !isCounted),
      ).toHaveLength(unitsOf(again ?? [], () => "chinese").length);
    }),
    { numRuns: 20 },
  );
});

function nameOf({ actor, concept, series }: EmphasisRecord): string {
  return `${actor} ${concept} ${series}`;
}

/** Sums over concepts run in the order of their names; a renaming may change the last bit. */
function withoutLastBits<T extends object>(pairs: readonly T[]): readonly object[] {
  return pairs.map((pair) =>
    Object.fromEntries(
      Object.entries(pair).map(([key, value]) => [key, typeof value === "number" ? value.toPrecision(9) : value]),
    ),
  );
}
