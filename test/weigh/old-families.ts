/**
 * How pairs were tested before units and families by margins (version 0.2.0, without the denominators and the
 * bootstrap, which only took findings away): every actor of 1,000 characters by every concept said five times, T a sum
 * of at most two a text, thirds by length, and E05 of the Gamma-Poisson shrinker with an estimated k.
 */
import { emphasis } from "../../graph/measure/emphasis.ts";
import { falseDiscovery } from "../../graph/measure/false-discovery.ts";
import { overDispersion } from "../../graph/measure/over-dispersion.ts";
import { priorExposure } from "../../graph/measure/prior-exposure.ts";
import { randomisationTails } from "../../graph/measure/randomisation.ts";
import { groupBy } from "../../src/base/group.ts";
import type { SpeechCounts } from "../../src/base/speech-counts.ts";
import { personOf } from "./dealing.ts";

/** What the old method says of one pair. */
export interface OldPair {
  /** `actor concept`. */
  readonly key: string;
  readonly q: number;
  /** E05. */
  readonly low: number;
  readonly texts: number;
}

const leastChars = 1000;
const leastMentions = 5;
/** p of pairs said no more than expected: no q below .5 depends on it. */
const notMore = 1;

interface Actor {
  readonly id: string;
  readonly chars: number;
  readonly charsIn: Float64Array;
  readonly drawn: Int32Array;
}

interface Placed {
  readonly speech: SpeechCounts;
  readonly stratum: number;
  readonly cell: number;
}

/** All pairs that are said more than expected, tested beside all others. */
export function oldPairs(speeches: readonly SpeechCounts[]): readonly OldPair[] {
  const placed = place(speeches);
  const strata = 1 + Math.max(...placed.map(({ stratum }) => stratum));
  const actors = [...groupBy(placed, ({ speech }) => personOf(speech))]
    .map(([id, own]) => actorOf(id, own, strata))
    .filter(({ chars }) => chars >= leastChars);
  const whole = actorOf("", placed, strata);
  const uses = placed.flatMap((text) => text.speech.concepts.map((use) => ({ ...text, ...use })));
  const columns = [...groupBy(uses, ({ concept }) => concept)].filter(
    ([, own]) => own.reduce((sum, { mentions }) => sum + mentions, 0) >= leastMentions,
  );
  const squares = new Float64Array(strata);
  for (const { stratum, speech } of placed) squares[stratum] = (squares[stratum] ?? 0) + speech.chars ** 2;
  const pairs = columns.flatMap(([concept, own]) => {
    const said = new Float64Array(strata);
    for (const { stratum, counted } of own) said[stratum] = (said[stratum] ?? 0) + counted;
    const rates = said.map((count, at) => count / (whole.charsIn[at] ?? 1));
    const all = sumOf(said);
    let residuals = sumOf(rates.map((rate, at) => rate * rate * (squares[at] ?? 0)));
    for (const { stratum, counted, speech } of own) {
      residuals += counted * counted - 2 * counted * (rates[stratum] ?? 0) * speech.chars;
    }
    const phi = overDispersion(residuals, all);
    const byActor = groupBy(own, ({ speech }) => personOf(speech));
    return actors.map((actor) => {
      const mine = byActor.get(actor.id) ?? [];
      const counted = mine.reduce((sum, use) => sum + use.counted, 0);
      const expected = sumOf(rates.map((rate, at) => rate * (actor.charsIn[at] ?? 0)));
      const p = counted > expected ? upperTail(actor, whole, own, mine) : notMore;
      const { chars } = actor;
      return { key: `${actor.id} ${concept}`, counted, expected, phi, chars, p, texts: mine.length, all };
    });
  });
  const k = priorExposure(pairs, actors.length);
  const q = falseDiscovery(pairs.map(({ p }) => p));
  return pairs.flatMap(({ key, counted, expected, phi, texts, all }, at) => {
    if (counted <= expected) return [];
    const { low } = emphasis({ counted, expected, phi, prior: (k * all) / whole.chars });
    return [{ key, q: q[at] ?? 1, low, texts }];
  });
}

function upperTail(
  { drawn }: Actor,
  whole: Actor,
  all: readonly (Placed & { readonly counted: number })[],
  mine: readonly { readonly counted: number }[],
): number {
  const ones = new Int32Array(whole.drawn.length);
  const twos = new Int32Array(whole.drawn.length);
  for (const { cell, counted } of all) {
    const values = counted === 1 ? ones : twos;
    values[cell] = (values[cell] ?? 0) + 1;
  }
  const cells = Array.from(drawn, (own, cell) => {
    const [one, two] = [ones[cell] ?? 0, twos[cell] ?? 0];
    return { units: [(whole.drawn[cell] ?? 0) - one - two, one, two], drawn: own };
  });
  return randomisationTails(
    cells,
    mine.reduce((sum, { counted }) => sum + Math.min(2, counted), 0),
  ).upper;
}

function actorOf(id: string, own: readonly Placed[], strata: number): Actor {
  const charsIn = new Float64Array(strata);
  const drawn = new Int32Array(3 * strata);
  for (const { stratum, cell, speech } of own) {
    charsIn[stratum] = (charsIn[stratum] ?? 0) + speech.chars;
    drawn[cell] = (drawn[cell] ?? 0) + 1;
  }
  return { id, chars: sumOf(charsIn), charsIn, drawn };
}

/** Strata are months of which each lies in a quarter of its own; cells their thirds by length. */
function place(speeches: readonly SpeechCounts[]): readonly Placed[] {
  const months = [...groupBy(speeches, ({ date }) => date?.slice(0, 7) ?? "").values()];
  return months.flatMap((own, stratum) => {
    const sorted = Float64Array.from(own, ({ chars }) => chars).sort();
    const third = (chars: number) =>
      [1, 2].filter((part) => chars >= (sorted[Math.floor((part * own.length) / 3)] ?? 0)).length;
    return own.map((speech) => ({ speech, stratum, cell: 3 * stratum + third(speech.chars) }));
  });
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
