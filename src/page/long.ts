/** Bodies much longer than those of their page usually are, which may hold a speech whose title and byline are lost. */
import { shareOf } from "./cohesion.ts";
import { signatureOf } from "./speakers.ts";
import type { Unit } from "./units.ts";
import type { ScoredView } from "./view.ts";

/** A body so much longer than the median of its page, and than three in four, is a long one. */
const long = { median: 1.8, upperQuarter: 1.35 };
/** On a page of fewer bodies one is compared with the others alone, of which there are two at least. */
const fewBodies = 5;
const fewestOthers = 2;

/** No body that is long is given to somebody more surely than this. */
export const longConfidence = 0.7;

/** Whether the body of a speech is long beside the other signed speeches of its page. */
export function isOverlong(view: ScoredView, unit: Unit, units: readonly Unit[]): boolean {
  const own = charsOf(view, unit);
  const lengths = units
    .filter((one) => signatureOf(one) !== undefined)
    .map((one) => charsOf(view, one))
    .filter((chars) => chars > 0)
    .toSorted((a, b) => a - b);
  const compared = lengths.length < fewBodies ? lengths.toSpliced(lengths.indexOf(own), 1) : lengths;
  const share = (part: number) => compared[Math.floor(compared.length * part)] ?? 0;
  const limit = Math.max(long.median * share(0.5), long.upperQuarter * share(0.75));
  return own > 0 && signatureOf(unit) !== undefined && compared.length >= fewestOthers && own >= limit;
}

/** Han characters of a speech; nothing for other forms. */
function charsOf({ han }: ScoredView, { body, layout }: Unit): number {
  return layout.form === "speech" ? (han[body.to] ?? 0) - (han[body.from] ?? 0) : 0;
}

/** Whether the half of a body far from its signature shares no words with title and byline, though the near half does. */
export function breaksOff({ pairs }: ScoredView, unit: Unit): boolean {
  const { from, to } = unit.body;
  const middle = (from + to) / 2;
  const above = { from, to: Math.floor(middle) };
  const below = { from: Math.ceil(middle), to };
  const isSignedBelow = (signatureOf(unit)?.at ?? from) >= to;
  const own = unit.placed.map(({ at }) => at);
  const [near, far] = isSignedBelow ? [below, above] : [above, below];
  return far.to > far.from && shareOf(pairs, own, far) === 0 && shareOf(pairs, own, near) > 0;
}
