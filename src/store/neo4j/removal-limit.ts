/** How much of a corpus a load may remove without being told so: a wrong store or a wrong corpus removes more. */
import { TifaError } from "../../base/errors.ts";
import type { LoadSurvey, SurveyedPage } from "./survey.ts";

/** One in so many. */
const removable = 5;

/** Throws TifaError `input` when more than a fifth of the nodes and relationships of ours in the corpus would go. */
export function requireFewRemovals({ nodes, relationships }: LoadSurvey, corpus: string): void {
  const pages: readonly SurveyedPage<unknown>[] = [...nodes.values(), ...relationships.values()];
  const gone = pages.reduce((sum, page) => sum + page.gone.length, 0);
  const there = pages.reduce((sum, page) => sum + page.there, 0);
  if (gone * removable <= there) return;
  throw new TifaError(
    "input",
    `the load would remove ${gone} of the ${there} nodes and relationships of corpus ${corpus} in Neo4j, more than a fifth, so nothing was changed`,
    "is this the right --from and the right --corpus? then add --remove-many",
  );
}
