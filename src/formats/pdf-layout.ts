/**
 * The reading order of a page by a recursive XY-cut that knows fonts (after Nagy and Seth 1984): runs become line pieces,
 * a heading may be cut off without a gap, the widest gutters are cut first, and a cut across the page goes before one along it
 * unless every column has a heading of its own.
 */
import type { PdfPage, PdfRun } from "./pdf-items.ts";
import { withDropCaps, withoutObstacles } from "./pdf-obstacles.ts";
import { verticalLines } from "./pdf-vertical.ts";

/** A line of a block, or a piece of one. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/** Lines that are read one after the other, in one size. */
export interface PdfBlock {
  readonly lines: readonly PdfLine[];
  readonly size: number;
}

/** In em: a wider gap within a line is a gutter; runs are of one line when their baselines differ by less. */
const joined = { gap: 1.1, baseline: 0.35 };
/** A size differs from another by more than this share. */
const otherSize = 0.06;
/** In em: a gutter is as wide at least. */
const leastGutter = 1.2;
/** In em, above the usual pitch of lines: a gap across a column. */
const leastGap = 0.45;

/** The blocks of a page in reading order. */
export function blocksOfPage({ runs }: PdfPage): readonly PdfBlock[] {
  const vertical = verticalLines(runs);
  const pieces = [...piecesOf(vertical.rest), ...vertical.lines];
  const body = bodySize(pieces);
  const { flow, asides } = withoutObstacles(withDropCaps(pieces, body), body);
  return [...cut(flow, body), ...asides.map((line) => [line])].map((lines) => ({
    lines,
    size: lines[0]?.size ?? body,
  }));
}

/** The size in which most characters stand. */
export function bodySize(lines: readonly PdfLine[]): number {
  const sizes = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 4) / 4;
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
  }
  return [...sizes].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0] ?? 0;
}

function piecesOf(runs: readonly PdfRun[]): readonly PdfLine[] {
  const rows: PdfRun[][] = [];
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const row = rows.findLast(
      ([first]) =>
        first !== undefined &&
        Math.abs(first.baseline - run.baseline) < joined.baseline * Math.min(first.size, run.size) &&
        isSize(first.size, run.size),
    );
    if (row === undefined) rows.push([run]);
    else row.push(run);
  }
  return rows.flatMap((row) => piecesOfRow(row.toSorted((a, b) => a.left - b.left)));
}

function piecesOfRow(row: readonly PdfRun[]): readonly PdfLine[] {
  const pieces: PdfLine[] = [];
  for (const { text, left, right, baseline, size } of row) {
    const last = pieces.at(-1);
    const piece = { text, left, right, top: baseline - 0.88 * size, bottom: baseline + 0.12 * size, size };
    if (last === undefined || left - last.right >= joined.gap * size) pieces.push(piece);
    else {
      const between = spaceBetween(last.text, text, (left - last.right) / size);
      pieces.splice(-1, 1, { ...last, text: last.text + between + text, right: Math.max(right, last.right) });
    }
  }
  return pieces;
}

/** “青屿市市长　程望舒”: a blank of one em is a run of its own, or none at all; between letters of Latin a quarter is one. */
function spaceBetween(before: string, after: string, gap: number): string {
  if (isLatin.test(before.slice(-1) + (after[0] ?? ""))) return gap > 0.25 ? " " : "";
  return gap > 0.7 ? "　" : "";
}

const isLatin = /^[\p{Script=Latin}\p{N}]{2}$/u; // “ab”

function isSize(a: number, b: number): boolean {
  return Math.abs(a - b) <= otherSize * Math.max(a, b);
}

/** Groups of lines, each read from its first to its last, in reading order. */
function cut(lines: readonly PdfLine[], body: number): readonly (readonly PdfLine[])[] {
  if (lines.length < 2) return lines.length === 0 ? [] : [lines];
  const upright = lines.filter(isUpright);
  const others = lines.filter((line) => !isUpright(line));
  if (upright.length > 0 && others.every(({ size }) => !isHeading(size, body)))
    return [
      ...upright.toSorted((a, b) => b.size - a.size || b.left - a.left).map((line) => [line]),
      ...cut(others, body),
    ];
  const columns = alongCut(lines, body);
  const bands = acrossCut(lines, body);
  const [rows, headed] = [headedBands(bands, body), headedColumns(columns, body)];
  const parts =
    [rows, headed, lines.length < fewLines ? bands : topBand(bands, body), columns, bands].find(
      (each) => each.length > 1,
    ) ?? [];
  if (parts.length < 2) return [lines.toSorted((a, b) => a.top - b.top || a.left - b.left)];
  return parts.flatMap((part) => cut(part, body));
}

/** A vertical headline stands beside its text, wherever it was read: it comes first, then its kicker or byline. */
function isUpright({ left, right, top, bottom }: PdfLine): boolean {
  return bottom - top > 2 * (right - left);
}

