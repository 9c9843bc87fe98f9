/** The units of a store that was built from real text: dealt anew, and halved. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EmphasisRecord } from "../../graph/facts.ts";
import { seededRandom } from "../../graph/measure/random.ts";
import { groupBy } from "../../src/base/group.ts";
import type { UnitRecord } from "../../src/base/unit.ts";
import { weigh } from "../../src/weigh/weigh.ts";
import { keyOf } from "./methods.ts";
import { shuffled } from "./shuffle.ts";
import { head, row } from "./tally.ts";

/** The reported units of persons who are compared with each other here: foreigners have no findings. */
export function reportedUnits(store: string): readonly UnitRecord[] {
  return readFileSync(join(store, "units.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean)
    .map(unitOfLine)
    .filter(({ series, population, isCounted }) => series === "reported" && population !== "foreign" && isCounted);
}

/** Stores of an earlier week call the field `texts` `speeches`. */
function unitOfLine(line: string): UnitRecord {
  type Use = UnitRecord["concepts"][number];
  // A store holds what its schema says.
  const unit = JSON.parse(line) as Omit<UnitRecord, "concepts"> & { concepts: (Use & { speeches?: number })[] };
  const concepts = unit.concepts.map(({ speeches = 1, ...use }) => ({ ...use, texts: use.texts ?? speeches }));
  return { ...unit, concepts };
}

/** Gives the units of each quarter, or of each quarter and kind, to the same persons in random order. */
export function dealtUnits(units: readonly UnitRecord[], seed: number, within: "quarter" | "kind"): UnitRecord[] {
  const random = seededRandom(seed);
  const groups = groupBy(units, ({ date, kind }) => `${quarterOf(date)} ${within === "kind" ? kind : ""}`);
  return [...groups.values()].flatMap((group) => {
    const speakers = shuffled(group, random);
    return group.map((unit, at) => {
      const { person, population, institutions } = speakers[at] ?? unit;
      return { ...unit, person, population, institutions };
    });
  });
}

function quarterOf(date: string | null): string {
  return date === null ? "" : `${date.slice(0, 4)} ${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** How many clear findings of the odd months the even months repeat, of persons who speak in both. */
export function replicationTable(units: readonly UnitRecord[]): readonly string[] {
  const isOdd = ({ date }: UnitRecord) => Number(date?.slice(5, 7)) % 2 === 1;
  const dated = units.filter(({ date }) => date !== null);
  const others = dated.filter((unit) => !isOdd(unit));
  const speaking = new Set(others.map(({ person }) => person));
  const odd = personsIn(dated.filter(isOdd));
  const again = new Map(personsIn(others).map((pair) => [keyOf(pair), pair]));
  const isRepeated = (pair: EmphasisRecord, of: "ratio" | "low") => (again.get(keyOf(pair))?.[of] ?? 0) > 1;
  const rowsOf = (name: string, pairs: readonly EmphasisRecord[]) => {
    const both = pairs.filter(({ actor }) => speaking.has(actor));
    const expected = both.filter((pair) => (again.get(keyOf(pair))?.expected ?? 0) >= 1);
    return [
      row({ name: `${name}: the person speaks in both`, hits: both.length, total: pairs.length }),
      row({
        name: `${name}: ratio > 1`,
        hits: both.filter((pair) => isRepeated(pair, "ratio")).length,
        total: both.length,
      }),
      row({
        name: `${name}: low > 1`,
        hits: both.filter((pair) => isRepeated(pair, "low")).length,
        total: both.length,
      }),
      row({
        name: `${name}, m ≥ 1 again: low > 1`,
        hits: expected.filter((pair) => isRepeated(pair, "low")).length,
        total: expected.length,
      }),
    ];
  };
  const isFinding = ({ verdict }: EmphasisRecord) => verdict === "clear" || verdict === "tentative";
  return [
    head("Replication: findings of the odd months in the even months alone"),
    ...rowsOf(
      "clear",
      odd.filter(({ verdict }) => verdict === "clear"),
    ),
    ...rowsOf(
      "tentative",
      odd.filter(({ verdict }) => verdict === "tentative"),
    ),
    ...rowsOf(
      "tested, more than expected, no finding",
      odd.filter((pair) => pair.q !== null && pair.counted > pair.expected && !isFinding(pair)),
    ),
  ];
}

function personsIn(units: readonly UnitRecord[]): readonly EmphasisRecord[] {
  return weigh(units).value.pairs.filter(({ actorLabel }) => actorLabel === "Person");
}
