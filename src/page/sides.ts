/**
 * Which side of a name a body is on. Where names stand below their texts nothing is left behind the last one; where they
 * stand above, no name is left at the end. A page that breaks this is read on the wrong side, or its layout is unknown.
 */
import { shareOf } from "./cohesion.ts";
import { signatureOf } from "./speakers.ts";
import type { Unit } from "./units.ts";
import type { ScoredView } from "./view.ts";

/** Han characters of a text that a name without a body would need. */
const shortestBody = 30;

/** Whether what is left over says that the names of such units stand on the other side of their texts. */
export function isOtherSide(view: ScoredView, unit: Unit, units: readonly Unit[]): boolean {
  const side = sideOf(unit);
  if (side === undefined) return false;
  const own = units.filter((one) => sideOf(one) === side);
  const from = Math.min(...own.map((one) => one.from));
  const to = Math.max(...own.map((one) => one.to));
  const left = view.observations.flatMap((_, at) => (isLeftName(view, at, units) ? [at] : []));
  if (side === "below") {
    const isBelow = own.some((one) => one.to < to && !hasTextBelow(view, one.to)) || endsInTitle(view, to);
    return (hasTextAt(view, to) && !isBelow && !fitsBelow(view, own)) || left.some((at) => at < from);
  }
  return left.some((at) => at >= to && !hasTextBehind(view, at, units));
}

/** So much more of a title and byline stands in the own text than in the one on the other side, on the average. */
const surelyMore = 0.4;

/** Whether titles and bylines speak of the texts above them, and not of those below. */
function fitsBelow({ pairs, observations }: ScoredView, own: readonly Unit[]): boolean {
  let more = 0;
  own.forEach(({ to, body, placed }, i) => {
    const blocks = placed.map(({ at }) => at);
    const beside = own[i + 1]?.body ?? { from: to, to: observations.length };
    more += shareOf(pairs, blocks, body) - shareOf(pairs, blocks, beside);
  });
  return own.length >= 2 && more >= surelyMore * own.length;
}

/** Where the name of a unit stands, if it is one that could stand on either side. */
function sideOf(unit: Unit): "above" | "below" | undefined {
  const signature = signatureOf(unit);
  if (signature === undefined || !["by", "label"].includes(signature.reading.element)) return undefined;
  return signature.at >= unit.body.to ? "below" : "above";
}

/** A line that surely names somebody and is in no unit. */
function isLeftName({ observations }: ScoredView, at: number, units: readonly Unit[]): boolean {
  const isName =
    observations[at]?.readings.some(({ sureness }) => /^by-(?:sure|firm|work|place)$/u.test(sureness)) === true; // “by-sure”
  return isName && !units.some((unit) => unit.from <= at && at < unit.to);
}

/** Whether a text, with or without a title, stands right below a name, so that the name may stand above it. */
function hasTextBelow({ observations }: ScoredView, at: number): boolean {
  const below = observations.slice(at).find(({ kind }) => !["heading", "subtitle", "numbered"].includes(kind));
  return below?.kind === "paragraph";
}

/** Whether the page ends in a title, which then stands below its text. */
function endsInTitle({ observations }: ScoredView, from: number): boolean {
  const last = observations.findLast(({ kind }) => kind !== "credit");
  return last?.kind === "heading" && observations.indexOf(last) > from;
}

function hasTextAt({ observations, gaps }: ScoredView, at: number): boolean {
  const { kind, block, readings } = observations[at] ?? {};
  const isApart = gaps && (block?.blankBefore ?? 0) > 0;
  return kind === "paragraph" && readings?.length === 0 && !isApart;
}

/** Whether a text that no unit takes stands behind a name. */
function hasTextBehind({ observations, han }: ScoredView, at: number, units: readonly Unit[]): boolean {
  const end = units.find(({ from }) => from > at)?.from ?? observations.length;
  return (han[end] ?? 0) - (han[at + 1] ?? 0) >= shortestBody;
}
