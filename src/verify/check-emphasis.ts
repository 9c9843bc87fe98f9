/** Whether `emphasis.jsonl` and `weighing.json` are what follows from `units.jsonl`, to the last digit. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EmphasisRecord, WeighingRecord } from "../../graph/facts.ts";
import type { Properties, PropertyValue } from "../../graph/schema.ts";
import { openAsked } from "../ask/asked-store.ts";
import { weighOptionsOf } from "../ask/wording-of-store.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import { weigh } from "../weigh/weigh.ts";
import type { Weighing } from "../weigh/weighing.ts";
import { emptySums, seriesPair, type UnitTotals } from "./check-units.ts";
import { firstDifference } from "./expected-rows.ts";
import type { Findings } from "./findings.ts";

/** The records by their pair, as the properties of their relationship. */
export type Pairs = Map<string, Properties>;

/**
 * Checks every pair against the sums of its units, which have been counted again, and against the numbers computed anew;
 * gives the pairs with a mention, by actor, concept and series.
 */
export function checkEmphasis(dir: string, totals: UnitTotals, findings: Findings): Pairs {
  const pairs: Pairs = new Map();
  const again = weighedAgain(dir);
  const left = new Map(again.pairs.map((record) => [nameOf(record), record]));
  for (const record of recordsOf<EmphasisRecord>(dir, "emphasis.jsonl")) {
    const name = nameOf(record);
    const numbers = present(record);
    const sums = firstDifference(numbers, { ...numbers, ...sumsOf(record, totals) });
    findings.expect("pairs of emphasis.jsonl, counted again", sums === undefined, () => `${name}: another ${sums}`);
    const computed = left.get(name);
    findings.expect("pairs of emphasis.jsonl that stand once", left.delete(name), () => `${name}: twice, or nobody's`);
    // The user's own table of portfolios is no part of a store.
    const difference = computed && firstDifference(numbers, present({ ...computed, portfolio: record.portfolio }));
    findings.expect("pairs of emphasis.jsonl, computed again", difference === undefined, () => {
      return `${name}: another ${difference}`;
    });
    if (record.mentions > 0) pairs.set(name, withoutEnds(numbers));
  }
  findings.expect("pairs that have their record", left.size === 0, () => `${left.size} records are missing`);
  checkWeighing(dir, again, findings);
  return pairs;
}

function weighedAgain(dir: string): Weighing {
  const store = openAsked(dir);
  return weigh(store.units, weighOptionsOf(store)).value;
}

function nameOf({ actor, concept, series }: EmphasisRecord): string {
  return `${actor}|${concept}|${series}`;
}

function sumsOf({ actor, series, concept }: EmphasisRecord, { pairs, actors }: UnitTotals): Properties {
  const { days, counted, ...said } = pairs.get(seriesPair(series, actor, concept)) ?? emptySums();
  const chars = actors.get(seriesPair(series, actor))?.chars ?? 0;
  return { ...said, chars, days: days.size, rate: (1000 * said.mentions) / chars };
}

function checkWeighing(dir: string, again: Weighing, findings: Findings): void {
  // Its shape has been checked.
  const stored = JSON.parse(readFileSync(join(dir, "weighing.json"), "utf8")) as WeighingRecord;
  for (const list of ["series", "families", "strata", "actors"] as const) {
    const [told, computed] = [stored[list], again[list]];
    findings.expect("lists of weighing.json, computed again", told.length === computed.length, () => {
      return `${told.length} ${list}, computed again ${computed.length}`;
    });
    told.forEach((entry, at) => {
      const isSame = canonical(entry) === canonical(computed[at]);
      findings.expect("numbers of weighing.json, computed again", isSame, () => `${list} ${at + 1}`);
    });
  }
}

/** The same text for the same values, whatever the order of the fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function withoutEnds({ actor, concept, ...numbers }: Properties): Properties {
  return numbers;
}

/** What is null is absent in the graph. */
function present(record: EmphasisRecord): Properties {
  const known = Object.entries<PropertyValue | null>({ ...record }).filter(
    (entry): entry is [string, PropertyValue] => entry[1] !== null,
  );
  return Object.fromEntries(known);
}
