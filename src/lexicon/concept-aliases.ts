/** Wordings of concepts that corrections add to those of the tables. */
import { type Change, type Corrected, type Correction, changeOf, ofKind } from "../base/correction.ts";
import type { Concepts } from "./concepts.ts";

/** The concepts with the aliases that corrections give them. */
export function addConceptAliases(concepts: Concepts, corrections: readonly Correction[]): Corrected<Concepts> {
  const aliases = ofKind(corrections, "alias").filter(({ entity }) => entity.startsWith("concept:"));
  if (aliases.length === 0) return { value: concepts, changes: [] };
  const all = concepts.all.map((concept) => {
    const added = aliases.filter(({ entity }) => entity === `concept:${concept.id}`).map(({ name }) => name);
    return added.length === 0 ? concept : { ...concept, variants: [...concept.variants, ...added] };
  });
  const changes = aliases.flatMap(({ line, entity, name }): readonly Change[] =>
    concepts.byId.has(entity.replace(/^concept:/u, "")) ? [changeOf(line, `${name} is a wording of ${entity}`)] : [],
  );
  return { value: { all, byId: new Map(all.map((concept) => [concept.id, concept])) }, changes };
}
