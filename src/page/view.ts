/** A page made ready for the decoder: where bodies may begin and end, and what whole stretches of it are worth. */

import { indexPairs, type PairIndex } from "./cohesion.ts";
import type { Layout } from "./layouts.ts";
import { isAddressee, isSalutation } from "./marks.ts";
import { isLabelLike } from "./merge.ts";
import type { Observation } from "./observe.ts";
import { isOfMeeting, isTelling } from "./turns.ts";
import type { PageView } from "./units.ts";

/** What each feature is worth, by its name, in log odds. */
export type Weights = Readonly<Record<string, number>>;

/** A page with sums of scores before each block, so that those of a stretch are one subtraction. */
export interface ScoredView extends PageView {
  readonly weights: Weights;
  /** What the blocks before each are worth as body and as nobody's. */
  readonly bodies: Float64Array;
  readonly seams: Float64Array;
  readonly others: Float64Array;
  readonly han: Int32Array;
  readonly headings: Int32Array;
  readonly paragraphs: Int32Array;
  /** Blank lines say something here: most paragraphs follow each other without one. */
  readonly gaps: boolean;
  readonly touches: boolean;
  /** Headings between text and text where hardly a text has one: titles whose bylines are lost. */
  readonly orphans: readonly number[];
  /** A note on its author stands below some text. */
  readonly noted: boolean;
  readonly pairs: PairIndex;
}

/** The view of a page. */
export function viewPage(observations: readonly Observation[], weights: Weights): ScoredView {
  const gaps = tellsByGaps(observations);
  const hasNames = observations.some(({ readings }) => readings.some(({ element }) => element !== "title"));
  const noted = observations.some(({ kind }) => kind === "note");
  const touches = observations.some(({ block }) => block.touchesPrevious);
  const size = observations.length + 1;
  const [bodies, seams, others] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const [han, headings, paragraphs] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  observations.forEach((observation, at) => {
    bodies[at + 1] = (bodies[at] ?? 0) + sum(bodyFeatures(observation), weights);
    seams[at + 1] =
      (seams[at] ?? 0) + sum(seamFeatures(observation, gaps), weights) + anotherWorth(observations, at, weights);
    others[at + 1] = (others[at] ?? 0) + sum(otherFeatures(observation, noted), weights);
    han[at + 1] =
      (han[at] ?? 0) + (observation.kind === "paragraph" || observation.kind === "dateline" ? observation.han : 0);
    paragraphs[at + 1] = (paragraphs[at] ?? 0) + (observation.kind === "paragraph" ? 1 : 0);
    headings[at + 1] = (headings[at] ?? 0) + (observation.kind === "heading" ? 1 : 0);
  });
  const borders = Array.from({ length: size }, (_, at) => isBorder(observations, at, gaps));
  return {
    observations,
    weights,
    borders,
    bodies,
    seams,
    others,
    han,
    headings,
    paragraphs,
    gaps,
    touches,
    noted,
    orphans: orphansOf(observations),
    pairs: hasNames ? indexPairs(observations) : new Map(),
  };
}

/** What it is worth inside a body that an author's name stands below a title, or that a letter opens: another article begins. */
function anotherWorth(observations: readonly Observation[], at: number, weights: Weights): number {
  const [above, own, below] = [observations[at - 1], observations[at], observations[at + 1]];
  const isAuthor = own?.kind === "name" && below?.kind === "paragraph" && above?.kind === "heading";
  const greets = (one: Observation | undefined) => isAddressee(one?.text ?? "") || isSalutation(one?.text ?? "");
  const isLetter = isAddressee(own?.text ?? "") && !greets(above);
  return isAuthor || isLetter ? (weights["body-another"] ?? 0) : 0;
}

function sum(features: readonly string[], weights: Weights): number {
  return features.reduce((total, feature) => total + (weights[feature] ?? 0), 0);
}

