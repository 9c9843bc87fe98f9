/** What must hold of the numbers whatever was said. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { EmphasisRecord } from "../../graph/facts.ts";
import type { Weighing } from "../../src/weigh/weighing.ts";
import { corpora, weighed } from "./invented-speeches.ts";

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
      const byName = ({ actor, concept }: EmphasisRecord) => `${actor} ${concept}`;
      const back = weighed(renamed)
        .pairs.map((pair) => (pair.concept === "concept:绿" ? { ...pair, concept: "concept:生态文明" } : pair))
        .sort((a, b) => (byName(a) < byName(b) ? -1 : 1));
      const before = [...weighed(speeches).pairs].sort((a, b) => (byName(a) < byName(b) ? -1 : 1));
      expect(withoutLastBits(back)).toEqual(withoutLastBits(before));
    }),
    { numRuns: 40 },
  );
});

test("a concept nobody mentions changes no other number", () => {
  fc.assert(
    fc.property(corpora, (speeches) => {
      const unsaid = { concept: "concept:无人说", mentions: 0, counted: 0, paragraphs: 0 };
      const more = speeches.map((speech) => ({ ...speech, concepts: [unsaid, ...speech.concepts] }));
      expect(weighed(more)).toEqual(weighed(speeches));
    }),
    { numRuns: 20 },
  );
});

test("splitting a speech in two leaves counts, rates, expectations and E's prior alone", () => {
  fc.assert(
    fc.property(corpora, (speeches) => {
      const [first, ...rest] = speeches;
      if (first === undefined) return;
      const half = { ...first, chars: first.chars / 2 };
      const split = [{ ...half, concepts: [] }, { ...half, speech: `${first.speech}1` }, ...rest];
      const kept = (weighing: Weighing) =>
        withoutLastBits(
          weighing.pairs.map(
            ({ actor, concept, mentions, counted, chars, rate, expected, expectedByPeers, z, g2 }) => ({
              actor,
              concept,
              mentions,
              counted,
              chars,
              rate,
              expected,
              expectedByPeers,
              z,
              g2,
            }),
          ),
        );
      expect(kept(weighed(split))).toEqual(kept(weighed(speeches)));
    }),
    { numRuns: 40 },
  );
});

test("a speaker with one speech is never clear, and every number is finite", () => {
  fc.assert(
    fc.property(corpora, (speeches) => {
      const { pairs, actors } = weighed(speeches);
      const single = new Set(actors.filter(({ speeches: own }) => own === 1).map(({ actor }) => actor));
      expect(pairs.filter(({ actor, verdict }) => single.has(actor) && verdict === "clear")).toEqual([]);
      const numbers = pairs.flatMap((pair) => Object.values(pair).filter((value) => typeof value === "number"));
      expect(numbers.every((value) => Number.isFinite(value))).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test("expectations of all speakers add up to what all said", () => {
  fc.assert(
    fc.property(corpora, (speeches) => {
      const persons = weighed(speeches).pairs.filter(({ actorLabel }) => actorLabel === "Person");
      const whole = persons.filter(({ concept }) => persons.filter((pair) => pair.concept === concept).length === 5);
      for (const concept of new Set(whole.map((pair) => pair.concept))) {
        const pairs = whole.filter((pair) => pair.concept === concept);
        const sum = (of: (pair: EmphasisRecord) => number) => pairs.reduce((total, pair) => total + of(pair), 0);
        expect(sum(({ expected }) => expected)).toBeCloseTo(
          sum(({ counted }) => counted),
          8,
        );
      }
    }),
    { numRuns: 20 },
  );
});

/** Sums over concepts run in the order of their names; a renaming may change the last bit. */
function withoutLastBits<T extends object>(pairs: readonly T[]): readonly object[] {
  return pairs.map((pair) =>
    Object.fromEntries(
      Object.entries(pair).map(([key, value]) => [key, typeof value === "number" ? value.toPrecision(9) : value]),
    ),
  );
}
