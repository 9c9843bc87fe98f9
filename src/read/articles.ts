/** Files that hold several articles of different days, each with the line of its paper and day, or set apart by rules. */
import { readFolio } from "../base/folio.ts";
import { countHan } from "../base/han.ts";
import { lineSpans } from "../base/lines.ts";
import type { Span } from "../base/span.ts";
import { metaOfPage } from "./page-meta.ts";
import type { SplitRule } from "./split-rule.ts";

/** An article of a file: its span in the decoded text, and the line of the file on which it begins, from 1. */
export interface Article extends Span {
  readonly line: number;
}

interface Line extends Article {
  /** Trimmed, and where it then begins. */
  readonly text: string;
  readonly textStart: number;
  /** Whether a form feed stands before it. */
  readonly beginsPage: boolean;
}

/** “--------”, “＝＝＝＝”, “* * * *”, “－－－－” */
const ruled = /^(?:[-=—＝_*#~·－─━☆★◆]\s?){4,}$/u;
/** Han characters of an article at least. */
const fewest = 30;

/** The articles of a text; none where it is one page. */
export function articlesIn(text: string, split?: SplitRule): readonly Article[] {
  let line = 0;
  let before = "";
  const lines: Line[] = [];
  for (const { start, end } of lineSpans(text)) {
    line += 1;
    const words = text.slice(start, end);
    const textStart = start + words.length - words.trimStart().length;
    lines.push({ start, end, line, text: words.trim(), textStart, beginsPage: before === "\f" });
    before = text.charAt(end);
  }
  if (split !== undefined) return splitApart(lines, split);
  const ways = [ruledApart, pagesApart, numberedApart, datedApart];
  return ways.map((way) => way(lines)).find((parts) => areArticles(text, parts)) ?? [];
}

/** Different days, one each, and enough text. */
function areArticles(text: string, parts: readonly Article[]): boolean {
  if (parts.length < 2) return false;
  const texts = parts.map(({ start, end }) => text.slice(start, end));
  if (texts.some((part) => countHan(part) < fewest)) return false;
  const days = texts.map((part) => metaOfPage(part).date);
  return days.every((day) => day !== undefined) && new Set(days).size > 1;
}

/** Each begins behind what the rule finds at the head of a line; a line of paper and day stays its own head. */
function splitApart(lines: readonly Line[], { lengthAt }: SplitRule): readonly Article[] {
  const parts: Line[][] = [[]];
  for (const line of lines) {
    const length = lengthAt(line.text);
    if (length === undefined) {
      parts.at(-1)?.push(line);
      continue;
    }
    const isFolio = readFolio(line.text) !== undefined;
    parts.push([isFolio || length === 0 ? line : withoutHead(line, length)]);
  }
  return parts.flatMap(articleOf);
}

function ruledApart(lines: readonly Line[]): readonly Article[] {
  const parts: Line[][] = [[]];
  for (const line of lines) {
    if (ruled.test(line.text)) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.flatMap(articleOf);
}

/** One a page, parted by form feeds. */
function pagesApart(lines: readonly Line[]): readonly Article[] {
  const parts: Line[][] = [[]];
  for (const line of lines) {
    if (line.beginsPage) parts.push([]);
    parts.at(-1)?.push(line);
  }
  return parts.flatMap(articleOf);
}

/** “3. 点亮灯塔”, “【3】”, “第3篇 点亮灯塔”, “（3）点亮灯塔”: what numbers an article; its title ends no sentence */
const numbered =
  /^(?:第\s?(?<a>\d{1,4})\s?篇|【(?<b>\d{1,4})】|（(?<c>\d{1,4})）|#?(?<d>\d{1,4})[.、．)）])\s*(?=[^。；，]{0,45}$)/u;

/** Numbered from 1 to the last, each behind its number. */
function numberedApart(lines: readonly Line[]): readonly Article[] {
  const parts: Line[][] = [];
  for (const line of lines) {
    const match = numbered.exec(line.text);
    const { a, b, c, d } = match?.groups ?? {};
    if (match !== null && Number(a ?? b ?? c ?? d) === parts.length + 1)
      parts.push([withoutHead(line, match[0].length)]);
    else if (parts.length > 0) parts.at(-1)?.push(line);
    else if (line.text !== "") return [];
  }
  return parts.flatMap(articleOf);
}

/** Each begins with the lines above the one of its day, as far as no blank line parts them. */
function datedApart(lines: readonly Line[]): readonly Article[] {
  const starts = lines.flatMap(({ text }, at) => {
    if (readFolio(text) === undefined) return [];
    const blank = lines.slice(0, at).findLastIndex((line) => line.text === "" || ruled.test(line.text));
    return [blank + 1];
  });
  const distinct = [...new Set(starts)];
  if (distinct.length < 2) return [];
  return distinct.flatMap((start, i) => articleOf(lines.slice(i === 0 ? 0 : start, distinct[i + 1])));
}

/** A line from behind its first characters and the blanks that follow them. */
function withoutHead(line: Line, length: number): Line {
  const rest = line.text.slice(length);
  const text = rest.trimStart();
  const start = line.textStart + line.text.length - text.length;
  return { ...line, start, text, textStart: start };
}

/** From the first line with text to the last; a rule at its ends is none of it. */
function articleOf(lines: readonly Line[]): readonly Article[] {
  const held = lines.filter(({ text }) => text !== "" && !ruled.test(text));
  const [first, last] = [held[0], held.at(-1)];
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end, line: first.line }];
}
