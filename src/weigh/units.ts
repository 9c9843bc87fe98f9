/**
 * Units: all text of one person in one event of one series. Texts of one page dealt as if they were independent gave a
 * finding in 18 of 20 runs in which nobody differed (measured on people-daily); units do not.
 */

import type { Population } from "../../graph/facts.ts";
import { groupBy } from "../base/group.ts";
import { byCodeUnit, byKey } from "../base/order.ts";
import type { ConceptCounts, SpeechCounts } from "../base/speech-counts.ts";
import { sureFrom, type UnitRecord, type UnitUse } from "../base/unit.ts";
import { markToldTwice } from "./told-twice.ts";

/** A unit with what tells it again in another source. */
export interface OpenUnit extends UnitRecord {
  readonly openings: readonly number[];
}

/**
 * The units of all attributed speeches with text that can count, sorted by id. Of sources that tell the same events the
 * one with most text counts; of what two independent ones both tell, it counts once. `copies` make no units: they tell
 * which sources tell the same.
 */
export function unitsOf(
  speeches: Iterable<SpeechCounts>,
  populationOf: (person: string) => Population,
  copies: Iterable<SpeechCounts> = [],
): readonly UnitRecord[] {
  const spoken = [...speeches].filter(({ chars }) => chars > 0);
  const units = withinPopulation(groupedUnits(spoken, populationOf));
  return markToldTwice(units, groupedUnits([...copies], populationOf)).sort(byKey(({ id }) => id));
}

/** One unit for all texts of one person in one event of one series and source. */
function groupedUnits(
  speeches: readonly SpeechCounts[],
  populationOf: (person: string) => Population,
): readonly OpenUnit[] {
  const spoken = speeches.toSorted(byKey(({ speech }) => speech));
  const texts = spoken.flatMap((speech) => speech.speakers.map((speaker) => ({ speech, ...speaker })));
  const groups = groupBy(texts, ({ speech, person }) =>
    [speech.series, person, speech.event, speech.source ?? ""].join("|"),
  );
  return [...groups.values()].map((group) => unitOf(group, populationOf));
}

/** An institution is of the population of most units that bear it, ours where they are as many; others leave it out. */
function withinPopulation(units: readonly OpenUnit[]): readonly OpenUnit[] {
  const balance = new Map<string, number>();
  for (const { series, population, institutions } of units) {
    for (const id of institutions) {
      const key = `${series} ${id}`;
      balance.set(key, (balance.get(key) ?? 0) + (population === "foreign" ? -1 : 1));
    }
  }
  const isHere = ({ series, population }: OpenUnit, id: string) =>
    (balance.get(`${series} ${id}`) ?? 0) < 0 === (population === "foreign");
  return units.map((unit) => ({ ...unit, institutions: unit.institutions.filter((id) => isHere(unit, id)) }));
}

interface PersonText {
  readonly speech: SpeechCounts;
  readonly person: string;
  readonly institutions: readonly string[];
}

function unitOf(texts: readonly PersonText[], populationOf: (person: string) => Population): OpenUnit {
  const speeches = texts.map(({ speech }) => speech);
  // A group is never empty.
  const [{ speech: first, person }] = texts as [PersonText];
  const { series, event, source } = first;
  const isSure = ({ confidence }: SpeechCounts) => confidence >= sureFrom;
  const dates = speeches.flatMap(({ date }) => date ?? []).sort(byCodeUnit);
  const concepts = conceptsOf(speeches);
  const said = new Set(concepts.filter(({ mentions }) => mentions > 0).map(({ concept }) => concept));
  return {
    id: `${series}|${person}|${event}`,
    series,
    person,
    population: populationOf(person),
    event,
    date: dates[0] ?? null,
    source,
    kind: kindOf(speeches),
    isCounted: true,
    chars: charsOf(speeches),
    sureChars: charsOf(speeches.filter(isSure)),
    speeches: speeches.map(({ speech }) => speech),
    institutions: sorted(texts.flatMap(({ institutions }) => institutions)),
    concepts,
    around: sorted(speeches.flatMap(({ around }) => around)).filter((concept) => !said.has(concept)),
    openings: speeches.flatMap(({ openings }) => openings),
  };
}

function charsOf(speeches: readonly SpeechCounts[]): number {
  return speeches.reduce((sum, { chars }) => sum + chars, 0);
}

function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(byCodeUnit);
}

/** What most of the text of a unit is: its form, of reported words the occasion. */
function kindOf(speeches: readonly SpeechCounts[]): string {
  const kinds = groupBy(speeches, ({ series, form, occasion }) => (series === "own" ? form : occasion));
  const [most] = [...kinds].sort((a, b) => charsOf(b[1]) - charsOf(a[1]) || byCodeUnit(a[0], b[0]));
  return most?.[0] ?? "other";
}

function conceptsOf(speeches: readonly SpeechCounts[]): UnitUse[] {
  const uses = speeches.flatMap(({ concepts, confidence }) =>
    concepts.map((use) => ({ ...use, isSure: confidence >= sureFrom })),
  );
  return [...groupBy(uses, ({ concept }) => concept)]
    .map(([concept, all]) => {
      const sum = (of: (use: ConceptCounts & { readonly isSure: boolean }) => number) =>
        all.reduce((total, use) => total + of(use), 0);
      return {
        concept,
        mentions: sum(({ mentions }) => mentions),
        echo: sum(({ echo }) => echo),
        chained: sum(({ chained }) => chained),
        quoted: sum(({ quoted }) => quoted),
        counted: sum(({ counted }) => counted),
        sure: sum(({ counted, isSure }) => (isSure ? counted : 0)),
        texts: sum(({ mentions }) => Math.min(1, mentions)),
        doubtful: sum(({ mentions, isSure }) => (isSure ? 0 : Math.min(1, mentions))),
      };
    })
    .sort(byKey(({ concept }) => concept));
}
