/** Which formulations stand in a text earlier than their row says: by the matcher, with its guards, senses and longest hits. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import type { Concepts } from "../../src/lexicon/concept.ts";
import { home } from "../../src/lexicon/home.ts";
import { findHits, rank } from "../../src/spot/hits.ts";
import { createSpotLexicon, type SpotLexicon } from "../../src/spot/spot-lexicon.ts";

/** A text with its day (`YYYY-MM-DD`) or year. */
export interface DatedText {
  readonly id: string;
  readonly date: string;
  readonly text: string;
}

/** A hit of a formulation before its first day. */
export interface EarlierHit {
  readonly concept: string;
  readonly from: string;
  readonly date: string;
  readonly id: string;
  /** The hit with a few characters around it. */
  readonly words: string;
}

/** The earliest hit before its first day of every formulation that has one, by id of the concept. */
export function earlierHits(texts: Iterable<DatedText>, concepts: Concepts): readonly EarlierHit[] {
  const lexicon: SpotLexicon = createSpotLexicon({ concepts, persons: new Map(), institutions: new Map() });
  const earliest = new Map<string, EarlierHit>();
  for (const { id, date, text } of texts) {
    for (const { start, end, sense, inner } of rank(findHits(text, lexicon, date))) {
      const { concept } = sense;
      if (inner || concept?.from === undefined || !isBefore(date, concept.from)) continue;
      const known = earliest.get(concept.id);
      if (known !== undefined && known.date <= date) continue;
      const words = `${text.slice(Math.max(0, start - 10), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 10)}`;
      earliest.set(concept.id, { concept: concept.id, from: concept.from, date, id, words });
    }
  }
  return [...earliest.values()].sort((a, b) => (a.concept < b.concept ? -1 : 1));
}

/** Days of different precision are compared as far as both go. */
function isBefore(date: string, from: string): boolean {
  const size = Math.min(date.length, from.length);
  return date.slice(0, size) < from.slice(0, size);
}

/** Every dated text of the corpora but those kept apart (docs/labels/kept-apart.txt), oldest folders first. */
export function* datedTexts(corpora: string): Iterable<DatedText> {
  const apart = new Set(readFileSync(join(home, "docs/labels/kept-apart.txt"), "utf8").split("\n"));
  const files = (pattern: string) => globSync(pattern, { cwd: corpora }).sort();
  for (const file of files("work-reports/central.jsonl")) {
    for (const { title, year, content } of records(join(corpora, file))) {
      if (year !== null && year !== undefined)
        yield { id: `${file} ${title}`, date: String(year), text: String(content) };
    }
  }
  for (const file of files("people-daily/**/*.txt")) {
    const [, year, month, day] = /(\d{4})(\d\d)(\d\d)-/u.exec(file) ?? []; // “20190201-01-01.txt”
    if (!apart.has(file))
      yield { id: file, date: `${year}-${month}-${day}`, text: readFileSync(join(corpora, file), "utf8") };
  }
  for (const file of files("xwlb/*.jsonl")) {
    for (const { date, num, title, text } of records(join(corpora, file))) {
      const day = String(date).replace(/(\d{4})(\d\d)(\d\d)/u, "$1-$2-$3"); // “20190201”
      const id = `${file}#${date}-${num}`;
      if (!apart.has(id)) yield { id, date: day, text: `${title}\n${text}` };
    }
  }
  for (const file of files("party-site/*.jsonl")) {
    for (const { id: key, date, title, text } of records(join(corpora, file))) {
      const id = `${file}#${key}`;
      if (!apart.has(id)) yield { id, date: String(date).slice(0, 10), text: `${title}\n${text}` };
    }
  }
}

function* records(path: string): Iterable<Record<string, unknown>> {
  for (const line of readFileSync(path, "utf8").split("\n")) {
    // A record of the corpora; every field is made a string before use.
    if (line !== "") yield JSON.parse(line) as Record<string, unknown>;
  }
}
