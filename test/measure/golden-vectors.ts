/**
 * The worked example of the method as vectors: three speakers A, B, C, five concepts, every number to the last printed
 * digit. They run in Node and in the browser, so nothing here may need either.
 */
import { overDispersedSilence, silence } from "../../graph/measure/absence.ts";
import { activity, ignoreQualifier, prominence, subtractNegative } from "../../graph/measure/affiliation.ts";
import { disparity } from "../../graph/measure/disparity.ts";
import { deviationOfProportions } from "../../graph/measure/dispersion.ts";
import { emphasis } from "../../graph/measure/emphasis.ts";
import { falseDiscovery } from "../../graph/measure/false-discovery.ts";
import { fisherP } from "../../graph/measure/fisher.ts";
import { garwood } from "../../graph/measure/garwood.ts";
import { hypergeometricUpper } from "../../graph/measure/hypergeometric.ts";
import type { Interval } from "../../graph/measure/interval.ts";
import { bayesianInformation, logLikelihood, logLikelihoodTwoCells } from "../../graph/measure/log-likelihood.ts";
import { logOdds } from "../../graph/measure/log-odds.ts";
import { logRatio, logRatioInterval } from "../../graph/measure/log-ratio.ts";
import { npmi } from "../../graph/measure/npmi.ts";
import { peerRatio } from "../../graph/measure/peer-ratio.ts";
import { randomisationDistribution, randomisationTails } from "../../graph/measure/randomisation.ts";
import { rateRatio, rateRatioInterval, rateRatioP } from "../../graph/measure/rate-ratio.ts";
import { averageActivity, cosine, dnaCosine, dotProduct, jaccard, setJaccard } from "../../graph/measure/similarity.ts";
import { wilson } from "../../graph/measure/wilson.ts";

/** `values` are computed and printed with so many digits; `printed` is how the method prints them. */
export interface Vector {
  readonly name: string;
  readonly values: () => readonly number[];
  readonly digits: number;
  readonly printed: string;
}

/** The numbers of a vector as text. */
export function print({ values, digits }: Vector): string {
  return values()
    .map((value) => value.toFixed(digits))
    .join(" ");
}

const a = [6, 5, 4, 2, 0];
const b = [3, 0, 5, 6, 1];
const c = [2, 1, 3, 3, 7];
const speakers = [a, b, c];
const chars = [4200, 3900, 4500];
const allChars = 12_600;
const totals = [11, 6, 12, 11, 8];
const allMentions = 48;
const byMentions = { count: 5, exposure: 17, otherCount: 1, otherExposure: 31 };
const byCharacters = { count: 5, exposure: 4200, otherCount: 1, otherExposure: 8400 };
const stratum = { units: [6, 3, 1], drawn: 4 };
const otherStratum = { units: [5, 4, 3], drawn: 3 };

function vector(name: string, digits: number, printed: string, values: () => readonly number[]): Vector {
  return { name, digits, printed, values };
}

function ends({ low, high }: Interval): readonly number[] {
  return [low, high];
}

function aAgainstRest(priorTotal: number) {
  return a.map((count, w) => {
    const total = totals[w] ?? 0;
    const others = { otherCount: total - count, otherTotal: allMentions - 17 };
    return logOdds({ count, total: 17, ...others, share: total / allMentions, priorTotal });
  });
}

/** Exact p of all fifteen pairs, speaker by speaker. */
function exactPs(): readonly number[] {
  return speakers.flatMap((counts, i) =>
    counts.map((count, w) => {
      const exposure = chars[i] ?? 0;
      const otherCount = (totals[w] ?? 0) - count;
      return rateRatioP({ count, exposure, otherCount, otherExposure: allChars - exposure });
    }),
  );
}

/** Of C and 生态文明, A and 新质生产力, A and 生态文明. */
function threePairs(values: ArrayLike<number>): readonly number[] {
  return [2 * 5 + 4, 1, 4].map((pair) => values[pair] ?? Number.NaN);
}

/** E, E05, E95 in one stratum, where ρ is the pooled rate; times `scale`, or per 1,000 characters. */
function pooledE(counted: number, ownChars: number, w: number, scale: "ratio" | "rate"): readonly number[] {
  const rate = (totals[w] ?? 0) / allChars;
  const e = emphasis({ counted, expected: rate * ownChars, phi: 1, prior: 2000 * rate });
  return [e.emphasis, e.low, e.high].map((value) => (scale === "ratio" ? value : 1000 * rate * value));
}

function strataE(k: number, rate: number, counted: number, expected: number, phi: number): readonly number[] {
  const e = emphasis({ counted, expected, phi, prior: k * rate });
  return [e.emphasis, e.low, e.high];
}

