import fc from "fast-check";
import { expect, test } from "vitest";
import { isTouching, type Labelled, placeLabels } from "../../viewer/draw/place-labels.ts";

const picture = { width: 600, height: 400, limit: 160 };
const nodes = fc.array(
  fc.record({
    x: fc.double({ min: -50, max: 650, noNaN: true }),
    y: fc.double({ min: -50, max: 450, noNaN: true }),
    radius: fc.double({ min: 2, max: 14, noNaN: true }),
    width: fc.double({ min: 8, max: 120, noNaN: true }),
    height: fc.constantFrom(14, 16),
    prefer: fc.constantFrom("above", "below", "left", "right"),
  }),
  { maxLength: 120 },
);
const withIds = (list: readonly Omit<Labelled, "id">[]) => list.map((node, index) => ({ ...node, id: `n${index}` }));

test("no label touches another label", () => {
  fc.assert(
    fc.property(nodes, (list) => {
      const placed = placeLabels(withIds(list), picture);
      placed.forEach(({ box }, index) => {
        for (const other of placed.slice(index + 1)) expect(isTouching(box, other.box)).toBe(false);
      });
    }),
  );
});

test("no label is cut off by the edge of the picture", () => {
  fc.assert(
    fc.property(nodes, (list) => {
      for (const { box } of placeLabels(withIds(list), picture)) {
        expect(box.left >= 0 && box.top >= 0 && box.right <= 600 && box.bottom <= 400).toBe(true);
      }
    }),
  );
});

test("no label covers another node", () => {
  const near: Labelled = { id: "a", x: 100, y: 100, radius: 6, width: 60, height: 16, prefer: "below" };
  const [first] = placeLabels([near, { ...near, id: "b", y: 116, width: 600 }], picture);
  expect(first?.id).toBe("a");
  expect(first?.box.bottom).toBeLessThan(100);
});

test("a node without neighbours gets its label where its kind wants it", () => {
  const alone: Labelled = { id: "a", x: 300, y: 200, radius: 6, width: 60, height: 16, prefer: "above" };
  expect(placeLabels([alone], picture)[0]?.box.bottom).toBeLessThan(200);
});

test("the more important node keeps its label when two want the same place", () => {
  const node: Labelled = { id: "first", x: 300, y: 200, radius: 300, width: 60, height: 16, prefer: "above" };
  const crowded = Array.from({ length: 40 }, (_, index) => ({ ...node, id: `n${index}`, radius: 4 }));
  expect(placeLabels(crowded, picture)[0]?.id).toBe("n0");
});
