/** A confidence or credible interval. `high` is Infinity where the data set no upper bound. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
