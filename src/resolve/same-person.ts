/**
 * The rules by which two bylines of one name are one person, and how likely they are when no rule joins them.
 *
 * Some evidence is enough by itself. The rest is weighed as Fellegi and Sunter (1969, eq. 14) do, with the frequency of the
 * name (Winkler 1989): of the people among whom a second bearer would have to be found, `people × share of the name` bear
 * it besides, so that the bylines are one person with the probability 1 / (1 + people × share).
 */
import type { NameShare } from "../lexicon/name-counts.ts";
import { evidenceAbroad } from "./abroad.ts";
import type { Byline, Post } from "./byline.ts";
import { type Evidence, isForeign, isNamed, meet, officeOf } from "./evidence.ts";
import { isSameCountry } from "./foreign-name.ts";
import { poolOf, poolRules } from "./pools.ts";
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

/** Enough by itself, the strongest first. */
const certain: readonly { readonly rule: string; readonly holds: Evidence }[] = [
  { rule: "same-employer", holds: (a, b) => meet(a, b, (x, y) => x.former === y.former && isAtOne(x, y)) },
  { rule: "former-post", holds: (a, b) => wasBefore(a, b) || wasBefore(b, a) },
  {
    rule: "one-body",
    holds: (a, b) => meet(a, b, (x, y) => isNamed(x) && x.heir === y.heir && x.employer !== y.employer),
  },
  {
    rule: "same-office",
    holds: (a, b) => meet(a, b, (x, y) => x.singlePost !== undefined && x.singlePost === y.singlePost),
  },
  { rule: "office-table", holds: (a, b) => meet(a, b, (x, y) => x.isTabled && y.isTabled) },
];

/** Compares two bylines of one name. */
export type Comparison = (a: Byline, b: Byline) => Link;

/** How bylines of one name hang together; `bylines` are all of that name in the run. */
export function comparisonAmong(bylines: readonly Byline[], nameShare: NameShare): Comparison {
  const evidence = [...certain.map((each) => ({ ...each, inOneCountry: false })), ...abroadAmong(bylines, nameShare)];
  return (a, b) => {
    const share = nameShare(a.name);
    const rule = evidence.find(({ holds }) => holds(a, b, share))?.rule;
    if (rule !== undefined) return { rule, score: 1 };
    const pool = poolOf(a, b);
    if (pool === undefined || share === undefined || isForeign(a) || isForeign(b))
      return { rule: "rare-name", score: evenOdds };
    return { rule: pool.rule, score: 1 / (1 + pool.people * share) };
  };
}

/** What counts for a foreign name: one that is none of ours, or that only foreigners bear in this run. */
function abroadAmong(bylines: readonly Byline[], nameShare: NameShare): typeof evidenceAbroad {
  const countries = [...new Set(bylines.flatMap(({ posts }) => posts.flatMap(({ country }) => country ?? [])))];
  const areForeign = countries.length > 0 && bylines.every((byline) => isForeign(byline) || isUnplaced(byline));
  if (!areForeign && bylines.some(({ name }) => nameShare(name) !== undefined)) return [];
  const [first = ""] = countries;
  const isOfOne = countries.length > 0 && countries.every((country) => isSameCountry(country, first));
  return evidenceAbroad.filter(({ inOneCountry }) => isOfOne || !inOneCountry);
}

/** Whether the link joins. A name of two characters is never rare enough by itself: 周密 is two people. */
export function isSure({ rule, score }: Link, name: string): boolean {
  return score >= sure && (rule !== "rare-name" || name.length > 2);
}

/** The place of a rule among the others, the strongest first. */
export function strengthOf(rule: string): number {
  const rules = [...certain, ...evidenceAbroad].map((each) => each.rule);
  return [...rules, ...poolRules].indexOf(rule);
}

/** A country is no employer: its president and its vice president may be namesakes. */
function isAtOne(x: Post, y: Post): boolean {
  if (x.isSeat || y.isSeat || !isNamed(x) || x.employer !== y.employer) return false;
  return !x.isCountry || officeOf(x) === officeOf(y);
}

/** 原X of one and X of the other, who held it before. */
function wasBefore(earlier: Byline, later: Byline): boolean {
  return meet(earlier, later, (x, y) => !x.former && y.former && isAtOne(x, y)) && !precedes(later, earlier);
}

function isUnplaced({ posts }: Byline): boolean {
  return posts.every((post) => !isNamed(post) || post.rank === undefined);
}