/** Expected mentions c·ρ and peers' mentions Y of three strata. */
const threeStrata = [
  { expected: 2, peers: 10 },
  { expected: 3, peers: 20 },
  { expected: 1.3, peers: 4 },
];

/** y/m, low and high; what is null is NaN. The printed numbers are those of `scipy.stats.beta.ppf`. */
function toPeers(counted: number, phi: number, strata = threeStrata, exposure = 0.1): readonly number[] {
  const result = peerRatio({ counted, phi, strata, exposure });
  return result === null ? [] : [result.ratio, result.low, result.high].map((value) => value ?? Number.NaN);
}

/** In the order of the method. */
export const vectors: readonly Vector[] = [
  vector("δ at α₀ = 10", 4, "0.7173 1.6462 -0.0823 -0.6987 -1.5453", () => aAgainstRest(10).map(({ delta }) => delta)),
  vector("ζ at α₀ = 10", 4, "1.4129 2.1175 -0.1648 -1.2321 -1.8425", () => aAgainstRest(10).map(({ zeta }) => zeta)),
  vector("ζ at α₀ = 50", 4, "0.9415 1.5100 -0.1100 -0.8431 -1.3520", () => aAgainstRest(50).map(({ zeta }) => zeta)),
  vector("G² of four and two cells, by mentions", 4, "6.7375 5.8476", () => [
    logLikelihood(byMentions),
    logLikelihoodTwoCells(byMentions),
  ]),
  vector("Fisher's p", 4, "0.0166", () => [fisherP(byMentions)]),
  vector("BIC", 4, "2.8663", () => [bayesianInformation(logLikelihood(byMentions), allMentions)]),
  vector("G² of four and two cells, by characters", 4, "6.3935 6.3903", () => [
    logLikelihood(byCharacters),
    logLikelihoodTwoCells(byCharacters),
  ]),
  vector("log ratio", 4, "3.3219", () => [logRatio(byCharacters)]),
  vector("interval of the log ratio", 3, "0.224 6.419", () => ends(logRatioInterval(byCharacters, 0.95))),
  vector("rate ratio", 1, "10.0", () => [rateRatio(byCharacters)]),
  vector("exact interval of the rate ratio", 3, "1.119 472.975", () => ends(rateRatioInterval(byCharacters, 0.95))),
  vector("exact p of three pairs", 4, "0.0041 0.0178 0.0587", () => threePairs(exactPs())),
  vector("their q among fifteen", 4, "0.0611 0.1337 0.2934", () => threePairs(falseDiscovery(exactPs()))),
  vector("E of A and 新质生产力", 3, "2.016 0.874 3.539", () => pooledE(5, 4200, 1, "ratio")),
  vector("the same per 1,000 characters", 3, "0.960 0.416 1.685", () => pooledE(5, 4200, 1, "rate")),
  vector("E and E05 of C and 生态文明", 3, "2.004 1.011", () => pooledE(7, 4500, 4, "ratio").slice(0, 2)),
  vector("the same pair per 1,000 characters", 3, "1.272 0.642 2.076", () => pooledE(7, 4500, 4, "rate")),
  vector("quantiles where B never says it, per 1,000", 3, "0.161 0.007 0.492", () => pooledE(0, 3900, 1, "rate")),
  vector("their mean as a ratio", 3, "0.339", () => pooledE(0, 3900, 1, "ratio").slice(0, 1)),
  vector("quantiles where A never says it", 3, "0.323 0.028 0.889", () => pooledE(0, 4200, 4, "ratio")),
  vector("units dealt, first stratum", 6, "0.071429 0.285714 0.309524 0.242857 0.085714 0.004762", () => [
    ...randomisationDistribution([stratum]),
  ]),
  vector("second stratum", 6, "0.045455 0.181818 0.272727 0.290909 0.150000 0.054545 0.004545", () => [
    ...randomisationDistribution([otherStratum]),
  ]),
  vector("both, P(T ≥ 5 … 8)", 6, "0.492965 0.274134 0.116905 0.036061", () =>
    [5, 6, 7, 8].map((sum) => randomisationTails([stratum, otherStratum], sum).upper),
  ),
  vector("both, P(T ≤ 0 … 2)", 6, "0.003247 0.029221 0.114719", () =>
    [0, 1, 2].map((sum) => randomisationTails([stratum, otherStratum], sum).lower),
  ),
  vector("E with strata, φ = 1.4", 4, "1.9649 1.1086 3.0197", () => strataE(2000, 0.0006, 14, 6.3, 1.4)),
  vector("E with strata, φ = 1", 4, "2.0267 1.2538 2.9506", () => strataE(2000, 0.0006, 14, 6.3, 1)),
  vector("E of one who says less", 4, "0.5255 0.2289 0.9208", () => strataE(3500, 0.001, 3, 9.5, 1.2)),
  vector("E of a rare theme", 4, "3.0000 0.6585 6.7247", () => strataE(2000, 0.0002, 2, 0.4, 1)),
  vector("ratio to peers of three strata, φ = 1.4", 4, "2.2222 1.0774 4.3651", () => toPeers(14, 1.4)),
  vector("the same, φ = 1", 4, "2.2222 1.2223 3.9093", () => toPeers(14, 1)),
  vector("the same in one stratum", 4, "2.2222 1.0865 4.3151", () => toPeers(14, 1.4, [{ expected: 6.3, peers: 34 }])),
  vector("ratio of one who says less than the peers", 4, "0.4762 0.1033 1.4611", () => toPeers(3, 1.2)),
  vector("ratio of one who never says it", 4, "0.0000 0.0000 0.7126", () => toPeers(0, 1.4)),
  vector("ratio to few peers", 4, "5.0000 0.6151 32.8608", () =>
    toPeers(2, 1, [
      { expected: 0.1, peers: 1 },
      { expected: 0.3, peers: 2 },
      { expected: 0, peers: 0 },
    ]),
  ),
  vector("ratio to peers who never say it", 4, "NaN 10.7911 NaN", () =>
    toPeers(4, 1.4, [{ expected: 0, peers: 0 }], 0.05),
  ),
  vector("Garwood's lower ends", 2, "0.00 0.03 0.24 0.62 1.62 4.80 12.22", () =>
    [0, 1, 2, 3, 5, 10, 20].map((count) => garwood(count, 0.95).low),
  ),
  vector("Garwood's upper ends", 2, "3.69 5.57 7.22 8.77 11.67 18.39 30.89", () =>
    [0, 1, 2, 3, 5, 10, 20].map((count) => garwood(count, 0.95).high),
  ),
  vector("dot product of A and B", 0, "50", () => [dotProduct(a, b)]),
  vector("average activity", 4, "3.1250", () => [averageActivity(a, b)]),
  vector("cosine of A-B, A-C, B-C", 4, "0.6593 0.4583 0.6434", () => [cosine(a, b), cosine(a, c), cosine(b, c)]),
  vector("DNA's cosine of A-B, A-A", 4, "0.1961 0.2803", () => [dnaCosine(a, b), dnaCosine(a, a)]),
  vector("DNA's Jaccard, set Jaccard", 4, "0.8929 0.6000", () => [jaccard(a, b), setJaccard(a, b)]),
  vector("activity and prominence of A's first concept", 4, "0.3529 0.5455", () => [
    activity(speakers)[0]?.[0] ?? Number.NaN,
    prominence(speakers)[0]?.[0] ?? Number.NaN,
  ]),
  vector("qualifiers ignored and subtracted", 0, "7 5", () => [
    ignoreQualifier([[[6, 1]]])[0]?.[0] ?? Number.NaN,
    subtractNegative([[6]], [[1]])[0]?.[0] ?? Number.NaN,
  ]),
  vector("disparity of 6, 5, 4, 2", 4, "0.2709 0.3517 0.4472 0.6870", () => disparity([6, 5, 4, 2]) ?? []),
  vector("hypergeometric P(X ≥ 4)", 4, "0.1212", () => [hypergeometricUpper(4, { size: 12, marked: 5, drawn: 6 })]),
  vector("dispersion over A, B, C", 4, "0.2121 0.5000 0.1071 0.2359 0.5179", () =>
    totals.map(
      (_, w) =>
        deviationOfProportions(
          speakers.map((counts) => counts[w] ?? 0),
          chars,
        ) ?? Number.NaN,
    ),
  ),
  vector("NPMI", 4, "0.3010", () => [npmi(0.1, 0.2, 0.25)]),
  vector("q of eight p", 4, "0.0080 0.0320 0.0672 0.0672 0.0672 0.0800 0.0846 0.2050", () => [
    ...falseDiscovery([0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205]),
  ]),
  vector("Wilson's 95 % and 90 % intervals of 3/8", 4, "0.1368 0.6943 0.1612 0.6520", () => [
    ...ends(wilson(3, 8, 0.95)),
    ...ends(wilson(3, 8, 0.9)),
  ]),
  vector("silence by the peers' rate, by the pooled rate, at m = 3", 4, "0.0183 0.0695 0.0498", () => [
    silence((8 / 8400) * 4200),
    silence((8 / allChars) * 4200),
    silence(3),
  ]),
  vector("over-dispersed silence at 5,000 and 3,000 characters", 4, "0.0816 0.1600", () => [
    overDispersedSilence(2000, 5000, 0.001),
    overDispersedSilence(2000, 3000, 0.001),
  ]),
];
