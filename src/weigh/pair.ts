/** The numbers of one pair, from its counts. */

import type { EmphasisRecord, TestFamily } from "../../graph/facts.ts";
import { emphasis } from "../../graph/measure/emphasis.ts";
import { signedLogLikelihood } from "../../graph/measure/log-likelihood.ts";
import { logOdds } from "../../graph/measure/log-odds.ts";
import { logRatio } from "../../graph/measure/log-ratio.ts";
import type { PeerRatio } from "../../graph/measure/peer-ratio.ts";
import type { Tails } from "../../graph/measure/randomisation.ts";
import { verdict } from "../../graph/measure/verdict.ts";
import type { Compared } from "./comparison.ts";
import type { Actor, Pool } from "./pool.ts";
import { isShared, type Said } from "./said.ts";
import type { Situation } from "./situation.ts";
import { type Survival, unasked } from "./survival.ts";
import type { Column } from "./unit-table.ts";

/** What was counted of a pair; `tails` is null when the pair is in neither family of tests. */
export interface PairCounts {
  readonly actor: Actor;
  readonly column: Column;
  /** In which units it is compared. */
  readonly situation: Situation;
  readonly pool: Pool;
  readonly said: Said;
  readonly compared: Compared;
  readonly totals: ConceptTotals;
  readonly interval: PeerRatio | null;
  readonly tests: { readonly more: boolean; readonly less: boolean };
  readonly tails: Tails | null;
}

/** What everybody of the population says of a concept. */
export interface ConceptTotals {
  readonly mentions: number;
  readonly counted: number;
  readonly phi: number;
}

/** What every pair of an actor shares. */
export interface ActorWords {
  readonly chars: number;
  readonly mentions: number;
}

/** What the record needs besides the counts. */
export interface PairContext {
  readonly family: Omit<TestFamily, "clear" | "tentative" | "clearLess" | "notFound">;
  readonly words: ActorWords;
  readonly q: { readonly more: number | null; readonly less: number | null };
  /** Whether no text around the actor's own holds it in any voice, though the actor could have said it. */
  readonly isAbsent: () => boolean;
  readonly survival: (side: "more" | "less") => Survival;
  /** Whether findings of this population are told at all. */
  readonly isTold: boolean;
}

/** Characters of ordinary talk by which E is drawn towards 1; a column that decides nothing. */
const priorExposure = 2000;

/** The record of a pair; `portfolio`, `ritual` and `selfNaming` are marked afterwards. */
export function pairRecord(pair: PairCounts, context: PairContext): EmphasisRecord {
  const { actor, column, said, compared, totals, interval, tails, tests } = pair;
  const { family, words, q } = context;
  const { expected, counted } = compared;
  const { byPerson, ...sums } = said;
  const isMore = counted >= expected;
  let survival: Survival = unasked;
  const found = verdict({
    isTestedMore: tests.more,
    isTestedLess: tests.less,
    interval,
    qMore: q.more,
    qLess: q.less,
    units: said.units,
    days: said.days,
    isAbsent: said.mentions === 0 && (q.less ?? 1) < 0.05 && context.isAbsent(),
    isShared: isShared(actor, said),
    survives: () => {
      survival = context.survival(isMore ? "more" : "less");
      return survival.withoutLargest === true && survival.withinOccasion === true && survival.sureOnly === true;
    },
  });
  const prior = (priorExposure * totals.counted) / family.chars;
  const { phi } = totals;
  return {
    actor: actor.id,
    actorLabel: family.actorLabel,
    concept: column.concept,
    series: family.series,
    population: family.population,
    ...sums,
    // Where nothing is compared, it is of all units.
    counted: pair.pool.strata.length > 0 ? counted : said.counted,
    chars: words.chars,
    rate: (1000 * said.mentions) / words.chars,
    expected,
    expectedByPeers: expected,
    emphasis: expected > 0 ? emphasis({ counted, expected, phi, prior }).emphasis : null,
    ratio: interval?.ratio ?? null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    phi,
    p: tails && (isMore ? tails.upper : tails.lower),
    q: isMore ? q.more : q.less,
    ...contrast(pair, context),
    verdict: context.isTold ? found : toldOf(found),
    baseline: family.series === "own" ? "quarter-form" : "quarter-occasion",
    ...survival,
    portfolio: false,
    ritual: false,
    selfNaming: false,
  };
}

/** A translator's words are compared and never told as a finding. */
function toldOf(found: EmphasisRecord["verdict"]): EmphasisRecord["verdict"] {
  return found === "insufficient" || found === "as-expected" ? found : "none";
}

/** The columns that compare with all others at once, without strata; null where there is nobody else. */
function contrast(
  { said, totals }: PairCounts,
  { family, words }: PairContext,
): Pick<EmphasisRecord, "z" | "g2" | "logRatio"> {
  const count = said.mentions;
  const otherCount = totals.mentions - count;
  const total = words.mentions;
  const otherTotal = family.mentions - total;
  const otherChars = family.chars - words.chars;
  const priorTotal = family.priorMentions;
  const odds =
    otherTotal > 0 && priorTotal > 0
      ? logOdds({ count, total, otherCount, otherTotal, share: totals.mentions / family.mentions, priorTotal })
      : null;
  return {
    z: odds && finite(odds.zeta),
    g2:
      total > 0 && otherTotal > 0
        ? signedLogLikelihood({ count, exposure: total, otherCount, otherExposure: otherTotal })
        : null,
    logRatio: otherChars > 0 ? logRatio({ count, exposure: words.chars, otherCount, otherExposure: otherChars }) : null,
  };
}

/** A store that knows a single concept has no odds. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
