/**
 * Whether a paragraph says again what another says: all of the shorter one but for a phrase that was changed or words that
 * were cut, also with other text around it. Measured on made and on innocent pairs (bench/copies.ts).
 */
import { daysBetween } from "../base/day.ts";
import { type Span, united } from "../base/span.ts";
import { bareWords } from "./bare-words.ts";
import { isRoster, type NamesIn, tellOfOthers } from "./other-facts.ts";
import { replacedGaps, type SharedGap, sharedEnds, sharedGaps } from "./shared-gaps.ts";
import { gramLength, type SharedRun, sharedRuns } from "./shared-runs.ts";

/** A paragraph without white space, and the day on which it was said. */
export interface DatedText {
  readonly words: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
}

/** Fewer equal characters recur by chance. */
const leastShared = 40;
/** So much of the characters of one of the two must stand in the other. */
const leastCovered = 0.75;
/** And of its grams, of which every change costs eleven. */
const leastGrams = 0.5;
/** Texts that differ in several places are more often one form filled anew: 惊悉贵国发生地震……对遇难者表示哀悼. */
const leastGramsOfForm = 0.7;
/** Shorter equal words are recited: 全会是……一次十分重要的会议. */
const longerThanRecited = 80;
const leastCoveredOfRecited = 0.85;
/** So much of a text is all of it. */
const all = 0.95;
/** What was put in or left out between recited words is no changed phrase. */
const longestPhrase = 20;
/** A form comes back in another season, 大家在发言中充分肯定……; words that were changed on the way are of the same days. */
const seasonDays = 10;
/** With one changed phrase, so many equal characters are no formula of greeting, thanks or assent. */
const longerThanFormulas = 100;
/** So many equal characters are no form. */
const longerThanForms = 150;

/**
 * The spans of a paragraph that are a copy of another: all of it as one where nearly all is, else what stands in the other.
 * Empty where it is no copy, also where both fill one form with other names or numbers.
 */
export function copiedSpans(copy: DatedText, original: DatedText, namesIn: NamesIn): readonly Span[] {
  const [ours, theirs] = [bareWords(copy.words), bareWords(original.words)];
  const runs = sharedRuns(ours.text, theirs.text);
  if (runs.length === 0) return [];
  const gaps = sharedGaps(runs, ours.text, theirs.text);
  const ends = sharedEnds(runs, ours.text, theirs.text);
  const covered = united([...runs.map(({ start, length }) => ({ start, end: start + length })), ...ends.copy]);
  const there = united([...runs.map(({ from, length }) => ({ start: from, end: from + length })), ...ends.original]);
  const isCopied = isApart(copy, original) ? isQuoted : isChanged;
  const isWhole = isCopied(sideOf(covered, runs, ours.text), runs, gaps);
  if (!isWhole && !isCopied(sideOf(there, runs, theirs.text), runs, gaps)) return [];
  const texts = { copy: ours.text, original: theirs.text };
  const namesOf = (which: keyof typeof texts) =>
    namesIn((which === "copy" ? copy : original).words).map((name) => bareWords(name).text);
  if (isRoster(shorter(copy.words, original.words)) || tellOfOthers(replacedGaps(gaps), texts, namesOf)) return [];
  if (isWhole) return [{ start: 0, end: copy.words.length }];
  // A changed phrase is no new text of its own.
  return united(covered, gramLength)
    .filter(isRun)
    .map(({ start, end }) => ({
      start: ours.at[start] ?? 0,
      end: (ours.at[end - 1] ?? copy.words.length - 1) + 1,
    }));
}

/** One of the two texts: how many of its characters are shared, and which shares of its characters and grams. */
interface Side {
  readonly chars: number;
  readonly share: number;
  readonly grams: number;
}

function sideOf(covered: readonly Span[], runs: readonly SharedRun[], { length }: string): Side {
  const chars = covered.reduce((sum, { start, end }) => sum + end - start, 0);
  const grams = runs.reduce((sum, run) => sum + run.length - gramLength + 1, 0);
  return { chars, share: chars / length, grams: grams / (length - gramLength + 1) };
}

/** Whether a text is another of the same days with a phrase changed, cut, or joined with other text. */
function isChanged({ chars, share, grams }: Side, _: readonly SharedRun[], gaps: readonly SharedGap[]): boolean {
  if (chars < leastShared || share < leastCovered) return false;
  if (grams < (isFilled(gaps) ? leastGramsOfForm : leastGrams)) return false;
  if (chars >= longerThanRecited || share >= all) return true;
  return share >= leastCoveredOfRecited && gaps.slice(1, -1).every(isPhrase);
}

/** Whether two texts differ in several places, and not only by what was cut. */
function isFilled(gaps: readonly SharedGap[]): boolean {
  const inner = gaps.slice(1, -1);
  return replacedGaps(gaps).length > 1 || (inner.length > 1 && replacedGaps(inner).length > 0);
}

/** Whether a text of another season has the very words, or is too long for a form that was filled again. */
function isQuoted({ chars, share, grams }: Side, runs: readonly SharedRun[], gaps: readonly SharedGap[]): boolean {
  if (chars < leastShared || share < leastCovered) return false;
  if (
    runs.length === 2 &&
    chars >= longerThanFormulas &&
    share >= leastCoveredOfRecited &&
    gaps.slice(1, -1).every(isPhrase)
  )
    return true;
  if (runs.length === 1 && (chars >= longerThanRecited || grams >= all)) return true;
  return chars >= longerThanForms && grams >= leastGramsOfForm;
}

/** What is shared at the ends of both, 习近平总书记, is no copy by itself. */
function isRun({ start, end }: Span): boolean {
  return end - start >= gramLength;
}

function shorter(one: string, other: string): string {
  return one.length < other.length ? one : other;
}

function isPhrase({ copy, original }: SharedGap): boolean {
  return copy.end - copy.start <= longestPhrase && original.end - original.start <= longestPhrase;
}

function isApart(copy: DatedText, original: DatedText): boolean {
  if (copy.date === undefined || original.date === undefined) return false;
  return Math.abs(daysBetween(copy.date, original.date)) > seasonDays;
}
