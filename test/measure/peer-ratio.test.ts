/** What must hold of the ratio to the peers whatever the text says. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PeerRatioInput, peerRatio } from "../../graph/measure/peer-ratio.ts";
import { rateRatioInterval, type TwoRates } from "../../graph/measure/rate-ratio.ts";

describe("the ratio to the peers", () => {
  const twoRates: fc.Arbitrary<TwoRates> = fc.record({
    count: fc.integer({ min: 1, max: 80 }),
    exposure: fc.integer({ min: 500, max: 50_000 }),
    otherCount: fc.integer({ min: 1, max: 200 }),
    otherExposure: fc.integer({ min: 500, max: 200_000 }),
  });
  const stratum = fc.record({
    expected: fc.double({ min: 0.05, max: 20, noNaN: true }),
    peers: fc.integer({ min: 1, max: 80 }),
  });
  const input = fc.record({
    counted: fc.integer({ min: 0, max: 80 }),
    phi: fc.double({ min: 1, max: 5, noNaN: true }),
    strata: fc.array(stratum, { minLength: 1, maxLength: 5 }),
    exposure: fc.constant(0.1),
  });
  const ends = (one: PeerRatioInput) => {
    const { ratio, low, high } = peerRatio(one) ?? { ratio: null, low: Number.NaN, high: null };
    return { ratio: ratio ?? Number.NaN, low, high: high ?? Number.POSITIVE_INFINITY };
  };

  test("lies in its interval, which one more mention moves up and more over-dispersion widens", () => {
    fc.assert(
      fc.property(input, (one) => {
        const { ratio, low, high } = ends(one);
        expect(low).toBeLessThanOrEqual(ratio);
        expect(high).toBeGreaterThanOrEqual(ratio);
        const more = ends({ ...one, counted: one.counted + 1 });
        expect(more.low).toBeGreaterThan(low);
        if (Number.isFinite(more.high)) expect(more.high).toBeGreaterThan(high);
        else expect(more.high).toBeGreaterThanOrEqual(high);
        const rougher = ends({ ...one, phi: 2 * one.phi });
        expect(rougher.low).toBeLessThanOrEqual(low * (1 + 1e-9));
        expect(rougher.high).toBeGreaterThanOrEqual(high * (1 - 1e-9));
      }),
    );
  });

  test("of one stratum is the exact conditional interval of two rates", () => {
    fc.assert(
      fc.property(twoRates, ({ count, exposure, otherCount, otherExposure }) => {
        const { low, high } = ends({
          counted: count,
          phi: 1,
          strata: [{ expected: (exposure * otherCount) / otherExposure, peers: otherCount }],
          exposure: exposure / otherExposure,
        });
        const interval = rateRatioInterval({ count, exposure, otherCount, otherExposure }, 0.9);
        expect(low / interval.low).toBeCloseTo(1, 8);
        if (interval.high < 1e5) expect(high / interval.high).toBeCloseTo(1, 8);
        else expect(high).toBe(Number.POSITIVE_INFINITY);
      }),
    );
  });

  test("is unknown where the peers never say it, and nothing at all where nobody does", () => {
    const silent = { phi: 1, strata: [{ expected: 0, peers: 0 }], exposure: 0.1 };
    expect(peerRatio({ ...silent, counted: 3 })).toMatchObject({ ratio: null, high: null });
    expect(peerRatio({ ...silent, counted: 3 })?.low).toBeGreaterThan(0);
    expect(peerRatio({ ...silent, counted: 0 })).toBeNull();
  });
});
