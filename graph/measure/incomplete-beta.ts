/** The Beta distribution function and its inverse: exact intervals of binomial shares come from here. */
import { binomialMass } from "./gamma-function.ts";
import { concaveRoot } from "./log-concave-root.ts";

const iterations = 100_000;
const tiny = 1e-300;

/** I_x(a, b), the regularised incomplete beta function, for a, b > 0 and 0 ≤ x ≤ 1 (Press et al. 2007, eq. 6.4.9). */
export function betaLower(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = (binomialMass(a, a + b, x) * a * b) / (a + b);
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(a, b, x)) / a
    : 1 - (front * continuedFraction(b, a, 1 - x)) / b;
}

/** The x at which the Beta distribution with shapes a, b ≥ 1 reaches p, for 0 ≤ p < 1; shares ask for no other shapes. */
export function betaQuantile(a: number, b: number, p: number): number {
  if (p === 0) return 0;
  const lnP = Math.log(p);
  const u = concaveRoot(
    (at) => Math.log(betaLower(a, b, logistic(at))) - lnP,
    (at) => (binomialMass(a, a + b, logistic(at)) * a * b) / (a + b) / betaLower(a, b, logistic(at)),
    Math.log(a / b),
  );
  return logistic(u);
}

function logistic(u: number): number {
  return u < 0 ? Math.exp(u) / (1 + Math.exp(u)) : 1 / (1 + Math.exp(-u));
}

/** Lentz's method. */
function continuedFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < iterations; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const delta = d * c;
    h *= delta;
    if (Math.abs(delta - 1) < 1e-16) break;
  }
  return h;
}

function awayFromZero(x: number): number {
  return Math.abs(x) < tiny ? tiny : x;
}
