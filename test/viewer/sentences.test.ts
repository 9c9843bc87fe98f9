import { describe, expect, test } from "vitest";
import type { PairNumbers } from "../../graph/api.ts";
import { en } from "../../viewer/words/en.ts";
import { enCodes } from "../../viewer/words/en-codes.ts";
import { zh } from "../../viewer/words/zh.ts";
import { zhCodes } from "../../viewer/words/zh-codes.ts";
import { actor, cell, concept } from "./invented-matrix.ts";
import { claimsOfSpeech, inBoth } from "./screen-words.ts";

const { pairSentence, partsSentence } = await import("../../viewer/panel/pair-sentence.ts");
const { verdictReason } = await import("../../viewer/panel/verdict-reason.ts");
const { cellSays } = await import("../../viewer/views/matrix/cell-says.ts");
const { linkSays } = await import("../../viewer/views/graph/link-says.ts");
const { outletNames } = await import("../../viewer/words/outlets.ts");

const pair: PairNumbers = {
  series: "reported",
  population: "chinese",
  mentions: 66,
  echo: 21,
  chained: 2,
  quoted: 3,
  counted: 60,
  units: 31,
  days: 29,
  speeches: 33,
  doubtful: 1,
  chars: 36_786,
  rate: 1.8,
  expected: 5.8,
  expectedByPeers: 5.8,
  emphasis: 8,
  ratio: 10.3,
  low: 6.1,
  high: 16.3,
  phi: 1.2,
  p: 0.0001,
  q: 0.0004,
  z: 9,
  g2: 80,
  logRatio: 3,
  verdict: "clear",
  baseline: "quarter-occasion",
  firstDate: "2022-01-03",
  lastDate: "2022-12-30",
  withoutLargest: true,
  withinOccasion: true,
  sureOnly: true,
  portfolio: false,
  ritual: false,
  selfNaming: false,
  conceptMentions: 527,
  allSpeeches: 140,
  allUnits: 125,
  outlets: ["《云江新闻》"],
};
const head = { actor: { name: "王远", label: "Person" }, concept: "放管服" } as const;
const sentence = (changes: Partial<PairNumbers> = {}) => inBoth(() => pairSentence({ ...pair, ...changes }, head));
const reason = (changes: Partial<PairNumbers>) => inBoth(() => verdictReason({ ...pair, ...changes })).zh;

describe("the sentence of a pair", () => {
  test("names the outlet of reported words, and everything that the ratio rests on", () => {
    expect(sentence().zh).toBe(
      "《云江新闻》转述的王远讲话中，“放管服”约为转述他人时的 10.3 倍（90 % 区间 [6.1, 16.3]；计 60 次，预期 5.8 次；共 36,786 字、125 个场合）。",
    );
    expect(sentence().en).toContain("In reports of 王远 by 《云江新闻》, “放管服” stands about 10.3 times as often");
  });

  test("says of own words that they are signed or in full", () => {
    expect(sentence({ series: "own" }).zh).toContain("王远署名或全文讲话中，“放管服”约为他人的 10.3 倍");
    expect(sentence({ series: "own" }).zh).not.toContain("云江新闻");
  });

  test("tells counts and interval, and no ratio, below ten", () => {
    const few = sentence({ counted: 9, expected: 0.9 });
    expect(few.zh).toContain("“放管服”计 9 次；依转述他人时的频次，预期 0.90 次（90 % 区间 [6.1, 16.3]；");
    expect(few.zh).not.toContain("10.3");
    expect(few.en).not.toContain("10.3");
  });

  test("has only a lower end where the others are too few to bound it", () => {
    expect(sentence({ high: null }).zh).toContain("90 % 区间 ≥ 6.1；");
    expect(sentence({ ratio: null, low: null, high: null, counted: 2 }).zh).not.toContain("区间");
  });

  test("of what the others never have is told without a ratio and without an expectation of nought", () => {
    const alone = { counted: 17, expected: 0, ratio: null, low: 16.3, high: null } as const;
    expect(sentence(alone).zh).toContain("“放管服”计 17 次；转述他人时未见（90 % 区间 ≥ 16.3；");
    expect(sentence({ ...alone, series: "own" }).zh).toContain("“放管服”计 17 次；他人同类文字中未见");
  });

  test("says of what is not found how often it was expected", () => {
    const silent = { verdict: "not-found", counted: 0, mentions: 0, ratio: 0, low: 0, high: 0.4 } as const;
    expect(sentence(silent).zh).toContain("本库未见“放管服”；依转述他人时的频次，预期 5.8 次");
    expect(sentence(silent).en).toContain("not found in this corpus");
  });

  test("of an institution is about those in office", () => {
    const { zh: told } = inBoth(() =>
      pairSentence(pair, { ...head, actor: { name: "云江省委", label: "Institution" } }),
    );
    expect(told).toContain("转述的云江省委任职者讲话中");
  });

  test("says in how many sentences others are named as the author, and what does not count", () => {
    expect(inBoth(() => partsSentence(pair)).zh).toBe(
      "提到 66 次，其中 21 次在点名他人为出处的句子里，2 次在成串的提法里；另有 3 次在引述他人的话里，不计入",
    );
    expect(inBoth(() => partsSentence({ ...pair, echo: 0, chained: 0, quoted: 0 })).zh).toBe("提到 66 次");
  });
});

test("an outlet without a name is one of unknown name, and of many outlets the first are named", () => {
  expect(inBoth(() => outletNames([""])).zh).toBe("来源不详的媒体");
  expect(inBoth(() => outletNames(["", "新闻联播", "新华社"])).zh).toBe("《新闻联播》、新华社、来源不详的媒体");
  expect(inBoth(() => outletNames(["甲报", "乙报", "丙报", "丁报"])).zh).toBe("《甲报》《乙报》《丙报》等 4 家媒体");
});

