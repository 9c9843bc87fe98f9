/** Counts who says what how often, and says how sure a difference is. */

import type { ActorLabel, ActorTotals, EmphasisRecord, Series, SeriesTotals } from "../../graph/facts.ts";
import type { Noted } from "../base/notes.ts";
import { byCodeUnit } from "../base/order.ts";
import type { UnitRecord } from "../base/unit.ts";
import type { Wording } from "./absence.ts";
import { weighFamily } from "./family.ts";
import { markPairs } from "./marks.ts";
import { seriesTotals } from "./series-totals.ts";
import { situationsOf } from "./situation.ts";
import type { Weighing } from "./weighing.ts";

/** What may be known of the words and persons of a run of {@link weigh}; nothing is, unless it is given. */
export interface WeighOptions extends Partial<Wording> {
  /** Concepts that were discovered in the corpus: they enter no total of the others and are tested apart. */
  readonly discovered?: ReadonlySet<string>;
  /** Whether a concept is the business of a post of the actor. */
  readonly isPortfolio?: (actor: string, concept: string) => boolean;
  /** Whether findings on foreigners are told: their words are a translator's. */
  readonly foreigners?: "compared" | "told";
}

const seriesNames: readonly Series[] = ["own", "reported"];
const populations = ["chinese", "foreign"] as const;
const labels: readonly ActorLabel[] = ["Institution", "Person"];

/** The numbers of every actor and concept in each series; units that do not count are left out. */
export function weigh(units: readonly UnitRecord[], options: WeighOptions = {}): Noted<Weighing> {
  const parts = seriesNames.flatMap((series) =>
    populations.map((population) => weighPopulation(series, population, units, options)),
  );
  const pairs = parts.flatMap((part) => part.pairs).sort(byPair);
  return {
    value: {
      series: defaultOf(seriesNames.map((series) => seriesTotals(series, units, pairs))),
      families: parts.flatMap(({ families }) => families),
      strata: parts.flatMap(({ strata }) => strata),
      actors: parts.flatMap(({ actors }) => actors),
      pairs,
    },
    notes: [],
  };
}

type Part = Pick<Weighing, "families" | "strata" | "actors" | "pairs">;

function weighPopulation(
  series: Series,
  population: "chinese" | "foreign",
  units: readonly UnitRecord[],
  options: WeighOptions,
): Part {
  const isHere = (unit: UnitRecord) =>
    unit.isCounted && unit.series === series && (unit.population === "foreign") === (population === "foreign");
  const own = units.filter(isHere);
  if (own.length === 0) return { families: [], strata: [], actors: [], pairs: [] };
  const { discovered = new Set<string>(), isSelfNaming = () => false, narrower = (concept) => [concept] } = options;
  const situations = situationsOf(own, isSelfNaming);
  const { table } = situations.everybody.whole;
  const isTold = population === "chinese" || options.foreigners === "told";
  const families = labels.flatMap((actorLabel) =>
    [false, true].flatMap((isDiscovered) => {
      const columns = table.columns.filter(({ concept }) => discovered.has(concept) === isDiscovered);
      if (isDiscovered && columns.length === 0) return [];
      const wording = { isSelfNaming, narrower };
      return [
        weighFamily(table, situations, { actorLabel, population, discovered: isDiscovered, isTold, columns, wording }),
      ];
    }),
  );
  const totals = families
    .filter(({ family }) => !family.discovered)
    .flatMap(({ family: { actorLabel }, actors }) =>
      actors.map(
        ({ id, rows, chars, mentions }): ActorTotals => ({
          series,
          actor: id,
          actorLabel,
          population: own[rows[0] ?? 0]?.population ?? "unknown",
          units: rows.length,
          speeches: rows.reduce((sum, row) => sum + (own[row]?.speeches.length ?? 0), 0),
          chars,
          conceptMentions: mentions,
        }),
      ),
    );
  return {
    families: families.map(({ family }) => family),
    strata: table.strata.strata.map((stratum) => ({ series, population, ...stratum })),
    actors: totals,
    pairs: markPairs(
      families.flatMap((family) => family.pairs),
      options,
    ),
  };
}

/** The series with findings, or with more of them; without any, that with more text. */
function defaultOf(totals: readonly SeriesTotals[]): readonly SeriesTotals[] {
  const [best] = [...totals].sort(
    (a, b) => Math.sign(b.findings) - Math.sign(a.findings) || b.chars - a.chars || byCodeUnit(a.series, b.series),
  );
  return totals.map((each) => ({ ...each, isDefault: each === best }));
}

function byPair(a: EmphasisRecord, b: EmphasisRecord): number {
  return byCodeUnit(a.actor, b.actor) || byCodeUnit(a.concept, b.concept) || byCodeUnit(a.series, b.series);
}
