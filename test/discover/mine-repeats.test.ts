import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBorderAfter, isBorderBefore } from "../../src/discover/borders.ts";
import { lettersOf } from "../../src/discover/letters.ts";
import { mineRepeats, type Repeat } from "../../src/discover/mine-repeats.ts";

const options = { least: 2, longest: 6, share: 1 };

/** Every string of two to `longest` letters by its occurrences, counted one by one. */
function naive(texts: readonly string[]): ReadonlyMap<string, readonly { text: string; start: number; end: number }[]> {
  const found = new Map<string, { text: string; start: number; end: number }[]>();
  for (const text of texts) {
    for (let start = 0; start < text.length; start += 1) {
      for (let end = start + 2; end <= Math.min(text.length, start + options.longest); end += 1) {
        const phrase = text.slice(start, end);
        if (/[，“”]/u.test(phrase)) break;
        found.set(phrase, [...(found.get(phrase) ?? []), { text, start, end }]);
      }
    }
  }
  return new Map([...found].filter(([, places]) => places.length >= options.least));
}

/** How often the commonest of some neighbours stands there. */
function commonest(neighbours: readonly string[]): number {
  const counts = neighbours.map((one) => neighbours.filter((other) => other === one).length);
  return Math.max(0, ...counts);
}

const isLetter = (character: string) => character !== "" && !/[，“”]/u.test(character);
const texts = fc.array(
  fc.string({ unit: fc.constantFrom("新", "发", "展", "的", "推", "动", "，", "“", "”"), maxLength: 30 }),
  {
    maxLength: 5,
  },
);
const mined = (given: readonly string[], share = options.share): readonly Repeat[] => [
  ...mineRepeats(lettersOf(given), { ...options, share }),
];

describe("the miner", () => {
  test("counts what counting every string one by one counts", () => {
    fc.assert(
      fc.property(texts, (given) => {
        const counts = [...naive(given)].map(([phrase, places]) => [phrase, places.length]);
        expect(new Map(mined(given).map(({ phrase, count }) => [phrase, count]))).toEqual(new Map(counts as never));
      }),
    );
  });

  test("tells how often the commonest neighbour goes on with a string, where that recurs", () => {
    fc.assert(
      fc.property(texts, (given) => {
        const places = naive(given);
        for (const { phrase, before, after } of mined(given)) {
          const at = places.get(phrase) ?? [];
          const left = at.filter(({ text, start }) => isLetter(text.charAt(start - 1)) && !isBorderBefore(text, start));
          const right = at.filter(({ text, end }) => isLetter(text.charAt(end)) && !isBorderAfter(text, end));
          const expected = [
            commonest(left.map(({ text, start }) => text.charAt(start - 1))),
            commonest(right.map(({ text, end }) => text.charAt(end))),
          ];
          // What extends a string only once is not followed.
          expect([before, after].map((count) => Math.max(1, count))).toEqual(
            expected.map((count) => Math.max(1, count)),
          );
        }
      }),
    );
  });

  test("leaves out what always goes on in the same way", () => {
    const phrases = mined(["云岭数字谷，", "云岭数字谷，", "云岭数字谷"], 0.5).map(({ phrase }) => phrase);
    expect(phrases).toEqual(["云岭数字谷"]);
  });

  test("finds nothing in no text", () => {
    expect(mined([])).toEqual([]);
    expect(mined(["", "，"])).toEqual([]);
  });
});
