/** What the tables say of the words that are weighed: which lie below which, and who is named in them. */
import type { ConceptFacts, PersonFacts } from "../../graph/facts.ts";
import type { Wording } from "./absence.ts";
import type { HeldPost } from "./portfolio.ts";

/**
 * The wording of a run's concepts and persons. A formulation names whose name it holds; a formula of loyalty (两个确立)
 * names the general secretary, as the posts tell.
 */
export function wordingOf(
  concepts: readonly ConceptFacts[],
  persons: readonly PersonFacts[],
  posts: readonly Pick<HeldPost, "person" | "title">[],
): Wording {
  const leaders = new Set(posts.filter(({ title }) => title === "总书记").map(({ person }) => person));
  const loyal = new Set(concepts.filter((concept) => concept.class === "loyalty").map(({ id }) => id));
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
      if (loyal.has(concept) && leaders.has(actor)) return true;
      const name = names.get(actor);
      return name !== undefined && (words.get(concept) ?? []).some((word) => word.includes(name));
    },
  };
}
