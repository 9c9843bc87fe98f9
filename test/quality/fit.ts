/**
 * `npx tsx test/quality/fit.ts [--folds 20]`: fits the weights of src/page/weights.ts by an averaged perceptron
 * (Collins 2002) on the labelled pages, prints what moved, and how pages left out fare.
 */
import { parseArgs } from "node:util";
import { confidenceOf, leastConfidence } from "../../src/page/confidence.ts";
import { decode } from "../../src/page/decode.ts";
import { unitFeatures } from "../../src/page/fit.ts";
import { inBody, layouts } from "../../src/page/layouts.ts";
import type { Unit } from "../../src/page/units.ts";
import {
  bodyFeatures,
  changeFeature,
  otherFeatures,
  type ScoredView,
  seamFeatures,
  type Weights,
} from "../../src/page/view.ts";
import { weights as start } from "../../src/page/weights.ts";
import { givenOf, outcomesOf, type SeenPage, seenPages, viewOfPage } from "./decoded.ts";
import { judge } from "./readers.ts";

const { values } = parseArgs({
  options: { folds: { type: "string", default: "20" }, texts: { type: "string", default: "" } },
});
const epochs = 3;
const step = 0.05;
/** What makes the decoder take the labelled page. */
const pull = 40;

type Sums = Map<string, number>;

/** The features of a whole page read as these units. */
function featuresOf(view: ScoredView, units: readonly Unit[]): Sums {
  const sums: Sums = new Map();
  const add = (name: string, amount: number) => sums.set(name, (sums.get(name) ?? 0) + amount);
  const taken = new Set<number>();
  let before: Unit | undefined;
  for (const unit of units) {
    for (let at = unit.from; at < unit.to; at += 1) taken.add(at);
    for (const [name, amount] of unitFeatures(view, unit)) add(name, amount);
    const opens = unit.placed.some(({ reading }) => inBody.has(reading.element));
    view.observations
      .slice(opens ? unit.body.from + 1 : unit.body.from, unit.body.to)
      .flatMap(bodyFeatures)
      .forEach((name) => {
        add(name, 1);
      });
    view.observations
      .slice(unit.body.from + 1, unit.body.to)
      .flatMap((one) => seamFeatures(one, view.gaps))
      .forEach((name) => {
        add(name, 1);
      });
    const change =
      unit.layout.who === "nobody" && unit.layout.form !== undefined
        ? undefined
        : changeFeature(before?.layout, unit.layout);
    if (change !== undefined) add(change, 1);
    if (unit.layout.who !== "nobody" || unit.layout.form === undefined) before = unit;
  }
  view.observations.forEach((one, at) => {
    if (taken.has(at)) return;
    for (const name of otherFeatures(one, view.noted)) add(name, 1);
    const isLeft = taken.has(at - 1) && one.kind === "paragraph" && one.readings.length === 0;
    if (isLeft) add(view.gaps && one.block.blankBefore > 0 ? "left-apart" : "left", 1);
  });
  return sums;
}

/** What pulls the decoder to the labels of a page: right units up, others down. */
function pullOf(seen: SeenPage): (unit: Unit) => number {
  return (unit) => {
    if (unit.layout.form === undefined) return 0;
    const given = givenOf(seen, unit, true);
    const [best] = judge(seen.page, [given]).filter((outcome) => outcome.given === given);
    if (best?.verdict === "right") return pull;
    return given.speaker === null ? -pull / 4 : -pull;
  };
}

function train(pages: readonly SeenPage[]): Weights {
  const now: Record<string, number> = { ...start };
  const sum: Record<string, number> = {};
  let steps = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const seen of pages) {
      const view = viewOfPage(seen, { layouts, weights: now });
      const guess = decode(view, layouts).map(({ unit }) => unit);
      const isWrong = judge(
        seen.page,
        guess.filter(({ layout }) => layout.form).map((unit) => givenOf(seen, unit, true)),
      ).some(({ verdict }) => verdict !== "right" && verdict !== "reported");
      if (isWrong) {
        const wish = decode(view, layouts, pulls.get(seen)).map(({ unit }) => unit);
        const [up, down] = [featuresOf(view, wish), featuresOf(view, guess)];
        for (const name of new Set([...up.keys(), ...down.keys()])) {
          if (name !== "unit" && name in start)
            now[name] =
              (now[name] ?? 0) + step * Math.max(-3, Math.min(3, (up.get(name) ?? 0) - (down.get(name) ?? 0)));
        }
      }
      steps += 1;
      for (const name of Object.keys(start)) sum[name] = (sum[name] ?? 0) + (now[name] ?? 0);
    }
  }
  return Object.fromEntries(
    Object.keys(start).map((name) => [name, Math.round((100 * (sum[name] ?? 0)) / steps) / 100]),
  );
}

function score(pages: readonly SeenPage[], weights: Weights): string {
  const all = pages.flatMap((seen) =>
    outcomesOf(seen, { layouts, weights }, (one, others) => confidenceOf(one, others), leastConfidence),
  );
  const count = (verdict: string) => all.filter((outcome) => outcome.verdict === verdict).length;
  const labels = all.filter(({ item }) => item !== undefined).length;
  return `labels ${labels} right ${count("right")} (${((100 * count("right")) / labels).toFixed(1)} %) wrong ${count("wrong")} extra ${count("extra")}`;
}

const pages = seenPages(values.texts);
const pulls = new Map(pages.map((seen) => [seen, pullOf(seen)]));
console.log("as it stands     ", score(pages, start));
const fitted = train(pages);
console.log("fitted on all    ", score(pages, fitted));
for (const name of Object.keys(start))
  if (Math.abs((fitted[name] ?? 0) - (start[name] ?? 0)) >= 0.1)
    console.log(`  ${name}: ${start[name]} -> ${fitted[name]}`);
const files = [...new Set(pages.map(({ page }) => page.file))];
const folds = Number(values.folds);
const left: Record<string, Record<string, number>> = {};
for (let fold = 0; fold < folds; fold += 1) {
  const out = new Set(files.filter((_, i) => i % folds === fold));
  const weights = train(pages.filter(({ page }) => !out.has(page.file)));
  for (const seen of pages.filter(({ page }) => out.has(page.file))) {
    for (const { verdict, item } of outcomesOf(
      seen,
      { layouts, weights },
      (one, others) => confidenceOf(one, others),
      leastConfidence,
    )) {
      const sets = "fg".includes(seen.page.set) ? "f and g" : "dev and a to e";
      const own = left[sets] ?? {};
      left[sets] = own;
      own[verdict] = (own[verdict] ?? 0) + 1;
      if (item !== undefined) own["labels"] = (own["labels"] ?? 0) + 1;
    }
  }
}
console.log(`pages left out (${folds} folds)`, left);
