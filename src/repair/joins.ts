/** Where the lines of a hard-wrapped dump belong together: columns are joined to paragraphs, headings stand alone. */
import type { Line } from "./lines.ts";

/** True where line i+1 goes on with the paragraph of line i. `alone` says of each line whether it is a byline. */
export function decideJoins(lines: readonly Line[], alone: readonly boolean[]): readonly boolean[] {
  const separated = isSeparated(lines);
  const titles = headingsBefore(lines, alone, separated);
  const standsOut = (i: number) => alone[i] === true || titles[i] === true;
  const widths = columnWidths(lines, standsOut);
  const heading = titles.map((known, i) => known || isLoneHeading(lines, standsOut, i));
  return lines.slice(0, -1).map((line, i) => {
    const next = lines[i + 1];
    const apart = (at: number) => alone[at] || heading[at] || lines[at]?.text.startsWith("——");
    if (next === undefined || apart(i) || apart(i + 1) || (separated && next.blankBefore === 0)) return false;
    // The first line of a paragraph is short by its indent; that does not end the paragraph.
    const opens = (lines[i - 1]?.terminal ?? false) && opensParagraph(line, next, widths[i] ?? 0);
    return flowsOn(line, next, lines[i + 2], opens ? line.width : (widths[i] ?? 0), widths[i + 1] ?? 0);
  });
}

/** Whether nearly every line is set apart by a blank one, so that a blank line says nothing and a contact much. */
export function isSeparated(lines: readonly Line[]): boolean {
  const apart = lines.slice(1).filter((line) => line.blankBefore > 0).length;
  return lines.length > 8 && apart >= 0.8 * (lines.length - 1);
}

/**
 * Whether the file is a dump of narrow columns: much of its text stands in lines that end amid a sentence.
 * Measured on people-daily (ordinary files ≤ 0.2 of the characters) and the example page (0.9).
 */
export function isWrapped(lines: readonly Line[]): boolean {
  let broken = 0;
  let all = 0;
  for (const line of lines) {
    all += line.text.length;
    if (!line.terminal && line.width <= 60) broken += line.text.length;
  }
  return lines.length >= 8 && broken >= 0.5 * all;
}

/**
 * The column width around each line: the median of seven neighbours. Letter-spaced lines are full whatever they hold,
 * and titles and bylines say nothing of the column that ends above them.
 */
function columnWidths(lines: readonly Line[], standsOut: (i: number) => boolean): readonly number[] {
  return lines.map((_, i) => widthAmong(lines, i - 3, i + 4, standsOut));
}

/** The median width of the lines in a range of indexes, half-open; 0 when there are none. */
function widthAmong(lines: readonly Line[], from: number, to: number, standsOut: (i: number) => boolean): number {
  const start = Math.max(0, from);
  const widths = lines
    .slice(start, Math.max(0, to))
    .filter((line, at) => !line.letterSpaced && !standsOut(start + at))
    .map((line) => line.width)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

/**
 * Headings: the lines between a finished sentence and a byline (a title of at most three lines), and the two lines of a
 * contact whose first does not end a sentence (headline and subtitle).
 */
function headingsBefore(lines: readonly Line[], alone: readonly boolean[], separated: boolean): readonly boolean[] {
  const heading = lines.map(() => false);
  lines.forEach((line, i) => {
    if (alone[i]) heading.fill(true, titleStart(lines, alone, i), i);
    const previous = lines[i - 1];
    const touches = separated && line.blankBefore === 0;
    if (touches && previous !== undefined && !previous.terminal && !previous.punctuated)
      heading.fill(true, i - 1, i + 1);
  });
  return heading;
}

/**
 * A line of its own between a finished sentence and the start of a paragraph. In a justified column a line that does
 * not end a sentence is full, so one that is much narrower or wider than its column is none of it; one as wide as the
 * column or wider is known by the line below, which is two em short or stands beside a large initial.
 */
function isLoneHeading(lines: readonly Line[], standsOut: (i: number) => boolean, i: number): boolean {
  const [before, line, next] = [lines[i - 1], lines[i], lines[i + 1]];
  if (before === undefined || line === undefined || next === undefined) return false;
  if (!before.terminal || line.terminal || line.letterSpaced || /[。；]/u.test(line.text)) return false; // “抓好落实。”
  if (!line.punctuated && isDropCap(lines, i + 1, line.width)) return true;
  // The last line of the text above, the heading and the first line of the text below are all shorter than their columns.
  const above = widthAmong(lines, i - 6, i - 1, standsOut);
  return isOtherWidth(line, next, widthAmong(lines, i + 2, i + 7, standsOut) || above, above);
}

/** Whether a line has not the width that a line of its column has; `column` is the width below it, `above` that above. */
function isOtherWidth(line: Line, next: Line, column: number, above: number): boolean {
  const missing = column - next.width;
  if (missing > 3) return false;
  // Half-width characters make the width of a line uncertain by more than these rules allow.
  const uneven = /[0-9A-Za-z]/u;
  const isOneColumn = Math.abs(column - above) <= 2;
  if (isOneColumn && !uneven.test(line.text) && (line.width < column - 3.5 || line.width > column + 3)) return true;
  if (next.letterSpaced || uneven.test(line.text + next.text)) return false;
  return missing >= 1.5 && !next.terminal && !line.punctuated && line.width >= column - 1;
}

/** The first lines of a speech beside a large initial: two thirds of the width above and less, and none ends a sentence. */
function isDropCap(lines: readonly Line[], i: number, width: number): boolean {
  const beside = lines.slice(i, i + 3);
  return beside.length === 3 && beside.every((line) => !line.terminal && line.width <= 0.66 * width);
}

/** Index of the first title line above the byline at `at`; `at` itself when there is none. */
function titleStart(lines: readonly Line[], alone: readonly boolean[], at: number): number {
  let from = at;
  while (from > 0 && at - from < 3 && isTitleLine(lines[from - 1], alone[from - 1])) from -= 1;
  if (from === 0 || lines[from - 1]?.terminal || alone[from - 1]) return from;
  return lines[at]?.blankBefore === 0 ? Math.max(0, at - 1) : at;
}

function isTitleLine(line: Line | undefined, alone: boolean | undefined): boolean {
  return line !== undefined && !alone && !line.terminal && !/。/u.test(line.text); // “抓好落实。”
}

/** “现将研讨会发言内容摘编刊发。 ——编 者” */
const signedOff = /——\p{Script=Han}[\p{Script=Han}\s]{0,8}$/u;

/** Whether `next` goes on with the sentence or paragraph of `line` in the same column. */
function flowsOn(line: Line, next: Line, afterNext: Line | undefined, width: number, nextWidth: number): boolean {
  if (signedOff.test(line.text)) return false;
  const drop = line.width - Math.max(nextWidth, next.width);
  if (!line.terminal) return !(drop > 12 || (drop > 4 && !line.punctuated));
  const short = !line.letterSpaced && line.width < width - 1.5;
  const wider = next.width > width + 3 && !line.letterSpaced;
  return !(short || wider || opensParagraph(next, afterNext, nextWidth));
}

/** A paragraph's first line is two em shorter than its column, though its indent is lost (docs/method.md §1). */
function opensParagraph(line: Line, next: Line | undefined, width: number): boolean {
  if (line.indent >= 1.5) return true;
  if (next === undefined || line.letterSpaced !== next.letterSpaced) return false;
  const missing = (line.letterSpaced ? next.width : width) - line.width;
  return missing >= 1.5 && missing <= 3;
}
