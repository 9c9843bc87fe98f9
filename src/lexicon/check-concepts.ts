/** Checks the rows of all tables of concepts as a whole: ids, wordings, references, senses. */
import { TifaError } from "../base/errors.ts";
import { type Concept, wordings } from "./concept.ts";
import type { WordingSense } from "./senses.ts";
import { foldSpelling } from "./spelling.ts";

/** A concept while it is checked, with the place to name in an error. */
export interface Placed {
  readonly concept: Concept;
  readonly place: string;
}

/**
 * The concepts by id. Throws TifaError `input` with `file:line` for an id or a wording that is taken, and for a reference
 * to no row.
 */
export function checkConcepts(placed: readonly Placed[]): ReadonlyMap<string, Concept> {
  const byId = indexById(placed);
  checkSenses(placed, ownersOf(placed));
  for (const { concept, place } of placed) checkReferences(concept, place, byId);
  return byId;
}

/** Throws TifaError `input` where `senses.tsv` names no concept. */
export function checkSenseRows(
  senses: ReadonlyMap<string, readonly WordingSense[]>,
  byId: ReadonlyMap<string, Concept>,
): void {
  for (const id of senses.keys()) {
    if (byId.has(id)) continue;
    throw new TifaError("input", `senses.tsv: concept "${id}" is no row`, "write the id of a row of concepts.tsv");
  }
}

function indexById(placed: readonly Placed[]): ReadonlyMap<string, Concept> {
  const places = new Map<string, string>();
  for (const { concept, place } of placed) {
    const taken = places.get(concept.id);
    if (taken !== undefined) {
      throw new TifaError(
        "input",
        `${place}: id "${concept.id}" stands already in ${taken}`,
        "give each concept one row",
      );
    }
    places.set(concept.id, place);
  }
  return new Map(placed.map(({ concept }) => [concept.id, concept]));
}

/** No wording may belong to two concepts, however it is quoted. */
function ownersOf(placed: readonly Placed[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { concept, place } of placed) {
    for (const wording of wordings(concept)) {
      const folded = foldSpelling(wording).text;
      const owner = owners.get(folded);
      if (folded !== "" && (owner === undefined || owner === concept.id)) {
        owners.set(folded, concept.id);
        continue;
      }
      throw new TifaError(
        "input",
        `${place}: wording "${wording}" of ${concept.id} ${owner === undefined ? "is empty" : `belongs to ${owner} too`}`,
        "leave the wording to one concept; a longer wording may hold a shorter one",
      );
    }
  }
  return owners;
}

/** What means a concept under conditions means none without. */
function checkSenses(placed: readonly Placed[], owners: ReadonlyMap<string, string>): void {
  for (const { concept, place } of placed) {
    for (const { wording } of concept.senses) {
      const owner = owners.get(foldSpelling(wording).text);
      if (owner === undefined) continue;
      throw new TifaError(
        "input",
        `${place}: wording "${wording}" means ${concept.id} under conditions, and ${owner} without any`,
        "give each of its meanings a row in senses.tsv",
      );
    }
  }
}

function checkReferences(concept: Concept, place: string, byId: ReadonlyMap<string, Concept>): void {
  const references = [
    ...concept.broader.map((id) => ["broader", id] as const),
    ...concept.members.map((id) => ["members", id] as const),
    ...(concept.successor === undefined ? [] : [["successor", concept.successor] as const]),
  ];
  for (const [column, id] of references) {
    if (!byId.has(id)) {
      throw new TifaError(
        "input",
        `${place}: ${column} "${id}" is no row`,
        "write the id of a row of this or the built-in table",
      );
    }
  }
}
