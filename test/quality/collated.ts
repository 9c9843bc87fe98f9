/**
 * `tifa diff-texts` on pairs of government work reports: what readers found changed, and what is told.
 * `npm run quality:texts -- FILE` with the reports as JSON Lines (`year`, `content`); the labels hold no text.
 * `--answers DIR` judges answers kept as `DIR/1997-1998.json` instead, `--show` lists what is wrong.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../src/base/span.ts";
import { createBylineReader } from "../../src/byline/read-byline.ts";
import { collate } from "../../src/collate/collate.ts";
import type { Collation, Edit } from "../../src/collate/collation.ts";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { readText } from "../../src/read/read.ts";
import { repair } from "../../src/repair/repair.ts";
import { prepare } from "../../src/resources.ts";
import { collatedLabels, type Label, labelledReports, type Unit } from "./collated-labels.ts";

const [file = "", ...flags] = process.argv.slice(2);
const answers = flags.includes("--answers") ? flags[flags.indexOf("--answers") + 1] : undefined;
const texts = labelledReports(file);
const lexicon = readLexicon();
const { spotLexicon } = prepare(lexicon);
const collations = new Map<string, Collation | undefined>();

function collationOf(pair: Label["pair"]): Collation | undefined {
  const name = pair.join("-");
  if (!collations.has(name)) collations.set(name, answers === undefined ? made(pair) : kept(join(answers, name)));
  return collations.get(name);
}

function kept(name: string): Collation | undefined {
  return existsSync(`${name}.json`) ? (JSON.parse(readFileSync(`${name}.json`, "utf8")) as Collation) : undefined;
}

function made(pair: Label["pair"]): Collation | undefined {
  const [a, b] = pair.map((year) => readText(year, texts.get(year) ?? "", {}).value);
  if (a === undefined || b === undefined) return undefined;
  const options = { readByline: createBylineReader(lexicon.words, undefined), radicals: lexicon.radicals };
  return collate(repair(a, options).value, repair(b, options).value, spotLexicon);
}

type Side = "a" | "b";

/** All smallest edits; those inside of a moved sentence instead of it, each once; of echoes those of one side. */
function leavesOf(edits: readonly Edit[], side: Side): readonly Edit[] {
  return edits.flatMap((edit) => {
    const isTold = edit.kind === "echoed" ? edit.elsewhere !== side : edit.elsewhere !== "a";
    if (!isTold) return [];
    return edit.edits === undefined ? [edit] : leavesOf(edit.edits, side);
  });
}

