/** Recurring phrases that the lexicon lacks, with the evidence for each. */
import type { Span } from "../base/span.ts";
import { readLeaders } from "../lexicon/leaders.ts";
import type { NameOdds } from "../lexicon/name-odds.ts";
import { findHits, rank as rankHits } from "../spot/hits.ts";
import type { SpotLexicon } from "../spot/spot-lexicon.ts";
import { candidatesIn } from "./candidates.ts";
import { unknownPart } from "./composition.ts";
import { countEvidence, type Evidence } from "./evidence.ts";
import { nestedAmong } from "./nested.ts";
import { distinctPassages, type Passage } from "./passage.ts";
import { isBordered, type Ranked, rankPhrases, type Tier } from "./rank.ts";

/** A phrase as it is printed: the columns of the contract, then ours. */
export interface Discovered {
  readonly phrase: string;
  readonly tier: Tier;
  readonly count: number;
  readonly speeches: number;
  readonly speakers: number;
  readonly frameShare: number;
  readonly quoteShare: number;
  /** `YYYY-MM-DD`; "" where no passage that holds it has a date. */
  readonly firstDate: string;
  /** The words around its first occurrence. */
  readonly example: string;
  readonly yearlyBurst: number;
  readonly leaderShare: number;
  readonly documents: number;
}

/** What discovery knows already. */
export interface Known {
  readonly spotLexicon: SpotLexicon;
  readonly odds: NameOdds;
}

/** Below so many documents a phrase is one text's. */
const fewestDocuments = { long: 3, short: 2 };

/** All phrases, formulations first; the same whatever the order of the passages of different documents. */
export function discover(given: readonly Passage[], { spotLexicon, odds }: Known): readonly Discovered[] {
  const passages = distinctPassages(given);
  const texts = passages.map(({ text }) => text);
  const chars = texts.reduce((sum, { length }) => sum + length, 0);
  const thresholds = thresholdsFor(chars);
  const knownIn = (text: string): readonly Span[] =>
    rankHits(findHits(text, spotLexicon)).filter(({ inner }) => !inner);
  const newShare = (phrase: string): number => unknownPart(phrase, knownIn(phrase)).length / phrase.length;
  const phrases = candidatesIn(texts, thresholds, odds).filter((phrase) => unknownPart(phrase, knownIn(phrase)) !== "");
  const counted = countEvidence(phrases, passages, { knownIn, isLeaders: leaderTest() });
  const wanted = counted.filter((evidence) => isBordered(evidence) && evidence.documents >= thresholds.documents);
  const dateOf = ({ first }: Evidence) => passages[first.passage]?.date;
  const { parts, dependent } = nestedAmong(wanted);
  const facts = { dependent, years: charsByYear(passages), newFrom: newFrom(passages), dateOf, newShare };
  return rankPhrases(
    wanted.filter(({ phrase }) => !parts.has(phrase)),
    facts,
  ).map((ranked) => discovered(ranked, passages));
}

/**
 * How often a phrase must stand, by how much text there is: chance repeats more in more text. A quoted one is believed
 * sooner; in a single page at its first use.
 */
function thresholdsFor(chars: number): { least: number; leastQuoted: number; documents: number } {
  if (chars < 300_000) return { least: 3, leastQuoted: 1, documents: 1 };
  if (chars < 3_000_000) return { least: 5, leastQuoted: 2, documents: fewestDocuments.short };
  return { least: 10, leastQuoted: 3, documents: fewestDocuments.long };
}

/** Whether a passage is a leader's or names one; those without an office (马克思) are none. */
function leaderTest(): (passage: Passage) => boolean {
  const names = [...new Set(readLeaders().flatMap(({ name, office }) => (office === "" ? [] : [name])))];
  const ids = new Set(names.map((name) => `person:${name}`));
  return ({ text, speakers }) => speakers.some((id) => ids.has(id)) || names.some((name) => text.includes(name));
}

function charsByYear(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const years = new Map<string, number>();
  for (const { text, date } of passages) {
    if (date === undefined) continue;
    const year = date.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + text.length);
  }
  return years;
}

/** What first stands behind a tenth of the dated text is new in it. */
function newFrom(passages: readonly Passage[]): string {
  const dates = passages.flatMap(({ date }) => date ?? []);
  return dates[Math.ceil(dates.length / 10)] ?? "9999";
}

/** Characters of the example before and behind the phrase. */
const around = { before: 10, behind: 10 };

function discovered(ranked: Ranked, passages: readonly Passage[]): Discovered {
  const { evidence, tier, frameShare, quoteShare, leaderShare, yearlyBurst } = ranked;
  const { phrase, count, speeches, speakers, documents, first } = evidence;
  const { text = "", date = "" } = passages[first.passage] ?? {};
  const example = text.slice(Math.max(0, first.start - around.before), first.end + around.behind);
  return {
    phrase,
    tier,
    count,
    speeches,
    speakers,
    frameShare,
    quoteShare,
    firstDate: date,
    example: example.replace(/\s+/gu, " "), // "一\n二"
    yearlyBurst,
    leaderShare,
    documents,
  };
}
