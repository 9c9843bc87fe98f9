/** From what all bylines say to persons and institutions with ids, the same whatever the order of the documents. */
import type { InstitutionFacts, PersonFacts, PossiblySame } from "../../graph/facts.ts";
import type { NamedPerson, Speaker } from "../base/records.ts";
import { pinyinOf } from "../lexicon/pinyin.ts";
import { type InstitutionIndex, shortestSurface } from "./institutions.ts";
import { identifyPersons, type Occupancy } from "./persons.ts";

/** What a run tells of people. */
export interface Observations {
  /** Speakers of its bylines. */
  readonly occupancies: readonly Occupancy[];
  /** Names in contexts that leave no doubt. */
  readonly names: readonly string[];
}

export interface Identities {
  readonly speakerOf: (person: NamedPerson) => Speaker;
  /** Name → id of every person whom a name alone tells apart. */
  readonly persons: ReadonlyMap<string, string>;
  /** Names of institutions in bylines that may be looked for in running text and stand in no table → their ids. */
  readonly surfaces: ReadonlyMap<string, string>;
  /** What the graph holds of everybody and of all institutions. */
  readonly facts: () => IdentityFacts;
}

export interface IdentityFacts {
  readonly persons: readonly PersonFacts[];
  readonly institutions: readonly InstitutionFacts[];
  readonly possiblySame: readonly PossiblySame[];
}

/** Resolves the observations of a run against the institutions of the tables. */
export function resolve({ occupancies, names }: Observations, institutions: InstitutionIndex): Identities {
  const mentioned = names.map((name) => ({ name, positions: [] }));
  const people = identifyPersons([...occupancies, ...mentioned], institutions.idOf);
  const held = occupancies.flatMap(({ positions }) => positions.flatMap(({ institution }) => institution ?? []));
  const unknown = held.filter((name) => name.length >= shortestSurface && !institutions.surfaces.has(name));
  return {
    speakerOf: ({ name, positions }) => ({
      id: people.idOf({ name: name ?? "", positions }),
      name: name ?? "",
      positions: positions.map((position) => ({
        ...position,
        institutionId: position.institution === null ? null : institutions.idOf(position.institution),
      })),
    }),
    persons: new Map(
      people.names.flatMap((name) => {
        const id = people.idOfName(name);
        return id === undefined ? [] : [[name, id] as const];
      }),
    ),
    surfaces: new Map(unknown.map((name) => [name, institutions.idOf(name)])),
    facts: () => ({
      persons: people.facts().map((facts) => ({ ...facts, pinyin: pinyinOf(facts.name) })),
      institutions: institutions.facts(held).map((facts) => ({ ...facts, pinyin: pinyinOf(facts.name) })),
      possiblySame: people.possiblySame(),
    }),
  };
}
