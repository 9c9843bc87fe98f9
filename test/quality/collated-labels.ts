/** Labels of `docs/labels/collated.jsonl`: sentences of reports, and what readers found kept or changed in them. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../../src/base/span.ts";
import { home } from "../../src/lexicon/home.ts";

/** A stretch of a sentence: changed into `other`, alone in its text, only in the other text (`other`), kept, or moved. */
export interface Unit {
  readonly kind: "changed" | "alone" | "other" | "kept" | "moved";
  readonly own?: Span;
  readonly other?: Span;
}

/** A sentence that was drawn, and its counterpart; `either`: a reader may also say that it has none. */
export interface Label extends Span {
  /** 2: judged by two readers, and only what both say is here; 1 (left out): by one. */
  readonly set?: 2;
  readonly pair: readonly [string, string];
  readonly side: "a" | "b";
  readonly counterpart: Span | null;
  readonly either?: boolean;
  readonly units: readonly Unit[];
}

interface Hash {
  readonly year: string;
  readonly sha256: string;
}

function rows(): readonly (Label | Hash)[] {
  const lines = readFileSync(join(home, "docs", "labels", "collated.jsonl"), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => JSON.parse(line) as Label | Hash);
}

/** All labels. */
export function collatedLabels(): readonly Label[] {
  return rows().flatMap((row) => ("pair" in row ? [row] : []));
}

/** The text of every report that was labelled, by year, from JSON Lines (`year`, `content`). */
export function labelledReports(file: string): ReadonlyMap<string, string> {
  const hashes = new Map(rows().flatMap((row) => ("year" in row ? [[row.year, row.sha256] as const] : [])));
  return new Map([...reportsIn(file)].filter(([year, content]) => hashes.get(year) === sha256(content)));
}

/** Every report of a file, by year. */
export function reportsIn(file: string): ReadonlyMap<string, string> {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  const reports = lines.map((line) => JSON.parse(line) as { readonly year?: string; readonly content: string });
  return new Map(reports.flatMap(({ year, content }) => (year === undefined ? [] : [[year, content] as const])));
}

/** Of the UTF-8 bytes. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
