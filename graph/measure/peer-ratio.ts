/** The headline number: how many times as often as the peers an actor says a theme, with the interval that holds it. */
import { betaQuantile } from "./incomplete-beta.ts";

/** What a ratio to the peers is computed from. */
export interface PeerRatioInput {
  /** y: the actor's counted mentions. */
  readonly counted: number;
  readonly phi: number;
  /** By stratum: c·ρ, what the peers' rate lets expect of the actor, and Y, the peers' counted mentions behind it. */
  readonly strata: readonly { readonly expected: number; readonly peers: number }[];
  /** Characters of the actor over those of the peers, in all these strata. */
  readonly exposure: number;
}

/**
 * y/m and its 90 % interval. `high` is null where the peers are too few to bound it; where they never say it there is no
 * ratio either, only the least that it can be.
 */
export interface PeerRatio {
  readonly ratio: number | null;
  readonly low: number;
  readonly high: number | null;
}

/** An upper end above this bounds nothing, and floating point no longer holds its digits. */
const unbounded = 1e5;

/**
 * Given all mentions, those of the actor are a Beta-distributed share (the exact conditional interval of a ratio of two
 * Poisson rates, Clopper & Pearson 1934, Przyborowski & Wilenski 1940), with both counts divided by the over-dispersion
 * φ. Where several strata give the expectation, b is how many peers' mentions it is worth: m² over its variance (the
 * effective count of Fay & Feuer 1997). Where the peers never say it the rate is taken as one over all strata. Null where
 * nobody says it.
 */
export function peerRatio({ counted, phi, strata, exposure }: PeerRatioInput): PeerRatio | null {
  let expected = 0;
  let variance = 0;
  for (const stratum of strata) {
    expected += stratum.expected;
    if (stratum.peers > 0) variance += stratum.expected ** 2 / stratum.peers;
  }
  const a = counted / phi;
  if (!(expected > 0)) {
    if (counted === 0 || !(exposure > 0)) return null;
    return { ratio: null, low: odds(betaQuantile(a, 1, 0.05)) / exposure, high: null };
  }
  const b = expected ** 2 / (phi * variance);
  const scale = expected / (phi * b);
  const high = odds(betaQuantile(a + 1, b, 0.95)) / scale;
  return {
    ratio: counted / expected,
    low: counted === 0 ? 0 : odds(betaQuantile(a, b + 1, 0.05)) / scale,
    high: high < unbounded ? high : null,
  };
}

function odds(share: number): number {
  return share / (1 - share);
}