/** What a block is inside a body. */
export function bodyFeatures(observation: Observation): readonly string[] {
  const { kind, readings, text } = observation;
  const found = kind === "heading" || kind === "paragraph" ? [] : [`body-${kind}`];
  const has = (element: string, sureness = "") =>
    readings.some((reading) => reading.element === element && reading.sureness.startsWith(sureness));
  if (has("by", "by-firm")) found.push("body-by-firm");
  else if (kind === "heading" && (has("by", "by-weak") || has("by", "by-unread"))) found.push("body-by-weak");
  if (has("label")) found.push("body-label");
  if (has("said", "said-firm")) found.push("body-said");
  else if (has("said")) found.push("body-said-weak");
  if (isLabelLike(observation)) found.push("body-labelish");
  if (has("question")) found.push("body-question");
  if (has("answer")) found.push("body-answer");
  if (observation.tells === true || isOfMeeting(text)) found.push("body-tells");
  else if (isTelling(text)) found.push("body-telling");
  return found;
}

/** What the place between a block and the one above is inside a body. */
export function seamFeatures({ block }: Observation, gaps: boolean): readonly string[] {
  return [...(block.touchesPrevious ? ["body-touch"] : []), ...(gaps && block.blankBefore > 0 ? ["body-gap"] : [])];
}

/** What a block is outside all units. */
export function otherFeatures({ kind, readings }: Observation, noted: boolean): readonly string[] {
  const found = [`other-${kind}`, ...(noted && kind === "paragraph" ? ["other-noted"] : [])];
  for (const { element, sureness } of readings) {
    if (sureness === "by-firm") found.push("other-by-firm");
    if (element === "label" || element === "question" || element === "answer") found.push(`other-${element}`);
  }
  return found;
}

/** Whether most paragraphs of a page follow each other without a blank line, and some line has one. */
function tellsByGaps(observations: readonly Observation[]): boolean {
  const inner = observations.filter(
    ({ kind }, at) => kind === "paragraph" && observations[at - 1]?.kind === "paragraph",
  );
  const apart = inner.filter(({ block }) => block.blankBefore > 0).length;
  return apart * 2 < inner.length && observations.some(({ block }, at) => at > 0 && block.blankBefore > 0);
}

const fewestSigned = 2;

/** The headings that stand between two texts, if the page has signatures enough and they are few beside them. */
function orphansOf(observations: readonly Observation[]): readonly number[] {
  const signed = observations.filter(({ readings }) =>
    readings.some(({ sureness }) => /^by-(?:sure|firm)$/u.test(sureness)),
  ).length; // “by-sure”
  const isText = (at: number) => observations[at]?.kind === "paragraph";
  const lone = observations.flatMap(({ kind, readings }, at) =>
    kind === "heading" && readings.every(({ element }) => element === "title") && isText(at - 1) && isText(at + 1)
      ? [at]
      : [],
  );
  return signed >= fewestSigned && lone.length <= Math.max(1, signed / 3) ? lone : [];
}

function isBorder(observations: readonly Observation[], at: number, gaps: boolean): boolean {
  const [above, below] = [observations[at - 1], observations[at]];
  if (above === undefined || below === undefined) return true;
  if (above.kind !== "paragraph" || below.kind !== "paragraph" || below.readings.length > 0) return true;
  if (isLabelLike(above) || isLabelLike(below)) return true;
  return (
    below.block.touchesPrevious ||
    (gaps && below.block.blankBefore > 0) ||
    isSalutation(below.text) ||
    isAddressee(below.text) ||
    below.tells === true ||
    isOfMeeting(below.text) ||
    isTelling(below.text)
  );
}

/** The side on which a layout's units have their names, which a page hardly ever changes. */
export function changeFeature(from: Layout | undefined, to: Layout): string | undefined {
  if (from === undefined || from.rule === to.rule) return undefined;
  return from.side === to.side ? "change-row" : "change-side";
}

/** What it is worth that a unit of one layout follows one of another, or is the first. */
export function changeWorth(from: Layout | undefined, to: Layout, weights: Weights): number {
  const feature = changeFeature(from, to);
  return from === undefined ? -to.first : feature === undefined ? 0 : (weights[feature] ?? 0);
}
