/** The worked example of the method: three speakers, five concepts, every number to the last printed digit. */
import { describe, expect, test } from "vitest";
import { overDispersedSilence, silence } from "../../graph/measure/absence.ts";
import { activity, ignoreQualifier, prominence, subtractNegative } from "../../graph/measure/affiliation.ts";
import { dealtDistribution, dealtTails } from "../../graph/measure/dealt-speeches.ts";
import { disparity } from "../../graph/measure/disparity.ts";
import { deviationOfProportions } from "../../graph/measure/dispersion.ts";
import { emphasis } from "../../graph/measure/emphasis.ts";
import { falseDiscovery } from "../../graph/measure/false-discovery.ts";
import { fisherP } from "../../graph/measure/fisher.ts";
import { garwood } from "../../graph/measure/garwood.ts";
import { hypergeometricUpper } from "../../graph/measure/hypergeometric.ts";
import { bayesianInformation, logLikelihood, logLikelihoodTwoCells } from "../../graph/measure/log-likelihood.ts";
import { logOdds } from "../../graph/measure/log-odds.ts";
import { logRatio, logRatioInterval } from "../../graph/measure/log-ratio.ts";
import { npmi } from "../../graph/measure/npmi.ts";
import { rateRatio, rateRatioInterval, rateRatioP } from "../../graph/measure/rate-ratio.ts";
import { averageActivity, cosine, dnaCosine, dotProduct, jaccard, setJaccard } from "../../graph/measure/similarity.ts";
import { wilson } from "../../graph/measure/wilson.ts";

const a = [6, 5, 4, 2, 0];
const b = [3, 0, 5, 6, 1];
const c = [2, 1, 3, 3, 7];
const speakers = [a, b, c];
const chars = [4200, 3900, 4500];
const allChars = 12_600;
const totals = [11, 6, 12, 11, 8];
const allMentions = 48;

/** The numbers as the method prints them, with so many decimals. */
function printed(values: readonly number[], digits: number): readonly string[] {
  return values.map((value) => value.toFixed(digits));
}

function asPrinted(values: string): readonly string[] {
  return values.split(" ");
}

describe("one speaker against the others", () => {
  const againstRest = (priorTotal: number) =>
    a.map((count, w) => {
      const total = totals[w] ?? 0;
      const others = { otherCount: total - count, otherTotal: allMentions - 17 };
      return logOdds({ count, total: 17, ...others, share: total / allMentions, priorTotal });
    });

  test("log-odds with an informative prior", () => {
    const small = againstRest(10);
    expect(
      printed(
        small.map(({ delta }) => delta),
        4,
      ),
    ).toEqual(asPrinted("0.7173 1.6462 -0.0823 -0.6987 -1.5453"));
    expect(
      printed(
        small.map(({ zeta }) => zeta),
        4,
      ),
    ).toEqual(asPrinted("1.4129 2.1175 -0.1648 -1.2321 -1.8425"));
    const large = againstRest(50);
    expect(
      printed(
        large.map(({ zeta }) => zeta),
        4,
      ),
    ).toEqual(asPrinted("0.9415 1.5100 -0.1100 -0.8431 -1.3520"));
  });

  test("G², Fisher and BIC by mentions", () => {
    const mentions = { count: 5, exposure: 17, otherCount: 1, otherExposure: 31 };
    expect(logLikelihood(mentions).toFixed(4)).toBe("6.7375");
    expect(logLikelihoodTwoCells(mentions).toFixed(4)).toBe("5.8476");
    expect(fisherP(mentions).toFixed(4)).toBe("0.0166");
    expect(bayesianInformation(logLikelihood(mentions), allMentions).toFixed(4)).toBe("2.8663");
  });

  test("G², log ratio and rate ratio by characters", () => {
    const rates = { count: 5, exposure: 4200, otherCount: 1, otherExposure: 8400 };
    expect(logLikelihood(rates).toFixed(4)).toBe("6.3935");
    expect(logLikelihoodTwoCells(rates).toFixed(4)).toBe("6.3903");
    expect(logRatio(rates).toFixed(4)).toBe("3.3219");
    const doublings = logRatioInterval(rates, 0.95);
    expect(printed([doublings.low, doublings.high], 3)).toEqual(asPrinted("0.224 6.419"));
    expect(rateRatio(rates).toFixed(4)).toBe("10.0000");
    const ratio = rateRatioInterval(rates, 0.95);
    expect(printed([ratio.low, ratio.high], 3)).toEqual(asPrinted("1.119 472.975"));
    expect(rateRatioP(rates).toFixed(4)).toBe("0.0178");
  });

  test("the exact p of all fifteen pairs and their q", () => {
    const ps = speakers.flatMap((counts, i) =>
      counts.map((count, w) => {
        const exposure = chars[i] ?? 0;
        return rateRatioP({
          count,
          exposure,
          otherCount: (totals[w] ?? 0) - count,
          otherExposure: allChars - exposure,
        });
      }),
    );
    const q = [...falseDiscovery(ps)];
    const of = (values: readonly number[], i: number, w: number) => values[i * 5 + w] ?? Number.NaN;
    expect(printed([of(ps, 2, 4), of(ps, 0, 1), of(ps, 0, 4)], 4)).toEqual(asPrinted("0.0041 0.0178 0.0587"));
    expect(printed([of(q, 2, 4), of(q, 0, 1), of(q, 0, 4)], 4)).toEqual(asPrinted("0.0611 0.1337 0.2934"));
  });
});

