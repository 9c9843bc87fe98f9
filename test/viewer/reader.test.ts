import fc from "fast-check";
import { expect, test } from "vitest";
import type { DocumentPage } from "../../graph/page-api.ts";
import { applyEdits } from "../../src/base/edits.ts";
import { parsePlace, stepMark } from "../../viewer/views/reader/marks.ts";
import { pageGroups } from "../../viewer/views/reader/page-groups.ts";
import { runsOf } from "../../viewer/views/reader/runs.ts";

const text = fc.string({ unit: fc.constantFrom("云", "江", "𠮷", "\n", " ", "a"), minLength: 1, maxLength: 40 });
const span = (length: number) =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const marked = text.chain((raw) =>
  fc.record({ raw: fc.constant(raw), marks: fc.array(span(raw.length), { maxLength: 8 }) }),
);

test("the runs of a stretch are the stretch, however its marks nest and overlap", () => {
  fc.assert(
    fc.property(marked, ({ raw, marks }) => {
      const runs = runsOf(raw, { start: 0, end: raw.length }, [], marks);
      expect(runs.map((run) => run.text).join("")).toBe(raw);
    }),
  );
});

test("a run lies in every mark it names and in no other", () => {
  fc.assert(
    fc.property(marked, ({ raw, marks }) => {
      for (const run of runsOf(raw, { start: 0, end: raw.length }, [], marks)) {
        for (const mark of marks) {
          expect(run.marks.includes(mark)).toBe(
            mark.start <= run.start && run.end <= mark.end && mark.start < mark.end,
          );
        }
      }
    }),
  );
});

test("edits show the same text with marks as without", () => {
  fc.assert(
    fc.property(marked, ({ raw, marks }) => {
      const edits = [...raw.matchAll(/\s/gu)].map(({ index }) => ({
        start: index,
        end: index + 1,
        insert: "",
        rule: "t",
      })); // "云 江"
      const runs = runsOf(raw, { start: 0, end: raw.length }, edits, marks);
      expect(runs.map((run) => run.text).join("")).toBe(applyEdits(raw, edits).text);
    }),
  );
});

test("a mark that a line break cuts in two reads as one", () => {
  const edits = [{ start: 3, end: 4, insert: "" }];
  const runs = runsOf("把核心\n技术", { start: 0, end: 6 }, edits, [{ start: 1, end: 6 }]);
  expect(runs.map((run) => run.text)).toEqual(["把", "核心技术"]);
});

const page: DocumentPage = {
  id: "a.txt",
  title: "a",
  subtitle: null,
  date: null,
  source: null,
  page: null,
  format: null,
  original: null,
  origins: [],
  text: "\n标题\n正文\n\n说明\n",
  parts: [
    { kind: "title", speech: "a.txt@4", start: 1, end: 3, paragraphs: [], edits: [] },
    { kind: "body", speech: "a.txt@4", start: 4, end: 6, paragraphs: [], edits: [] },
    { kind: "credit", speech: null, start: 8, end: 10, paragraphs: [], edits: [] },
  ],
  speeches: [
    {
      id: "a.txt@4",
      order: 1,
      form: "speech",
      title: "标题",
      speakers: [],
      rule: "missing-byline",
      confidence: 0,
      evidence: null,
      date: null,
      chars: 2,
      start: 4,
      end: 6,
    },
  ],
  mentions: {
    start: [],
    end: [],
    kind: [],
    entity: [],
    name: [],
    voice: [],
    contained: [],
    quotedPerson: [],
    speech: [],
  },
};

test("a speech keeps its title, body and byline together, and nothing of the raw file is left out", () => {
  const groups = pageGroups(page);
  expect(groups.map(({ speech, parts }) => [speech?.id ?? null, parts.length])).toEqual([
    ["a.txt@4", 2],
    [null, 1],
  ]);
  expect(groups.map(({ raw }) => page.text.slice(raw.start, raw.end)).join("")).toBe(page.text);
});

test("a page without any part is shown whole", () => {
  const [group] = pageGroups({ ...page, parts: [], speeches: [] });
  expect(group?.parts[0]).toMatchObject({ kind: "unassigned", start: 0, end: page.text.length });
});

test("a place in the address is a pair of offsets and nothing else", () => {
  expect(parsePlace("12-30")).toEqual({ start: 12, end: 30 });
  expect(parsePlace("12-")).toBeNull();
  expect(parsePlace(undefined)).toBeNull();
});

test("the next mention after the last is the first", () => {
  const mark = { kind: "concept", entity: "", voice: "speaker", quotedPerson: null, speech: null };
  const marks = [
    { ...mark, start: 2, end: 4 },
    { ...mark, start: 9, end: 11 },
  ];
  expect(stepMark(marks, { start: 9, end: 11 }, 1)?.start).toBe(2);
  expect(stepMark(marks, null, -1)?.start).toBe(9);
  expect(stepMark([], null, 1)).toBeNull();
});