/** Rows of articles: bands from one that begins with a heading to the next. */
function headedBands(bands: readonly (readonly PdfLine[])[], body: number): readonly (readonly PdfLine[])[] {
  const groups: (readonly PdfLine[])[] = [];
  for (const [i, band] of bands.entries()) {
    const begins = isHeadedAtTop(band, body) && !isHeadings(bands[i - 1], body);
    if (begins || groups.length === 0) groups.push(band);
    else groups.splice(-1, 1, [...(groups.at(-1) ?? []), ...band]);
  }
  return groups;
}

/** Whether a band, which may not be there, is of headings alone: below it stands its second line, or a headline below another. */
function isHeadings(band: readonly PdfLine[] | undefined, body: number): boolean {
  return band?.every(({ size }) => isHeading(size, body)) === true;
}

/** Whether headings alone stand at the top of a band. */
function isHeadedAtTop(band: readonly PdfLine[], body: number): boolean {
  const top = Math.min(...band.map((line) => line.top));
  return band.filter((line) => line.top < top + 0.8 * line.size).every(({ size }) => isHeading(size, body));
}

/** A group of fewer lines is cut across before it is cut along. */
const fewLines = 8;
/** Lines of a title, a kicker or a byline that stand above all columns. */
const mostTopLines = 3;

/** The heading or the byline above the columns of a group, and the rest; the group alone where it begins otherwise. */
function topBand(bands: readonly (readonly PdfLine[])[], body: number): readonly (readonly PdfLine[])[] {
  const [top = [], ...rest] = bands;
  const isAbove = isHeadings(top, body) || top.length <= mostTopLines;
  return rest.length > 0 && isAbove ? [top, rest.flat()] : [bands.flat()];
}

/** Columns under the headings above them: those without one belong to the one before; one group where the first has none. */
function headedColumns(columns: readonly (readonly PdfLine[])[], body: number): readonly (readonly PdfLine[])[] {
  const groups: (readonly PdfLine[])[] = [];
  for (const column of columns) {
    const isHeaded = column.some(({ size }) => isHeading(size, body));
    if (isHeaded || groups.length === 0) groups.push(column);
    else groups.splice(-1, 1, [...(groups.at(-1) ?? []), ...column]);
  }
  return groups.every((group) => group.some(({ size }) => isHeading(size, body))) ? groups : [];
}

/** Whether a size is larger than that of most text. */
export function isHeading(size: number, body: number): boolean {
  return size > body * (1 + otherSize);
}

/** Bands from top to bottom: where nothing stands between them, or where the size changes between two lines of the whole width. */
function acrossCut(lines: readonly PdfLine[], body: number): readonly (readonly PdfLine[])[] {
  const sorted = lines.toSorted((a, b) => a.top - b.top || a.left - b.left);
  const pitch = usualGap(sorted);
  const bands: PdfLine[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const line of sorted) {
    const band = bands.at(-1);
    const gap = line.top - bottom;
    const isCut =
      band === undefined ||
      gap > pitch + leastGap * Math.max(body, Math.min(line.size, band.at(-1)?.size ?? body)) ||
      (gap > -0.2 * body && isOtherSize(band, line, bottom));
    if (isCut) bands.push([line]);
    else band.push(line);
    bottom = Math.max(bottom, line.bottom);
  }
  return bands;
}

function isOtherSize(band: readonly PdfLine[], line: PdfLine, bottom: number): boolean {
  const lowest = band.filter((one) => one.bottom > bottom - 0.5 * one.size);
  return lowest.every(({ size }) => !isSize(size, line.size));
}

/** The gap between most lines that stand one below the other. */
function usualGap(sorted: readonly PdfLine[]): number {
  const gaps: number[] = [];
  for (const [i, line] of sorted.entries()) {
    const next = sorted
      .slice(i + 1, i + 60)
      .find((one) => one.top >= line.bottom - 0.3 * line.size && one.left < line.right && line.left < one.right);
    if (next !== undefined && isSize(next.size, line.size)) gaps.push(next.top - line.bottom);
  }
  gaps.sort((a, b) => a - b);
  return Math.max(0, gaps[Math.floor(gaps.length / 2)] ?? 0);
}

/** Columns from left to right, cut at the widest gutters. */
function alongCut(lines: readonly PdfLine[], body: number): readonly (readonly PdfLine[])[] {
  const sorted = lines.toSorted((a, b) => a.left - b.left || a.top - b.top);
  const gutters: { readonly at: number; readonly width: number }[] = [];
  let right = sorted[0]?.right ?? 0;
  for (const line of sorted) {
    if (line.left - right >= leastGutter * body) gutters.push({ at: line.left, width: line.left - right });
    right = Math.max(right, line.right);
  }
  if (gutters.length === 0) return [sorted];
  const widths = gutters.map(({ width }) => width);
  const [most, least] = [Math.max(...widths), Math.min(...widths)];
  const taken = most > 1.8 * least ? gutters.filter(({ width }) => width >= 0.8 * most) : gutters;
  const starts = taken.map(({ at }) => at);
  const columns: PdfLine[][] = Array.from({ length: starts.length + 1 }, () => []);
  for (const line of lines) columns[starts.filter((at) => line.left >= at - 0.01).length]?.push(line);
  return columns;
}
