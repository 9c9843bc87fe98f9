/** Against forty-digit values of mpmath 1.4.1. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lnGamma, poissonMass } from "../../graph/measure/gamma-function.ts";
import { betaLower, betaQuantile } from "../../graph/measure/incomplete-beta.ts";
import { gammaLower, gammaQuantile, gammaUpper, normalQuantile } from "../../graph/measure/incomplete-gamma.ts";

function expectClose(value: number, reference: number): void {
  expect(Math.abs(value / reference - 1)).toBeLessThan(1e-10);
}

describe("to ten digits", () => {
  test.each([
    [0.001, 6.9071788853839],
    [0.5, 0.5723649429247],
    [3.7, 1.4280723266654],
    [15.9, 27.625493215169],
    [16, 27.899271383841],
    [1234.5, 7550.5509010779],
    [100_000, 1051287.7089737],
  ])("ln Γ(%d)", (x, value) => {
    expectClose(lnGamma(x), value);
  });

  test.each([
    [0.01, 0.001, 0.93857065252613, 0.061429347473871],
    [0.5, 2, 0.95449973610364, 0.045500263896358],
    [3, 1, 0.080301397071394, 0.91969860292861],
    [50, 65, 0.97648760219019, 0.023512397809809],
    [1000, 900, 0.00054990226571178, 0.99945009773429],
    [20_000, 20_300, 0.9827064487221, 0.017293551277903],
  ])("the incomplete gamma function at (%d, %d)", (a, x, lower, upper) => {
    expectClose(gammaLower(a, x), lower);
    expectClose(gammaUpper(a, x), upper);
  });

  test.each([
    [0.05, 0.3, 2.0378971887327e-11],
    [0.5, 0.95, 1.9207294103471],
    [1.2, 0.05, 0.093145198757041],
    [15.04, 0.05, 9.2777815277965],
    [300, 0.975, 334.88457610821],
    [50_000, 1e-6, 48944.291109219],
  ])("the quantile of the Gamma distribution at (%d, %d)", (a, p, x) => {
    expectClose(gammaQuantile(a, p), x);
  });

  test.each([
    [0.5, 3, 0.1, 0.55458444465203],
    [2, 5, 0.4, 0.76672],
    [400, 1200, 0.26, 0.82258280623461],
  ])("the incomplete beta function at (%d, %d, %d)", (a, b, x, value) => {
    expectClose(betaLower(a, b, x), value);
  });

  test("the normal quantile", () => {
    expectClose(normalQuantile(0.975), 1.9599639845401);
    expectClose(normalQuantile(0.05), -1.6448536269515);
  });
});

describe("laws", () => {
  const shape = fc.double({ min: 0.02, max: 5000, noNaN: true });
  const largeShape = fc.double({ min: 1, max: 5000, noNaN: true });
  const probability = fc.double({ min: 1e-6, max: 0.9999, noNaN: true });

  test("the gamma quantile is the inverse of the distribution", () => {
    fc.assert(fc.property(shape, probability, (a, p) => expectClose(gammaLower(a, gammaQuantile(a, p)), p)));
  });

  test("the beta quantile is the inverse of the distribution", () => {
    fc.assert(
      fc.property(largeShape, largeShape, probability, (a, b, p) => {
        const x = betaQuantile(a, b, p);
        // So near 1 a double cannot say how near.
        if (x < 1 - 1e-6) expect(Math.abs(betaLower(a, b, x) / p - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  test("the two tails of the beta distribution mirror each other", () => {
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, x) => {
        expect(betaLower(a, b, x) + betaLower(b, a, 1 - x)).toBeCloseTo(1, 10);
      }),
    );
  });

  test("Poisson masses add up to the gamma function", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0.01, max: 80, noNaN: true }), (count, m) => {
        let sum = 0;
        for (let y = 0; y <= count; y++) sum += poissonMass(y, m);
        expectClose(sum, gammaUpper(count + 1, m));
      }),
    );
  });
});
