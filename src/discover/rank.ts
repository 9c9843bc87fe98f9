/** Which recurring phrases are formulations, and in what order they are worth a reader's time. */
import type { Evidence } from "./evidence.ts";
import { clauseWords, honourEnds, relations, reportWords } from "./tier-words.ts";

/** `formulation`: framed, quoted and framed, or a quoted numeric formula; `candidate`: well-formed, not confirmed. */
export type Tier = "formulation" | "candidate";

/** A phrase with its shares of all occurrences, between 0 and 1. */
export interface Ranked {
  readonly evidence: Evidence;
  readonly tier: Tier;
  readonly frameShare: number;
  readonly quoteShare: number;
  readonly leaderShare: number;
  /** How many times as often as in all years together it stands in its strongest year; 1 without dates. */
  readonly yearlyBurst: number;
  readonly score: number;
}

/** What the corpus is, against which a phrase is new. */
export interface CorpusFacts {
  /** Characters by year. */
  readonly years: ReadonlyMap<string, number>;
  /** Day from which on a first occurrence is news: a while behind the first of the corpus. */
  readonly newFrom: string;
  readonly dateOf: (evidence: Evidence) => string | undefined;
  /** Whether a phrase stands for itself, or is made of known ones: the share of its characters that is not known. */
  readonly newShare: (phrase: string) => number;
  /** Phrases that another one explains. */
  readonly dependent: ReadonlySet<string>;
}

/** Occurrences on either side of which a border must stand, as a share. */
const leastBordered = 0.3;
/** Below these a frame or a quotation mark may be chance (design of concepts, §5). */
const framedEnough = { framed: 0.25, quoted: 0.15 };
const quotedEnough = { word: 0.3, numeric: 0.5 };

/** What another phrase explains stands behind the others. */
const dependentScore = 0.5;

/** “两个维护”, “双千兆” */
const numeric = /^[一二两三四五六七八九十百千万双]+[^一二两三四五六七八九十百千万双年月日时分]/u;

/** All phrases that begin and end at borders, formulations first, each tier by score; ties by code unit. */
export function rankPhrases(all: readonly Evidence[], facts: CorpusFacts): readonly Ranked[] {
  return all
    .filter(isBordered)
    .map((evidence) => ranked(evidence, facts))
    .sort(
      (a, b) => tierOrder(a) - tierOrder(b) || b.score - a.score || (a.evidence.phrase < b.evidence.phrase ? -1 : 1),
    );
}

/** Whether a phrase stands between borders often enough on either side, and mostly outside of known names. */
export function isBordered({ count, borderedBefore, borderedAfter, inKnown, acrossKnown }: Evidence): boolean {
  return Math.min(borderedBefore, borderedAfter) >= leastBordered * count && inKnown + acrossKnown <= count;
}

function tierOrder({ tier }: Ranked): number {
  return tier === "formulation" ? 0 : 1;
}

function ranked(evidence: Evidence, facts: CorpusFacts): Ranked {
  const { phrase, count } = evidence;
  const shares = {
    frameShare: evidence.framed / count,
    quoteShare: evidence.quoted / count,
    leaderShare: evidence.byLeaders / count,
    yearlyBurst: burst(evidence, facts.years),
  };
  const score = scoreOf(evidence, shares, facts);
  if (facts.dependent.has(phrase)) return { evidence, tier: "candidate", ...shares, score: dependentScore * score };
  return { evidence, tier: tierOf(phrase, shares.frameShare, shares.quoteShare), ...shares, score };
}

function tierOf(phrase: string, framed: number, quoted: number): Tier {
  const isNoFormulation = [reportWords, clauseWords, honourEnds, relations].some((words) => words.test(phrase));
  if (isNoFormulation || phrase.length < 3) return "candidate";
  const isFramed = framed >= framedEnough.framed;
  const isFramedQuote = framed >= framedEnough.quoted && quoted >= quotedEnough.word;
  const isNumeric = numeric.test(phrase) && quoted >= quotedEnough.numeric;
  return isFramed || isFramedQuote || isNumeric ? "formulation" : "candidate";
}

type Shares = Pick<Ranked, "frameShare" | "quoteShare" | "leaderShare" | "yearlyBurst">;

/** The weights were set by hand on the first 150 of six years of 新闻联播 (`test/quality/discovered.ts`). */
function scoreOf(evidence: Evidence, shares: Shares, facts: CorpusFacts): number {
  const { phrase, count, borderedBefore, borderedAfter } = evidence;
  const { frameShare, quoteShare, leaderShare, yearlyBurst } = shares;
  const isNumeric = numeric.test(phrase) && quoteShare >= quotedEnough.numeric;
  const isNew = (facts.dateOf(evidence) ?? "") >= facts.newFrom;
  // Titles of films and ships are quoted without a frame.
  const quote = 1.2 * quoteShare * (frameShare >= 0.1 || isNumeric ? 1 : 0.3);
  const cues =
    Math.min(frameShare, 0.8) +
    quote +
    0.7 * leaderShare +
    (isNew ? 0.5 : 0) +
    0.15 * Math.min(yearlyBurst, 4) +
    (isNumeric ? 0.5 : 0);
  const borders = Math.min(1, 0.4 + borderedBefore / count) * Math.min(1, 0.4 + borderedAfter / count);
  const length = Math.min(1, phrase.length / 4) * Math.min(1, 14 / phrase.length);
  return cues * borders * Math.sqrt(Math.log(count + 1)) * length * (0.7 + 0.3 * facts.newShare(phrase));
}

/** One occurrence more is expected everywhere, so that a single one is no burst. */
function burst({ count, years }: Evidence, totals: ReadonlyMap<string, number>): number {
  const all = [...totals.values()].reduce((sum, chars) => sum + chars, 0);
  const ratios = [...years].map(([year, hits]) => (hits + 1) / ((count * (totals.get(year) ?? 0)) / all + 1));
  return ratios.length === 0 ? 1 : Math.max(...ratios);
}