describe("E and its interval", () => {
  /** One stratum: ρ is the pooled rate. */
  function pooled(counted: number, own: number, w: number) {
    const rate = (totals[w] ?? 0) / allChars;
    const result = emphasis({ counted, expected: rate * own, phi: 1, prior: 2000 * rate });
    return { ...result, rate };
  }

  test("in the worked example", () => {
    const often = pooled(5, 4200, 1);
    expect(printed([often.emphasis, often.low, often.high], 3)).toEqual(asPrinted("2.016 0.874 3.539"));
    expect(((1000 * 5) / 4200).toFixed(3)).toBe("1.190");
    const perThousand = [often.emphasis, often.low, often.high].map((e) => 1000 * e * often.rate);
    expect(printed(perThousand, 3)).toEqual(asPrinted("0.960 0.416 1.685"));

    const green = pooled(7, 4500, 4);
    expect(printed([green.emphasis, green.low], 3)).toEqual(asPrinted("2.004 1.011"));
    const greenRates = [green.emphasis, green.low, green.high].map((e) => 1000 * e * green.rate);
    expect(printed(greenRates, 3)).toEqual(asPrinted("1.272 0.642 2.076"));
  });

  test("where nothing was said, as a test of the quantiles only", () => {
    const never = pooled(0, 3900, 1);
    expect(never.emphasis.toFixed(3)).toBe("0.339");
    const rates = [never.emphasis, never.low, never.high].map((e) => 1000 * e * never.rate);
    expect(printed(rates, 3)).toEqual(asPrinted("0.161 0.007 0.492"));
    const silent = pooled(0, 4200, 4);
    expect(printed([silent.emphasis, silent.low, silent.high], 3)).toEqual(asPrinted("0.323 0.028 0.889"));
  });

  test.each([
    [2000, 0.0006, 14, 6.3, 1.4, "1.9649 1.1086 3.0197"],
    [2000, 0.0006, 14, 6.3, 1, "2.0267 1.2538 2.9506"],
    [3500, 0.001, 3, 9.5, 1.2, "0.5255 0.2289 0.9208"],
    [2000, 0.0002, 2, 0.4, 1, "3.0000 0.6585 6.7247"],
  ])("with strata: k %d, ρ %d, y %d, m %d, φ %d", (k, rate, counted, expected, phi, numbers) => {
    const result = emphasis({ counted, expected, phi, prior: k * rate });
    expect(printed([result.emphasis, result.low, result.high], 4)).toEqual(asPrinted(numbers));
  });

  test("Garwood's interval of a count", () => {
    const intervals = [0, 1, 2, 3, 5, 10, 20].map((count) => garwood(count, 0.95));
    expect(
      printed(
        intervals.map(({ low }) => low),
        2,
      ),
    ).toEqual(asPrinted("0.00 0.03 0.24 0.62 1.62 4.80 12.22"));
    expect(
      printed(
        intervals.map(({ high }) => high),
        2,
      ),
    ).toEqual(asPrinted("3.69 5.57 7.22 8.77 11.67 18.39 30.89"));
  });
});

