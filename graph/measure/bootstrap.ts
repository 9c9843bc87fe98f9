/** Whether a difference hangs on one or two speeches. */
import { seededRandom } from "./random.ts";

/** Counted mentions and expected mentions of each of the actor's speeches, in a fixed order. */
export interface OwnSpeeches {
  readonly counted: ArrayLike<number>;
  readonly expected: ArrayLike<number>;
}

/**
 * Draws the actor's own speeches anew, the others fixed (Efron 1979), and gives the share of resamples in which
 * log(rate/expected rate) has the sign that it has in all the actor's speeches.
 */
export function sameSignShare({ counted, expected }: OwnSpeeches, resamples: number, seed: number): number {
  const random = seededRandom(seed);
  const size = counted.length;
  let whole = 0;
  for (let s = 0; s < size; s++) whole += (counted[s] ?? 0) - (expected[s] ?? 0);
  let same = 0;
  for (let resample = 0; resample < resamples; resample++) {
    let difference = 0;
    for (let draw = 0; draw < size; draw++) {
      const s = random(size);
      difference += (counted[s] ?? 0) - (expected[s] ?? 0);
    }
    if (Math.sign(difference) === Math.sign(whole)) same += 1;
  }
  return same / resamples;
}
