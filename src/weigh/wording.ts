/** What the tables say of the words that are weighed: which lie below which, and who is named in them. */
import type { ConceptFacts, PersonFacts } from "../../graph/facts.ts";
import type { Wording } from "./absence.ts";

/** The wording of a run's concepts and persons. */
export function wordingOf(concepts: readonly ConceptFacts[], persons: readonly PersonFacts[]): Wording {
  const below = new Map<string, string[]>();
  for (const { id, broader, members } of concepts) {
    for (const above of broader) below.set(above.id, [...(below.get(above.id) ?? []), id]);
    for (const member of members) below.set(id, [...(below.get(id) ?? []), member.id]);
  }
  const words = new Map(concepts.map(({ id, name, aliases }) => [id, [name, ...aliases]]));
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  return {
    narrower: (concept) => {
      // A Set visits what is added while it is walked; known ids end every circle.
      const found = new Set([concept]);
      for (const id of found) for (const child of below.get(id) ?? []) found.add(child);
      return [...found];
    },
    isSelfNaming: (actor, concept) => {
      const name = names.get(actor);
      return name !== undefined && (words.get(concept) ?? []).some((word) => word.includes(name));
    },
  };
}