describe("whole speeches dealt at random", () => {
  const first = { none: 6, one: 3, more: 1, drawn: 4 };
  const second = { none: 5, one: 4, more: 3, drawn: 3 };

  test("the sum within one stratum", () => {
    expect(printed([...dealtDistribution([first])], 6)).toEqual(
      asPrinted("0.071429 0.285714 0.309524 0.242857 0.085714 0.004762"),
    );
    expect(printed([...dealtDistribution([second])], 6)).toEqual(
      asPrinted("0.045455 0.181818 0.272727 0.290909 0.150000 0.054545 0.004545"),
    );
  });

  test("the sum over two strata", () => {
    const tails = (observed: number) => dealtTails([first, second], observed);
    expect(tails(5).upper).toBeCloseTo(911 / 1848, 12);
    expect(tails(7).upper).toBeCloseTo(491 / 4200, 12);
    expect(
      printed(
        [5, 6, 7, 8].map((t) => tails(t).upper),
        6,
      ),
    ).toEqual(asPrinted("0.492965 0.274134 0.116905 0.036061"));
    expect(
      printed(
        [0, 1, 2].map((t) => tails(t).lower),
        6,
      ),
    ).toEqual(asPrinted("0.003247 0.029221 0.114719"));
  });
});

describe("networks", () => {
  test("what a tie between a speaker and a concept weighs", () => {
    const agreeAndDisagree = speakers.map((counts) => counts.map((count) => [count, 1]));
    expect(ignoreQualifier(agreeAndDisagree)[0]).toEqual([7, 6, 5, 3, 1]);
    expect(subtractNegative(speakers, [[1, 1, 1, 1, 1], [], []])[0]).toEqual([5, 4, 3, 1, -1]);
    expect(activity(speakers)[0]).toEqual([6 / 17, 5 / 17, 4 / 17, 2 / 17, 0]);
    expect(prominence(speakers)[0]).toEqual([6 / 11, 5 / 6, 4 / 12, 2 / 11, 0]);
  });

  test("likeness of two speakers", () => {
    expect(dotProduct(a, b)).toBe(50);
    expect(averageActivity(a, b).toFixed(4)).toBe("3.1250");
    expect(printed([cosine(a, b), cosine(a, c), cosine(b, c)], 4)).toEqual(asPrinted("0.6593 0.4583 0.6434"));
    expect(printed([dnaCosine(a, b), dnaCosine(a, a)], 4)).toEqual(asPrinted("0.1961 0.2803"));
    expect(printed([jaccard(a, b), setJaccard(a, b)], 4)).toEqual(asPrinted("0.8929 0.6000"));
  });

  test("which ties of a node stand out", () => {
    expect(printed(disparity([6, 5, 4, 2]) ?? [], 4)).toEqual(asPrinted("0.2709 0.3517 0.4472 0.6870"));
    expect(hypergeometricUpper(4, { size: 12, marked: 5, drawn: 6 }).toFixed(4)).toBe("0.1212");
  });
});

describe("spread, company, shares, absence", () => {
  test("dispersion over the three speakers", () => {
    const spread = totals.map(
      (_, w) =>
        deviationOfProportions(
          speakers.map((counts) => counts[w] ?? 0),
          chars,
        ) ?? -1,
    );
    expect(printed(spread, 4)).toEqual(asPrinted("0.2121 0.5000 0.1071 0.2359 0.5179"));
  });

  test("NPMI, Wilson, Benjamini-Hochberg", () => {
    expect(npmi(0.1, 0.2, 0.25).toFixed(4)).toBe("0.3010");
    const wide = wilson(3, 8, 0.95);
    const narrow = wilson(3, 8, 0.9);
    expect(printed([wide.low, wide.high, narrow.low, narrow.high], 4)).toEqual(
      asPrinted("0.1368 0.6943 0.1612 0.6520"),
    );
    const q = falseDiscovery([0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205]);
    expect(printed([...q], 4)).toEqual(asPrinted("0.0080 0.0320 0.0672 0.0672 0.0672 0.0800 0.0846 0.2050"));
  });

  test("a silence is measured by the peers' rate", () => {
    const byPeers = (8 / 8400) * 4200;
    expect(byPeers.toFixed(3)).toBe("4.000");
    expect(silence(byPeers).toFixed(4)).toBe("0.0183");
    expect(silence((8 / allChars) * 4200).toFixed(4)).toBe("0.0695");
    expect(silence(3).toFixed(4)).toBe("0.0498");
    expect(overDispersedSilence(2000, 5000, 0.001).toFixed(4)).toBe("0.0816");
    expect(overDispersedSilence(2000, 3000, 0.001).toFixed(4)).toBe("0.1600");
  });
});
