/**
 * One character for one: traditional characters to simplified ones, half-width marks between ideographs to those of Chinese
 * print. All stages then read what the tables hold; every offset stays, and the raw text with it.
 */
import type { Edit } from "../base/edits.ts";
import { lineSpans } from "../base/lines.ts";
import { simplified } from "../base/simplified.ts";
import type { Span } from "../base/span.ts";
import { isMostlyTraditional } from "../base/traditional.ts";

/** A text of the same length, and where it differs from the raw one. */
export interface Folded {
  readonly text: string;
  readonly editsIn: (span: Span) => readonly Edit[];
}

/** Folds a raw text: traditional characters where most are, half-width marks where most are. */
export function fold(raw: string): Folded {
  const isTraditional = isMostlyTraditional(raw);
  const isHalfWidth = mostlyHalfWidth(raw);
  if (!isTraditional && !isHalfWidth) return { text: raw, editsIn: () => [] };
  const plain = isTraditional ? byLines(raw, simplified) : raw;
  const text = isHalfWidth ? byLines(plain, fullWidthLine) : plain;
  return { text, editsIn: (span) => editsBetween(raw, text, span) };
}

function byLines(text: string, change: (line: string) => string): string {
  let done = 0;
  let made = "";
  for (const { start, end } of lineSpans(text)) {
    made += text.slice(done, start) + change(text.slice(start, end));
    done = end;
  }
  return made + text.slice(done);
}

/** “减，” */
const full = /(?<=[\p{Script=Han}”’》）])[，。；：？！]/gu;
/** “减,” */
const half = /(?<=[\p{Script=Han}"')])[,.;:?!](?!\d)/gu;

function mostlyHalfWidth(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(half) > count(full);
}

const wide: Readonly<Record<string, string>> = {
  ",": "，",
  ".": "。",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};

/** Quotation marks open and close in turn. */
function fullWidthLine(line: string): string {
  let made = "";
  let isOpen = false;
  for (let at = 0; at < line.length; at += 1) {
    const mark = wideMark(made.at(-1) ?? "", line.charAt(at), line.charAt(at + 1), isOpen);
    if (mark === "“" || mark === "”") isOpen = mark === "“";
    made += mark;
  }
  return made;
}

/** Of a mark beside an ideograph or a mark that is wide already; everything else stays. */
function wideMark(before: string, one: string, after: string, isOpen: boolean): string {
  if (one === '"') return isChinese(before) || isChinese(after) ? (isOpen ? "”" : "“") : one;
  const isBehind = isChinese(before) && !/[\w.]/u.test(after); // “减负,减”, and not “第.5”
  return isBehind || (one === "(" && isChinese(after)) ? (wide[one] ?? one) : one;
}

/** “减”, “，”, “”” */
function isChinese(character: string): boolean {
  return /[\p{Script=Han}，。；：？！（）“”‘’《》]/u.test(character);
}

function editsBetween(raw: string, text: string, { start, end }: Span): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = start; at < end; at += 1) {
    const insert = text.charAt(at);
    if (raw.charAt(at) !== insert) edits.push({ start: at, end: at + 1, insert, rule: "fold" });
  }
  return edits;
}
