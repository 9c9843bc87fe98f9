/** Whether the numbers of `emphasis.jsonl` and `weighing.json` follow from the records, as far as one pair alone tells. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EmphasisRecord, WeighingRecord } from "../../graph/facts.ts";
import { emphasis } from "../../graph/measure/emphasis.ts";
import { smallestVisibleRatio } from "../../graph/measure/power.ts";
import { verdict } from "../../graph/measure/verdict.ts";
import type { Properties, PropertyValue } from "../../graph/schema.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import { firstDifference } from "./expected-rows.ts";
import type { Findings } from "./findings.ts";
import { emptyTally, pairOf, type Recount } from "./recount.ts";

/** The records by their pair, as the properties of their relationship. */
export type Pairs = Map<string, Properties>;

/** Checks every pair and what all pairs share; gives the pairs with a mention. */
export function checkEmphasis(dir: string, recount: Recount, findings: Findings): Pairs {
  const pairs: Pairs = new Map();
  const found = new Set<string>();
  const tested = { Institution: 0, Person: 0 };
  for (const record of recordsOf<EmphasisRecord>(dir, "emphasis.jsonl")) {
    const { actor, concept, ...numbers } = record;
    const name = () => `${actor} ${concept}`;
    const difference = firstDifference(present(numbers), { ...present(numbers), ...countedAgain(record, recount) });
    findings.expect("pairs of emphasis.jsonl, counted again", difference === undefined, () => {
      return `${name()}: another ${difference}`;
    });
    findings.expect("pairs of emphasis.jsonl that stand once", !found.has(name()), () => `${name()}: twice`);
    found.add(name());
    findings.expect(
      "verdicts that the numbers bear",
      isSupported(record, recount),
      () => `${name()}: ${record.verdict}`,
    );
    if (record.p !== null) tested[record.actorLabel] += 1;
    if (record.mentions > 0) pairs.set(pairOf(actor, concept), present(numbers));
  }
  checkWeighing(dir, recount, tested, findings);
  return pairs;
}

function countedAgain({ actor, actorLabel, concept, ...record }: EmphasisRecord, recount: Recount): Properties {
  const whole = recount.actors.get(actor) ?? emptyTally();
  const said = recount.own.get(pairOf(actor, concept)) ?? emptyTally();
  const { counted, mentions, speeches, first, last } = said;
  const { expected, phi, prior } = record;
  return present({
    mentions,
    counted,
    speeches,
    chars: whole.chars,
    rate: (1000 * mentions) / whole.chars,
    share: whole.mentions === 0 ? 0 : mentions / whole.mentions,
    reach: speeches / whole.speeches,
    firstDate: first,
    lastDate: last,
    actorLabel: actor.startsWith("person:") ? "Person" : "Institution",
    baseline: "quarter-form",
    ...(counted === 0 ? {} : emphasis({ counted, expected, phi, prior })),
  });
}

/** Whether it is the verdict of these numbers; only of what a bootstrap decides either answer is taken. */
function isSupported(record: EmphasisRecord, recount: Recount): boolean {
  const { actor, concept, expected, q, share, shareExpected, reach, reachExpected, low, high } = record;
  const said = recount.own.get(pairOf(actor, concept)) ?? emptyTally();
  const isMore = record.counted >= expected;
  const interval =
    record.emphasis === null || low === null || high === null ? null : { emphasis: record.emphasis, low, high };
  const findings = {
    total: recount.concepts.get(concept)?.mentions ?? 0,
    chars: record.chars,
    interval,
    expected,
    speeches: said.speeches,
    paragraphs: said.paragraphs,
    denominatorsAbove: [isMore, share > shareExpected, reach > reachExpected].filter(Boolean).length,
    qMore: isMore ? q : null,
    qLess: isMore ? null : q,
  };
  return [0, 1].some(
    (sameSignShare) => verdict({ ...findings, sameSignShare: () => sameSignShare }) === record.verdict,
  );
}

function checkWeighing(
  dir: string,
  { actors, whole }: Recount,
  tested: Readonly<Record<string, number>>,
  findings: Findings,
): void {
  // Its shape has been checked.
  const weighing = JSON.parse(readFileSync(join(dir, "weighing.json"), "utf8")) as WeighingRecord;
  const expect = (isSame: boolean, what: string) =>
    findings.expect("numbers of weighing.json, counted again", isSame, () => what);
  expect(weighing.actors.length === actors.size, `${weighing.actors.length} actors, counted again ${actors.size}`);
  for (const { actor, speeches, chars, conceptMentions, smallestVisibleRatio: ratio } of weighing.actors) {
    const own = actors.get(actor) ?? emptyTally();
    const isCounted = speeches === own.speeches && chars === own.chars && conceptMentions === own.mentions;
    expect(isCounted && ratio === smallestVisibleRatio(chars / 1000), actor);
  }
  expect(weighing.families.map(({ actorLabel }) => actorLabel).join() === "Institution,Person", "families");
  for (const { actorLabel, mentions, chars, testedPairs } of weighing.families) {
    const isCounted = mentions === whole.mentions && chars === whole.chars && testedPairs === tested[actorLabel];
    expect(isCounted, `family ${actorLabel}`);
  }
  const sum = (of: "speeches" | "chars") => weighing.strata.reduce((total, stratum) => total + stratum[of], 0);
  expect(sum("speeches") === whole.speeches && sum("chars") === whole.chars, "strata");
}

/** What is null is absent in the graph. */
function present(values: Readonly<Record<string, PropertyValue | null>>): Properties {
  const known = Object.entries(values).filter((entry): entry is [string, PropertyValue] => entry[1] !== null);
  return Object.fromEntries(known);
}
