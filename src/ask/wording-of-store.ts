/** What the tables said of words and posts when a store was built, read back from its graph. */
import type { ConceptFacts, PersonFacts } from "../../graph/facts.ts";
import type { RelationshipRow } from "../../graph/schema.ts";
import { readPortfolios } from "../lexicon/portfolios.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import { weighOptions } from "../weigh/options.ts";
import type { WeighOptions } from "../weigh/weigh.ts";
import type { AskedStore } from "./asked-store.ts";

/** The options with which the numbers of this store are computed again. */
export function weighOptionsOf({ dir, entities, posts }: AskedStore): WeighOptions {
  const below = (type: string) => [...recordsOf<RelationshipRow>(dir, "relationships.jsonl", `{"type":"${type}"`)];
  const broader = below("BROADER");
  const members = below("HAS_MEMBER");
  const linksOf = (rows: readonly RelationshipRow[], id: string) =>
    rows.filter(({ from }) => from === id).map(({ to }) => ({ id: to, rule: "" }));
  const nodes = [...entities.values()];
  const concepts = nodes
    .filter(({ label }) => label === "Concept")
    // A node of our own store has the properties of its facts.
    .map(({ id, properties }) => ({
      ...(properties as unknown as ConceptFacts),
      id,
      aliases: Array.isArray(properties["aliases"]) ? properties["aliases"].map(String) : [],
      broader: linksOf(broader, id),
      members: linksOf(members, id),
    }));
  const persons = nodes
    .filter(({ label }) => label === "Person")
    .map(({ id, properties }) => ({ ...(properties as unknown as PersonFacts), id }));
  return weighOptions({
    concepts,
    persons,
    holds: posts,
    portfolios: readPortfolios(),
    idOf: (name) => `institution:${name}`,
  });
}
