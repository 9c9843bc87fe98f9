/** `matrix.json`: who says how much of what, in columns. */
import type { MatrixColumns } from "../../graph/api.ts";
import type { ActorTotals, EmphasisRecord } from "../../graph/facts.ts";
import { institutionOf, type Lookup, nameOf, personsOf, postsOf, textOf } from "./lookup.ts";

/** Actors with a pair, the concepts of these pairs, and every pair with an own mention. */
export function matrixColumns(lookup: Lookup): MatrixColumns {
  const { emphasis, weighing } = lookup.store;
  const paired = new Set(emphasis.map(({ actor }) => actor));
  const actors = weighing.actors.filter(({ actor }) => paired.has(actor));
  const concepts = [...mentionsByPersons(emphasis)];
  return {
    baseline: emphasis[0]?.baseline ?? "",
    families: weighing.families,
    actors: actorColumns(lookup, actors),
    concepts: conceptColumns(lookup, concepts),
    cells: cellColumns(
      emphasis.filter(({ mentions }) => mentions > 0),
      positions(actors.map(({ actor }) => actor)),
      positions(concepts.map(([concept]) => concept)),
    ),
  };
}

/** Mentions of every concept of a pair. Institutions would count the same words again. */
function mentionsByPersons(emphasis: readonly EmphasisRecord[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { actorLabel, concept, mentions } of emphasis) {
    sums.set(concept, (sums.get(concept) ?? 0) + (actorLabel === "Person" ? mentions : 0));
  }
  return sums;
}

function positions(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}

function actorColumns(lookup: Lookup, actors: readonly ActorTotals[]): MatrixColumns["actors"] {
  return {
    id: actors.map(({ actor }) => actor),
    label: actors.map(({ actorLabel }) => actorLabel),
    name: actors.map(({ actor }) => nameOf(lookup, actor)),
    caption: actors.map(({ actor }) => postsOf(lookup, actor)),
    institution: actors.map(({ actor, actorLabel }) =>
      actorLabel === "Institution" ? nameOf(lookup, actor) : institutionOf(lookup, actor),
    ),
    persons: actors.map(({ actor }) => personsOf(lookup, actor).map(([person]) => nameOf(lookup, person))),
    speeches: actors.map(({ speeches }) => speeches),
    chars: actors.map(({ chars }) => chars),
    conceptMentions: actors.map(({ conceptMentions }) => conceptMentions),
    smallestVisibleRatio: actors.map(({ smallestVisibleRatio }) => smallestVisibleRatio),
  };
}

function conceptColumns(
  lookup: Lookup,
  concepts: readonly (readonly [id: string, mentions: number])[],
): MatrixColumns["concepts"] {
  const property = (id: string, name: string) => textOf(lookup.entities.get(id)?.properties[name]) ?? "";
  return {
    id: concepts.map(([id]) => id),
    name: concepts.map(([id]) => nameOf(lookup, id)),
    nameEn: concepts.map(([id]) => property(id, "nameEn")),
    family: concepts.map(([id]) => property(id, "family")),
    mentions: concepts.map(([, mentions]) => mentions),
  };
}

function cellColumns(
  said: readonly EmphasisRecord[],
  actorAt: ReadonlyMap<string, number>,
  conceptAt: ReadonlyMap<string, number>,
): MatrixColumns["cells"] {
  return {
    actor: said.map(({ actor }) => actorAt.get(actor) ?? -1),
    concept: said.map(({ concept }) => conceptAt.get(concept) ?? -1),
    mentions: said.map(({ mentions }) => mentions),
    counted: said.map(({ counted }) => counted),
    speeches: said.map(({ speeches }) => speeches),
    expected: said.map(({ expected }) => expected),
    emphasis: said.map(({ emphasis }) => emphasis),
    low: said.map(({ low }) => low),
    high: said.map(({ high }) => high),
    verdict: said.map(({ verdict }) => verdict),
    q: said.map(({ q }) => q),
    z: said.map(({ z }) => z),
    g2: said.map(({ g2 }) => g2),
    logRatio: said.map(({ logRatio }) => logRatio),
    rate: said.map(({ rate }) => rate),
    share: said.map(({ share }) => share),
    shareExpected: said.map(({ shareExpected }) => shareExpected),
    reach: said.map(({ reach }) => reach),
    reachExpected: said.map(({ reachExpected }) => reachExpected),
  };
}
