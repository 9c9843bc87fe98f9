/** What stands in the way of the columns of a page: large first letters, captions of pictures, quotations set apart. */
import { isBesideText } from "../base/beside-text.ts";
import type { PdfLine } from "./pdf-layout.ts";

/** So much larger than most text is a first letter over several lines. */
const dropCap = 1.8;

/** Pieces with the first letters over several lines joined to the lines that they begin, which then begin where they do. */
export function withDropCaps(pieces: readonly PdfLine[], body: number): readonly PdfLine[] {
  const caps = pieces.filter(
    ({ text, size }) => text.length <= 2 && size > dropCap * body && /\p{Script=Han}/u.test(text),
  ); // “走”
  let left = [...pieces];
  for (const cap of caps) {
    const beside = left
      .filter((line) => line !== cap && line.size < dropCap * body && isBeside(line, cap, body))
      .sort((a, b) => a.top - b.top);
    const [first] = beside;
    if (first === undefined || beside.length < 2) continue;
    left = left
      .filter((line) => line !== cap)
      .map((line) => {
        if (!beside.includes(line)) return line;
        return { ...line, left: cap.left, text: line === first ? cap.text + line.text : line.text };
      });
  }
  return left;
}

/** Whether a line begins right of a large letter and within its height. */
function isBeside(line: PdfLine, cap: PdfLine, body: number): boolean {
  const middle = (line.top + line.bottom) / 2;
  return (
    line.left >= cap.right - body &&
    line.left - cap.right < 3 * body &&
    middle > cap.top &&
    middle < cap.bottom + 0.3 * body
  );
}

/** The lines that columns are made of, and those that stand between them. */
export interface Obstacles {
  readonly flow: readonly PdfLine[];
  readonly asides: readonly PdfLine[];
}

/** In sizes of most text: captions are smaller. */
const captionSize = 0.93;
/** Lines of a caption or of a quotation set apart. */
const mostLines = 6;

/** Takes captions and quotations between the lines of a column out of the flow. */
export function withoutObstacles(lines: readonly PdfLine[], body: number): Obstacles {
  const isAside = (line: PdfLine) => isCaption(line, body) || isQuotation(line, lines, body);
  return { flow: lines.filter((line) => !isAside(line)), asides: lines.filter(isAside) };
}

/** “曲塘县委书记　陶然”, and not “本报记者　林知远　摄” */
const posted = /\p{Script=Han}{2}[\s\u3000]+\p{Script=Han}(?:[\s\u3000]?\p{Script=Han}){1,3}(?<!摄)$/u;

/** Smaller than the text, or a caption by its words; a post with a name may be small and is none. */
function isCaption({ text, size }: PdfLine, body: number): boolean {
  if (posted.test(text)) return false;
  return size < captionSize * body || (size < body * 1.06 && isBesideText(text));
}

/** “乡村教师|要|”: no mark ends the sentence */
const goesOn = /[\p{Script=Han}，、]$/u;

/** Larger than the text, with marks of a sentence, and with text of the usual size right above and below in its column. */
function isQuotation(line: PdfLine, lines: readonly PdfLine[], body: number): boolean {
  if (line.size <= body * 1.06 || line.size > 1.7 * body) return false;
  const group = lines.filter(
    (one) =>
      one.size > body * 1.06 &&
      Math.abs(one.size - line.size) < 0.06 * body &&
      Math.abs(one.left - line.left) < 3 * body &&
      Math.abs(one.top - line.top) < mostLines * 1.8 * line.size,
  );
  if (!/[，。；？！]/u.test(group.map(({ text }) => text).join(""))) return false; // “很矮，”
  const [top, bottom] = [Math.min(...group.map((one) => one.top)), Math.max(...group.map((one) => one.bottom))];
  const inColumn = lines.filter(
    (one) =>
      one.size <= body * 1.06 && one.size >= captionSize * body && one.left < line.right && one.right > line.left,
  );
  const near = 5 * body;
  return (
    inColumn.some((one) => one.bottom <= top + 2 && top - one.bottom < near && goesOn.test(one.text)) &&
    inColumn.some((one) => one.top >= bottom - 2 && one.top - bottom < near)
  );
}
