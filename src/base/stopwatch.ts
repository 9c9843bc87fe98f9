/** How long each stage of a run takes. Stages know no clock: whoever runs them hands one in. */

/** Runs the work of a stage, maybe with an eye on the clock, and gives what it gives. */
export type Timed = <T>(stage: string, work: () => T) => T;

/** Looks at no clock. */
export const untimed: Timed = (_stage, work) => work();

/** A clock for stages; `seconds` are the sums by stage, in the order in which stages first ran. */
export interface Stopwatch {
  readonly timed: Timed;
  readonly seconds: () => Readonly<Record<string, number>>;
}

/** A stopwatch at zero; `now` gives milliseconds. A stage inside another counts for itself alone. */
export function createStopwatch(now: () => number): Stopwatch {
  const sums = new Map<string, number>();
  let inner = 0;
  const add = (stage: string, milliseconds: number) => sums.set(stage, (sums.get(stage) ?? 0) + milliseconds);
  return {
    timed: (stage, work) => {
      const outer = inner;
      inner = 0;
      if (!sums.has(stage)) sums.set(stage, 0);
      const began = now();
      try {
        return work();
      } finally {
        const took = now() - began;
        add(stage, took - inner);
        inner = outer + took;
      }
    },
    seconds: () => Object.fromEntries([...sums].map(([stage, sum]) => [stage, Math.round(sum) / 1000])),
  };
}
