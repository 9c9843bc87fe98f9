/**
 * Bylines of one name as persons: links are taken strongest first, and one that would bring a contradiction into a
 * person joins nobody. So what the weakest link of a chain would join wrongly stays apart. The order of the bylines
 * does not matter.
 */
import { byCodeUnit } from "../base/order.ts";
import type { NameShare } from "../lexicon/name-counts.ts";
import { type Byline, type Post, sortedBylines } from "./byline.ts";
import { areAtTwoSchools, type Contradiction, contradictionsAmong } from "./contradiction.ts";
import { type Comparison, comparisonAmong, isSure, type Link, strengthOf } from "./same-person.ts";

/** Two bylines of two persons so far, and the link between them. */
export interface Pair extends Link {
  readonly a: Byline;
  readonly b: Byline;
}

/** The bylines of one name, shared out to persons. */
export interface Partition {
  /** The bylines of each person. */
  readonly groups: readonly (readonly Byline[])[];
  /** The link that joined two groups, for every join. */
  readonly joins: readonly Pair[];
  /** Of every two groups that no split keeps apart, the likeliest pair of bylines and why they are two. */
  readonly apart: readonly Pair[];
}

/** A contradiction rests on dates and posts as they were read: of a hundred one is read wrongly. */
const misread = 0.01;

/**
 * Groups bylines of one name; bylines on different sides of a split are never one. Bylines without institution belong
 * to the one person of their name, if there is one and, where they give a title (农民), the name is rare; else they stay
 * by themselves.
 */
export function partition(bylines: readonly Byline[], nameShare: NameShare): Partition {
  const compare = comparisonAmong(bylines, nameShare);
  const sorted = sortedBylines(bylines);
  const placed = sorted.filter(({ posts }) => posts.length > 0);
  const bare = sorted.filter(({ posts }) => posts.length === 0);
  const contradicts = contradictionsAmong(placed);
  const { groups, joins: byLinks } = joined(placed, contradicts, compare);
  const [only = [], ...others] = groups;
  const owner = others.length === 0 && bare.every((byline) => mayOwn(only, byline, compare)) ? only : [];
  const unplaced = [...owner, ...bare];
  const all = [...groups.filter((group) => group !== owner), unplaced].filter((group) => group.length > 0);
  const joins = [...byLinks, ...joinsOfBare(owner, bare, compare)];
  const apart = all.flatMap((left, i) =>
    all.slice(i + 1).flatMap((right) => likeliest(left, right, contradicts, compare)),
  );
  return { groups: all, joins, apart };
}

/** Whether a byline without institution is one of a person's: always by the name alone, with a title where the name is rare. */
function mayOwn(group: readonly Byline[], byline: Byline, compare: Comparison): boolean {
  const isNameAlone = byline.occupancy.positions.every(({ title }) => title === null);
  if (group.length === 0 || isNameAlone) return true;
  return group.some(
    (own) => isSure(pairOf(own, byline, compare), byline.name) || hasTitles(own, byline) || hasOffice(own, byline),
  );
}

/** “副总统”, “委员长”: an office that so few hold that the only one of the name who holds it is meant. */
const highOffice =
  /^副?(?:总统|总理|首相|国王|委员长|国家主席|主席|议长|总书记)$|^(?:领袖|领导人|外长|防长|国务委员)$/u;
/** “领袖”: as a president is called too */
const leader = /^(?:领袖|领导人)$/u;

/** “葡萄牙|总统”, “运动|领导人” */
const leading = /^(?:总统|总理|首相|国王|领袖|领导人)$/u;

function isLeader({ country, title }: Post): boolean {
  return country !== undefined && leading.test(title);
}

/** A high office whose body the byline leaves out, and the person holds it. */
function hasOffice(own: Byline, { occupancy }: Byline): boolean {
  return occupancy.positions.every(({ title }) => {
    if (title === null || !highOffice.test(title)) return title === null;
    return own.posts.some((post) => post.title === title || (leader.test(title) && isLeader(post)));
  });
}

