import { describe, expect, test } from "vitest";
import type { EmphasisRecord } from "../../graph/facts.ts";
import type { SpeechCounts } from "../../src/base/speech-counts.ts";
import { unitsOf } from "../../src/weigh/units.ts";
import type { Weighing } from "../../src/weigh/weighing.ts";
import { conceptsOf, type Said, speechOf, weighed } from "./invented-speeches.ts";

function pairOf(weighing: Weighing, actor: string, concept: string): EmphasisRecord {
  const found = weighing.pairs.find((pair) => pair.actor === actor && pair.concept === concept);
  if (found === undefined) throw new RangeError(`no pair ${actor} ${concept}`);
  return found;
}

const persons = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子", "丑"];

/** Twenty speeches by each of twelve, on days of their own; `saidBy` tells what each says in the nth. */
function twelve(
  saidBy: (person: string, n: number) => Said,
  more: Partial<SpeechCounts> = {},
): readonly SpeechCounts[] {
  return persons.flatMap((person) =>
    Array.from({ length: 20 }, (_, n) =>
      speechOf(`${person}${String(n).padStart(2, "0")}.txt@0`, person, saidBy(person, n), {
        date: `2021-0${4 + (n % 3)}-${String(1 + n).padStart(2, "0")}`,
        ...more,
      }),
    ),
  );
}

describe("who is compared with whom", () => {
  test("a theme of its time is no emphasis of those who spoke then", () => {
    const speeches = persons.slice(0, 10).flatMap((name, i) =>
      Array.from({ length: 8 }, (_, n) =>
        speechOf(
          `${name}${n}.txt@0`,
          name,
          { 疫情防控: i < 5 ? 2 : 0, 生态文明: 1 },
          {
            date: `${i < 5 ? 2020 : 2023}-03-0${n + 1}`,
          },
        ),
      ),
    );
    const { pairs, strata } = weighed(speeches);
    expect(strata.map(({ period }) => period)).toEqual(["2020-Q1", "2023-Q1"]);
    expect(pairs.filter(({ verdict }) => verdict === "clear" || verdict === "tentative")).toEqual([]);
    expect(pairOf(weighed(speeches), "person:甲", "concept:疫情防控").expected).toBeCloseTo(16, 9);
  });

  test("reported words of one quarter are compared within occasions", () => {
    const speeches = ["foreign", "meeting"].flatMap((occasion) =>
      persons.map((name) =>
        speechOf(
          `${occasion}-${name}.txt@0`,
          name,
          { 一带一路: occasion === "foreign" ? 3 : 0 },
          { series: "reported", occasion },
        ),
      ),
    );
    const { strata, pairs } = weighed(speeches);
    expect(strata.map(({ kind, persons: held }) => [kind, held])).toEqual([
      ["foreign", 12],
      ["meeting", 12],
    ]);
    expect(pairOf({ ...weighed(speeches), pairs }, "person:甲", "concept:一带一路").expected).toBeCloseTo(3, 9);
  });

  test("a stratum with fewer than four others is joined: occasions first, then quarters, then years", () => {
    const said = { 生态文明: 1 };
    const at = (name: string, date: string, occasion: string) =>
      speechOf(`${name}${date}${occasion}.txt@0`, name, said, { date, occasion, series: "reported" });
    const speeches = [
      ...persons.slice(0, 3).map((name) => at(name, "2021-01-05", "tour")),
      ...persons.slice(3, 5).map((name) => at(name, "2021-01-06", "meeting")),
      ...persons.slice(0, 2).map((name) => at(name, "2021-05-06", "tour")),
      ...persons.slice(2, 5).map((name) => at(name, "2021-08-06", "tour")),
      at("甲", "2022-08-06", "tour"),
    ];
    expect(
      weighed(speeches).strata.map(({ period, kind, persons: held, level }) => [period, kind, held, level]),
    ).toEqual([
      ["2021", "all", 5, 2],
      ["2021-Q1", "all", 5, 1],
      ["all", "all", 1, 3],
    ]);
  });

  test("nobody else keeps more than a quarter of the others' text", () => {
    // 丑 has half of all text and says the theme twice as often as the rest.
    const quiet = twelve((_, n) => ({ 四个意识: n % 2 }));
    const loud = Array.from({ length: 300 }, (_, n) =>
      speechOf(`丑x${n}.txt@0`, "丑", { 四个意识: 1 }, { date: `2021-04-${String(1 + (n % 28)).padStart(2, "0")}` }),
    );
    const { expected } = pairOf(weighed([...quiet, ...loud]), "person:甲", "concept:四个意识");
    // Ten say it every second time, one every time with a quarter of the text: 20 · (0.75 · 0.5 + 0.25 · 1).
    expect(expected).toBeGreaterThan(11.5);
    expect(expected).toBeLessThan(13);
  });

  test("foreigners are compared with each other, and nothing is told of them", () => {
    const speeches = twelve((person, n) => ({ 多边主义: person === "甲" ? 3 : n % 4 === 0 ? 1 : 0 }), {
      series: "reported",
    });
    const foreign = weighed(speeches, {}, () => "foreign");
    expect(pairOf(weighed(speeches), "person:甲", "concept:多边主义").verdict).toBe("clear");
    expect(pairOf(foreign, "person:甲", "concept:多边主义").verdict).toBe("none");
    expect(
      pairOf(
        weighed(speeches, { foreigners: "told" }, () => "foreign"),
        "person:甲",
        "concept:多边主义",
      ).verdict,
    ).toBe("clear");
  });
});

