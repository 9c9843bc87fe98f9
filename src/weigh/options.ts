/** What a run knows of the words and persons that it weighs, put together from its tables and its graph. */
import type { ConceptFacts, PersonFacts } from "../../graph/facts.ts";
import type { RelationshipRow } from "../../graph/schema.ts";
import type { Portfolio } from "../lexicon/portfolios.ts";
import { heldPost, portfolioOf } from "./portfolio.ts";
import type { WeighOptions } from "./weigh.ts";
import { wordingOf } from "./wording.ts";

/** `holds` are the HOLDS rows of the graph, `idOf` gives the id of an institution by its name. */
export interface KnownWords {
  readonly concepts: readonly ConceptFacts[];
  readonly persons: readonly PersonFacts[];
  readonly holds: readonly RelationshipRow[];
  readonly portfolios: readonly Portfolio[];
  readonly idOf: (institution: string) => string;
}

/** The options of {@link weigh} that follow. */
export function weighOptions({ concepts, persons, holds, portfolios, idOf }: KnownWords): WeighOptions {
  const posts = holds.map(heldPost);
  return {
    ...wordingOf(concepts, persons, posts),
    isPortfolio: portfolioOf({ portfolios, concepts, posts, idOf }),
    discovered: new Set(concepts.filter(({ source }) => source === "discovered").map(({ id }) => id)),
  };
}
