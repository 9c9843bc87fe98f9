/** What must hold of E whatever the text says. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emphasis } from "../../graph/measure/emphasis.ts";

describe("E in one stratum with φ = 1", () => {
  const cases = fc.record({
    counted: fc.integer({ min: 0, max: 60 }),
    chars: fc.integer({ min: 1000, max: 60_000 }),
    otherCount: fc.integer({ min: 1, max: 300 }),
    otherChars: fc.integer({ min: 1000, max: 300_000 }),
    k: fc.integer({ min: 1000, max: 20_000 }),
  });
  type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;
  const rate = ({ counted, chars, otherCount, otherChars }: Case) => (counted + otherCount) / (chars + otherChars);
  const measured = (c: Case) =>
    emphasis({ counted: c.counted, expected: rate(c) * c.chars, phi: 1, prior: c.k * rate(c) });

  test("E lies between 1 and the raw ratio, and is the mean of both weighted by k and c", () => {
    fc.assert(
      fc.property(cases, (c) => {
        const raw = c.counted / c.chars / rate(c);
        const { emphasis: e } = measured(c);
        expect(e).toBeGreaterThanOrEqual(Math.min(1, raw) - 1e-12);
        expect(e).toBeLessThanOrEqual(Math.max(1, raw) + 1e-12);
        expect(e).toBeCloseTo((c.k + c.chars * raw) / (c.k + c.chars), 9);
      }),
    );
  });

  test("a larger k moves E towards 1 and never across it", () => {
    fc.assert(
      fc.property(cases, (c) => {
        const before = measured(c).emphasis - 1;
        const after = measured({ ...c, k: 2 * c.k }).emphasis - 1;
        expect(Math.abs(after)).toBeLessThanOrEqual(Math.abs(before) + 1e-12);
        expect(after * before).toBeGreaterThanOrEqual(-1e-15);
      }),
    );
  });

  test("one more mention never lowers E or its lower bound", () => {
    fc.assert(
      fc.property(cases, (c) => {
        const more = measured({ ...c, counted: c.counted + 1 });
        expect(more.emphasis).toBeGreaterThanOrEqual(measured(c).emphasis - 1e-12);
        expect(more.low).toBeGreaterThanOrEqual(measured(c).low - 1e-12);
      }),
    );
  });

  test("more characters with as many mentions lower both", () => {
    fc.assert(
      fc.property(cases, (c) => {
        const more = measured({ ...c, chars: 2 * c.chars });
        expect(more.emphasis).toBeLessThanOrEqual(measured(c).emphasis + 1e-12);
        expect(more.low).toBeLessThanOrEqual(measured(c).low + 1e-12);
      }),
    );
  });
});