describe("what is counted once", () => {
  test("all texts of one person on one day are one unit", () => {
    const speeches = [1, 2, 3].map((n) => speechOf(`p${n}.txt@0`, "甲", { 生态文明: 2 }, { event: "2021-04-19" }));
    const [unit] = unitsOf(speeches, () => "unknown");
    expect(unit).toMatchObject({ id: "own|person:甲|2021-04-19", chars: 3000, kind: "speech" });
    expect(unit?.concepts).toMatchObject([{ mentions: 6, counted: 6, texts: 3 }]);
  });

  test("a joint speech gives each speaker a unit", () => {
    const speakers = ["甲", "乙"].map((name) => ({ person: `person:${name}`, institutions: [] }));
    const weighing = weighed([speechOf("a.txt@0", "甲", { 生态文明: 5 }, { speakers })]);
    expect(weighing.pairs.map(({ actor, mentions }) => [actor, mentions])).toEqual([
      ["person:乙", 5],
      ["person:甲", 5],
    ]);
  });

  test("speeches without a speaker, or without text that counts, enter no number", () => {
    const known = [speechOf("a.txt@0", "甲", { 生态文明: 5 }), speechOf("b.txt@0", "乙", { 生态文明: 1 })];
    const more = [
      speechOf("c.txt@0", "无", { 生态文明: 9 }, { speakers: [] }),
      speechOf("d.txt@0", "甲", {}, { chars: 0 }),
    ];
    expect(weighed([...known, ...more])).toEqual(weighed(known));
  });

  test("the same words on the next day in another paper are one event, others are not", () => {
    const first = speechOf("a.txt@0", "甲", { 生态文明: 1 }, { source: "新闻联播", chars: 2000, openings: [1, 2, 3] });
    const same = { source: "人民日报", date: "2021-04-20", openings: [2, 3, 9] };
    const units = (more: Partial<SpeechCounts>) =>
      unitsOf([first, speechOf("b.txt@0", "甲", { 生态文明: 1 }, { ...same, ...more })], () => "unknown");
    expect(units({}).map(({ isCounted }) => isCounted)).toEqual([true, false]);
    expect(units({ openings: [7, 8, 9] }).map(({ isCounted }) => isCounted)).toEqual([true, true]);
    expect(units({ date: "2021-04-25" }).map(({ isCounted }) => isCounted)).toEqual([true, true]);
  });

  test("discovered concepts change no number of the others and are a family of their own", () => {
    const plain = twelve((_, n) => ({ 生态文明: n % 3 }));
    const withFound = plain.map((speech) => ({
      ...speech,
      concepts: [...speech.concepts, ...conceptsOf({ 新说法: 2 })],
    }));
    const both = weighed(withFound, { discovered: new Set(["concept:新说法"]) });
    expect(both.pairs.filter(({ concept }) => concept !== "concept:新说法")).toEqual(weighed(plain).pairs);
    expect(both.families.map(({ actorLabel, discovered }) => [actorLabel, discovered])).toEqual([
      ["Institution", false],
      ["Institution", true],
      ["Person", false],
      ["Person", true],
    ]);
  });
});

