/**
 * Labels of what two readers of a sheet both say: `npm run labels:texts -- REPORTS SHEET ONE TWO` prints them as
 * JSON Lines. SHEET is JSON (`item, pair, start, end, look`: spans of B and of A), ONE and TWO are lines
 * `item, kind, words in A, words in B`, parted by tabs; kinds kept, moved, changed, added, dropped, whole-new.
 */
import { readFileSync } from "node:fs";
import type { Span } from "../../src/base/span.ts";
import { type Label, reportsIn, sha256, type Unit } from "./collated-labels.ts";

interface Item extends Span {
  readonly item: string;
  readonly pair: readonly [string, string];
  readonly look: readonly (readonly [number, number])[];
}

/** A reader's line with the words where they stand. */
interface Line {
  readonly kind: string;
  readonly a?: Span;
  readonly b?: Span;
}

const [reportFile = "", sheetFile = "", ...readerFiles] = process.argv.slice(2);
const reports = reportsIn(reportFile);
const items = JSON.parse(readFileSync(sheetFile, "utf8")) as readonly Item[];
const readers = readerFiles.map((file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.split("\t")),
);
const counts = { lines: 0, unplaced: 0 };

/** Where words stand in a stretch, blanks left out of account. */
function placesOf(words: string, text: string, { start, end }: Span): readonly Span[] {
  const at: number[] = [];
  let bare = "";
  for (let i = start; i < end; i += 1) {
    if (/\s/u.test(text[i] ?? "")) continue; // "\n", "　"
    bare += text[i];
    at.push(i);
  }
  const wanted = words.replace(/\s/gu, ""); // "3 0 0 多个城市"
  const places: Span[] = [];
  for (let i = bare.indexOf(wanted); wanted !== "" && i >= 0; i = bare.indexOf(wanted, i + 1))
    places.push({ start: at[i] ?? 0, end: (at[i + wanted.length - 1] ?? 0) + 1 });
  return places;
}

/** The lines of a reader on an item; words of A that stand at several places are those next to the others. */
function linesOn(item: Item, reader: readonly (readonly string[])[]): readonly Line[] {
  const [a, b] = item.pair.map((year) => reports.get(year) ?? "");
  const given = reader
    .filter(([name]) => name === item.item)
    .map(([, kind = "", inA = "", inB = ""]) => {
      const near = item.look.flatMap(([start, end]) => placesOf(inA, a ?? "", { start, end }));
      const far = near.length > 0 ? near : placesOf(inA, a ?? "", { start: 0, end: a?.length ?? 0 });
      return { kind, inA: inA.trim(), inB: inB.trim(), as: far, bs: placesOf(inB, b ?? "", item) };
    });
  const sure = given
    .flatMap(({ as }) => (as.length === 1 ? as : []))
    .map(({ start }) => start)
    .sort((x, y) => x - y);
  const middle = sure[Math.floor(sure.length / 2)];
  return given.map(({ kind, inA, inB, as, bs }) => {
    counts.lines += 1;
    const first = as[0]?.start ?? 0;
    const place = as.toSorted(
      (x, y) => Math.abs(x.start - (middle ?? first)) - Math.abs(y.start - (middle ?? first)),
    )[0];
    const lost = (inA !== "" && place === undefined) || (inB !== "" && bs[0] === undefined && kind !== "whole-new");
    if (lost) counts.unplaced += 1;
    if (lost) console.error(`not in the text: ${item.item} ${kind} ${inA} | ${inB}`);
    return {
      kind,
      ...(place === undefined ? {} : { a: place }),
      ...(kind === "whole-new" ? { b: { start: item.start, end: item.end } } : bs[0] === undefined ? {} : { b: bs[0] }),
    };
  });
}

function common(one: Span | undefined, other: Span | undefined): Span | undefined {
  if (one === undefined || other === undefined) return undefined;
  const span = { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) };
  return span.start < span.end ? span : undefined;
}

/** “，”, blanks: no words. */
function lettersIn(text: string, { start, end }: Span): number {
  return [...text.slice(start, end)].filter((character) => /[\p{L}\p{N}%]/u.test(character)).length; // “国”, “7”
}

const isNew = ({ kind }: Line) => kind === "changed" || kind === "added" || kind === "whole-new";
const isSame = ({ kind }: Line) => kind === "kept" || kind === "moved";

