/** Spaces inside a line: which are justification and go, which mean something and stay as one plain space. */
import type { Edit } from "../base/edits.ts";
import { isBlank, isWide } from "../base/han.ts";
import type { Line } from "./lines.ts";

/** Edits for the white space of one line. `running` is true for a line of a paragraph, false for heading and byline. */
export function mendSpaces(raw: string, line: Line, running: boolean): readonly Edit[] {
  const edits: Edit[] = [];
  const usual = usualGap(raw, line);
  for (let at = line.start; at < line.end; at += 1) {
    if (!isBlank(raw[at] ?? "")) continue;
    let end = at;
    while (end < line.end && isBlank(raw[end] ?? "")) end += 1;
    const insert = insertFor(raw[at - 1] ?? "", raw[end] ?? "", end - at, line, running, usual);
    if (insert !== raw.slice(at, end)) {
      edits.push({ start: at, end, insert, rule: line.letterSpaced ? "letter-spacing" : "space" });
    }
    at = end;
  }
  return edits;
}

/** What remains of a gap: "" for justification, one space for a border. */
function insertFor(before: string, after: string, size: number, line: Line, running: boolean, usual: number): "" | " " {
  const chinese = isWide(before) || isWide(after);
  if (!chinese) return " ";
  if (running) return "";
  // In a letter-spaced heading only a gap wider than the rest is a border.
  if (line.letterSpaced) return size > usual ? " " : "";
  return isPunctuation(before) || isPunctuation(after) ? "" : " ";
}

/** The commonest size of a gap, “丁 伟”, in code units. */
function usualGap(raw: string, line: Line): number {
  const sizes = new Map<number, number>();
  for (const match of raw.slice(line.start, line.end).matchAll(/[\s\u00A0\u2000-\u200B\u3000]+/gu)) {
    sizes.set(match[0].length, (sizes.get(match[0].length) ?? 0) + 1);
  }
  return [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** “，”, “《”, ““”: a space beside one is always justification; a dash before a signature is not. */
function isPunctuation(character: string): boolean {
  return /^[，。；：！？、“”‘’《》（）「」『』…]$/u.test(character);
}
