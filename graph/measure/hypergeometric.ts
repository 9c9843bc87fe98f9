/** Draws without replacement. */
import { lnGamma } from "./gamma-function.ts";

const lnFactorials: number[] = [0];

/** ln n!, remembered, since dealing speeches asks for the same few thousand values again and again. */
function lnFactorial(n: number): number {
  for (let i = lnFactorials.length; i <= n; i++) lnFactorials.push(lnGamma(i + 1));
  return lnFactorials[n] ?? Number.NaN;
}

/** ln of the number of ways to choose k of n; −Infinity when there is none. */
export function lnChoose(n: number, k: number): number {
  if (k < 0 || k > n) return Number.NEGATIVE_INFINITY;
  return lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k);
}

/** An urn of `size` with `marked` ones, from which `drawn` are taken. */
export interface Urn {
  readonly size: number;
  readonly marked: number;
  readonly drawn: number;
}

/** P(X = x) of the marked ones among those drawn. */
export function hypergeometricMass(x: number, { size, marked, drawn }: Urn): number {
  return Math.exp(lnChoose(marked, x) + lnChoose(size - marked, drawn - x) - lnChoose(size, drawn));
}

/** P(X ≥ x). */
export function hypergeometricUpper(x: number, urn: Urn): number {
  let p = 0;
  for (let outcome = Math.min(urn.marked, urn.drawn); outcome >= Math.max(0, x); outcome--) {
    p += hypergeometricMass(outcome, urn);
  }
  return Math.min(1, p);
}
