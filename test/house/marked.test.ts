import fc from "fast-check";
import { expect, test } from "vitest";
import { type MarkedText, readMarked, writeMarked } from "../marked.ts";

test("marks become spans of the text without them", () => {
  expect(readMarked("⟦person:林知远⟧指出，要⟦concept:乡村振兴⟧。")).toEqual({
    text: "林知远指出，要乡村振兴。",
    marks: [
      { kind: "person", start: 0, end: 3 },
      { kind: "concept", start: 7, end: 11 },
    ],
  });
});

test("marks nest, the outer before the inner", () => {
  const marked = "在⟦work:《论⟦concept:乡村⟦place:振兴⟧⟧》⟧里";
  expect(readMarked(marked).marks.map(({ kind }) => kind)).toEqual(["work", "concept", "place"]);
  expect(writeMarked(readMarked(marked))).toBe(marked);
});

test("two marks of one span keep their order", () => {
  const marked = "⟦speech:⟦body:渔港⟧⟧";
  expect(writeMarked(readMarked(marked))).toBe(marked);
});

test("a bracket without its partner is a mistake of the test", () => {
  expect(() => readMarked("乡村⟧")).toThrow(RangeError);
  expect(() => readMarked("⟦concept:乡村")).toThrow("⟦concept: is never closed");
});

/** Nested marks over a text, none of them empty. */
const nested = fc
  .array(fc.constantFrom("云", "江", "𠮷", "，", "\n", " "), { minLength: 1, maxLength: 12 })
  .chain((characters) => {
    const text = characters.join("");
    const end = fc.integer({ min: 1, max: text.length });
    return fc.record({ text: fc.constant(text), ends: fc.array(end, { maxLength: 4 }) });
  })
  .map(({ text, ends }): MarkedText => {
    // All begin at 0 and each is shorter than the one before, so that they nest.
    const marks = [...new Set(ends)].sort((a, b) => b - a).map((end) => ({ kind: "body", start: 0, end }));
    return { text, marks };
  });

test("reader and writer are inverse", () => {
  fc.assert(
    fc.property(nested, nested, (left, right) => {
      const shifted = right.marks.map(({ kind, start, end }) => ({
        kind,
        start: start + left.text.length,
        end: end + left.text.length,
      }));
      const marked = { text: left.text + right.text, marks: [...left.marks, ...shifted] };
      expect(readMarked(writeMarked(marked))).toEqual(marked);
    }),
  );
});
