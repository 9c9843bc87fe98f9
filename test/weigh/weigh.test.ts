import { describe, expect, test } from "vitest";
import type { EmphasisRecord } from "../../graph/facts.ts";
import { weigh } from "../../src/weigh/weigh.ts";
import type { Weighing } from "../../src/weigh/weighing.ts";
import { speechOf, weighed } from "./invented-speeches.ts";

function pairOf(weighing: Weighing, actor: string, concept: string): EmphasisRecord {
  const found = weighing.pairs.find((pair) => pair.actor === actor && pair.concept === concept);
  if (found === undefined) throw new RangeError(`no pair ${actor} ${concept}`);
  return found;
}

describe("the worked example of the method", () => {
  const themes = ["高质量发展", "新质生产力", "中国式现代化", "两个维护", "生态文明"];
  const said = (counts: readonly number[]) => Object.fromEntries(themes.map((theme, w) => [theme, counts[w] ?? 0]));
  const example = weighed([
    speechOf("a.txt@0", "甲", said([6, 5, 4, 2, 0]), { chars: 4200 }),
    speechOf("b.txt@0", "乙", said([3, 0, 5, 6, 1]), { chars: 3900 }),
    speechOf("c.txt@0", "丙", said([2, 1, 3, 3, 7]), { chars: 4500 }),
  ]);

  test("one page is one stratum, and k is 2,000 for so few speakers", () => {
    expect(example.strata).toEqual([{ period: "2021-Q2", form: "speech", speeches: 3, speakers: 3, chars: 12_600 }]);
    expect(example.families).toEqual([
      expect.objectContaining({ actorLabel: "Institution", testedPairs: 0 }),
      expect.objectContaining({
        actorLabel: "Person",
        priorExposure: 2000,
        mentions: 48,
        chars: 12_600,
        testedPairs: 15,
      }),
    ]);
  });

  test("log-odds, G² and log ratio of a pair", () => {
    const pair = pairOf(example, "person:甲", "concept:新质生产力");
    expect(pair.g2?.toFixed(4)).toBe("6.7375");
    expect(pair.logRatio?.toFixed(4)).toBe("3.3219");
    expect(pair.rate.toFixed(3)).toBe("1.190");
    expect(pair.expected.toFixed(3)).toBe("2.000");
    expect(pair.verdict).toBe("insufficient");
  });

  test("a silence has no interval, only what the peers let expect", () => {
    const pair = pairOf(example, "person:甲", "concept:生态文明");
    expect([pair.emphasis, pair.low, pair.high]).toEqual([null, null, null]);
    expect(pair.expectedByPeers.toFixed(3)).toBe("4.000");
    expect(pair.expected.toFixed(3)).toBe("2.667");
    expect(pair.verdict).toBe("none");
  });
});

describe("what is compared with what", () => {
  test("a theme of its time is no emphasis of those who spoke then", () => {
    const speeches = ["甲", "乙", "丙", "丁", "戊", "己"].flatMap((name, i) =>
      Array.from({ length: 8 }, (_, n) =>
        speechOf(
          `${name}${n}.txt@0`,
          name,
          { 疫情防控: i < 3 ? 2 : 0, 生态文明: 1 },
          {
            date: i < 3 ? "2020-03-01" : "2023-03-01",
          },
        ),
      ),
    );
    const { pairs, strata } = weighed(speeches);
    expect(strata.map(({ period }) => period)).toEqual(["2020-Q1", "2023-Q1"]);
    expect(pairs.filter(({ verdict }) => verdict === "clear")).toEqual([]);
    expect(pairOf(weighed(speeches), "person:甲", "concept:疫情防控").expected).toBeCloseTo(16, 9);
  });

  test("quarters with fewer than three speakers are joined within the year, then over all years", () => {
    const dates = ["2021-01-01", "2021-05-01", "2021-09-01", "2022-02-01", null];
    const speeches = dates.map((date, i) => speechOf(`${i}.txt@0`, `某${i}`, { 生态文明: 1 }, { date }));
    expect(weighed(speeches).strata.map(({ period, speakers }) => [period, speakers])).toEqual([
      ["2021", 3],
      ["all", 2],
    ]);
  });

  test("a joint speech counts for each of its speakers, and once in the totals", () => {
    const joint = speechOf("a.txt@0", "甲", { 生态文明: 5 }, { persons: ["person:甲", "person:乙"] });
    const weighing = weighed([joint, speechOf("b.txt@0", "丙", { 生态文明: 1 })]);
    expect(pairOf(weighing, "person:甲", "concept:生态文明").mentions).toBe(5);
    expect(pairOf(weighing, "person:乙", "concept:生态文明").mentions).toBe(5);
    expect(weighing.families[1]?.mentions).toBe(6);
  });

  test("speeches without a speaker, or wholly repeated, enter no number", () => {
    const known = [speechOf("a.txt@0", "甲", { 生态文明: 5 }), speechOf("b.txt@0", "乙", { 生态文明: 1 })];
    const more = [
      speechOf("c.txt@0", "无", { 生态文明: 9 }, { persons: [] }),
      speechOf("d.txt@0", "甲", {}, { chars: 0 }),
    ];
    expect(weighed([...known, ...more])).toEqual(weighed(known));
  });

  test("discovered concepts change no number of the others and are a family of their own", () => {
    const plain = ["甲", "乙", "丙"].map((name) => speechOf(`${name}.txt@0`, name, { 生态文明: 3 }));
    const withFound = ["甲", "乙", "丙"].map((name) => speechOf(`${name}.txt@0`, name, { 生态文明: 3, 新说法: 2 }));
    const both = weigh(withFound, { discovered: new Set(["concept:新说法"]) }).value;
    expect(both.pairs.filter(({ concept }) => concept !== "concept:新说法")).toEqual(weighed(plain).pairs);
    expect(both.families.map(({ discovered, testedPairs }) => [discovered, testedPairs])).toEqual([
      [false, 0],
      [true, 0],
      [false, 3],
      [true, 3],
    ]);
  });
});

describe("verdicts", () => {
  /** Twelve speakers with twenty speeches each; the first says one theme far more often, the second never. */
  const speeches = Array.from({ length: 240 }, (_, n) => {
    const speaker = n % 12;
    const own = speaker === 0 ? 2 : speaker === 1 ? 0 : n % 3 === 0 ? 1 : 0;
    return speechOf(`${String(n).padStart(3, "0")}.txt@0`, `某${String(speaker).padStart(2, "0")}`, {
      网络强国: own,
      高质量发展: 1 + (Math.floor(n / 12) % 2),
    });
  });
  const weighing = weighed(speeches);

  test("a theme said in every speech by one of twelve is clear", () => {
    const pair = pairOf(weighing, "person:某00", "concept:网络强国");
    expect(pair.verdict).toBe("clear");
    expect(pair.low).toBeGreaterThan(1.5);
    expect(pair.q).toBeLessThan(0.05);
  });

  test("a silence is never a verdict", () => {
    const pair = pairOf(weighing, "person:某01", "concept:网络强国");
    expect([pair.mentions, pair.verdict]).toEqual([0, "none"]);
    expect(pair.q).toBeLessThan(0.2);
  });

  test("a theme that all say alike is as expected", () => {
    expect(pairOf(weighing, "person:某05", "concept:高质量发展").verdict).toBe("as-expected");
  });
});
