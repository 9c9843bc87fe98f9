/**
 * Whether the promises about chance are kept, on real text: `npx tsx test/weigh/simulations.ts RUNS [--store DIR]
 * [--only NAME]`, with TIFA_CORPORA set. Prints tables of counts with 95 % Wilson intervals; the same runs give the same
 * tables. `--store` names a folder with units.jsonl, for the simulations that deal a store's own units.
 */
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { SpeechCounts } from "../../src/base/speech-counts.ts";
import type { UnitRecord } from "../../src/base/unit.ts";
import { deal, dealByLength, dealByQuarter, dealPages, dealWithLargest, lengthRatio, unitsOfTexts } from "./dealing.ts";
import { anyFirm, type Findings, nullTable, repeated } from "./findings.ts";
import { coverageTable, plantedTables } from "./planted-tables.ts";
import { articles, type CountedText } from "./real-texts.ts";
import { dealtUnits, replicationTable, reportedUnits } from "./store-units.ts";
import { head, meanRow, row } from "./tally.ts";

/** One way to deal articles to persons who do not differ. */
export interface Dealing {
  readonly name: string;
  readonly speeches: (texts: readonly CountedText[], seed: number) => readonly SpeechCounts[];
  /** Absent where it is known to break the promise: it shows what the design guards against. */
  readonly ceiling?: number;
}

const ceiling = 0.05;

/** All of them; `each` is 40 where the name gives no number. */
export const dealings: readonly Dealing[] = [
  ...[10, 20, 40].map((each) => ({
    name: `${each} articles each`,
    speeches: (texts: readonly CountedText[], seed: number) => deal(texts, each, seed),
    ceiling,
  })),
  { name: "differ in length only, 5×", speeches: (texts, seed) => dealByLength(texts, 40, seed), ceiling },
  { name: "one has 60 % of the text", speeches: (texts, seed) => dealWithLargest(texts, 40, seed), ceiling },
  {
    name: "blocks of 4 of a page, a day one unit",
    speeches: (texts, seed) => dealPages(texts, seed, "day"),
    ceiling,
  },
  { name: "the same, each text a unit", speeches: (texts, seed) => dealPages(texts, seed, "text") },
  { name: "of different quarters", speeches: (texts, seed) => dealByQuarter(texts, 40, seed), ceiling },
  {
    name: "the same, dated as of one quarter",
    speeches: (texts, seed) =>
      dealByQuarter(texts, 40, seed).map((text) => ({ ...text, date: `2020-02-${text.date?.slice(8)}` })),
  },
];

/** What so many runs of one dealing found. */
export function dealtRuns({ speeches }: Dealing, texts: readonly CountedText[], runs: number): readonly Findings[] {
  return repeated(runs, (seed) => unitsOfTexts(speeches(texts, seed)));
}

interface Input {
  readonly runs: number;
  readonly texts: () => readonly CountedText[];
  readonly units: () => readonly UnitRecord[];
}

/** By name; each gives its lines as it has them. */
const simulations: Readonly<Record<string, (input: Input) => Iterable<string>>> = {
  *store({ runs, units }) {
    for (const within of ["quarter", "kind"] as const) {
      yield* nullTable(
        `Passages of a store dealt within ${within === "kind" ? "quarter and occasion" : "quarter"}`,
        repeated(runs, (seed) => dealtUnits(units(), seed, within)),
      );
    }
  },
  *articles({ runs, texts }) {
    yield head(`Articles dealt to 40 persons (5×: ${lengthRatio(dealByLength(texts(), 40, 1)).toFixed(1)}×)`);
    for (const dealing of dealings) {
      const { name, ceiling: promised } = dealing;
      // What is known to go wrong is seen in fewer runs.
      const results = dealtRuns(dealing, texts(), promised === undefined ? Math.ceil(runs / 5) : runs);
      const promise = promised === undefined ? {} : { ceiling: promised };
      yield row(anyFirm(`${name}: any firm`, results, { labels: ["Person"], ...promise }));
      yield meanRow(
        `${name}: tentative`,
        results.map(({ Person }) => Person.tentative),
      );
    }
  },
  *planted({ runs, texts }) {
    const design = { ratios: [5, 3], dealt: runs, planted: plantedOf(runs) };
    for (const each of [40, 20]) yield* plantedTables(texts(), each, design);
  },
  *coverage({ runs, texts }) {
    for (const each of [40, 20]) yield* coverageTable(texts(), each, [2, 3, 5], plantedOf(runs));
  },
  *replication({ units }) {
    yield* replicationTable(units());
  },
};

/** Those that need a store. */
const ofStore = new Set(["store", "replication"]);

/** Twelve pairs a run: 100 runs plant 360. */
function plantedOf(runs: number): number {
  return Math.ceil(0.3 * runs);
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { store: { type: "string" }, only: { type: "string" } },
  });
  let read: readonly CountedText[] | undefined;
  const texts = () => {
    read ??= articles(process.env["TIFA_CORPORA"] ?? "");
    return read;
  };
  const { store, only } = values;
  const units = () => reportedUnits(store ?? "");
  const input = { runs: Number(positionals[0] ?? 200), texts, units };
  for (const [name, simulate] of Object.entries(simulations)) {
    if (only !== undefined && only !== name) continue;
    if (store === undefined && ofStore.has(name)) {
      console.error(`${name}: left out, needs --store DIR`);
      continue;
    }
    for (const line of simulate(input)) console.log(line);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
