/** Where a distribution function reaches a given value. */

/**
 * The root of an increasing concave function by Newton's method. The logarithms of the Gamma and Beta distribution
 * functions over ln x and logit x are such functions, so every step from the left stays left of the root and no
 * bracket is needed; a start to the right of it costs one step back.
 */
export function concaveRoot(value: (u: number) => number, slope: (u: number) => number, start: number): number {
  let u = start;
  for (let i = 0; i < 200; i++) {
    const step = -value(u) / slope(u);
    if (!Number.isFinite(step)) return u;
    u += step;
    if (Math.abs(step) <= 1e-13 * Math.max(1, Math.abs(u))) return u;
  }
  return u;
}
