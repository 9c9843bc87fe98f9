/** Characters that strayed into a text: control characters, marks of notes, glyphs of a font of its own. */
import type { Edit } from "../base/edits.ts";
import type { Note } from "../base/notes.ts";
import type { Document } from "../base/records.ts";
import type { Line } from "./lines.ts";

/** A private-use glyph: "\ue000" */
const privateUse = /[\uE000-\uF8FF]/gu;
/** Control characters, marks of direction and codes that are no characters: "\u0001", "\u200e", "\ufffe" */
const control = /[^\P{Cc}\s\u0085]|\v|[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;
/**
 * The mark of a note amid a sentence: “数字乡村|[1]|建设”, “乡村振兴|①|也是”, “[2,3]”, “〔12〕”. Behind a comma or a colon a circled
 * number opens an item: “三点：|①修路”, behind 图 it counts pictures: “图|①”.
 */
const noteMark =
  /(?<=[\p{Script=Han}”’》）])(?<![图表例第注])(?:[[［〔]\s?\d{1,3}(?:\s?[,，、–—-]\s?\d{1,3})*\s?[\]］〕]|[①-⑳㉑-㉟]{1,3}|(?<![米里])[¹²³⁴-⁹⁰]{1,3})(?=[\p{Script=Han}“”‘’《》（），。；：！？、]|$)|(?<=[。！？；，、：”])(?:\[\s?\d{1,3}(?:\s?[,，、–—-]\s?\d{1,3})*\s?\])(?=\p{Script=Han}|[“《（]|$)/gu;

/** “①”: what any mark of a note holds. */
const anyMark = /[[［〔①-⑳㉑-㉟¹²³⁴-⁹⁰]/u;

/** Characters that were lost: “申屠�”, and the same read as GBK, “申屠锟斤拷” */
const lost = /\uFFFD|(?:锟斤拷)+/gu;
const lostInGbk = /(?:锟斤拷)+/gu; // “锟斤拷”
/** The code of a glyph that a PDF gave instead of a character: “(cid:1234)” */
const glyphCode = /[(（]cid:\d{1,6}[)）]/gu;
/** “(cid:”, “锟斤拷”: what either needs */
const unreadable = /cid:|锟斤拷/u;
/** What stands for a character that nobody can read. */
const gap = "〓";

/** A text without control characters and codes of glyphs: “贺\u0001兰亭”. */
export function withoutControls(text: string): string {
  const read = unreadable.test(text) ? text.replace(glyphCode, gap).replace(lostInGbk, gap) : text;
  return read.replace(control, "");
}

/** What a line loses: control characters, and in running text the marks of notes. */
export function strayEdits(raw: string, { start, end }: Line, running: boolean): readonly Edit[] {
  const text = raw.slice(start, end);
  const edit =
    (rule: string, insert = "") =>
    (match: RegExpExecArray) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      insert,
      rule,
    });
  const gaps = unreadable.test(text)
    ? [
        ...[...text.matchAll(glyphCode)].map(edit("glyph-code", gap)),
        ...[...text.matchAll(lostInGbk)].map(edit("lost", gap)),
      ]
    : [];
  const controls = [...[...text.matchAll(control)].map(edit("control")), ...gaps];
  if (!running || !anyMark.test(text)) return controls;
  return [...controls, ...[...text.matchAll(noteMark)].map(edit("note-mark"))];
}

const counted: readonly (readonly [pattern: RegExp, rule: string, message: string])[] = [
  [privateUse, "repair-private-glyphs", "private-use glyphs were kept as they are"],
  [control, "repair-control-characters", "control characters were taken out"],
  [lost, "repair-lost-characters", "characters were lost before (U+FFFD), and stay gaps"],
  [glyphCode, "repair-glyph-codes", `codes of glyphs, (cid:…), were read as gaps, ${gap}`],
];

/** A note for each kind that counts what was taken out, and what nobody can read and stays. */
export function strayNotes({ file, text }: Document): readonly Note[] {
  return counted.flatMap(([pattern, rule, what]) => {
    const found = [...text.matchAll(pattern)];
    const [first] = found;
    if (first === undefined) return [];
    return [{ rule, file, start: first.index, end: first.index + 1, message: `${found.length} ${what}` }];
  });
}
