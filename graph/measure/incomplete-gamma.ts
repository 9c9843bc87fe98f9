/** The Gamma distribution function and its inverse: all intervals of rates and of E come from here. */
import { lnGamma, poissonMass } from "./gamma-function.ts";
import { concaveRoot } from "./log-concave-root.ts";

const iterations = 100_000;

/** P(a, x), the regularised lower incomplete gamma function, for a > 0 and x ≥ 0 (Press et al. 2007, eq. 6.2.5–6.2.7). */
export function gammaLower(a: number, x: number): number {
  return x < a + 1 ? series(a, x) : 1 - continuedFraction(a, x);
}

/** Q(a, x) = 1 − P(a, x), exact in the upper tail. */
export function gammaUpper(a: number, x: number): number {
  return x < a + 1 ? 1 - series(a, x) : continuedFraction(a, x);
}

/** The x at which the Gamma distribution with shape a and rate 1 reaches p, for 0 ≤ p < 1. */
export function gammaQuantile(a: number, p: number): number {
  if (p === 0) return 0;
  const lnP = Math.log(p);
  // P(a, x) ≤ xᵃ/Γ(a + 1) gives a start left of the root where the mean is no good one.
  const start = a >= 1 ? Math.log(a) : (lnP + lnGamma(a + 1)) / a;
  const u = concaveRoot(
    (at) => Math.log(gammaLower(a, Math.exp(at))) - lnP,
    (at) => (a * poissonMass(a, Math.exp(at))) / gammaLower(a, Math.exp(at)),
    start,
  );
  return Math.exp(u);
}

/** The z at which the standard normal distribution reaches p: its square has the χ² distribution of one degree. */
export function normalQuantile(p: number): number {
  return Math.sign(p - 0.5) * Math.sqrt(2 * gammaQuantile(0.5, Math.abs(2 * p - 1)));
}

function series(a: number, x: number): number {
  if (x === 0) return 0;
  let term = 1;
  let sum = 1;
  for (let n = 1; n < iterations; n++) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return poissonMass(a, x) * sum;
}

/** Lentz's method. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < iterations; i++) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const delta = d * c;
    h *= delta;
    if (Math.abs(delta - 1) < 1e-16) break;
  }
  return a * poissonMass(a, x) * h;
}
