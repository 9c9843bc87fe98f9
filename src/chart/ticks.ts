/** Round numbers for an axis from 0. */

/** Steps of a decade: 1, 2, 5. */
const steps = [1, 2, 5, 10] as const;

/** From 0 in steps of 1, 2 or 5 × 10ⁿ, about `count` of them, the last not below `most`; 0 and 1 for nothing. */
export function ticksTo(most: number, count: number): readonly number[] {
  if (!(most > 0)) return [0, 1];
  const rough = most / count;
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = (steps.find((each) => each * decade >= rough * (1 - 1e-9)) ?? 10) * decade;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, at) => at * step);
}

/** A tick with as many digits as its step needs: “0.05”. */
export function tickText(value: number, ticks: readonly number[]): string {
  const step = ticks[1] ?? 1;
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return value.toFixed(digits);
}
