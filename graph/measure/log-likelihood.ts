/** G²: how surprising a difference of two frequencies is. */
import type { TwoRates } from "./rate-ratio.ts";

/** G² of four cells (Dunning 1993, §5.2): 2ΣO·ln(O/E) over hits and non-hits of both texts. */
export function logLikelihood({ count, exposure, otherCount, otherExposure }: TwoRates): number {
  const all = exposure + otherExposure;
  const hits = count + otherCount;
  const cell = (observed: number, row: number, column: number) => surprise(observed, (row * column) / all);
  const sum =
    cell(count, hits, exposure) +
    cell(otherCount, hits, otherExposure) +
    cell(exposure - count, all - hits, exposure) +
    cell(otherExposure - otherCount, all - hits, otherExposure);
  return 2 * Math.max(0, sum);
}

/** G² of two cells, without the non-hits (Rayson & Garside 2000, §3). */
export function logLikelihoodTwoCells({ count, exposure, otherCount, otherExposure }: TwoRates): number {
  const rate = (count + otherCount) / (exposure + otherExposure);
  return 2 * Math.max(0, surprise(count, exposure * rate) + surprise(otherCount, otherExposure * rate));
}

/** The four-cell G² with the sign of the difference of the relative frequencies. */
export function signedLogLikelihood(rates: TwoRates): number {
  const difference = rates.count * rates.otherExposure - rates.otherCount * rates.exposure;
  return Math.sign(difference) * logLikelihood(rates);
}

/** G² as evidence: G² − ln N; 2–6 positive, 6–10 strong (Wilson 2013, eq. 2). */
export function bayesianInformation(g2: number, sampleSize: number): number {
  return g2 - Math.log(sampleSize);
}

function surprise(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected);
}