/** What both lines say of words of B. */
function agreed(one: Line, other: Line, b: string): readonly Unit[] {
  const own = common(one.b, other.b);
  if (own === undefined) return [];
  const there = common(one.a, other.a);
  const letters = lettersIn(b, own);
  if (isNew(one) && isNew(other) && letters >= 1) {
    const changed = one.kind === "changed" && other.kind === "changed";
    if (!changed && letters < 2) return [];
    return changed
      ? [{ kind: "changed", own, ...(there === undefined ? {} : { other: there }) }]
      : [{ kind: "alone", own }];
  }
  if (!isSame(one) || !isSame(other) || letters < 4) return [];
  const kept = one.kind === "kept" && other.kind === "kept";
  return [{ kind: kept ? "kept" : "moved", own, ...(there === undefined ? {} : { other: there }) }];
}

/** A sentence of A, “。” at its end. */
function sentenceAt(a: string, at: number): Span {
  const start = Math.max(...["。", "！", "？", "；", "\n"].map((mark) => a.lastIndexOf(mark, at - 1))) + 1;
  const ends = ["。", "！", "？", "；", "\n"].map((mark) => a.indexOf(mark, at)).filter((end) => end >= 0);
  return { start, end: Math.min(a.length, ...ends.map((end) => end + 1)) };
}

/** The sentence of A that most words of either reader stand in, of those that both name. */
function counterpartOf(one: readonly Line[], other: readonly Line[], a: string): Span | undefined {
  const weights = (lines: readonly Line[]) => {
    const sums = new Map<number, number>();
    for (const { a: span } of lines) {
      if (span === undefined) continue;
      const { start } = sentenceAt(a, span.start);
      sums.set(start, (sums.get(start) ?? 0) + lettersIn(a, span));
    }
    return sums;
  };
  const [first, second] = [weights(one), weights(other)];
  const shared = [...first].flatMap(([start, sum]) =>
    second.has(start) ? [{ start, sum: sum + (second.get(start) ?? 0) }] : [],
  );
  const best = shared.toSorted((x, y) => y.sum - x.sum || x.start - y.start)[0];
  return best === undefined ? undefined : sentenceAt(a, best.start);
}

function labelOf(item: Item): readonly Label[] {
  const [one = [], other = []] = readers.map((reader) => linesOn(item, reader));
  if (one.length === 0 || other.length === 0) return [];
  const [a = "", b = ""] = item.pair.map((year) => reports.get(year));
  const head = { set: 2, pair: item.pair, side: "b", start: item.start, end: item.end } as const;
  const wholes = [one, other].filter((lines) => lines.some(({ kind }) => kind === "whole-new")).length;
  const own = { start: item.start, end: item.end };
  if (wholes === 2) return [{ ...head, counterpart: null, units: [{ kind: "alone", own }] }];
  const counterpart = counterpartOf(one, other, a);
  const units = one.flatMap((line) => other.flatMap((another) => agreed(line, another, b)));
  const dropped = (lines: readonly Line[]) => lines.filter(({ kind }) => kind === "dropped");
  const gone = dropped(one).flatMap((line) =>
    dropped(other).flatMap((another): readonly Unit[] => {
      const there = common(line.a, another.a);
      return there === undefined || lettersIn(a, there) < 2 ? [] : [{ kind: "other", other: there }];
    }),
  );
  if (units.length + gone.length === 0) return [];
  const mine = [...one, ...other].find(({ a: span }) => span !== undefined)?.a;
  if (counterpart !== undefined) return [{ ...head, counterpart, units: [...units, ...gone] }];
  return mine === undefined
    ? []
    : [{ ...head, counterpart: sentenceAt(a, mine.start), either: true, units: [...units, ...gone] }];
}

const labels = items.flatMap(labelOf);
const years = [...new Set(labels.flatMap(({ pair }) => pair))].sort();
for (const year of years) console.log(JSON.stringify({ year, sha256: sha256(reports.get(year) ?? "") }));
for (const label of labels) console.log(JSON.stringify(label));
console.error(
  `${labels.length} of ${items.length} sentences, ${counts.lines} lines, ${counts.unplaced} not in the text`,
);
