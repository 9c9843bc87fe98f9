/** From what all bylines say to persons and institutions with ids, the same whatever the order of the documents. */
import type { InstitutionFacts, PersonFacts, PossiblySame } from "../../graph/facts.ts";
import type { NamedPerson, Speaker } from "../base/records.ts";
import type { Institution } from "../lexicon/institutions.ts";
import { pinyinOf } from "../lexicon/pinyin.ts";
import { indexInstitutions } from "./institutions.ts";
import { identifyPersons } from "./persons.ts";

/** What one document tells of people. */
export interface Observation {
  /** Speakers of its bylines. */
  readonly occupancies: readonly NamedPerson[];
  /** Names in contexts that leave no doubt. */
  readonly names: readonly string[];
}

export interface Identities {
  readonly speakerOf: (person: NamedPerson) => Speaker;
  /** Name → id of every person whom a name alone tells apart. */
  readonly persons: ReadonlyMap<string, string>;
  /** Every name of an institution that may be looked for in running text → its id. */
  readonly surfaces: ReadonlyMap<string, string>;
  readonly facts: {
    readonly persons: readonly PersonFacts[];
    readonly institutions: readonly InstitutionFacts[];
    readonly possiblySame: readonly PossiblySame[];
  };
}

/** Shorter names are words too often: 中办, 腾讯. */
const shortestSurface = 3;

/** Resolves the observations of a run against the table of institutions. */
export function resolve(observations: readonly Observation[], rows: readonly Institution[]): Identities {
  const institutions = indexInstitutions(rows);
  const named = observations.flatMap(({ occupancies }) => occupancies).filter(({ name }) => name !== null);
  const bylines = named.map(({ name, positions }) => ({ name: name ?? "", positions }));
  const mentioned = observations.flatMap(({ names }) => names).map((name) => ({ name, positions: [] }));
  const people = identifyPersons([...bylines, ...mentioned], institutions.idOf);
  const held = named.flatMap(({ positions }) => positions.flatMap(({ institution }) => institution ?? []));
  const surfaces = new Map<string, string>();
  const known = rows.flatMap((row) => [row.name, ...row.aliases.filter((alias) => !row.ambiguous.includes(alias))]);
  for (const name of [...known, ...held]) {
    if (name.length >= shortestSurface) surfaces.set(name, institutions.idOf(name));
  }
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
      people.facts.flatMap(({ name }) => {
        const id = people.idOfName(name);
        return id === undefined ? [] : [[name, id] as const];
      }),
    ),
    surfaces,
    facts: {
      persons: people.facts.map((facts) => ({ ...facts, pinyin: pinyinOf(facts.name) })),
      institutions: institutions
        .facts([...held, ...rows.map(({ name }) => name)])
        .map((facts) => ({ ...facts, pinyin: pinyinOf(facts.name) })),
      possiblySame: people.possiblySame,
    },
  };
}