function overlap(one: Span | undefined, other: Span): number {
  if (one === undefined) return 0;
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

const tells = ["added", "dropped", "changed"];

/** The share of a stretch that is told to be the same or moved. */
function sameShare(leaves: readonly Edit[], side: Side, span: Span): number {
  const same = leaves.filter(({ kind }) => !tells.includes(kind));
  return same.reduce((total, leaf) => total + overlap(leaf[side], span), 0) / (span.end - span.start);
}

/** Whether something is told of a stretch or right at its ends. */
function isTouched(leaves: readonly Edit[], side: Side, span: Span | undefined): boolean {
  return span !== undefined && leaves.some((leaf) => leaf.kind !== "same" && overlap(leaf[side], span) > 0);
}

/** A label with what is told of its sentence. */
interface Judged {
  readonly label: Label;
  readonly own: Side;
  readonly other: Side;
  readonly leaves: readonly Edit[];
  readonly isLinked: boolean;
  /** The share of the sentence that is laid beside something. */
  readonly paired: number;
}

function judged(label: Label): readonly Judged[] {
  const collation = collationOf(label.pair);
  if (collation === undefined) return [];
  const [own, other] = label.side === "a" ? (["a", "b"] as const) : (["b", "a"] as const);
  const leaves = leavesOf(
    collation.paragraphs.flatMap(({ edits }) => edits),
    own,
  );
  const partners = leaves.filter((leaf) => overlap(leaf[own], label) > 1 && leaf[other] !== undefined);
  const { counterpart } = label;
  const isLinked = counterpart !== null && partners.some((leaf) => overlap(leaf[other], counterpart) > 0);
  if (label.either === true && !isLinked) return [];
  const paired = partners.reduce((sum, leaf) => sum + overlap(leaf[own], label), 0) / (label.end - label.start);
  return [{ label, own, other, leaves, isLinked, paired }];
}

function isFound({ leaves, own, other, label }: Judged, { kind, own: here, other: there }: Unit): boolean {
  if (kind === "changed") return isTouched(leaves, own, here) || isTouched(leaves, other, there);
  return kind === "other"
    ? sameShare(leaves, other, there ?? label) <= 0.5
    : sameShare(leaves, own, here ?? label) <= 0.5;
}

/** Whether words that were kept are told as changed; 以人为核心的新型城镇化 → 新型城镇化 has them on both sides. */
function isToldChanged({ leaves, own, other, label }: Judged, { own: span }: Unit): boolean {
  if (span === undefined || sameShare(leaves, own, span) >= 0.8) return false;
  const phrase = wordsOf(label, own, span).replace("。", "");
  return !leaves.some((leaf) => overlap(leaf[own], span) > 0 && leaf[other]?.text.includes(phrase));
}

function wordsOf({ pair }: Label, side: Side, span: Span | undefined): string {
  return span === undefined ? "–" : (texts.get(pair[side === "a" ? 0 : 1]) ?? "").slice(span.start, span.end);
}

/** Units of a set with what was made of them; `--show` prints those that are wrong. */
function outcomes(labels: readonly Label[]): readonly (readonly [outcome: string, unit: Unit])[] {
  return labels.flatMap(judged).flatMap((each) =>
    each.label.units.flatMap((unit): readonly (readonly [string, Unit])[] => {
      const found = outcomesOf(each, unit).map((outcome) => [outcome, unit] as const);
      const { label, own, other } = each;
      for (const [outcome] of found)
        if (flags.includes("--show") && outcome === outcome.toUpperCase())
          console.log(
            outcome,
            ...label.pair,
            unit.kind,
            wordsOf(label, own, unit.own),
            "|",
            wordsOf(label, other, unit.other),
          );
      return found;
    }),
  );
}

function outcomesOf(each: Judged, unit: Unit): readonly string[] {
  const { label, isLinked, paired } = each;
  if (unit.kind === "kept" || unit.kind === "moved") {
    if (!isToldChanged(each, unit)) return [unit.kind];
    return [unit.kind, `INVENTED ${unit.kind.toUpperCase()}`, ...(isLinked ? [] : ["unlinked"])];
  }
  return [
    isFound(each, unit) ? "found" : "MISSED",
    ...(unit.kind === "changed" ? [isLinked ? "linked" : "UNLINKED"] : []),
    ...(label.counterpart !== null ? [] : ["alone", ...(paired > 0.3 ? ["WRONG PAIR"] : [])]),
  ];
}

function report(name: string, labels: readonly Label[]): void {
  const found = outcomes(labels);
  const count = (...kinds: readonly string[]) => found.filter(([outcome]) => kinds.includes(outcome)).length;
  const invented = count("INVENTED KEPT", "WRONG PAIR");
  console.log(`${name}: ${labels.length} sentences of ${new Set(labels.map(({ pair }) => pair.join())).size} pairs`);
  console.log(`  changes found      ${percent(count("found"), count("found", "MISSED"))}`);
  console.log(`  changed, paired    ${percent(count("linked"), count("linked", "UNLINKED"))}`);
  console.log(
    `  invented           ${percent(invented, count("found") + invented)}: ${count("INVENTED KEPT")} of ${count("kept")} kept phrases told as changed (${count("unlinked")} kept or moved ones in sentences for which another counterpart or none was found), ${count("WRONG PAIR")} of ${count("alone")} sentences without counterpart given one`,
  );
  if (count("moved") > 0) console.log(`  moved, told new    ${percent(count("INVENTED MOVED"), count("moved"))}`);
}

function percent(part: number, of: number): string {
  return `${part} of ${of} (${((100 * part) / Math.max(1, of)).toFixed(1)} %)`;
}

const labels = collatedLabels();
report(
  "one reader",
  labels.filter(({ set }) => set === undefined),
);
report(
  "two readers",
  labels.filter(({ set }) => set === 2),
);
