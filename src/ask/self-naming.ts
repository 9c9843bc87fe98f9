/** Whether a formulation is named after an actor, as the names and posts of a store tell. */
import type { ConceptFacts, PersonFacts } from "../../graph/facts.ts";
import { heldPost } from "../weigh/portfolio.ts";
import { wordingOf } from "../weigh/wording.ts";
import type { AskedStore } from "./asked-store.ts";

/** The question of {@link wordingOf} to the nodes and posts of a store. */
export function isSelfNamingIn({
  entities,
  posts,
}: Pick<AskedStore, "entities" | "posts">): (actor: string, concept: string) => boolean {
  const nodes = [...entities.values()];
  const concepts = nodes
    .filter(({ label }) => label === "Concept")
    // A node of our own store has the properties of its facts; what lies below a concept does not matter here.
    .map(({ id, properties }) => ({
      ...(properties as unknown as ConceptFacts),
      id,
      aliases: Array.isArray(properties["aliases"]) ? properties["aliases"].map(String) : [],
      broader: [],
      members: [],
    }));
  const persons = nodes
    .filter(({ label }) => label === "Person")
    .map(({ id, properties }) => ({ ...(properties as unknown as PersonFacts), id }));
  return wordingOf(concepts, persons, posts.map(heldPost)).isSelfNaming;
}
