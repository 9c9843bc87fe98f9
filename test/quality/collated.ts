/**
 * `tifa diff-texts` on ten pairs of government work reports: what a reader found changed, and what is told.
 * `npm run quality:texts -- FILE` with the reports as JSON Lines (`year`, `content`); the labels hold no text.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../src/base/span.ts";
import { createBylineReader } from "../../src/byline/read-byline.ts";
import { collate } from "../../src/collate/collate.ts";
import type { Collation, Edit } from "../../src/collate/collation.ts";
import { home } from "../../src/lexicon/home.ts";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { readText } from "../../src/read/read.ts";
import { repair } from "../../src/repair/repair.ts";
import { prepare } from "../../src/resources.ts";

/** A stretch of a sentence: changed into `other`, alone in its text, only in the other text (`other`), or kept. */
interface Unit {
  readonly kind: "changed" | "alone" | "other" | "kept";
  readonly own?: Span;
  readonly other?: Span;
}

/** A sentence that was drawn, and its counterpart; `either`: a reader may also say that it has none. */
interface Label extends Span {
  readonly pair: readonly [string, string];
  readonly side: "a" | "b";
  readonly counterpart: Span | null;
  readonly either?: boolean;
  readonly units: readonly Unit[];
}

const lines = readFileSync(join(home, "docs", "labels", "collated.jsonl"), "utf8")
  .trim()
  .split("\n");
const rows = lines.map((line) => JSON.parse(line) as Label | { readonly year: string; readonly sha256: string });
const labels = rows.flatMap((row) => ("pair" in row ? [row] : []));
const hashes = new Map(rows.flatMap((row) => ("year" in row ? [[row.year, row.sha256] as const] : [])));

const texts = new Map<string, string>();
for (const line of readFileSync(process.argv[2] ?? "", "utf8")
  .trim()
  .split("\n")) {
  const { year, content } = JSON.parse(line) as { readonly year?: string; readonly content: string };
  const sha256 = createHash("sha256").update(content).digest("hex");
  if (year !== undefined && hashes.get(year) === sha256) texts.set(year, content);
}

const lexicon = readLexicon();
const { spotLexicon } = prepare(lexicon);
const collations = new Map<string, Collation>();
function collationOf([x, y]: Label["pair"]): Collation | undefined {
  const known = collations.get(`${x}/${y}`);
  if (known !== undefined) return known;
  const [a, b] = [x, y].map((year) => readText(year, texts.get(year) ?? "", {}).value);
  if (a === undefined || b === undefined) return undefined;
  const options = { readByline: createBylineReader(lexicon.words, undefined), radicals: lexicon.radicals };
  const made = collate(repair(a, options).value, repair(b, options).value, spotLexicon);
  collations.set(`${x}/${y}`, made);
  return made;
}

/** All smallest edits; those inside of a moved sentence instead of it, each once. */
function leavesOf(edits: readonly Edit[], side: "a" | "b"): readonly Edit[] {
  return edits.flatMap((edit) => {
    const told = edit.kind === "echoed" ? edit.elsewhere !== side : edit.elsewhere !== "a";
    if (!told) return [];
    return edit.edits === undefined ? [edit] : leavesOf(edit.edits, side);
  });
}

