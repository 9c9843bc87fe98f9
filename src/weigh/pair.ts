/** The numbers of one pair, from its counts. */

import type { EmphasisRecord, TestFamily } from "../../graph/facts.ts";
import { sameSignShare } from "../../graph/measure/bootstrap.ts";
import { emphasis } from "../../graph/measure/emphasis.ts";
import { signedLogLikelihood } from "../../graph/measure/log-likelihood.ts";
import { logOdds } from "../../graph/measure/log-odds.ts";
import { logRatio } from "../../graph/measure/log-ratio.ts";
import type { Tails } from "../../graph/measure/randomisation.ts";
import { verdict } from "../../graph/measure/verdict.ts";
import type { Actor } from "./actor.ts";
import type { ActorCounts } from "./actor-counts.ts";
import type { ConceptTotals } from "./concept-totals.ts";
import type { Expectation } from "./expectation.ts";
import type { Column, SpeechTable } from "./speech-table.ts";
import type { Strata } from "./strata.ts";

/** What was counted of a pair. `tails` is null when the pair is not tested. */
export interface PairCounts {
  readonly actor: Actor;
  readonly column: Column;
  readonly totals: ConceptTotals;
  readonly said: ActorCounts;
  readonly expectation: Expectation;
  readonly tails: Tails | null;
}

/** Which others a number is compared with; stored with it. */
const baseline = "quarter-form";

const resamples = 2000;
const seed = 20_211_018;

/** The record of a pair; `q` is null when the pair is not tested. */
export function pairRecord(
  pair: PairCounts,
  q: { readonly more: number; readonly less: number } | null,
  family: TestFamily,
  corpus: { readonly table: SpeechTable; readonly strata: Strata },
): EmphasisRecord {
  const { actor, column, totals, said, tails } = pair;
  const { expected, expectedByPeers, shareExpected, reachExpected } = pair.expectation;
  const prior = (family.priorExposure * totals.counted) / family.chars;
  const interval = said.counted === 0 ? null : emphasis({ counted: said.counted, expected, phi: totals.phi, prior });
  const share = actor.mentions === 0 ? 0 : said.mentions / actor.mentions;
  const reach = said.speeches / actor.rows.length;
  const isMore = said.counted >= expected;
  return {
    actor: actor.id,
    actorLabel: family.actorLabel,
    concept: column.concept,
    mentions: said.mentions,
    counted: said.counted,
    speeches: said.speeches,
    chars: actor.chars,
    rate: (1000 * said.mentions) / actor.chars,
    expected,
    expectedByPeers,
    emphasis: interval?.emphasis ?? null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    phi: totals.phi,
    prior,
    p: tails && (isMore ? tails.upper : tails.lower),
    q: q && (isMore ? q.more : q.less),
    ...contrast(pair, family),
    verdict: verdict({
      total: totals.mentions,
      chars: actor.chars,
      interval,
      expected,
      speeches: said.speeches,
      paragraphs: said.paragraphs,
      denominatorsAbove: [isMore, share > shareExpected, reach > reachExpected].filter(Boolean).length,
      qMore: q?.more ?? null,
      qLess: q?.less ?? null,
      sameSignShare: () => sameSignShare(ownSpeeches(pair, corpus), resamples, seed),
    }),
    baseline,
    firstDate: said.firstDate,
    lastDate: said.lastDate,
    share,
    shareExpected,
    reach,
    reachExpected,
  };
}

/** The columns that compare with all others at once, without strata; null where there is nobody else. */
function contrast(
  { actor, totals, said }: PairCounts,
  family: TestFamily,
): Pick<EmphasisRecord, "z" | "g2" | "logRatio"> {
  const count = said.mentions;
  const otherCount = totals.mentions - count;
  const total = actor.mentions;
  const otherTotal = family.mentions - total;
  const otherChars = family.chars - actor.chars;
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
    logRatio: otherChars > 0 ? logRatio({ count, exposure: actor.chars, otherCount, otherExposure: otherChars }) : null,
  };
}

/** A store that knows a single concept has no odds. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function ownSpeeches({ actor, column, totals }: PairCounts, { table, strata }: { table: SpeechTable; strata: Strata }) {
  const said = new Map(Array.from(column.rows, (row, i) => [row, column.counted[i] ?? 0]));
  return {
    counted: actor.rows.map((row) => said.get(row) ?? 0),
    expected: Float64Array.from(
      actor.rows,
      (row) => (totals.rates[strata.stratum[row] ?? 0] ?? 0) * (table.chars[row] ?? 0),
    ),
  };
}
