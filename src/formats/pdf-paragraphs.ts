/** Lines of print as paragraphs: a text runs on through lines, columns and pages until a line is indented. */
import type { ReadingDoubt } from "../base/doubt.ts";
import type { Origin } from "../base/origin.ts";
import { isHeading, type PdfBlock, type PdfLine } from "./pdf-layout.ts";
import type { PdfText, ReadPage } from "./pdf-text.ts";

/** In em: a line that begins so far right of its block begins a paragraph. */
const indent = 1.2;
/** In em: a line that ends so far left of its block ends one. */
const outdent = 1.5;

/** A line where it stands. */
interface PlacedLine {
  readonly line: PdfLine;
  readonly block: PdfBlock;
  readonly page: number;
}

/** The text of pages, blocks of other size or kind apart by a blank line. */
export function composed(pages: readonly ReadPage[], body: number): PdfText {
  const lines = pages.flatMap(({ number, blocks }) =>
    blocks.flatMap((block) => block.lines.map((line): PlacedLine => ({ line, block, page: number }))),
  );
  const origins: Origin[] = [];
  const doubts: ReadingDoubt[] = [];
  let text = "";
  lines.forEach((one, i) => {
    const gap = between(lines[i - 1], one, body);
    const why = gap.includes("\n") ? breach(lines[i - 1], one, body) : undefined;
    if (why !== undefined) doubts.push({ at: text.length, why: `page ${one.page}: ${why}` });
    text += gap;
    const start = text.length;
    text += one.line.text.trim();
    const { left, top, right, bottom } = one.line;
    const box = [left, top, right, bottom].map((at) => Math.round(at * 10) / 10);
    const [l = 0, t = 0, r = 0, b = 0] = box;
    origins.push({ start, end: text.length, page: one.page, box: [l, t, r, b] });
  });
  return { text, origins, doubts };
}

/** So much larger than the text is a headline. */
const headline = 1.3;

/** “办成。”, “表示：” */
const ended = /[。！？：；…—”’）》】]$/u;

/** Why two lines with a break between them show that the order of columns is not sure. */
function breach(before: PlacedLine | undefined, next: PlacedLine, body: number): string | undefined {
  if (before === undefined) return undefined;
  const words = before.line.text.trim();
  if (isText(before, body) && !isLone(before.block) && !ended.test(words))
    return `“${words.slice(-8)}” breaks off, and the text may go on elsewhere`;
  const sizes = [before.line.size, next.line.size];
  const isPair = Math.min(...sizes) > headline * body && Math.min(...sizes) > 0.85 * Math.max(...sizes);
  return isPair && before.block !== next.block
    ? `no text stands between the headlines “${words}” and “${next.line.text.trim()}”`
    : undefined;
}

/** What stands between two lines in the text. */
function between(before: PlacedLine | undefined, next: PlacedLine, body: number): string {
  const lead = isIndented(next) ? "　　" : "";
  if (before === undefined) return lead;
  if (isText(before, body) && isText(next, body)) {
    if (before.block === next.block) return withinBlock(before, next);
    return runsOn(before, next) ? seam(before, next) : `\n\n${lead}`;
  }
  const isSameSize = Math.abs(before.line.size - next.line.size) <= 0.06 * body;
  if (before.block === next.block && isSameSize) return seam(before, next);
  return isSameSize || isHeading(Math.min(before.line.size, next.line.size), body) ? "\n" : "\n\n";
}

/** In the size of most text. */
function isText({ line: { size } }: PlacedLine, body: number): boolean {
  return !isHeading(size, body) && size > 0.9 * body;
}

function withinBlock(before: PlacedLine, next: PlacedLine): string {
  if (isIndented(next)) return "\n　　";
  const hasIndents = next.block.lines.some((line) => isIndented({ ...next, line }));
  return endsParagraph(before) && !hasIndents ? "\n" : seam(before, next);
}

/** Whether a text goes on in the next block: in the next column or page, or below what stands in its column. */
function runsOn(before: PlacedLine, next: PlacedLine): boolean {
  if (isIndented(next) || isLone(before.block) || isLone(next.block)) return false;
  const isAside = before.page !== next.page || next.line.top < before.line.bottom;
  return isAside || !/[。！？：；…][”’）》]*$/u.test(before.line.text); // “办成。”
}

/** “办成。” */
const mark = /[，。；：！？]/u;

/** A byline or a heading in the size of the text: few lines and no mark of a sentence. */
function isLone({ lines }: PdfBlock): boolean {
  return lines.length <= 3 && !mark.test(lines.map(({ text }) => text).join(""));
}

function isIndented({ line, block }: PlacedLine): boolean {
  const left = Math.min(...block.lines.map((one) => one.left));
  return line.left - left >= indent * line.size;
}

function endsParagraph({ line, block }: PlacedLine): boolean {
  const right = Math.max(...block.lines.map((one) => one.right));
  return right - line.right >= outdent * line.size && /[。！？…][”’）》]*$/u.test(line.text); // “办成。”
}

/** Words of Latin letters that a line breaks keep a space. */
function seam({ line: before }: PlacedLine, { line: next }: PlacedLine): string {
  return /[A-Za-z]$/u.test(before.text.trim()) && /^[A-Za-z]/u.test(next.text.trim()) ? " " : ""; // “policy”
}
