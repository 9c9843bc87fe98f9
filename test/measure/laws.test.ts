/** What must hold whatever the text says. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sameSignShare } from "../../graph/measure/bootstrap.ts";
import { falseDiscovery } from "../../graph/measure/false-discovery.ts";
import { garwood } from "../../graph/measure/garwood.ts";
import { logLikelihood, signedLogLikelihood } from "../../graph/measure/log-likelihood.ts";
import { logOdds } from "../../graph/measure/log-odds.ts";
import { logRatio, logRatioInterval } from "../../graph/measure/log-ratio.ts";
import { seededRandom } from "../../graph/measure/random.ts";
import { rateRatio, rateRatioInterval, rateRatioP, type TwoRates } from "../../graph/measure/rate-ratio.ts";
import { cosine, jaccard, setJaccard } from "../../graph/measure/similarity.ts";
import { wilson } from "../../graph/measure/wilson.ts";

const twoRates: fc.Arbitrary<TwoRates> = fc.record({
  count: fc.integer({ min: 1, max: 80 }),
  exposure: fc.integer({ min: 500, max: 50_000 }),
  otherCount: fc.integer({ min: 1, max: 200 }),
  otherExposure: fc.integer({ min: 500, max: 200_000 }),
});

function swapped({ count, exposure, otherCount, otherExposure }: TwoRates): TwoRates {
  return { count: otherCount, exposure: otherExposure, otherCount: count, otherExposure: exposure };
}

function doubled({ count, exposure, otherCount, otherExposure }: TwoRates): TwoRates {
  return {
    count: 2 * count,
    exposure: 2 * exposure,
    otherCount: 2 * otherCount,
    otherExposure: 2 * otherExposure,
  };
}

describe("swapping target and reference", () => {
  test("G² keeps its size and flips its sign", () => {
    fc.assert(
      fc.property(twoRates, (rates) => {
        expect(signedLogLikelihood(swapped(rates))).toBeCloseTo(-signedLogLikelihood(rates), 8);
      }),
    );
  });

  test("log ratio and δ change sign, the rate ratio and its bounds become reciprocals", () => {
    fc.assert(
      fc.property(twoRates, (rates) => {
        expect(logRatio(swapped(rates))).toBeCloseTo(-logRatio(rates), 10);
        expect(rateRatio(swapped(rates)) * rateRatio(rates)).toBeCloseTo(1, 10);
        const interval = rateRatioInterval(rates, 0.9);
        expect(rateRatioInterval(swapped(rates), 0.9).high * interval.low).toBeCloseTo(1, 8);
        expect(rateRatioP(swapped(rates))).toBeCloseTo(rateRatioP(rates), 8);
        const odds = { total: 300, otherTotal: 900, share: 0.1, priorTotal: 15 };
        const { count, otherCount } = rates;
        const back = { ...odds, total: odds.otherTotal, otherTotal: odds.total, count: otherCount, otherCount: count };
        expect(logOdds(back).delta).toBeCloseTo(-logOdds({ ...odds, count, otherCount }).delta, 10);
      }),
    );
  });
});

test("doubling all counts and exposures keeps ratios, doubles G² and narrows intervals", () => {
  fc.assert(
    fc.property(twoRates, (rates) => {
      const twice = doubled(rates);
      expect(rateRatio(twice)).toBeCloseTo(rateRatio(rates), 10);
      expect(logRatio(twice)).toBeCloseTo(logRatio(rates), 10);
      expect(logLikelihood(twice)).toBeCloseTo(2 * logLikelihood(rates), 6);
      const narrower = rateRatioInterval(twice, 0.9);
      const wider = rateRatioInterval(rates, 0.9);
      expect(narrower.high / narrower.low).toBeLessThan(wider.high / wider.low);
      const doublings = logRatioInterval(twice, 0.9);
      const before = logRatioInterval(rates, 0.9);
      expect(doublings.high - doublings.low).toBeLessThan(before.high - before.low);
      const count = garwood(twice.count, 0.9);
      const single = garwood(rates.count, 0.9);
      expect((count.high - count.low) / 2).toBeLessThan(single.high - single.low);
    }),
  );
});

test("doubling all mentions makes |ζ| grow at a fixed prior", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 100 }), (count, otherCount) => {
      const zeta = (scale: number) =>
        logOdds({
          count: scale * count,
          total: scale * 100,
          otherCount: scale * otherCount,
          otherTotal: scale * 400,
          share: (count + otherCount) / 500,
          priorTotal: 15,
        }).zeta;
      expect(Math.abs(zeta(2)) + 1e-9).toBeGreaterThanOrEqual(Math.abs(zeta(1)));
    }),
  );
});

describe("likeness of counts", () => {
  const row = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }).filter((x) => x.some(Boolean));

  test.each([
    ["cosine", cosine],
    ["Jaccard", jaccard],
    ["set Jaccard", setJaccard],
  ])("%s is symmetric, 1 on itself and within [0, 1]", (_, likeness) => {
    fc.assert(
      fc.property(row, row, (a, b) => {
        expect(likeness(a, b)).toBeCloseTo(likeness(b, a), 12);
        expect(likeness(a, a)).toBeCloseTo(1, 12);
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test("cosine does not know how much somebody speaks", () => {
    fc.assert(
      fc.property(row, row, fc.integer({ min: 2, max: 9 }), (a, b, scale) => {
        expect(
          cosine(
            a.map((x) => scale * x),
            b,
          ),
        ).toBeCloseTo(cosine(a, b), 12);
      }),
    );
  });
});

test("q is never below p, never above 1, and keeps the order of p", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (ps) => {
      const q = falseDiscovery(ps);
      const ranked = ps.map((p, i) => ({ p, q: q[i] ?? Number.NaN })).sort((a, b) => a.p - b.p);
      expect(ranked.every(({ p, q: own }) => own >= p * (1 - 1e-12) && own <= 1)).toBe(true);
      expect(ranked.every(({ q: own }, i) => own >= (ranked[i - 1]?.q ?? 0))).toBe(true);
    }),
  );
});

test("Wilson's interval holds the share and lies within [0, 1]", () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), (hits, misses) => {
      const { low, high } = wilson(hits, hits + misses, 0.9);
      if (hits + misses > 0) expect(hits / (hits + misses)).toBeGreaterThanOrEqual(low - 1e-12);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(high);
    }),
  );
});

describe("chance", () => {
  test("the same seed gives the same numbers, evenly", () => {
    const draws = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 6000 }, () => random(6));
    };
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7)).not.toEqual(draws(8));
    const counts = [0, 1, 2, 3, 4, 5].map((face) => draws(7).filter((draw) => draw === face).length);
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  test("a difference that hangs on one speech does not hold its sign", () => {
    const expected = new Array<number>(10).fill(0.5);
    expect(sameSignShare({ counted: [9, 0, 0, 0, 0, 0, 0, 0, 0, 0], expected }, 2000, 1)).toBeLessThan(0.75);
    expect(sameSignShare({ counted: [1, 1, 2, 0, 1, 1, 2, 1, 0, 1], expected }, 2000, 1)).toBeGreaterThan(0.95);
  });
});
