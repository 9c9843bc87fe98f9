/** How surprising it is that somebody never says a thing, given what the peers say. */

/** P(0) = e^(−m), m being the mentions expected from the peers' rate. */
export function silence(expectedByPeers: number): number {
  return Math.exp(-expectedByPeers);
}

/** The same under over-dispersion: (k/(k + c))^(k·ρ), the zero term of the Gamma-Poisson (negative binomial) law. */
export function overDispersedSilence(priorExposure: number, chars: number, rate: number): number {
  return (priorExposure / (priorExposure + chars)) ** (priorExposure * rate);
}
