/**
 * `npx tsx test/quality/fit-confidence.ts`: fits the table of src/page/confidence.ts on the labelled pages, as they are
 * and without any veto, and prints how it holds on pages left out.
 */
import { confidenceFeatures } from "../../src/page/confidence.ts";
import { pageRules } from "../../src/page/page.ts";
import { vetoOf } from "../../src/page/veto.ts";
import { outcomesOf, seenPages } from "./decoded.ts";

interface Case {
  readonly page: string;
  readonly whole: boolean;
  readonly features: readonly number[];
  readonly right: boolean;
}

const everyone = () => 1;
const nobody = () => undefined;
const found = seenPages(process.argv[2] ?? "").flatMap((seen): readonly Case[] => {
  const casesOf = (vetoed: typeof vetoOf, whole: boolean): readonly Case[] =>
    outcomesOf(seen, pageRules, everyone, 0, vetoed).flatMap(({ given, decoded, all, verdict }) =>
      given?.speaker == null || decoded === undefined || verdict === "reported"
        ? []
        : [{ page: seen.page.file, whole, features: confidenceFeatures(decoded, all), right: verdict === "right" }],
    );
  const known = casesOf(vetoOf, true);
  // What only a veto stops stands for the errors of layouts that no veto knows yet.
  return [...known, ...casesOf(nobody, false)];
});

const coins = 40;

/** Where the best page without a unit is as good as the best page, a coin decides: as many right ones as wrong ones. */
const prior: readonly Case[] = [0, 1].flatMap((likely) =>
  Array.from({ length: coins }, (_, i) => ({
    page: "",
    whole: false,
    features: [1, 0, 0, likely],
    right: i % 2 === 0,
  })),
);

/** Steps up the gradient of the likelihood, with a ridge that holds weights of rare features down. */
function fitTo(cases: readonly Case[]): readonly number[] {
  const known = [...cases, ...prior];
  const size = known[0]?.features.length ?? 0;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < 1500; step += 1) {
    const gradient = weights.map((weight) => -0.5 * weight);
    for (const { features, right } of known) {
      const error = (right ? 1 : 0) - probability(features, weights);
      for (const [i, value] of features.entries()) gradient[i] = (gradient[i] ?? 0) + error * value;
    }
    weights = weights.map((weight, i) => weight + (0.2 / known.length) * (gradient[i] ?? 0));
  }
  return weights;
}

function probability(features: readonly number[], weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)));
}

console.log("table", JSON.stringify(fitTo(found).map((weight) => Math.round(weight * 100) / 100)));
const left = [...new Set(found.map(({ page }) => page))].flatMap((page) => {
  const weights = fitTo(found.filter((one) => one.page !== page));
  return found.filter((one) => one.page === page).map((one) => ({ ...one, p: probability(one.features, weights) }));
});
for (const whole of [true, false]) {
  console.log(whole ? "pages left out" : "pages left out, without any veto");
  for (const [low, high] of [
    [0, 0.6],
    [0.6, 0.7],
    [0.7, 0.8],
    [0.8, 0.9],
    [0.9, 1.01],
  ] as const) {
    const own = left.filter((one) => one.whole === whole && one.p >= low && one.p < high);
    console.log(`  ${low}–${Math.min(1, high)}: ${own.length} units, ${own.filter((one) => one.right).length} right`);
  }
}