describe("verdicts", () => {
  /** One says a theme far more often than the rest, one never. */
  const speeches = twelve((person, n) => ({
    网络强国: person === "甲" ? 2 : person === "乙" ? 0 : n % 3 === 0 ? 1 : 0,
    高质量发展: 1 + (n % 2),
  }));
  const weighing = weighed(speeches);

  test("a theme said in every speech by one of twelve is clear, and survives all three checks", () => {
    const pair = pairOf(weighing, "person:甲", "concept:网络强国");
    expect(pair).toMatchObject({ verdict: "clear", withoutLargest: true, withinOccasion: true, sureOnly: true });
    expect(pair.low).toBeGreaterThan(1.25);
    expect(pair.q).toBeLessThan(0.05);
  });

  test("what is expected and stands nowhere around is not found in this corpus", () => {
    const pair = pairOf(weighing, "person:乙", "concept:网络强国");
    expect(pair).toMatchObject({ mentions: 0, verdict: "not-found" });
    const quoted = speeches.map((speech) => ({ ...speech, around: ["concept:网络强国"] }));
    expect(pairOf(weighed(quoted), "person:乙", "concept:网络强国").verdict).not.toBe("not-found");
  });

  test("nobody lacks a formulation that holds the own name", () => {
    const options = { isSelfNaming: (actor: string) => actor === "person:乙" };
    expect(pairOf(weighed(speeches, options), "person:乙", "concept:网络强国")).toMatchObject({
      verdict: "clear-less",
      selfNaming: true,
    });
  });

  test("less than one loud peer is not clear; whoever the words name is no peer for them", () => {
    const loud = twelve((person, n) => ({
      网络强国: person === "子" ? 2 : person === "丁" ? 3 : person === "甲" || n > 3 ? 0 : 1,
    })).map((speech) => ({ ...speech, around: ["concept:网络强国"] }));
    const options = { isSelfNaming: (actor: string) => actor === "person:丁" };
    const silent = pairOf(weighed(loud, options), "person:甲", "concept:网络强国");
    expect(silent).toMatchObject({ counted: 0, withoutLargest: false, withinOccasion: true, sureOnly: true });
    const unsaid = loud.filter(({ speakers }) => speakers[0]?.person !== "person:丁");
    const { expected, low, high, p, withoutLargest } = pairOf(weighed(unsaid), "person:甲", "concept:网络强国");
    expect(silent).toMatchObject({ expected, low, high, p, withoutLargest });
  });

  test("what rests on doubtful attributions is tentative", () => {
    const doubtful = speeches.map((speech) =>
      speech.speakers[0]?.person === "person:甲" ? { ...speech, confidence: 0.8 } : speech,
    );
    expect(pairOf(weighed(doubtful), "person:甲", "concept:网络强国")).toMatchObject({
      verdict: "tentative",
      sureOnly: false,
      doubtful: 20,
    });
  });

  test("one event, however loud, is never clear", () => {
    const once = twelve((person, n) => ({ 网络强国: person === "甲" && n === 0 ? 40 : n % 3 === 0 ? 1 : 0 }));
    expect(pairOf(weighed(once), "person:甲", "concept:网络强国").verdict).not.toBe("clear");
  });

  test("what nine in ten say is a rite", () => {
    expect(pairOf(weighing, "person:甲", "concept:高质量发展").ritual).toBe(true);
  });

  test("an institution whose words are one person's has no finding", () => {
    const posted = speeches.map((speech) => ({
      ...speech,
      speakers: speech.speakers.map(({ person }) => ({
        person,
        institutions: ["person:甲", "person:丙", "person:丁"].includes(person) ? ["institution:云江省委网信办"] : [],
      })),
    }));
    const pair = pairOf(weighed(posted), "institution:云江省委网信办", "concept:网络强国");
    expect(pair.ratio).toBeGreaterThan(1.5);
    expect(pair.verdict).not.toBe("clear");
  });

  test("the default series is the one with findings, else the one with more text", () => {
    const both = [...speeches, ...twelve(() => ({ 网络强国: 1 }), { series: "reported", chars: 5000 }).map(anew)];
    const defaultOf = (all: readonly SpeechCounts[]) => weighed(all).series.find(({ isDefault }) => isDefault)?.series;
    expect(defaultOf(both)).toBe("own");
    expect(defaultOf(both.map((speech) => ({ ...speech, concepts: [] })))).toBe("reported");
  });
});

function anew(speech: SpeechCounts): SpeechCounts {
  return { ...speech, speech: `转述${speech.speech}`, event: `转述${speech.event}` };
}
