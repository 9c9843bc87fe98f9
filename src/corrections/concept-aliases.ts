/** Wordings of concepts that corrections add to those of the tables. */

import { TifaError } from "../base/errors.ts";
import { type Concepts, wordings } from "../lexicon/concept.ts";
import { foldSpelling } from "../lexicon/spelling.ts";
import { type Corrected, type Correction, changeOf, ofKind } from "./correction.ts";

/** The concepts with the aliases that corrections give them. Throws TifaError `input` for one that is a wording of another concept. */
export function addConceptAliases(concepts: Concepts, corrections: readonly Correction[]): Corrected<Concepts> {
  const aliases = ofKind(corrections, "alias")
    .map(({ line, entity, name }) => ({ line, name, id: entity.replace(/^concept:/u, ""), entity })) // “concept:乡村振兴”
    .filter(({ entity, id }) => entity !== id && concepts.byId.has(id));
  if (aliases.length === 0) return { value: concepts, changes: [] };
  const owners = new Map(
    concepts.all.flatMap((concept) => wordings(concept).map((wording) => [foldSpelling(wording).text, concept.id])),
  );
  const added = aliases.filter(({ line, name, id }) => {
    const wording = foldSpelling(name).text;
    const owner = owners.get(wording);
    if (owner !== undefined && owner !== id) refuse(line, name, owner);
    owners.set(wording, id);
    return owner === undefined;
  });
  const all = concepts.all.map((concept) => {
    const own = added.filter(({ id }) => id === concept.id).map(({ name }) => name);
    return own.length === 0 ? concept : { ...concept, variants: [...concept.variants, ...own] };
  });
  return {
    value: { all, byId: new Map(all.map((concept) => [concept.id, concept])) },
    changes: aliases.map(({ line, entity, name }) => changeOf(line, `${name} is a wording of ${entity}`)),
  };
}

function refuse(line: number, name: string, owner: string): never {
  throw new TifaError(
    "input",
    `corrections, line ${line}: ${name} is a wording of concept:${owner} already`,
    "leave the wording to one concept; a longer wording may hold a shorter one",
  );
}
