/** The lines of a raw file with what layout tells of them. */
import { isBlank, isHan, isWide, widthOf } from "../base/han.ts";
import { lineSpans } from "../base/lines.ts";
import type { Span } from "../base/span.ts";
import { withoutControls } from "./stray.ts";

/** A non-blank line; the span is its content in the raw file, without white space at the ends. */
export interface Line extends Span {
  /** From 1. */
  readonly number: number;
  /** Without justification spaces, in em. */
  readonly width: number;
  readonly indent: number;
  /** Most gaps between its ideographs carry a space: 从 加 强 省 域. */
  readonly letterSpaced: boolean;
  readonly blankBefore: number;
  /** Ends a sentence or a lead-in: 。！？；：… maybe with closing marks. */
  readonly terminal: boolean;
  /** Has a comma, full stop or semicolon inside: no heading. */
  readonly punctuated: boolean;
  readonly text: string;
}

/** “……的纲与魂。”, “……‘国之大器’。”, “……建议：” */
const terminal = /[。！？；：…!?;:][”’」』）)》]*$/u;
/** “……，” */
const punctuated = /[，。；,;]/u;

/** All non-blank lines, by \r\n, \n or \r. */
export function readLines(raw: string): readonly Line[] {
  const lines: Line[] = [];
  let number = 0;
  let blankBefore = 0;
  for (const line of lineSpans(raw)) {
    number += 1;
    let { start, end } = line;
    while (start < end && isBlank(raw[start] ?? "")) start += 1;
    while (end > start && isBlank(raw[end - 1] ?? "")) end -= 1;
    if (start === end) {
      blankBefore += 1;
      continue;
    }
    const text = withoutControls(raw.slice(start, end));
    lines.push({
      start,
      end,
      number,
      width: widthOf(text, false),
      indent: widthOf(raw.slice(line.start, start)),
      letterSpaced: isLetterSpaced(text),
      blankBefore,
      terminal: terminal.test(text),
      punctuated: punctuated.test(text),
      text,
    });
    blankBefore = 0;
  }
  return lines;
}

/** “从 加” */
const blankAmid = /[\s\u00A0\u00AD\u2000-\u200D\u2060\u3000\uFEFF]/u;

/** At least three in five gaps between neighbouring wide characters are spaced, and there are five such characters. */
function isLetterSpaced(text: string): boolean {
  if (!blankAmid.test(text)) return false;
  let wide = 0;
  let gaps = 0;
  let spaced = 0;
  let previous = "";
  let space = false;
  for (const character of text) {
    if (isBlank(character)) {
      space = true;
      continue;
    }
    if (isHan(character)) wide += 1;
    if (isWide(character) && isWide(previous)) {
      gaps += 1;
      if (space) spaced += 1;
    }
    previous = character;
    space = false;
  }
  return wide >= 5 && spaced >= 0.6 * gaps;
}