function overlap(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

const tells = ["added", "dropped", "changed"];
/** The share of a stretch that is told to be the same or moved. */
function sameShare(leaves: readonly Edit[], side: "a" | "b", span: Span): number {
  const kept = leaves.filter(({ kind }) => !tells.includes(kind));
  const sum = kept.reduce((total, leaf) => total + overlap(leaf[side] ?? { start: 0, end: 0 }, span), 0);
  return sum / (span.end - span.start);
}

/** Whether something is told of a stretch or right at its ends. */
function isTouched(leaves: readonly Edit[], side: "a" | "b", span: Span): boolean {
  return leaves.some((leaf) => leaf.kind !== "same" && overlap(leaf[side] ?? { start: 0, end: 0 }, span) > 0);
}

const counts = {
  units: 0,
  found: 0,
  linked: 0,
  changed: 0,
  kept: 0,
  keptTold: 0,
  unlinked: 0,
  alone: 0,
  wrongPairs: 0,
  sentences: 0,
};
for (const label of labels) {
  const collation = collationOf(label.pair);
  if (collation === undefined) continue;
  counts.sentences += 1;
  const [own, other] = label.side === "a" ? (["a", "b"] as const) : (["b", "a"] as const);
  const leaves = leavesOf(
    collation.paragraphs.flatMap(({ edits }) => edits),
    own,
  );
  const partners = leaves.filter(
    (leaf) => overlap(leaf[own] ?? { start: 0, end: 0 }, label) > 1 && leaf[other] !== undefined,
  );
  const { counterpart } = label;
  const isLinked =
    counterpart !== null && partners.some((leaf) => overlap(leaf[other] ?? { start: 0, end: 0 }, counterpart) > 0);
  if (label.either === true && !isLinked) continue;
  const say = (what: string, unit: Unit) => {
    const year = label.pair[label.side === "a" ? 0 : 1];
    const words = (span: Span | undefined, of: string) =>
      span === undefined ? "–" : (texts.get(of) ?? "").slice(span.start, span.end);
    if (process.argv.includes("--show"))
      console.log(
        `${what} ${label.pair.join("/")} ${label.side} ${unit.kind} ${words(unit.own, year)} | ${words(unit.other, label.pair[label.side === "a" ? 1 : 0])}`,
      );
  };
  for (const unit of label.units) {
    if (unit.kind === "kept") {
      counts.kept += 1;
      if (unit.own === undefined || sameShare(leaves, own, unit.own) >= 0.8) continue;
      const { own: span } = unit;
      const phrase = (texts.get(label.pair[own === "a" ? 0 : 1]) ?? "").slice(span.start, span.end).replace("。", "");
      // 以人为核心的新型城镇化 → 新型城镇化: the words stand on both sides of one change.
      if (
        leaves.some(
          (leaf) => overlap(leaf[own] ?? { start: 0, end: 0 }, span) > 0 && leaf[other]?.text.includes(phrase),
        )
      )
        continue;
      counts.keptTold += 1;
      if (!isLinked) counts.unlinked += 1;
      say("INVENTED", unit);
      continue;
    }
    counts.units += 1;
    const whole = counterpart === null;
    const isFound =
      unit.kind === "changed"
        ? [unit.own, unit.other].some((span, i) => span !== undefined && isTouched(leaves, i === 0 ? own : other, span))
        : sameShare(
            leaves,
            unit.kind === "other" ? other : own,
            (unit.kind === "other" ? unit.other : unit.own) ?? label,
          ) <= 0.5;
    if (unit.kind === "changed") {
      counts.changed += 1;
      if (isLinked) counts.linked += 1;
    }
    if (isFound) counts.found += 1;
    else say("MISSED", unit);
    if (whole) {
      counts.alone += 1;
      const paired =
        partners.reduce((sum, leaf) => sum + overlap(leaf[own] ?? label, label), 0) / (label.end - label.start);
      if (paired > 0.3) {
        counts.wrongPairs += 1;
        say("WRONG PAIR", unit);
      }
    }
  }
}
const percent = (part: number, of: number) => `${part} of ${of} (${((100 * part) / Math.max(1, of)).toFixed(1)} %)`;
console.log(`sentences ${counts.sentences}, pairs of reports ${collations.size}`);
console.log(`changes found      ${percent(counts.found, counts.units)}`);
console.log(`changed, paired    ${percent(counts.linked, counts.changed)}`);
console.log(
  `invented           ${percent(counts.keptTold + counts.wrongPairs, counts.found + counts.keptTold + counts.wrongPairs)}: ${counts.keptTold} of ${counts.kept} kept phrases told as changed (${counts.unlinked} of them in sentences for which another counterpart or none was found), ${counts.wrongPairs} of ${counts.alone} sentences without counterpart given one`,
);
