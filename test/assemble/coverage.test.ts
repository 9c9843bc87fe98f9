import { expect, test } from "vitest";
import { createCoverage } from "../../src/assemble/coverage.ts";
import type { AnnotatedDocument } from "../../src/base/records.ts";
import { page } from "./page.ts";

function coverageOf(...documents: readonly AnnotatedDocument[]) {
  const coverage = createCoverage();
  for (const document of documents) coverage.add(document);
  return coverage.total();
}

const nothing = { mentions: 0, chars: 0 };

test("words of a speaker are own, a quotation in them is quoted, a speech without speaker is nobody's", () => {
  const found = page("a.txt", undefined, [
    { by: "林岚", paragraphs: ["建设⟦concept:乡村⟧，“⟦quotation:爱⟦concept/quoted:城市⟧⟧”，谈⟦concept/title:山⟧。"] },
    { paragraphs: ["谁说的⟦concept:乡村⟧？⟦concept/contained:海⟧"] },
  ]);
  expect(coverageOf(found)).toEqual({
    own: { mentions: 1, chars: 6 },
    reported: nothing,
    quoted: { mentions: 1, chars: 3 },
    headings: { mentions: 1, chars: 0 },
    nobody: { mentions: 1, chars: 6 },
  });
});

test("a reported passage is reported, but for what both sides do", () => {
  const [text, joint] = ["林岚要建设⟦concept:乡村⟧。", "双方要⟦concept:共赢⟧。"];
  const found = page("a.txt", undefined, [{ by: "林岚", paragraphs: [`${text}${joint}`] }]);
  const [speech] = found.speeches;
  const voices = [
    { voice: "indirect", quotedPerson: "林岚" },
    { voice: "joint", quotedPerson: null },
  ] as const;
  const passage = {
    ...found,
    speeches: found.speeches.map((one) => ({
      ...one,
      attribution: { ...one.attribution, rule: "reported" },
      joint: [{ start: (speech?.end ?? 0) - 6, end: speech?.end ?? 0 }],
    })),
    mentions: found.mentions.map((mention, i) => ({ ...mention, ...voices[i] })),
  };
  expect(coverageOf(passage)).toEqual({
    own: nothing,
    reported: { mentions: 1, chars: 7 },
    quoted: nothing,
    headings: nothing,
    nobody: { mentions: 1, chars: 5 },
  });
});

test("a copy is nobody's: somebody has said it before", () => {
  const copy = page("b.txt", undefined, [{ by: "林岚", paragraphs: ["建设⟦concept:乡村⟧。"], duplicateOf: "a.txt@1" }]);
  expect(coverageOf(copy).nobody).toEqual({ mentions: 1, chars: 4 });
});
