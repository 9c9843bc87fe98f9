/** Whether the numbers of `emphasis.jsonl` and `weighing.json` follow from the units, as far as one pair alone tells. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EmphasisRecord, Series, TestFamily, WeighingRecord } from "../../graph/facts.ts";
import { verdict } from "../../graph/measure/verdict.ts";
import type { Properties, PropertyValue } from "../../graph/schema.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import { emptySums, seriesPair, type UnitTotals } from "./check-units.ts";
import { firstDifference } from "./expected-rows.ts";
import type { Findings } from "./findings.ts";

/** The records by their pair, as the properties of their relationship. */
export type Pairs = Map<string, Properties>;

/** Checks every pair and what all pairs share; gives the pairs with a mention, by actor, concept and series. */
export function checkEmphasis(dir: string, totals: UnitTotals, findings: Findings): Pairs {
  const pairs: Pairs = new Map();
  const found = new Set<string>();
  const verdicts = new Map<string, number>();
  for (const record of recordsOf<EmphasisRecord>(dir, "emphasis.jsonl")) {
    const { actor, concept, series, ...numbers } = record;
    const name = `${actor}|${concept}|${series}`;
    const difference = firstDifference(present(numbers), { ...present(numbers), ...countedAgain(record, totals) });
    findings.expect("pairs of emphasis.jsonl, counted again", difference === undefined, () => {
      return `${name}: another ${difference}`;
    });
    findings.expect("pairs of emphasis.jsonl that stand once", !found.has(name), () => `${name}: twice`);
    found.add(name);
    findings.expect("verdicts that the numbers bear", isSupported(record), () => `${name}: ${record.verdict}`);
    const key = [series, record.actorLabel, record.population, record.verdict].join();
    verdicts.set(key, (verdicts.get(key) ?? 0) + 1);
    if (record.mentions > 0) pairs.set(name, present({ series, ...numbers }));
  }
  for (const key of totals.pairs.keys()) {
    const [series, actor, concept] = key.split("\n");
    const name = `${actor}|${concept}|${series}`;
    findings.expect("pairs with a mention that have a record", found.has(name), () => `${name}: has none`);
  }
  checkWeighing(dir, totals, verdicts, findings);
  return pairs;
}

function countedAgain(record: EmphasisRecord, { pairs, actors }: UnitTotals): Properties {
  const { actor, series, concept, expected, counted, low, high } = record;
  const whole = actors.get(seriesPair(series, actor));
  const said = pairs.get(seriesPair(series, actor, concept)) ?? emptySums();
  const days = [...said.days].sort();
  const chars = whole?.chars ?? 0;
  const { mentions, echo, chained, quoted, units, speeches, doubtful } = said;
  return present({
    mentions,
    echo,
    chained,
    quoted,
    units,
    days: days.length,
    speeches,
    doubtful,
    chars,
    rate: (1000 * mentions) / chars,
    firstDate: days[0] ?? null,
    lastDate: days.at(-1) ?? null,
    actorLabel: actor.startsWith("person:") ? "Person" : "Institution",
    baseline: series === "own" ? "quarter-form" : "quarter-occasion",
    expectedByPeers: expected,
    // What is compared is at most what was said.
    counted: Math.min(counted, said.counted),
    ...(record.ratio === null ? {} : { ratio: counted / expected }),
    ...(low !== null && record.ratio !== null ? { low: Math.min(low, record.ratio) } : {}),
    ...(high !== null && record.ratio !== null ? { high: Math.max(high, record.ratio) } : {}),
  });
}

/** Whether it is the verdict of these numbers; of what needs other pairs either answer is taken. */
function isSupported(record: EmphasisRecord): boolean {
  const { expected, q, low, high, units, days, population } = record;
  const isMore = record.counted >= expected;
  const survives = record.withoutLargest === true && record.withinOccasion === true && record.sureOnly === true;
  const findings = {
    interval: low === null ? null : { low, high },
    qMore: isMore ? q : null,
    qLess: isMore ? null : q,
    units,
    days,
    survives: () => survives,
  };
  const possible = [true, false].flatMap((isTested) =>
    [true, false].flatMap((isAbsent) =>
      [true, false].map((isShared) =>
        verdict({
          ...findings,
          isTestedMore: isTested,
          isTestedLess: isTested,
          isAbsent: isAbsent && record.mentions === 0,
          isShared,
        }),
      ),
    ),
  );
  return possible.includes(record.verdict) || (population === "foreign" && record.verdict === "none");
}

function checkWeighing(
  dir: string,
  { actors, series }: UnitTotals,
  verdicts: ReadonlyMap<string, number>,
  findings: Findings,
): void {
  // Its shape has been checked.
  const weighing = JSON.parse(readFileSync(join(dir, "weighing.json"), "utf8")) as WeighingRecord;
  const expect = (isSame: boolean, what: string) =>
    findings.expect("numbers of weighing.json, counted again", isSame, () => what);
  expect(weighing.actors.length === actors.size, `${weighing.actors.length} actors, counted again ${actors.size}`);
  for (const { series: name, actor, units, speeches, chars } of weighing.actors) {
    const own = actors.get(seriesPair(name, actor));
    expect(own?.units === units && own.speeches === speeches && own.chars === chars, actor);
  }
  for (const family of weighing.families.filter(({ discovered }) => !discovered)) {
    expect(areCounted(family, verdicts), `family ${family.series} ${family.actorLabel} ${family.population}`);
  }
  for (const { series: name, units, chars, mentions, findings: found } of weighing.series) {
    const own = series.get(name) ?? { units: 0, chars: 0, mentions: 0 };
    expect(own.units === units && own.chars === chars && own.mentions === mentions, `series ${name}`);
    expect(found === findingsOf(name, verdicts), `findings of ${name}`);
  }
  const shown = weighing.series.filter(({ isDefault }) => isDefault);
  expect(shown.length === 1 && shown[0]?.series === defaultOf(weighing, verdicts), "the default series");
}

function findingsOf(series: string, verdicts: ReadonlyMap<string, number>): number {
  const found = ["chinese", "foreign"].flatMap((population) =>
    ["clear", "tentative"].map((name) => verdicts.get([series, "Person", population, name].join()) ?? 0),
  );
  return found.reduce((sum, count) => sum + count, 0);
}

/** The only one with findings, else that with more text, own words where both have as much. */
function defaultOf({ series }: WeighingRecord, verdicts: ReadonlyMap<string, number>): Series {
  const found = series.filter((each) => findingsOf(each.series, verdicts) > 0);
  const charsOf = (name: Series) => series.find((each) => each.series === name)?.chars ?? 0;
  if (found.length === 1) return found[0]?.series ?? "own";
  return charsOf("reported") > charsOf("own") ? "reported" : "own";
}

function areCounted(family: TestFamily, verdicts: ReadonlyMap<string, number>): boolean {
  const { series, actorLabel, population, clear, tentative, clearLess, notFound } = family;
  const count = (verdict: string) => verdicts.get([series, actorLabel, population, verdict].join()) ?? 0;
  return (
    clear === count("clear") &&
    tentative === count("tentative") &&
    clearLess === count("clear-less") &&
    notFound === count("not-found")
  );
}

/** What is null is absent in the graph. */
function present(values: Readonly<Record<string, PropertyValue | null>>): Properties {
  const known = Object.entries(values).filter((entry): entry is [string, PropertyValue] => entry[1] !== null);
  return Object.fromEntries(known);
}
