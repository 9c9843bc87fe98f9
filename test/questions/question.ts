/** The questions of the trade, and answers in the shape in which three ways of asking are compared. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A line of `questions.jsonl`. */
export interface Question {
  readonly id: string;
  readonly kind:
    | "first-use"
    | "by-month"
    | "vanished"
    | "adoption"
    | "against"
    | "count-by-person"
    | "successor"
    | "absent"
    | "quotes";
  readonly question: string;
  readonly corpus: readonly string[];
  readonly ask: Ask;
  readonly answer: Answer;
  readonly tolerance: "exact" | Readonly<Record<string, string | number>>;
}

/** What is asked, as data; which of it there is depends on the kind. */
export interface Ask {
  readonly what: string;
  readonly concept: string;
  readonly concepts: readonly string[];
  readonly person: string;
  readonly persons: readonly string[];
  readonly post: string;
  readonly series: "own" | "reported";
  readonly a: string & { readonly person: string };
  readonly b: string & { readonly person: string };
  readonly from: string & readonly [string, string];
  readonly to: string & readonly [string, string];
  readonly min: number;
}

/** Counts by a name: a month, a year, a person, a document. */
export type Counts = Readonly<Record<string, number>>;

/** An answer; which of it there is depends on the kind. */
export interface Answer {
  readonly date?: string;
  readonly place?: string;
  readonly mentionsThatDay?: number;
  readonly months?: Counts;
  readonly years?: Counts;
  readonly total?: number;
  readonly concepts?: Readonly<Record<string, readonly number[]>>;
  /** Of the counts by hand, those inside names of works, meetings and campaigns, which tifa keeps apart. */
  readonly insideNames?: Counts;
  readonly order?: readonly { readonly person: string; readonly date: string }[];
  readonly more?: string;
  readonly counts?: Counts;
  readonly characters?: Counts;
  readonly onlyA?: readonly string[];
  readonly onlyB?: readonly string[];
  readonly both?: readonly string[];
  readonly count?: number;
  readonly aliveAllText?: number;
  readonly documents?: Counts;
}

/** All of them. */
export function questions(): readonly Question[] {
  const path = fileURLToPath(new URL("questions.jsonl", import.meta.url));
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Question);
}

/** The days that the files of a question cover: `xwlb/2019.jsonl` to `xwlb/2022.jsonl`. */
export function daysOf({ corpus }: Question): { readonly from: string; readonly to: string } {
  const years = corpus.flatMap((file) => /(\d{4})\.jsonl$/u.exec(file)?.[1] ?? []); // “2019.jsonl”
  return { from: `${years[0]}-01-01`, to: `${years.at(-1)}-12-31` };
}

/** The least count asked for, without what the answer by hand counts inside names: the smallest that is left. */
export function leastOf({ ask: { min }, answer: { concepts = {}, insideNames = {} } }: Question): number {
  const left = Object.entries(concepts).map(([concept, counts]) => Math.max(...counts) - (insideNames[concept] ?? 0));
  return Math.min(min, ...left);
}

/** “2023.jsonl#3513@24” is `2023.jsonl:3513`, “20190201-05-02.txt@121” is `20190201-05-02`. */
export function placeOf(id: string): string {
  return id
    .replace(/@\d+$/u, "")
    .replace("#", ":")
    .replace(/\.txt$/u, "");
}

/** An answer about two who may say each of some concepts: who does. */
export function sidesOf(concepts: readonly string[], a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) {
  const says = (counts: ReadonlyMap<string, number>, concept: string) => (counts.get(concept) ?? 0) > 0;
  return {
    onlyA: concepts.filter((concept) => says(a, concept) && !says(b, concept)),
    onlyB: concepts.filter((concept) => !says(a, concept) && says(b, concept)),
    both: concepts.filter((concept) => says(a, concept) && says(b, concept)),
  };
}

/** An answer about two, by counts and characters. */
export function ratesOf(names: readonly [string, string], counts: Counts, characters: Counts): Answer {
  const rate = (name: string) => (counts[name] ?? 0) / (characters[name] ?? 1);
  return { more: rate(names[0]) >= rate(names[1]) ? names[0] : names[1], counts, characters };
}

/** Rules of articles with a note on their author, with or without the name. */
export const signed: ReadonlySet<string> = new Set([
  "post-without-name",
  "author-note",
  "name-under-title",
  "name-under-text",
  "author-of-title",
]);
