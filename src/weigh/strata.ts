/**
 * Who is compared with whom: speeches of the same quarter and form. Without strata the baseline measures when somebody
 * spoke: 36 pseudo-officials without any difference gave 35 false findings a run, measured on 新闻联播.
 */

import type { ComparedSpeeches } from "../../graph/facts.ts";
import { byCodeUnit } from "../base/order.ts";
import type { SpeechCounts } from "../base/speech-counts.ts";

/**
 * The strata of a run; `stratum` and `cell` of each speech; a cell is a stratum's third by length, for randomising
 * speeches.
 */
export interface Strata {
  readonly strata: readonly ComparedSpeeches[];
  readonly stratum: Int32Array;
  readonly cell: Int32Array;
}

/** A smaller stratum is joined with what else is too small in its year, then with what is left. */
const leastSpeakers = 3;

type PeriodOf = (speech: SpeechCounts) => string | undefined;

const levels: readonly PeriodOf[] = [quarterOf, yearOf, whole];

/** Strata in the order of period and form; the numbers do not depend on the order of the speeches. */
export function stratify(speeches: readonly SpeechCounts[]): Strata {
  const groups = grouped(speeches);
  const stratum = new Int32Array(speeches.length);
  const cell = new Int32Array(speeches.length);
  const strata = groups.map((group, index) => {
    const members = group.rows.flatMap((row) => speeches[row] ?? []);
    const third = thirdsByLength(members.map(({ chars }) => chars));
    group.rows.forEach((row) => {
      stratum[row] = index;
      cell[row] = 3 * index + third(speeches[row]?.chars ?? 0);
    });
    return {
      period: group.period,
      form: group.form,
      speeches: members.length,
      speakers: speakersOf(members),
      chars: members.reduce((sum, { chars }) => sum + chars, 0),
    };
  });
  return { strata, stratum, cell };
}

interface Group {
  readonly period: string;
  readonly form: SpeechCounts["form"];
  readonly rows: number[];
}

function grouped(speeches: readonly SpeechCounts[]): readonly Group[] {
  const done: Group[] = [];
  let left: readonly number[] = [...speeches.keys()];
  for (const periodOf of levels) {
    const groups = groupsBy(periodOf, speeches, left);
    const isLarge = ({ rows }: Group) => speakersOf(rows.flatMap((row) => speeches[row] ?? [])) >= leastSpeakers;
    const kept = periodOf === whole ? groups : groups.filter(isLarge);
    done.push(...kept);
    const settled = new Set(kept.flatMap(({ rows }) => rows));
    left = left.filter((row) => !settled.has(row));
  }
  return done.sort((a, b) => byCodeUnit(`${a.period} ${a.form}`, `${b.period} ${b.form}`));
}

/** Speeches without a date belong to no group but the last. */
function groupsBy(periodOf: PeriodOf, speeches: readonly SpeechCounts[], rows: readonly number[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const speech = speeches[row];
    const period = speech && periodOf(speech);
    if (speech === undefined || period === undefined) continue;
    const key = `${period} ${speech.form}`;
    const group = groups.get(key) ?? { period, form: speech.form, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function speakersOf(speeches: readonly SpeechCounts[]): number {
  return new Set(speeches.flatMap(({ persons }) => persons)).size;
}

/** Speeches of one length stay together, so that nothing depends on how ties are ordered. */
function thirdsByLength(lengths: readonly number[]): (length: number) => number {
  const sorted = Float64Array.from(lengths).sort();
  const first = sorted[Math.floor(sorted.length / 3)] ?? 0;
  const second = sorted[Math.floor((2 * sorted.length) / 3)] ?? 0;
  return (length) => (length >= second ? 2 : length >= first ? 1 : 0);
}

/** `2021-04-19` → `2021-Q2`. */
function quarterOf({ date }: SpeechCounts): string | undefined {
  return date === null ? undefined : `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

function yearOf({ date }: SpeechCounts): string | undefined {
  return date?.slice(0, 4);
}

function whole(): string {
  return "all";
}
