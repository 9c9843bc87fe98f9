/** Full text search and the sentences of a pair, the same records that the commands print, bounded. */
import type { EvidenceAnswer, SearchAnswer } from "../../graph/search-api.ts";
import { TifaError } from "../base/errors.ts";
import { type EvidenceQuestion, evidenceOf } from "../search/evidence.ts";
import { patternOf } from "../search/pattern.ts";
import { type Given, givenNames, questionOf } from "../search/read-question.ts";
import { search } from "../search/search.ts";
import { openSearched } from "../search/searched-store.ts";
import type { Lookup } from "./lookup.ts";

/** Lines of an answer, and those where nobody asks for a number. */
const most = 500;
const usual = 50;

/** `query` is written like that of an address: `speaker=林岚&sort=left`. Throws TifaError `usage` for what is no question. */
export function searchAnswer({ store, entities }: Lookup, words: string, query = ""): SearchAnswer {
  const question = questionOf(givenIn(query), () => entities, { usual, most });
  const pattern = patternOf(words);
  const searched = openSearched(store.dir);
  try {
    return search(searched, { ...question, pattern });
  } finally {
    searched.close();
  }
}

/** The sentences of a pair; null where the store lacks either, or the series is none. */
export function sentencesAnswer(
  { store, entities }: Lookup,
  actor: string,
  concept: string,
  series?: string,
): EvidenceAnswer | null {
  const [who, what] = [entities.get(actor), entities.get(concept)];
  if (who === undefined || who.label === "Concept" || what?.label !== "Concept") return null;
  if (series !== undefined && series !== "own" && series !== "reported") return null;
  const only: Pick<EvidenceQuestion, "series"> = series === undefined ? {} : { series };
  const searched = openSearched(store.dir);
  try {
    const asked: EvidenceQuestion = { actor: who.id, concept: what.id, ...only };
    const answer = evidenceOf({ dir: store.dir, entities, units: store.units }, searched, asked);
    return { ...answer, lines: answer.lines.slice(0, most) };
  } finally {
    searched.close();
  }
}

function givenIn(query: string): Given {
  const given = Object.fromEntries(new URLSearchParams(query));
  const strange = Object.keys(given).find((name) => !givenNames.some((known) => known === name));
  if (strange !== undefined)
    throw new TifaError("usage", `nothing can be asked by "${strange}"`, givenNames.join(", "));
  return given;
}
