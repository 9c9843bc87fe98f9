/** `matrix.json`: who says how much of what in one series, in columns. */
import type { MatrixColumns } from "../../graph/api.ts";
import type { ActorTotals, EmphasisRecord, Series } from "../../graph/facts.ts";
import { institutionOf, type Lookup, nameOf, pairKey, personsOf, postsOf, textOf } from "./lookup.ts";

/** Actors with a pair, the concepts of these pairs, and every pair with a mention; of the default series unless asked. */
export function matrixColumns(lookup: Lookup, asked?: string): MatrixColumns | null {
  const series = seriesNamed(lookup, asked);
  if (series === undefined) return null;
  const { weighing } = lookup.store;
  const emphasis = lookup.store.emphasis.filter((row) => row.series === series);
  const paired = new Set(emphasis.map(({ actor }) => actor));
  const actors = weighing.actors.filter((totals) => totals.series === series && paired.has(totals.actor));
  const concepts = [...mentionsByPersons(emphasis)];
  return {
    series,
    baseline: emphasis[0]?.baseline ?? "",
    families: weighing.families.filter((family) => family.series === series),
    actors: actorColumns(lookup, actors),
    concepts: conceptColumns(lookup, concepts),
    cells: cellColumns(
      lookup,
      emphasis,
      positions(actors.map(({ actor }) => actor)),
      positions(concepts.map(([concept]) => concept)),
    ),
  };
}

function seriesNamed({ store: { weighing } }: Lookup, asked: string | undefined): Series | undefined {
  return weighing.series.find(({ series, isDefault }) => (asked === undefined ? isDefault : series === asked))?.series;
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
    population: actors.map(({ population }) => population),
    units: actors.map(({ units }) => units),
    speeches: actors.map(({ speeches }) => speeches),
    chars: actors.map(({ chars }) => chars),
    conceptMentions: actors.map(({ conceptMentions }) => conceptMentions),
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
  lookup: Lookup,
  emphasis: readonly EmphasisRecord[],
  actorAt: ReadonlyMap<string, number>,
  conceptAt: ReadonlyMap<string, number>,
): MatrixColumns["cells"] {
  const said = [
    ...emphasis
      .map((row) => ({ ...row, elsewhere: elsewhereOf(lookup, row) }))
      .filter((row) => row.mentions + row.elsewhere > 0 || row.verdict === "not-found" || row.verdict === "clear-less"),
    ...onlyElsewhere(lookup, emphasis).filter(({ actor, concept }) => actorAt.has(actor) && conceptAt.has(concept)),
  ];
  return {
    actor: said.map(({ actor }) => actorAt.get(actor) ?? -1),
    concept: said.map(({ concept }) => conceptAt.get(concept) ?? -1),
    mentions: said.map(({ mentions }) => mentions),
    echo: said.map(({ echo }) => echo),
    elsewhere: said.map((row) => row.elsewhere),
    counted: said.map(({ counted }) => counted),
    units: said.map(({ units }) => units),
    speeches: said.map(({ speeches }) => speeches),
    doubtful: said.map(({ doubtful }) => doubtful),
    rate: said.map(({ rate }) => rate),
    expected: said.map(({ expected }) => expected),
    emphasis: said.map((row) => row.emphasis),
    ratio: said.map(({ ratio }) => ratio),
    low: said.map(({ low }) => low),
    high: said.map(({ high }) => high),
    q: said.map(({ q }) => q),
    z: said.map(({ z }) => z),
    g2: said.map(({ g2 }) => g2),
    logRatio: said.map(({ logRatio }) => logRatio),
    verdict: said.map(({ verdict }) => verdict),
    portfolio: said.map(({ portfolio }) => portfolio),
    ritual: said.map(({ ritual }) => ritual),
    selfNaming: said.map(({ selfNaming }) => selfNaming),
  };
}

function elsewhereOf(lookup: Lookup, { actor, concept, series }: EmphasisRecord): number {
  return (lookup.pairs.get(pairKey(actor, concept)) ?? [])
    .filter((other) => other.series !== series)
    .reduce((sum, { mentions }) => sum + mentions, 0);
}

/** Pairs that are neither said nor tested in this series, but said in the other: nothing is known of them but that. */
function onlyElsewhere(
  lookup: Lookup,
  emphasis: readonly EmphasisRecord[],
): readonly (EmphasisRecord & { readonly elsewhere: number })[] {
  const here = new Set(emphasis.map(({ actor, concept }) => pairKey(actor, concept)));
  return lookup.store.emphasis
    .filter(({ actor, concept, mentions }) => mentions > 0 && !here.has(pairKey(actor, concept)))
    .map((row) => ({ ...row, ...nothing, elsewhere: row.mentions }));
}

const nothing = {
  mentions: 0,
  echo: 0,
  counted: 0,
  units: 0,
  speeches: 0,
  doubtful: 0,
  rate: 0,
  expected: 0,
  emphasis: null,
  ratio: null,
  low: null,
  high: null,
  q: null,
  z: null,
  g2: null,
  logRatio: null,
  verdict: "insufficient",
  portfolio: false,
  ritual: false,
} as const;
