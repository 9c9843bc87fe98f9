/** Repaired text and raw text lead to each other. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits, type Edit, editSlice, image, origin } from "../../src/base/edits.ts";

const raw = fc.string({ unit: fc.constantFrom("数", "字", " ", "\n", "，", "𠮷"), maxLength: 40 });

/** Texts with edits that take out, put in or exchange. */
const edited = raw.chain((text) =>
  fc
    .uniqueArray(fc.nat(text.length), { maxLength: 8 })
    .chain((cuts) => {
      const ends = cuts.toSorted((a, b) => a - b);
      const spans = ends.slice(1).map((end, i) => ({ start: ends[i] ?? 0, end }));
      return fc.tuple(
        ...spans.map((span) => fc.option(fc.constantFrom("", "字", "数字")).map((insert) => ({ ...span, insert }))),
      );
    })
    .map((all) => {
      const edits = all.flatMap(({ insert, ...span }): Edit[] =>
        insert === null ? [] : [{ ...span, insert, rule: "any" }],
      );
      return { text, edits, result: applyEdits(text, edits) };
    }),
);

test("a character that was kept leads to the file and back to its place", () => {
  fc.assert(
    fc.property(edited, ({ text, result }) => {
      for (const [at, , length] of result.runs) {
        for (let i = at; i < at + length; i += 1) {
          const place = origin(result, { start: i, end: i + 1 });
          expect(image(result, place.start)).toBe(i);
          if (result.edits.length === 0) expect(text.slice(place.start, place.end)).toBe(result.text.slice(i, i + 1));
        }
      }
    }),
  );
});

test("later places of the file are never earlier in the repaired text", () => {
  fc.assert(
    fc.property(edited, ({ text, result }) => {
      const images = Array.from({ length: text.length + 1 }, (_, at) => image(result, at));
      expect(images).toEqual(images.toSorted((a, b) => a - b));
    }),
  );
});

test("a stretch that no edit crosses is repaired as in the whole", () => {
  fc.assert(
    fc.property(edited, ({ text, edits, result }) => {
      for (const { start } of [...edits, { start: text.length }]) {
        const before = editSlice(text, edits, { start: 0, end: start }).text;
        const behind = editSlice(text, edits, { start, end: text.length }).text;
        expect(before + behind).toBe(result.text);
      }
    }),
  );
});

test("what was taken out lies behind the last character kept before it", () => {
  const result = applyEdits("数 字", [{ start: 1, end: 2, insert: "", rule: "space" }]);
  expect([0, 1, 2, 3].map((at) => image(result, at))).toEqual([0, 1, 1, 2]);
});

test("edits that overlap are a mistake of ours", () => {
  const edit = { insert: "", rule: "any" };
  expect(() =>
    applyEdits("数字乡村", [
      { start: 0, end: 2, ...edit },
      { start: 1, end: 3, ...edit },
    ]),
  ).toThrow(RangeError);
});
