/**
 * ln Γ and the two probability masses from which every distribution here is built, in a form that loses no digits when
 * counts are large.
 */

const lanczos = [
  57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202, 0.3399464998481189e-4,
  0.4652362892704858e-4, -0.9837447530487956e-4, 0.1580887032249125e-3, -0.21026444172410488e-3, 0.21743961811521265e-3,
  -0.1643181065367639e-3, 0.8441822398385275e-4, -0.26190838401581408e-4, 0.36899182659531625e-5,
];
const halfLnTwoPi = 0.9189385332046728;

/** ln Γ(x) for x > 0 (Lanczos 1964, with the coefficients of Press et al. 2007 §6.1; Stirling's series from 16 on). */
export function lnGamma(x: number): number {
  if (x >= 16) return (x - 0.5) * Math.log(x) - x + halfLnTwoPi + stirlingSeries(x);
  const shifted = x + 5.2421875;
  let sum = 0.9999999999999971;
  let y = x;
  for (const coefficient of lanczos) {
    y += 1;
    sum += coefficient / y;
  }
  return (x + 0.5) * Math.log(shifted) - shifted + Math.log((2.5066282746310007 * sum) / x);
}

/** Stirling's series for what that formula lacks at x ≥ 16 (Abramowitz & Stegun 1964, 6.1.41). */
function stirlingSeries(x: number): number {
  const square = x * x;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / x;
}

/** ln Γ(x + 1) less Stirling's approximation of it (Loader 2000, eq. 3). */
function stirlingError(x: number): number {
  return x >= 16 ? stirlingSeries(x) : lnGamma(x + 1) - (x + 0.5) * Math.log(x) + x - halfLnTwoPi;
}

/** x·ln(x/m) + m − x, exact where x is near m (Loader 2000, eq. 5). */
function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let term = 2 * x * v;
  for (let j = 3; j < 60; j += 2) {
    term *= v * v;
    const next = sum + term / j;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** mˣ·e⁻ᵐ/Γ(x + 1): the Poisson mass, for any real x ≥ 0 (Loader 2000, eq. 8). */
export function poissonMass(x: number, m: number): number {
  if (x === 0) return Math.exp(-m);
  if (m === 0) return 0;
  return Math.exp(-stirlingError(x) - deviance(x, m)) / Math.sqrt(2 * Math.PI * x);
}

/** Binomial mass of x of n at probability p, for any real 0 ≤ x ≤ n (Loader 2000, eq. 4). */
export function binomialMass(x: number, n: number, p: number): number {
  if (p === 0) return x === 0 ? 1 : 0;
  if (p === 1) return x === n ? 1 : 0;
  if (x === 0) return Math.exp(n * Math.log1p(-p));
  if (x === n) return Math.exp(n * Math.log(p));
  const error = stirlingError(n) - stirlingError(x) - stirlingError(n - x);
  const exponent = error - deviance(x, n * p) - deviance(n - x, n * (1 - p));
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * (n - x)));
}
