/** Characters that strayed into a text: control characters, marks of notes, glyphs of a font of its own. */
import type { Edit } from "../base/edits.ts";
import type { Note } from "../base/notes.ts";
import type { Document } from "../base/records.ts";
import type { Line } from "./lines.ts";

/** A private-use glyph: "\ue000" */
const privateUse = /[\uE000-\uF8FF]/gu;
/** Control characters, marks of direction and codes that are no characters: "\u0001", "\u200e", "\ufffe" */
const control = /[^\P{Cc}\s]|[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;
/**
 * The mark of a note amid a sentence: “数字乡村|[1]|建设”, “乡村振兴|①|也是”, “[2,3]”, “〔12〕”. Behind a comma or a colon a circled
 * number opens an item: “三点：|①修路”, behind 图 it counts pictures: “图|①”.
 */
const noteMark =
  /(?<=[\p{Script=Han}”’》）])(?<![图表例第注])(?:[[［〔]\s?\d{1,3}(?:\s?[,，、–—-]\s?\d{1,3})*\s?[\]］〕]|[①-⑳㉑-㉟]{1,3}|(?<![米里])[¹²³⁴-⁹⁰]{1,3})(?=[\p{Script=Han}“”‘’《》（），。；：！？、]|$)|(?<=[。！？；，、：”])(?:\[\s?\d{1,3}(?:\s?[,，、–—-]\s?\d{1,3})*\s?\])(?=\p{Script=Han}|[“《（]|$)/gu;

/** “①”: what any mark of a note holds. */
const anyMark = /[[［〔①-⑳㉑-㉟¹²³⁴-⁹⁰]/u;

/** A text without control characters: “贺\u0001兰亭”. */
export function withoutControls(text: string): string {
  return text.replace(control, "");
}

/** What a line loses: control characters, and in running text the marks of notes. */
export function strayEdits(raw: string, { start, end }: Line, running: boolean): readonly Edit[] {
  const text = raw.slice(start, end);
  const edit = (rule: string) => (match: RegExpExecArray) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    insert: "",
    rule,
  });
  const controls = [...text.matchAll(control)].map(edit("control"));
  if (!running || !anyMark.test(text)) return controls;
  return [...controls, ...[...text.matchAll(noteMark)].map(edit("note-mark"))];
}

/** One note that counts the control characters that were taken out. */
export function strayNotes({ file, text }: Document): readonly Note[] {
  const found = [...text.matchAll(control)];
  const [first] = found;
  if (first === undefined) return [];
  const message = `${found.length} control characters were taken out`;
  return [{ rule: "repair-control-characters", file, start: first.index, end: first.index + 1, message }];
}

/** One note that counts the glyphs that nobody else can read, which stay. */
export function privateGlyphs({ file, text }: Document): readonly Note[] {
  const found = [...text.matchAll(privateUse)];
  const [first] = found;
  if (first === undefined) return [];
  const message = `${found.length} private-use glyphs were kept as they are`;
  return [{ rule: "repair-private-glyphs", file, start: first.index, end: first.index + 1, message }];
}
