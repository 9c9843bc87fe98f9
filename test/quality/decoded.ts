/** The labelled pages as the decoder sees them, read once, and what it makes of them under given layouts and weights. */

import { origin } from "../../src/base/edits.ts";
import type { RepairedDocument } from "../../src/base/records.ts";
import { createBylineReader } from "../../src/byline/read-byline.ts";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { type Decoded, decode } from "../../src/page/decode.ts";
import { inBody } from "../../src/page/layouts.ts";
import type { Observation } from "../../src/page/observe.ts";
import { observationsOf, type PageRules } from "../../src/page/page.ts";
import { speakersOf } from "../../src/page/speakers.ts";
import type { Unit } from "../../src/page/units.ts";
import { vetoOf } from "../../src/page/veto.ts";
import { type ScoredView, viewPage } from "../../src/page/view.ts";
import { repair } from "../../src/repair/repair.ts";
import { type Given, judge, type LabelledPage, labelledPages, type Outcome } from "./readers.ts";

/** A labelled page with its observations. */
export interface SeenPage {
  readonly page: LabelledPage;
  readonly repaired: RepairedDocument;
  readonly observations: readonly Observation[];
}

/** All labelled pages of a folder. */
export function seenPages(texts: string): readonly SeenPage[] {
  const lexicon = readLexicon();
  return labelledPages(texts).map((page) => {
    const readByline = createBylineReader(lexicon.words, page.document.meta.date);
    const repaired = repair(page.document, { readByline, radicals: lexicon.radicals }).value;
    const observations = observationsOf(repaired, { readByline, odds: lexicon.running.odds });
    return { page, repaired, observations };
  });
}

/** An outcome with the unit that it is about. */
export interface DecodedOutcome extends Outcome {
  readonly decoded: Decoded | undefined;
  readonly all: readonly Decoded[];
}

/** The view of a page under the weights of some rules. */
export function viewOfPage(seen: SeenPage, rules: PageRules): ScoredView {
  return viewPage(seen.observations, rules.weights);
}

/** The labels of a page with what becomes of them. `least` is the confidence from which a speaker is given. */
export function outcomesOf(
  seen: SeenPage,
  rules: PageRules,
  confidence: (one: Decoded, all: readonly Decoded[]) => number,
  least: number,
  vetoed: typeof vetoOf = vetoOf,
): readonly DecodedOutcome[] {
  const view = viewOfPage(seen, rules);
  const all = decode(view, rules.layouts).filter(({ unit }) => unit.layout.form !== undefined);
  const units = all.map(({ unit }) => unit);
  const byGiven = new Map<Given, Decoded>();
  for (const one of all) {
    const isKept = vetoed(view, one.unit, units) === undefined && confidence(one, all) >= least;
    byGiven.set(givenOf(seen, one.unit, isKept), one);
  }
  return judge(seen.page, [...byGiven.keys()]).map((outcome) => ({
    ...outcome,
    decoded: outcome.given === undefined ? undefined : byGiven.get(outcome.given),
    all,
  }));
}

/** A unit as a given speech. */
export function givenOf({ repaired, observations }: SeenPage, unit: Unit, isKept: boolean): Given {
  const [speaker] = speakersOf(unit);
  const [first, last] = [
    observations[unit.body.from]?.block.start ?? 0,
    observations[unit.body.to - 1]?.block.end ?? 0,
  ];
  const label = unit.placed.find(({ reading }) => inBody.has(reading.element))?.reading.chars ?? 0;
  const span = origin(repaired.edited, { start: first + label, end: last });
  const from = origin(repaired.edited, { start: first, end: last }).start;
  return { ...span, from, speaker: isKept ? (speaker?.name ?? null) : null, rule: unit.layout.rule, confidence: 0 };
}
