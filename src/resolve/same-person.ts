/**
 * The rules by which two bylines of one name are one person, and how likely they are when no rule joins them.
 *
 * Some evidence is enough by itself. The rest is weighed as Fellegi and Sunter (1969, eq. 14) do, with the frequency of the
 * name (Winkler 1989): of the people among whom a second bearer would have to be found, `people × share of the name` bear
 * it besides, so that the bylines are one person with the probability 1 / (1 + people × share).
 */
import type { NameShare } from "../lexicon/name-counts.ts";
import type { Byline, Post } from "./byline.ts";
import { precedes } from "./time-order.ts";

/** Why two bylines are one person; `score` is the probability, 1 where the rule leaves no doubt. */
export interface Link {
  readonly rule: string;
  readonly score: number;
}

/** From this probability on two bylines are joined: one wrong join in a hundred at most. */
const sure = 0.99;
/** Where nothing tells how common a name is: foreign names have no counts. */
const evenOdds = 0.5;

type Evidence = (a: Byline, b: Byline) => boolean;

/** Enough by itself, the strongest first. */
const certain: readonly { readonly rule: string; readonly holds: Evidence }[] = [
  { rule: "same-employer", holds: (a, b) => meet(a, b, (x, y) => x.former === y.former && isAtOne(x, y)) },
  { rule: "former-post", holds: (a, b) => wasBefore(a, b) || wasBefore(b, a) },
  { rule: "one-body", holds: (a, b) => meet(a, b, (x, y) => x.heir === y.heir && x.employer !== y.employer) },
  {
    rule: "same-office",
    holds: (a, b) => meet(a, b, (x, y) => x.singlePost !== undefined && x.singlePost === y.singlePost),
  },
  { rule: "office-table", holds: (a, b) => meet(a, b, (x, y) => x.isTabled && y.isTabled) },
];

/**
 * Among how many people a namesake would have to be found. Civil servants at the end of 2015: 7,167,000 (人力资源和社会保障
 * 事业发展统计公报, 2016-05-30), a tenth of them leading cadres of county rank and above (国家公务员局, 2016-07-04). There are
 * 31 provinces, and no fewer systems; the national congress has 2,980 seats, the conference and the academies fewer.
 */
const pools: readonly { readonly rule: string; readonly people: number; readonly holds: Evidence }[] = [
  { rule: "same-seat", people: 2980, holds: (a, b) => meet(a, b, isOneSeat) },
  { rule: "succession", people: 716_700 / 31, holds: (a, b) => follows(a, b) || follows(b, a) },
  { rule: "rare-name", people: 716_700, holds: (a, b) => isOfficial(a) && isOfficial(b) },
  { rule: "rare-name", people: 7_167_000, holds: () => true },
];

/** How two bylines of one name hang together. */
export function compare(a: Byline, b: Byline, nameShare: NameShare): Link {
  const rule = certain.find(({ holds }) => holds(a, b))?.rule;
  if (rule !== undefined) return { rule, score: 1 };
  const pool = pools.find(({ holds }) => holds(a, b));
  const share = isForeign(a) || isForeign(b) ? undefined : nameShare(a.name);
  if (pool === undefined || share === undefined) return { rule: "rare-name", score: evenOdds };
  return { rule: pool.rule, score: 1 / (1 + pool.people * share) };
}

/** Whether the link joins. A name of two characters is never rare enough by itself: 周密 is two people. */
export function isSure({ rule, score }: Link, name: string): boolean {
  return score >= sure && (rule !== "rare-name" || name.length > 2);
}

/** The place of a rule among the others, the strongest first. */
export function strengthOf(rule: string): number {
  return [...certain, ...pools].findIndex((each) => each.rule === rule);
}

function meet(a: Byline, b: Byline, isOne: (x: Post, y: Post) => boolean): boolean {
  return a.posts.some((x) => b.posts.some((y) => isOne(x, y)));
}

function isAtOne(x: Post, y: Post): boolean {
  return !x.isSeat && !y.isSeat && x.employer === y.employer;
}

/** Of an association nobody knows how many members it has. */
function isOneSeat(x: Post, y: Post): boolean {
  return x.isSeat && x.employer === y.employer && !/[协学]会$/u.test(x.organisation); // “中国作家协会”
}

/** 原X of one and X of the other, who held it before. */
function wasBefore(earlier: Byline, later: Byline): boolean {
  return meet(earlier, later, (x, y) => !x.former && y.former && isAtOne(x, y)) && !precedes(later, earlier);
}

/** A later post in the same line, no lower than the one before. */
function follows(earlier: Byline, later: Byline): boolean {
  return (
    precedes(earlier, later) &&
    meet(earlier, later, (x, y) => {
      if (x.former || y.former || x.rank === undefined || y.rank === undefined) return false;
      const { lines } = y.rank;
      return x.rank.lines.some((line) => lines.includes(line)) && x.rank.rank <= y.rank.rank;
    })
  );
}

/** 桑切斯 of another country bears no Chinese name, though its characters could make one. */
function isForeign({ posts }: Byline): boolean {
  return posts.some(({ country }) => country !== undefined);
}

function isOfficial({ posts }: Byline): boolean {
  return posts.some(({ rank: standing }) => standing !== undefined);
}
