/**
 * Whether the promises about chance are kept, on real text: `npx tsx test/weigh/simulations.ts RUNS [--store DIR]
 * [--only NAME]`, with TIFA_CORPORA set. Prints tables of counts with 95 % Wilson intervals; the same runs give the same
 * tables. `--store` names a folder with units.jsonl, for the simulations that deal a store's own units.
 */
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { SpeechCounts } from "../../src/base/speech-counts.ts";
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
    name: "the same, without dates",
    speeches: (texts, seed) => dealByQuarter(texts, 40, seed).map((text) => ({ ...text, date: null })),
  },
];

/** What so many runs of one dealing found. */
export function dealtRuns({ speeches }: Dealing, texts: readonly CountedText[], runs: number): readonly Findings[] {
  return repeated(runs, (seed) => unitsOfTexts(speeches(texts, seed)));
}

interface Input {
  readonly runs: number;
  readonly texts: () => readonly CountedText[];
  readonly store: string | undefined;
}

const simulations: Readonly<Record<string, (input: Input) => readonly string[]>> = {
  store: ({ runs, store }) => {
    if (store === undefined) return [];
    const units = reportedUnits(store);
    return (["quarter", "kind"] as const).flatMap((within) =>
      nullTable(
        `Passages of ${store} dealt within ${within === "kind" ? "quarter and occasion" : "quarter"}`,
        repeated(runs, (seed) => dealtUnits(units, seed, within)),
      ),
    );
  },
  articles: ({ runs, texts }) => [
    head(`Articles dealt to 40 persons (length ratio ${lengthRatio(dealByLength(texts(), 40, 1)).toFixed(1)})`),
    ...dealings.flatMap((dealing) => {
      // What is known to go wrong is seen in fewer runs.
      const results = dealtRuns(dealing, texts(), dealing.ceiling === undefined ? Math.ceil(runs / 5) : runs);
      const name = `${dealing.name}: any clear, clear-less, not-found`;
      return [
        row(anyFirm(name, results, { labels: ["Person"], ...(dealing.ceiling && { ceiling: dealing.ceiling }) })),
        meanRow(
          `${dealing.name}: tentative`,
          results.map(({ Person }) => Person.tentative),
        ),
      ];
    }),
  ],
  planted: ({ runs, texts }) =>
    [40, 20].flatMap((each) => plantedTables(texts(), each, [5, 3], { dealt: runs, planted: plantedOf(runs) })),
  coverage: ({ runs, texts }) => [40, 20].flatMap((each) => coverageTable(texts(), each, [2, 3, 5], plantedOf(runs))),
  replication: ({ store }) => (store === undefined ? [] : replicationTable(reportedUnits(store))),
};

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
  const input = { runs: Number(positionals[0] ?? 200), texts, store: values.store };
  for (const [name, simulate] of Object.entries(simulations)) {
    if (values.only !== undefined && values.only !== name) continue;
    for (const line of simulate(input)) console.log(line);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
