/**
 * Who is who: bylines of one name are one person where a rule says so, and several persons of one name where nothing
 * does (docs/method.md §6). Never by similarity of strings.
 */
import type { PersonFacts, PossiblySame } from "../../graph/facts.ts";
import type { Note } from "../base/notes.ts";
import { byCodeUnit, byKey } from "../base/order.ts";
import type { Change, Correction } from "../corrections/correction.ts";
import { type Byline, type IdentityTables, type Occupancy, readByline, wordingOf } from "./byline.ts";
import { type Cluster, clusterOf, mainInstitution, type Persons, personIds } from "./cluster.ts";
import { clusterByReference, mergePersons, splitChanges, splitsOf } from "./correct-persons.ts";
import { identityNotes } from "./identity-notes.ts";
import { type Pair, partition } from "./partition.ts";
import { populationOf } from "./population.ts";

/** All persons of a run, to be found by byline, name or id. */
export interface PersonIndex {
  /** Id of the person whom a byline names. */
  readonly idOf: (occupancy: Occupancy) => string;
  /** Id of the one person of this name, of several the one who holds an office of the table; undefined for others. */
  readonly idOfName: (name: string) => string | undefined;
  /** Id of the person whom a reference names: an id or a key of that person. */
  readonly idOfReference: (reference: string) => string | undefined;
  /** All names, sorted. */
  readonly names: readonly string[];
  readonly facts: () => readonly PersonFacts[];
  readonly possiblySame: () => readonly PossiblySame[];
  /** Why bylines of several employers are one person, and why others are not. */
  readonly notes: readonly Note[];
  /** What corrections joined and kept apart. */
  readonly changes: readonly Change[];
}

/** Groups all occupancies of a run; the order in which they come does not matter. */
export function identifyPersons(
  occupancies: Iterable<Occupancy>,
  tables: IdentityTables,
  corrections: readonly Correction[] = [],
): PersonIndex {
  const { canonicalOf } = tables.institutions;
  const byName = new Map<string, readonly Cluster[]>();
  const joins: Pair[] = [];
  const apart: Pair[] = [];
  for (const [name, bylines] of bylinesByName(occupancies, tables, splitsOf(corrections, canonicalOf))) {
    const persons = partition(bylines, tables.words.nameShare);
    byName.set(name, persons.groups.map(clusterOf).sort(byKey(mainInstitution)));
    joins.push(...persons.joins);
    apart.push(...persons.apart);
  }
  const changes = [...splitChanges(byName, corrections, canonicalOf), ...mergePersons(byName, corrections)];
  const idOf = personIds(byName);
  const names = [...byName].sort(byKey(([name]) => name));
  const aliases = names.flatMap(([name, clusters]) =>
    clusters.flatMap((cluster) => (cluster.owner === name ? [] : [{ cluster, name }])),
  );
  return {
    idOf: (occupancy) => {
      const cluster = clusterOfWording(occupancy, byName);
      return cluster === undefined ? `person:${occupancy.name}` : idOf(cluster);
    },
    idOfName: (name) => {
      const only = knownByName(byName.get(name) ?? []);
      return only === undefined ? undefined : idOf(only);
    },
    idOfReference: (reference) => {
      const cluster = clusterByReference(reference, byName);
      return cluster === undefined ? undefined : idOf(cluster);
    },
    names: names.map(([name]) => name),
    notes: identityNotes(joins, apart),
    changes,
    facts: () =>
      names.flatMap(([name, clusters]) =>
        clusters
          .filter(({ owner }) => owner === name)
          .map((cluster) => ({
            ...factsOf(cluster, idOf(cluster), aliases),
            population: populationOf(name, cluster.homes, tables.words),
          })),
      ),
    possiblySame: () => apart.flatMap((pair) => possiblySame(pair, byName, idOf)),
  };
}

function bylinesByName(
  occupancies: Iterable<Occupancy>,
  tables: IdentityTables,
  sideOf: (name: string, institutions: ReadonlySet<string>) => string,
): ReadonlyMap<string, readonly Byline[]> {
  const bylines = new Map<string, Map<string, Byline>>();
  for (const occupancy of occupancies) {
    const ofName = bylines.get(occupancy.name) ?? new Map<string, Byline>();
    bylines.set(occupancy.name, ofName);
    const byline = readByline(occupancy, tables, sideOf);
    // A name in running text is the wording of a byline without posts, and has no place.
    const known = ofName.get(byline.wording);
    ofName.set(byline.wording, known === undefined ? byline : withDates(known, occupancy));
  }
  return new Map([...bylines].sort(byKey(([name]) => name)).map(([name, ofName]) => [name, [...ofName.values()]]));
}

/** Two wordings of a page may settle to one, which was used as long as both. */
function withDates(known: Byline, { firstSeen, lastSeen }: Occupancy): Byline {
  const { occupancy } = known;
  const days = [occupancy.firstSeen, occupancy.lastSeen, firstSeen, lastSeen].filter((day) => day !== undefined).sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return known;
  return { ...known, occupancy: { ...occupancy, firstSeen: first, lastSeen: last } };
}

/** Whom a name alone means: 李克强 is the Premier, whoever else bears the name. */
function knownByName(clusters: readonly Cluster[]): Cluster | undefined {
  const known = clusters.length === 1 ? clusters : clusters.filter(({ isTabled }) => isTabled);
  return known.length === 1 ? known[0] : undefined;
}

function clusterOfWording(occupancy: Occupancy, persons: Persons): Cluster | undefined {
  const clusters = persons.get(occupancy.name) ?? [];
  const wording = wordingOf(occupancy);
  return clusters.find(({ wordings }) => wordings.has(wording)) ?? (clusters.length === 1 ? clusters[0] : undefined);
}

/** A person of another name whom a merge has joined to a cluster. */
interface Alias {
  readonly cluster: Cluster;
  readonly name: string;
}

function factsOf(cluster: Cluster, id: string, aliases: readonly Alias[]): Omit<PersonFacts, "population"> {
  const { owner, institutions } = cluster;
  const own = aliases.filter((alias) => alias.cluster === cluster).map(({ name }) => name);
  const keys = [...institutions].sort(byCodeUnit).map((institution) => `person:${owner}/${institution}`);
  return { id, name: owner, aliases: own, keys };
}

/** The edge between the persons of two bylines, unless a correction has joined them. */
function possiblySame(
  { a, b, score, rule }: Pair,
  persons: Persons,
  idOf: (cluster: Cluster) => string,
): readonly PossiblySame[] {
  const clusters = [a, b].map(({ occupancy }) => clusterOfWording(occupancy, persons));
  const [from = "", to = ""] = clusters.flatMap((cluster) => (cluster ? [idOf(cluster)] : [])).sort(byCodeUnit);
  return from === to ? [] : [{ from, to, score: Math.round(score * 10_000) / 10_000, rule }];
}
