/** Time by stage. */
import { expect, test } from "vitest";
import { createStopwatch, untimed } from "../../src/base/stopwatch.ts";

test("a stage inside another counts for itself, and both are the whole", () => {
  let clock = 0;
  const { timed, seconds } = createStopwatch(() => clock);
  const given = timed("store", () => {
    clock += 1000;
    timed("spot", () => {
      clock += 2000;
    });
    timed("spot", () => {
      clock += 4000;
    });
    return "given";
  });
  expect(given).toBe("given");
  expect(seconds()).toEqual({ store: 1, spot: 6 });
});

test("a stage that throws has taken its time", () => {
  let clock = 0;
  const { timed, seconds } = createStopwatch(() => clock);
  expect(() =>
    timed("read", () => {
      clock += 3000;
      throw new RangeError("no");
    }),
  ).toThrow("no");
  expect(seconds()).toEqual({ read: 3 });
});

test("without a clock the work is done all the same", () => {
  expect(untimed("read", () => 7)).toBe(7);
});
