/** Numbers of a store as they are asked for: of one series, a time, a source, about somebody or something. */
import type { EmphasisRecord, Series } from "../../graph/facts.ts";
import type { UnitRecord } from "../base/unit.ts";
import { weigh } from "../weigh/weigh.ts";
import type { AskedStore } from "./asked-store.ts";
import { weighOptionsOf } from "./wording-of-store.ts";

/** What is asked for; what is not given is not asked. Ids, days `YYYY-MM-DD`, both included. */
export interface Question {
  readonly series: Series;
  readonly actor?: string;
  readonly concept?: string;
  readonly label?: "Person" | "Institution";
  readonly from?: string;
  readonly to?: string;
  readonly source?: string;
  readonly foreigners?: boolean;
}

/**
 * The pairs asked for. A time, a source or foreigners give units of their own and so new numbers, by the same rules;
 * else they are those of the store.
 */
export function pairsAskedFor(store: AskedStore, question: Question): readonly EmphasisRecord[] {
  const { series, actor, concept, label, from, to, source, foreigners = false } = question;
  const isWhole = from === undefined && to === undefined && source === undefined && !foreigners;
  const pairs = isWhole ? store.emphasis : weighAgain(store, question);
  return pairs.filter(
    (pair) =>
      pair.series === series &&
      (actor === undefined || pair.actor === actor) &&
      (concept === undefined || pair.concept === concept) &&
      (label === undefined || pair.actorLabel === label) &&
      (foreigners || actor !== undefined || pair.population === "chinese"),
  );
}

function weighAgain(store: AskedStore, question: Question): readonly EmphasisRecord[] {
  const { foreigners = false } = question;
  const options = { ...weighOptionsOf(store), foreigners: foreigners ? ("told" as const) : ("compared" as const) };
  return weigh(unitsAskedFor(store.units, question), options).value.pairs;
}

/** The units of a time and a source; the units of the source asked for count, whoever else tells the same. */
export function unitsAskedFor(
  units: readonly UnitRecord[],
  { series, from = "", to = "9999", source }: Question,
): readonly UnitRecord[] {
  return units
    .filter((unit) => unit.series === series && (source === undefined ? unit.isCounted : unit.source === source))
    .filter(({ date }) => (from === "" && to === "9999") || (date !== null && from <= date && date <= to))
    .map((unit) => ({ ...unit, isCounted: true }));
}
