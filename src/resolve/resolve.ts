/** From what all bylines say to persons and institutions with ids, the same whatever the order of the documents. */
import type { InstitutionFacts, PersonFacts, PossiblySame } from "../../graph/facts.ts";
import type { Note } from "../base/notes.ts";
import type { NamedPerson, Speaker } from "../base/records.ts";
import { aliasChange, correctNames, type GivenAlias, personAliases } from "../corrections/correct-names.ts";
import { type Change, type Correction, ofKind } from "../corrections/correction.ts";
import { followCorrections } from "../corrections/follow-corrections.ts";
import type { FollowPersons } from "../corrections/user-input.ts";
import { pinyinOf } from "../lexicon/pinyin.ts";
import type { IdentityTables, Occupancy } from "./byline.ts";
import { shortestSurface } from "./institutions.ts";
import { identifyPersons } from "./persons.ts";
import { createSettler } from "./settle.ts";

/** What a run tells of people. */
export interface Observations {
  /** Speakers of its bylines. */
  readonly occupancies: readonly Occupancy[];
  /** Names in contexts that leave no doubt. */
  readonly names: readonly string[];
}

/** Who is who in a run, for spot and assemble. */
export interface Identities {
  readonly speakerOf: (person: NamedPerson) => Speaker;
  /** Name → id of every person whom a name alone tells apart. */
  readonly persons: ReadonlyMap<string, string>;
  /** Names of institutions in bylines that may be looked for in running text and stand in no table → their ids. */
  readonly surfaces: ReadonlyMap<string, string>;
  /** What the graph holds of everybody and of all institutions. */
  readonly facts: () => IdentityFacts;
  /** Why bylines are one person or two. */
  readonly notes: readonly Note[];
  /** What corrections changed in who is who. */
  readonly changes: readonly Change[];
}

/** The persons and institutions that get a node, and pairs that may be one person. */
export interface IdentityFacts {
  readonly persons: readonly PersonFacts[];
  readonly institutions: readonly InstitutionFacts[];
  readonly possiblySame: readonly PossiblySame[];
}

/** The same, where corrections name persons by the ids of an older store: who bears these today is known before anybody is joined. */
export function resolveFollowing(
  observations: Observations,
  tables: IdentityTables,
  corrections: readonly Correction[],
  followPersons: FollowPersons,
): Identities {
  const unjoined = corrections.filter(({ kind }) => kind !== "merge" && kind !== "alias");
  const persons = () => resolve(observations, tables, unjoined).facts().persons;
  return resolve(observations, tables, followCorrections(corrections, followPersons(persons)));
}

/** Resolves the observations of a run against the institutions of the tables; corrections outrank both. */
export function resolve(
  { occupancies, names }: Observations,
  tables: IdentityTables,
  corrections: readonly Correction[] = [],
): Identities {
  const { institutions } = tables;
  const corrected = correctNames(names, corrections);
  const mentioned = corrected.value.map((name) => ({ name, positions: [] }));
  const settler = createSettler(occupancies, tables.words, institutions);
  const settled = occupancies.map((occupancy) => ({ ...occupancy, positions: settler.settle(occupancy) }));
  const people = identifyPersons([...settled, ...mentioned], tables, corrections);
  const speaking = new Set(occupancies.map(({ name }) => name));
  const { value: aliases, notes: refused } = personAliases(corrections, people.idOfReference, speaking);
  const held = settled.flatMap(({ positions }) => positions.flatMap(({ named }) => named ?? []));
  const unknown = held.filter((name) => name.length >= shortestSurface && !institutions.surfaces.has(name));
  const facts = once(() => ({
    persons: people
      .facts()
      .map((person) => ({ ...person, aliases: [...person.aliases, ...namesFor(person.id, aliases.value)] }))
      .map((person) => ({ ...person, pinyin: pinyinOf(person.name) })),
    institutions: institutions
      .facts(held)
      .map((organisation) => ({ ...organisation, pinyin: pinyinOf(organisation.name) })),
    possiblySame: people.possiblySame(),
  }));
  return {
    speakerOf: (person) => {
      const name = person.name ?? "";
      const positions = settler.settle(person);
      // In one order, whether a page or a survey gave them.
      const shown = positions.map(({ institution, named, title, former, term, status }) => ({
        institution,
        institutionId: named === null ? null : institutions.idOf(named),
        title,
        former,
        ...(term === undefined ? {} : { term }),
        ...(status === undefined ? {} : { status }),
      }));
      return { id: people.idOf({ name, positions }), name, positions: shown };
    },
    persons: new Map([
      ...people.names.flatMap((name) => {
        const id = people.idOfName(name);
        return id === undefined ? [] : [[name, id] as const];
      }),
      ...aliases.value.map(({ name, id }) => [name, id] as const),
    ]),
    surfaces: new Map(unknown.map((name) => [name, institutions.idOf(name)])),
    facts,
    notes: [...people.notes, ...refused],
    changes: [
      ...corrected.changes,
      ...people.changes,
      ...aliases.changes,
      ...institutionAliases(corrections, () => facts().institutions),
    ],
  };
}

function namesFor(id: string, aliases: readonly GivenAlias[]): readonly string[] {
  return aliases.filter((alias) => alias.id === id).map(({ name }) => name);
}

/** One change for every alias of an institution that is known; the facts are asked for only then. */
function institutionAliases(
  corrections: readonly Correction[],
  known: () => readonly InstitutionFacts[],
): readonly Change[] {
  return ofKind(corrections, "alias")
    .filter(({ entity }) => entity.startsWith("institution:"))
    .filter(({ entity }) => known().some(({ id }) => id === entity))
    .map(({ line, entity, name }) => aliasChange({ line, id: entity, name }));
}

/** Makes a value when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
