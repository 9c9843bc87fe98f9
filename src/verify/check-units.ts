/** Whether `units.jsonl` holds what the records say, counted again, and each unit once. */
import { byCodeUnit, byKey } from "../base/order.ts";
import type { UnitRecord, UnitUse } from "../base/unit.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import type { CountedUnit } from "./counted-unit.ts";
import type { Findings } from "./findings.ts";
import { pairOf, type Recount, unitKey } from "./recount.ts";

/** Sums over the units of an actor in one series, those that count. */
export interface UnitSums {
  mentions: number;
  echo: number;
  chained: number;
  quoted: number;
  counted: number;
  units: number;
  speeches: number;
  doubtful: number;
  readonly days: Set<string>;
}

/** What the units tell of actors and of their pairs, by {@link seriesPair}. */
export interface UnitTotals {
  readonly pairs: Map<string, UnitSums>;
  readonly actors: Map<string, { readonly chars: number }>;
}

/** The key of an actor, and of a pair, in one series. */
export function seriesPair(series: string, actor: string, concept?: string): string {
  return concept === undefined ? pairOf(series, actor) : pairOf(pairOf(series, actor), concept);
}

/** Checks every unit; gives their sums. */
export function checkUnits(dir: string, recount: Recount, findings: Findings): UnitTotals {
  const totals: UnitTotals = { pairs: new Map(), actors: new Map() };
  const left = new Set(recount.units.keys());
  for (const unit of recordsOf<UnitRecord>(dir, "units.jsonl")) {
    const counted = recount.units.get(unitKey(unit));
    findings.expect("units that stand once", left.delete(unitKey(unit)), () => `${unit.id}: twice, or nobody's`);
    const different =
      counted && Object.entries(countedAgain(counted)).find(([name, value]) => !isSame(unit, name, value));
    findings.expect("units of units.jsonl, counted again", counted !== undefined && different === undefined, () => {
      return `${unit.id}: another ${different?.[0] ?? "unit"}`;
    });
    const isPosted = unit.institutions.every((id) => counted?.institutions.has(id) === true);
    findings.expect("institutions for which a unit speaks", isPosted, () => `${unit.id}: not by a post held now`);
    if (unit.isCounted) addUnit(totals, unit);
  }
  findings.expect("texts that have their unit", left.size === 0, () => `${left.size} units are missing`);
  return totals;
}

function isSame(unit: UnitRecord, name: string, value: unknown): boolean {
  return JSON.stringify(unit[name as keyof UnitRecord]) === JSON.stringify(value);
}

/** Whose people the person is, and which of two sources counts, follows from all units and is taken as it stands. */
function countedAgain({ chars, sureChars, date, speeches, kinds, around, uses }: CountedUnit): Partial<UnitRecord> {
  const concepts = [...uses.values()].sort(byKey(({ concept }) => concept));
  const said = new Set(concepts.filter(({ mentions }) => mentions > 0).map(({ concept }) => concept));
  const [kind] = [...kinds].sort(([a, own], [b, others]) => others - own || byCodeUnit(a, b));
  return {
    date,
    kind: kind?.[0] ?? "other",
    chars,
    sureChars,
    speeches: speeches.toSorted(byCodeUnit),
    concepts,
    around: [...around].filter((concept) => !said.has(concept)).sort(byCodeUnit),
  };
}

function addUnit({ pairs, actors }: UnitTotals, unit: UnitRecord): void {
  for (const actor of [unit.person, ...unit.institutions]) {
    const key = seriesPair(unit.series, actor);
    actors.set(key, { chars: (actors.get(key)?.chars ?? 0) + unit.chars });
    for (const use of unit.concepts) {
      if (use.mentions > 0) addUse(pairs, seriesPair(unit.series, actor, use.concept), use, unit.date);
    }
  }
}

function addUse(pairs: UnitTotals["pairs"], key: string, use: UnitUse, date: string | null): void {
  const sums = pairs.get(key) ?? emptySums();
  pairs.set(key, sums);
  sums.mentions += use.mentions;
  sums.echo += use.echo;
  sums.chained += use.chained;
  sums.quoted += use.quoted;
  sums.counted += use.counted;
  sums.units += 1;
  sums.speeches += use.texts;
  sums.doubtful += use.doubtful;
  if (date !== null) sums.days.add(date);
}

/** A pair without a mention. */
export function emptySums(): UnitSums {
  return {
    mentions: 0,
    echo: 0,
    chained: 0,
    quoted: 0,
    counted: 0,
    units: 0,
    speeches: 0,
    doubtful: 0,
    days: new Set(),
  };
}
