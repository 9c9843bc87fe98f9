/** Where a distribution function reaches a given value. */

/**
 * The root of an increasing concave function by Newton's method. The logarithms of the Gamma and Beta distribution
 * functions over ln x and logit x are such functions, so every step from the left stays left of the root, and a start
 * to the right of it costs one step back. Where that step lands so far out that the distribution is 0 in floating
 * point, half of it is tried.
 */
export function concaveRoot(value: (u: number) => number, slope: (u: number) => number, start: number): number {
  let u = start;
  let right = start;
  for (let i = 0; i < 200; i++) {
    const here = value(u);
    if (here > 0) right = u;
    const step = here === Number.NEGATIVE_INFINITY ? (right - u) / 2 : -here / slope(u);
    u += step;
    if (Math.abs(step) <= 1e-13 * Math.max(1, Math.abs(u))) return u;
  }
  return u;
}
