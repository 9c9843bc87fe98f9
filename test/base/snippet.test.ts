import { expect, test } from "vitest";
import type { PartRecord } from "../../src/base/records.ts";
import { snippetOf } from "../../src/base/snippet.ts";

function body(text: string, edits: PartRecord["edits"] = []): readonly PartRecord[] {
  const whole = { start: 0, end: text.length };
  return [{ document: "a", order: 1, kind: "body", speech: "a@0", ...whole, paragraphs: [whole], edits }];
}

test("a snippet ends where its sentence ends", () => {
  const text = "前一句。我们建设数字乡村！后一句。";
  const start = text.indexOf("数字");
  expect(snippetOf(text, body(text), { start, end: start + 4 })).toBe("我们建设数字乡村！");
});

test("a snippet shows at most twenty characters on each side and never half of one", () => {
  const text = `${"𠮷".repeat(30)}数字${"𠮷".repeat(30)}`;
  expect(snippetOf(text, body(text), { start: 60, end: 62 })).toBe(`${"𠮷".repeat(20)}数字${"𠮷".repeat(20)}`);
});

test("a name broken over two lines is shown whole", () => {
  const text = "我们建设数字\n乡村。";
  const parts = body(text, [{ start: 6, end: 7, insert: "" }]);
  expect(snippetOf(text, parts, { start: 4, end: 9 })).toBe("我们建设数字乡村。");
});

test("a span outside all paragraphs is shown alone", () => {
  expect(snippetOf("甲乙丙", [], { start: 1, end: 2 })).toBe("乙");
});
