/**
 * Mends a page: joins hard-wrapped columns to paragraphs, takes out justification spaces, turns radicals of broken PDF
 * fonts into characters. Repairs are edits; every kept character maps back to the file.
 */
import { applyEdits, type Edit } from "../base/edits.ts";
import type { Noted } from "../base/notes.ts";
import type { Block, BylineReader, Document, RepairedDocument } from "../base/records.ts";
import { fold } from "./fold.ts";
import { withoutFurniture } from "./furniture.ts";
import { decideJoins, isSeparated, isWrapped } from "./joins.ts";
import { type Line, readLines } from "./lines.ts";
import { findSignatures } from "./signatures.ts";
import { mendSpaces } from "./spaces.ts";
import { strayEdits, strayNotes } from "./stray.ts";

/** What repair has to know besides the text. */
export interface RepairOptions {
  /** Tells bylines from column text, so that they are never joined to it. */
  readonly readByline: BylineReader;
  /** Radical → character of the same meaning (Unicode Equivalent_Unified_Ideograph). */
  readonly radicals: ReadonlyMap<string, string>;
}

/** Repairs one document; never fails. Its text has one block (paragraph, heading, byline) a line. */
export function repair(document: Document, options: RepairOptions): Noted<RepairedDocument> {
  const raw = document.text;
  const folded = fold(raw);
  const { lines, broken } = withoutFurniture(readLines(folded.text));
  const wrapped = isWrapped(lines);
  const signatures = findSignatures(lines, options.readByline);
  const decided = wrapped ? decideJoins(lines, signatures) : lines.slice(1).map(() => false);
  const isSigned = (i: number) => signatures[i] === true;
  const joins = decided.map((joined, i) => joined || (broken.has(lines[i + 1]) && !isSigned(i) && !isSigned(i + 1)));
  const groups = groupLines(lines, joins);
  const signing = new Set(lines.filter((_, i) => signatures[i]));
  const mend = (group: readonly Line[]) => [
    ...lineEdits(folded.text, group, signing, options.radicals),
    ...group.flatMap(folded.editsIn),
  ];
  const edits = [...gapEdits(raw, groups), ...groups.flatMap(mend)].sort((a, b) => a.start - b.start || a.end - b.end);
  const edited = applyEdits(raw, edits);
  const kept = edits.filter(({ rule }) => rule !== "fold");
  return {
    value: {
      document,
      edited,
      shown: kept.length === edits.length ? edited : applyEdits(raw, kept),
      blocks: blocksOf(edited.text, groups, isSeparated(lines)),
      layout: wrapped ? "wrapped" : "paragraphs",
    },
    notes: strayNotes(document),
  };
}

function groupLines(lines: readonly Line[], joins: readonly boolean[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  lines.forEach((line, i) => {
    const last = groups.at(-1);
    if (last !== undefined && joins[i - 1]) last.push(line);
    else groups.push([line]);
  });
  return groups;
}

/** What lies between lines: nothing inside a paragraph, one line feed between blocks, nothing at the ends of the file. */
function gapEdits(raw: string, groups: readonly (readonly Line[])[]): Edit[] {
  const edits: Edit[] = [];
  let end = 0;
  let rule = "edge";
  const close = (start: number, insert: string) => {
    if (raw.slice(end, start) !== insert) edits.push({ start: end, end: start, insert, rule });
  };
  for (const group of groups) {
    group.forEach((line, i) => {
      close(line.start, i > 0 ? seam(raw[end - 1] ?? "", raw[line.start] ?? "") : end === 0 ? "" : "\n");
      end = line.end;
      rule = "join";
    });
    rule = "block";
  }
  rule = "edge";
  close(raw.length, "");
  return edits;
}

/** Latin words broken across lines keep a space, Chinese ones do not. */
function seam(before: string, after: string): string {
  return /[a-zA-Z]/u.test(before) && /[a-zA-Z]/u.test(after) ? " " : ""; // “net|work”
}

/** “（作者：林知远 刘舟，均系云江大学教授）”: its spaces part names */
const authorNote = /^[（(]\s*(?:本文)?作者/u;

function lineEdits(
  raw: string,
  group: readonly Line[],
  signing: ReadonlySet<Line>,
  radicals: RepairOptions["radicals"],
): Edit[] {
  const sentence = group.length > 1 || group.some((line) => line.terminal || line.punctuated);
  const running = sentence && !group.some((line) => signing.has(line) || authorNote.test(line.text));
  return group.flatMap((line) => [
    ...mendSpaces(raw, line, running),
    ...radicalEdits(raw, line, radicals),
    ...strayEdits(raw, line, running),
  ]);
}

/** Whether a character lies in the blocks of radicals, U+2E80 to U+2FDF. */
function isRadical(unit: number): boolean {
  return unit >= 0x2e80 && unit <= 0x2fdf;
}

function radicalEdits(raw: string, line: Line, radicals: ReadonlyMap<string, string>): Edit[] {
  const edits: Edit[] = [];
  for (let at = line.start; at < line.end; at += 1) {
    if (!isRadical(raw.charCodeAt(at))) continue;
    const insert = radicals.get(raw[at] ?? "");
    if (insert !== undefined) edits.push({ start: at, end: at + 1, insert, rule: "radical" });
  }
  return edits;
}

function blocksOf(text: string, groups: readonly (readonly Line[])[], separated: boolean): readonly Block[] {
  let at = 0;
  return groups.flatMap((group, i) => {
    const first = group[0];
    const last = group.at(-1);
    if (first === undefined || last === undefined) return [];
    const feed = text.indexOf("\n", at);
    const start = at;
    const end = feed === -1 ? text.length : feed;
    at = end + 1;
    return [
      {
        start,
        end,
        firstLine: first.number,
        lastLine: last.number,
        width: Math.max(...group.map((line) => line.width)),
        indent: first.indent,
        blankBefore: first.blankBefore,
        terminal: last.terminal,
        touchesPrevious: separated && i > 0 && first.blankBefore === 0,
      },
    ];
  });
}
