/**
 * Who is who: bylines of one name are one person where their institutions overlap, and several persons of one name where
 * nothing says that they are the same (reading.md §8). Never by similarity of strings.
 */
import type { PersonFacts, PossiblySame } from "../../graph/facts.ts";
import type { Change, Correction } from "../base/correction.ts";
import { byCodeUnit, byKey } from "../base/order.ts";
import type { Position } from "../base/records.ts";
import { employerOf } from "../lexicon/seats.ts";
import { type Cluster, fused, mainInstitution, type Persons, personId } from "./cluster.ts";
import { clusterByReference, mergePersons, splitChanges, splitsOf } from "./correct-persons.ts";

/** A person as one byline names him. */
export interface Occupancy {
  readonly name: string;
  readonly positions: readonly Position[];
}

export interface PersonIndex {
  /** Id of the person whom a byline names. */
  readonly idOf: (occupancy: Occupancy) => string;
  /** Id of the one person of this name; undefined where several bear it or none. */
  readonly idOfName: (name: string) => string | undefined;
  /** Id of the person whom a reference names: his id or one of his keys. */
  readonly idOfReference: (reference: string) => string | undefined;
  /** All names, sorted. */
  readonly names: readonly string[];
  readonly facts: () => readonly PersonFacts[];
  readonly possiblySame: () => readonly PossiblySame[];
  /** What corrections joined and kept apart. */
  readonly changes: readonly Change[];
}

/** Bodies with thousands of members: to sit in one says little about who one is. */
const manyMembers =
  /^(?:全国人大|全国政协|中国科学院|中国工程院|中共中央政治局|中国共产党中央委员会|.*(?:协会|学会))$/u;
const memberTitle = /^(?:代表|委员|院士|会员|常委|理事|学部委员)$/u;

/** Groups all occupancies of a run; the order in which they come does not matter. `idOfInstitution` gives canonical ids. */
export function identifyPersons(
  occupancies: Iterable<Occupancy>,
  idOfInstitution: (name: string) => string,
  corrections: readonly Correction[] = [],
): PersonIndex {
  const canonical = (institution: string) => idOfInstitution(institution).replace(/^institution:/u, "");
  const clusterOf = clusterReader(canonical, corrections);
  const byName = new Map<string, readonly Cluster[]>();
  for (const occupancy of occupancies) {
    const clusters = byName.get(occupancy.name) ?? [];
    byName.set(occupancy.name, joined(clusters, clusterOf(occupancy)));
  }
  for (const [name, clusters] of byName) byName.set(name, settle(clusters));
  const changes = [...splitChanges(byName, corrections, canonical), ...mergePersons(byName, corrections)];
  const idOf = (occupancy: Occupancy) => {
    const clusters = byName.get(occupancy.name) ?? [];
    const own = clusterOf(occupancy);
    const found = clusters.find((cluster) => touches(cluster, own)) ?? rootless(clusters);
    return found === undefined ? `person:${occupancy.name}` : personId(found, byName);
  };
  const names = [...byName].sort(byKey(([name]) => name));
  const aliases = names.flatMap(([name, clusters]) =>
    clusters.flatMap((cluster) => (cluster.owner === name ? [] : [{ cluster, name }])),
  );
  return {
    idOf,
    idOfName: (name) => {
      const [only, ...others] = byName.get(name) ?? [];
      return only === undefined || others.length > 0 ? undefined : personId(only, byName);
    },
    idOfReference: (reference) => {
      const cluster = clusterByReference(reference, byName);
      return cluster === undefined ? undefined : personId(cluster, byName);
    },
    names: names.map(([name]) => name),
    changes,
    facts: () =>
      names.flatMap(([name, clusters]) =>
        clusters.filter(({ owner }) => owner === name).map((cluster) => factsOf(cluster, byName, aliases)),
      ),
    possiblySame: () => names.flatMap(([, clusters]) => pairs(clusters, byName)),
  };
}

function clusterReader(
  canonical: (institution: string) => string,
  corrections: readonly Correction[],
): (occupancy: Occupancy) => Cluster {
  const splits = splitsOf(corrections, canonical);
  return ({ name, positions }) => {
    const roots = new Set<string>();
    const institutions = new Set<string>();
    for (const { institution, title } of positions) {
      if (institution === null) continue;
      const body = canonical(institution);
      institutions.add(body);
      roots.add(manyMembers.test(body) && memberTitle.test(title ?? "") ? `${body}/${title}` : employerOf(body));
    }
    return {
      owner: name,
      sides: new Set([splits(name, institutions)]),
      isBare: roots.size === 0,
      roots,
      institutions,
    };
  };
}

/** Adds a cluster and joins it with all that share a root; a byline that names two employers joins their clusters. */
function joined(clusters: readonly Cluster[], added: Cluster): readonly Cluster[] {
  const touching = clusters.filter((cluster) => touches(cluster, added));
  const twin = added.roots.size === 0 ? clusters.filter((cluster) => cluster.roots.size === 0) : [];
  const all = [...touching, ...twin];
  return [...clusters.filter((cluster) => !all.includes(cluster)), fused(added, all)];
}

function touches(one: Cluster, other: Cluster): boolean {
  return [...one.sides].some((side) => other.sides.has(side)) && [...one.roots].some((root) => other.roots.has(root));
}

/** Bylines without institution belong to the one person of their name, if there is one; else they stay by themselves. */
function settle(clusters: readonly Cluster[]): readonly Cluster[] {
  const placed = clusters.filter(({ roots }) => roots.size > 0);
  const settled = placed.length === 1 ? placed : clusters;
  return settled.toSorted(byKey((cluster) => mainInstitution(cluster)));
}

/** Where a byline without institution goes. */
function rootless(clusters: readonly Cluster[]): Cluster | undefined {
  return clusters.find(({ isBare }) => isBare) ?? (clusters.length === 1 ? clusters[0] : undefined);
}

/** A person of another name whom a merge has joined to a cluster. */
interface Alias {
  readonly cluster: Cluster;
  readonly name: string;
}

function factsOf(cluster: Cluster, byName: Persons, aliases: readonly Alias[]): PersonFacts {
  const { owner, institutions } = cluster;
  const own = aliases.filter((alias) => alias.cluster === cluster).map(({ name }) => name);
  const keys = [...institutions].sort(byCodeUnit).map((institution) => `person:${owner}/${institution}`);
  return { id: personId(cluster, byName), name: owner, aliases: own, keys };
}

/** Namesakes that share nothing: perhaps one person in two posts, perhaps two. Half and half until more is known. */
function pairs(clusters: readonly Cluster[], byName: Persons): PossiblySame[] {
  return clusters.flatMap((a, i) =>
    clusters.slice(i + 1).flatMap((b) => {
      // A person has said that they are two.
      if (![...a.sides].some((side) => b.sides.has(side))) return [];
      const [from = "", to = ""] = [personId(a, byName), personId(b, byName)].sort(byCodeUnit);
      return [{ from, to, score: 0.5, rule: "same-name-other-institution" }];
    }),
  );
}