/** A foreigner with given name and family name under a title that stands there too: 中国问题专家. */
function hasTitles(own: Byline, { name, occupancy }: Byline): boolean {
  const titles = new Set(own.occupancy.positions.map(({ title }) => title));
  return name.includes("·") && occupancy.positions.every(({ title }) => (title?.length ?? 0) >= 4 && titles.has(title));
}

/** The joins of bylines without institution: to a person, or to each other. */
function joinsOfBare(group: readonly Byline[], bare: readonly Byline[], compare: Comparison): readonly Pair[] {
  const [to, ...joining] = group.length > 0 ? [group[0], ...bare] : bare;
  if (to === undefined) return [];
  return joining.flatMap((byline) =>
    byline === undefined
      ? []
      : [{ ...pairOf(to, byline, compare), rule: isTitled(group, byline) ? "same-title" : "no-institution" }],
  );
}

function isTitled(group: readonly Byline[], byline: Byline): boolean {
  const hasTitle = byline.occupancy.positions.some(({ title }) => title !== null);
  return hasTitle && group.some((own) => hasOffice(own, byline));
}

function joined(
  bylines: readonly Byline[],
  contradicts: Contradiction,
  compare: Comparison,
): Pick<Partition, "groups" | "joins"> {
  const groupOf = new Map<Byline, readonly Byline[]>(bylines.map((byline) => [byline, [byline]]));
  const joins: Pair[] = [];
  for (const pair of linksAmong(bylines, compare)) {
    const [left = [], right = []] = [groupOf.get(pair.a), groupOf.get(pair.b)];
    const keepsApart: Contradiction = (a, b) =>
      contradicts(a, b) || (pair.rule === "rare-name" && areAtTwoSchools(a, b));
    if (left === right || left.some((a) => right.some((b) => keepsApart(a, b)))) continue;
    const one = [...left, ...right];
    for (const byline of one) groupOf.set(byline, one);
    joins.push(pair);
  }
  return { groups: [...new Set(groupOf.values())], joins };
}

/** The likeliest pair of two groups; none where a split keeps all of them apart. */
function likeliest(
  left: readonly Byline[],
  right: readonly Byline[],
  contradicts: Contradiction,
  compare: Comparison,
): readonly Pair[] {
  const pairs = left.flatMap((a) => right.flatMap((b) => (a.side === b.side ? [pairOf(a, b, compare)] : [])));
  const refused = pairs.some(({ a, b }) => contradicts(a, b));
  return pairs
    .map(refused ? refusedPair : unprovenPair)
    .sort(byScore)
    .slice(0, 1);
}

/** What may join, the strongest first. */
function linksAmong(bylines: readonly Byline[], compare: Comparison): readonly Pair[] {
  return bylines
    .flatMap((a, i) => bylines.slice(i + 1).map((b) => pairOf(a, b, compare)))
    .filter((pair) => pair.a.side === pair.b.side && isSure(pair, pair.a.name))
    .sort((one, other) => strengthOf(one.rule) - strengthOf(other.rule) || byScore(one, other));
}

function pairOf(a: Byline, b: Byline, compare: Comparison): Pair {
  return { a, b, ...compare(a, b) };
}

function unprovenPair(pair: Pair): Pair {
  const isPlaced = [pair.a, pair.b].every(({ posts }) => posts.length > 0);
  return { ...pair, rule: isPlaced ? "same-name-other-institution" : "same-name-without-post" };
}

/** The odds are what they would be if the contradiction were misread. */
function refusedPair(pair: Pair): Pair {
  const odds = pair.score === 1 ? 1 : (misread * pair.score) / (1 - pair.score);
  return { ...pair, rule: "same-name-contradictory-posts", score: odds / (1 + odds) };
}

function byScore(one: Pair, other: Pair): number {
  return (
    other.score - one.score || byCodeUnit(one.a.wording, other.a.wording) || byCodeUnit(one.b.wording, other.b.wording)
  );
}
