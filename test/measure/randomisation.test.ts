/** What must hold of dealing units, and that it is what counting every deal gives. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Cell,
  leastTails,
  randomisationDistribution,
  randomisationTails,
} from "../../graph/measure/randomisation.ts";

/** Probabilities of every sum, from every way to draw units of small cells. */
function bruteForce(cells: readonly Cell[]): readonly number[] {
  let sums = new Map([[0, 1]]);
  for (const { units, drawn } of cells) {
    const values = Array.from(units).flatMap((count, value) => new Array<number>(count).fill(value));
    const ways = subsets(values, drawn).map((subset) => subset.reduce((sum, value) => sum + value, 0));
    const next = new Map<number, number>();
    for (const [before, p] of sums) {
      for (const own of ways) next.set(before + own, (next.get(before + own) ?? 0) + p / ways.length);
    }
    sums = next;
  }
  return Array.from({ length: Math.max(...sums.keys()) + 1 }, (_, sum) => sums.get(sum) ?? 0);
}

function subsets(values: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return values.flatMap((value, i) => subsets(values.slice(i + 1), size - 1).map((rest) => [value, ...rest]));
}

describe("units dealt at random", () => {
  const cellOf = (largest: number, levels: number) =>
    fc
      .record({
        units: fc.array(fc.integer({ min: 0, max: largest }), { minLength: 1, maxLength: levels }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ units, share }) => ({ units, drawn: Math.floor(share * units.reduce((sum, count) => sum + count, 0)) }));
  const cells = fc.array(cellOf(12, 7), { maxLength: 6 });
  const smallCells = fc.array(cellOf(2, 4), { maxLength: 3 });

  test("the distribution is that of all ways to draw them", () => {
    fc.assert(
      fc.property(smallCells, (few) => {
        const expected = bruteForce(few);
        const p = randomisationDistribution(few);
        for (let sum = 0; sum < Math.max(p.length, expected.length); sum++) {
          expect(p[sum] ?? 0).toBeCloseTo(expected[sum] ?? 0, 12);
        }
      }),
    );
  });

  test("no outcome lies outside the least and the largest sum, and none has a smaller p than these", () => {
    fc.assert(
      fc.property(cells, (some) => {
        const least = leastTails(some);
        for (let sum = least.smallest; sum <= least.largest; sum++) {
          const { upper, lower } = randomisationTails(some, sum);
          expect(upper).toBeGreaterThanOrEqual(least.upper * (1 - 1e-9));
          expect(lower).toBeGreaterThanOrEqual(least.lower * (1 - 1e-9));
        }
        expect(randomisationTails(some, least.smallest)).toEqual({ upper: 1, lower: least.lower });
        expect(randomisationTails(some, least.largest + 1).upper).toBe(least.upper);
      }),
    );
  });

  test("the smallest p are those of all ways to draw them", () => {
    fc.assert(
      fc.property(smallCells, (few) => {
        const p = bruteForce(few);
        const { smallest, largest, lower, upper } = leastTails(few);
        expect([smallest, largest]).toEqual([p.findIndex((mass) => mass > 0), p.length - 1]);
        expect(lower).toBeCloseTo(p[smallest] ?? 0, 12);
        expect(upper).toBeCloseTo(p[largest] ?? 0, 12);
      }),
    );
  });

  test("the probabilities add up to one and their mean is that of the deal", () => {
    fc.assert(
      fc.property(cells, (some) => {
        const p = [...randomisationDistribution(some)];
        expect(p.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 9);
        const mean = some.reduce((sum, { units, drawn }) => {
          const all = units.reduce((total, count) => total + count, 0);
          const said = units.reduce((total, count, value) => total + value * count, 0);
          return all === 0 ? sum : sum + (drawn * said) / all;
        }, 0);
        expect(p.reduce((sum, x, t) => sum + t * x, 0)).toBeCloseTo(mean, 8);
      }),
    );
  });

  test("the two tails overlap in the observed sum only", () => {
    fc.assert(
      fc.property(cells, fc.double({ min: 0, max: 1, noNaN: true }), (some, place) => {
        const { smallest, largest } = leastTails(some);
        const observed = smallest + Math.round(place * (largest - smallest));
        const { upper, lower } = randomisationTails(some, observed);
        expect(upper + lower).toBeCloseTo(1 + (randomisationDistribution(some)[observed] ?? 0), 8);
      }),
    );
  });
});