describe("the reason of a verdict follows the order of its rules", () => {
  test("of what was not tested says what was lacking", () => {
    const thin = { verdict: "insufficient", q: null } as const;
    expect(reason({ ...thin, chars: 900, allUnits: 2 })).toBe("文字不到 1,000 字，不检验");
    expect(reason({ ...thin, allUnits: 2 })).toBe("只有 2 个场合，须 3 个才检验");
    expect(reason({ ...thin, low: null, ratio: null, high: null })).toContain("无从比较");
    expect(reason(thin)).toContain("全库不到 5 次");
  });

  test("of a tentative finding names the first rule of clear that fails, then all that it does not survive", () => {
    const tentative = { verdict: "tentative" } as const;
    expect(reason({ ...tentative, q: 0.1, low: 1.1 })).toBe("q = 0.100，未小于 0.05");
    expect(reason({ ...tentative, low: 1.1 })).toContain("下限 1.10，未达 1.25");
    expect(reason({ ...tentative, units: 2 })).toContain("只在 2 个场合提到，须 3 个");
    expect(reason({ ...tentative, days: 2 })).toContain("只在 2 天提到，须 3 天");
    expect(reason({ ...tentative, withoutLargest: false, sureOnly: false })).toBe(
      "q < 0.001 · 去掉提得最多的另一人，便不成立；只取归属确定的段落，便不成立",
    );
  });

  test("of a clear finding says from which lower end on it is printed", () => {
    expect(reason({})).toBe("q < 0.001 · 各项都达到，下限不小于 2（很强）");
    expect(reason({ low: 1.3 })).toContain("不小于 1.25");
  });

  test("of what is undecided asks for more or for less by the side on which it lies", () => {
    const none = { verdict: "none", q: 0.5 } as const;
    expect(reason(none)).toBe("q = 0.500，未小于 0.2");
    expect(reason({ ...none, counted: 2, ratio: 0.4, low: 0.1, high: 0.9 })).toBe("q = 0.500 · 上限 0.90，未低于 0.8");
    expect(reason({ ...none, q: null, counted: 0, expected: 2, high: 0.5 })).toContain("须 3 次才谈得上少提");
    expect(reason({ ...none, counted: 2, high: null })).toContain("定不出上限");
    expect(reason({ ...none, population: "foreign" })).toContain("译自外文");
  });
});

describe("the cell in words", () => {
  const [wang, digital] = [actor("王远"), concept("数字经济")];
  const says = (changes: Parameters<typeof cell>[3], verdict: Parameters<typeof cell>[2] = "none") =>
    inBoth(() => cellSays(cell(wang, digital, verdict, changes), { by: "ratio", hidden: [] }));

  test("never tells as unsaid what is counted in the other series", () => {
    expect(says({ mentions: 0, counted: 0, elsewhere: 4 }, "insufficient")).toEqual({
      zh: "此类文字中未计到，另一类文字中有 4 次",
      en: "not in this series; 4 mentions in the other",
    });
    expect(inBoth(() => cellSays(undefined, { by: "ratio", hidden: [] }))).toEqual({
      zh: "没有计到",
      en: "nothing counted",
    });
  });

  test("says 本库未见 with what was expected", () => {
    expect(says({ mentions: 0, counted: 0, expected: 4.2 }, "not-found").zh).toContain("本库未见 · 预期 4.2 次");
  });

  test("has the ratio from ten counts on, and the echo beside the number", () => {
    expect(says({ ratio: 2.9, low: 2.1, high: 3.9, expected: 4.1, echo: 5 }, "clear").zh).toBe(
      "明确 · 2.9 [2.1, 3.9] · 12 次，预期 4.1 次 · 提到 14 次 · 其中 5 次在点名他人为出处的句子里",
    );
    expect(says({ ratio: 2.9, low: 2.1, high: null, counted: 9 }, "clear").zh).toContain("明确 · ≥ 2.1 · 9 次");
  });
});

test("a line of the graph tells verdict, ratio and mentions", () => {
  const link = { verdict: "clear", mentions: 39, ratio: 10.27, low: 4.4, high: 28.9 } as const;
  expect(inBoth(() => linkSays(link)).zh).toBe("明确 · 10.3 [4.4, 28.9] · 39 次");
  expect(inBoth(() => linkSays({ ...link, mentions: 5 })).zh).toBe("明确 · [4.4, 28.9] · 5 次");
});

describe("what an outlet reports is never told as the person's own speaking", () => {
  test("in no word of the screen that may stand beside it", () => {
    const words = [...Object.entries({ ...zh, ...zhCodes }), ...Object.entries({ ...en, ...enCodes })];
    const beside = words.filter(([key]) => !key.endsWith(":own"));
    expect(beside.filter(([, text]) => claimsOfSpeech.test(text))).toEqual([]);
  });

  test("in no sentence, whatever the verdict", () => {
    const verdicts = ["clear", "tentative", "clear-less", "as-expected", "none", "not-found", "insufficient"] as const;
    for (const verdict of verdicts) {
      for (const counted of [0, 5, 60]) {
        const told = [sentence({ verdict, counted }), inBoth(() => partsSentence(pair))];
        for (const { zh: chinese, en: english } of told) {
          expect(chinese).not.toMatch(claimsOfSpeech);
          expect(english).not.toMatch(claimsOfSpeech);
        }
        expect(reason({ verdict, counted })).not.toMatch(claimsOfSpeech);
      }
    }
  });
});
