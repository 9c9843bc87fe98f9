import { describe, expect, test } from "vitest";
import type { Form } from "../../src/base/records.ts";
import { spot } from "../../src/spot/spot.ts";
import { lexicon, marked, mentionsOf, page } from "./page.ts";

function quotationsIn(line: string): (readonly [words: string, person: string | undefined, rule: string])[] {
  return mentionsOf(line)
    .filter(({ kind }) => kind === "quotation")
    .map(({ name, quotedPerson, rule }) => [name, quotedPerson, rule]);
}

describe("titles", () => {
  test("a formulation in a title is the title's", () => {
    const line = "重读《邓小平关于改革开放论述摘编》和《论〈群众路线〉》，推进改革开放。";
    expect(mentionsOf(line).map(({ kind, name, voice, contained }) => [kind, name, voice, contained])).toEqual([
      ["work", "邓小平关于改革开放论述摘编", "speaker", false],
      ["person", "邓小平", "title", true],
      ["concept", "改革开放", "title", true],
      ["work", "论〈群众路线〉", "speaker", false],
      ["work", "群众路线", "title", true],
      ["concept", "群众路线", "title", true],
      ["concept", "改革开放", "speaker", false],
    ]);
  });

  test("a title that never closes is noted and swallows nothing", () => {
    const { value, notes } = spot(
      page([
        ["body", "读《改革开放"],
        ["body", "网络强国》"],
      ]),
      lexicon,
    );
    expect(value.map(({ kind, voice }) => [kind, voice])).toEqual([
      ["concept", "speaker"],
      ["concept", "speaker"],
    ]);
    expect(notes.map(({ rule, start }) => [rule, start])).toEqual([["unclosed-title", 1]]);
  });
});

describe("names of meetings, bodies and campaigns", () => {
  test.each([
    "召开学习习近平总书记关于网络强国的重要思想专题研讨会，云江代表发言",
    "在“不忘初心、牢记使命”主题教育中",
    "出席“一带一路”国际合作高峰论坛",
    "云江省委乡村振兴工作领导小组",
    "网络安全和信息化工作座谈会",
    "云江省乡村振兴局",
    "开展“我为群众办实事”实践活动",
  ])("%s speaks for nobody", (line) => {
    const voices = mentionsOf(line)
      .filter(({ kind }) => kind !== "institution")
      .map(({ voice }) => voice);
    expect(voices.length).toBeGreaterThan(0);
    expect(new Set(voices)).toEqual(new Set(["title"]));
  });

  test.each([
    "加快建设⟦网络强国⟧，办好座谈会",
    "以⟦高质量发展⟧为主题召开座谈会",
    "抓住⟦高质量发展⟧机会",
    "⟦网络安全⟧部门要尽责",
    "⟦党史学习教育⟧开了好头",
    "共建“⟦一带一路⟧”和中非合作论坛",
    "学习⟦党的二十大⟧和中央政协工作会议精神",
    "学习⟦十九届四中全会⟧精神、中央政协工作会议精神",
    "助推⟦新质生产力⟧走出实验室",
    "建好⟦乡村振兴⟧的班底",
  ])("%s is the speaker's own", (expected) => {
    expect(marked(expected.replace(/[⟦⟧]/gu, ""))).toBe(expected);
  });
});

describe("direct quotations", () => {
  test("a saying verb and a colon name the person quoted", () => {
    expect(quotationsIn("习近平总书记指出：“云在天上走，水在江中流。”")).toEqual([
      ["云在天上走，水在江中流。", "习近平", "left-verb"],
    ]);
    expect(marked("习近平总书记强调：“加快网络强国建设。”我们建设网络强国。")).toBe(
      "习近平总书记强调：“加快⟦quoted:网络强国⟧建设。”我们建设⟦网络强国⟧。",
    );
  });

  test("a verb behind the quotation names him too", () => {
    expect(quotationsIn("“办好自己的事，走好自己的路。”邓小平同志在南方说。")).toEqual([
      ["办好自己的事，走好自己的路。", "邓小平", "right-verb"],
    ]);
  });

  test("the subject is the first person of the verb's clause", () => {
    expect(quotationsIn("习近平总书记同林知远谈话时指出：“云在天上走，水在江中流。”")[0]?.[1]).toBe("习近平");
    expect(quotationsIn("林知远说，习近平总书记在会上，强调：“云在天上走，水在江中流。”")[0]?.[1]).toBe("习近平");
  });

  test("a long quotation inside a sentence belongs to its subject", () => {
    expect(quotationsIn("习近平总书记强调要以“把每一件小事都当作大事来办好”的态度做事")).toEqual([]);
    expect(quotationsIn("习近平总书记强调要以“把每一件小事都当作天大的事来办好”的态度做事")).toEqual([
      ["把每一件小事都当作天大的事来办好", "习近平", "same-sentence"],
    ]);
  });

  test("a long quotation without cue has no person", () => {
    expect(quotationsIn("我们以“全村都要学种树、准备迎接又一个春天”的劲头植树")).toEqual([
      ["全村都要学种树、准备迎接又一个春天", undefined, "long-quotation"],
    ]);
  });

  test("a quotation of somebody unknown is still not the speaker's own", () => {
    expect(marked("一位村民说：“改革开放好！”")).toBe("一位村民说：“⟦quoted:改革开放⟧好！”");
  });

  test.each([
    "摆脱“⟦卡脖子⟧”之困",
    "做到“⟦两个维护⟧”",
    "习近平总书记强调“⟦四个意识⟧”",
    "“⟦四个意识⟧”是习近平总书记强调的",
  ])("%s quotes a term, not a person", (expected) => {
    const line = expected.replace(/[⟦⟧]/gu, "");
    expect(quotationsIn(line)).toEqual([]);
    expect(marked(line)).toBe(expected);
  });

  test("on a page of quotes, a paragraph in quotation marks from end to end is its speaker's own", () => {
    const line = "“我们要坚定不移推进改革开放，把路走得更宽更远。”";
    const voices = (form: Form) =>
      spot(page([["body", line]], form), lexicon).value.map(({ kind, voice }) => [kind, voice]);
    expect(voices("quote")).toEqual([["concept", "speaker"]]);
    expect(voices("speech")).toEqual([
      ["quotation", "quoted"],
      ["concept", "quoted"],
    ]);
  });

  test("what a leader says next is not the source of the quotation before", () => {
    expect(quotationsIn("“把每一件小事都当作天大的事来办好。”习近平总书记强调，要办好小事。")[0]?.[1]).toBeUndefined();
  });
});

describe("reported speech", () => {
  test("reaches from the comma to the end of the sentence", () => {
    expect(marked("习近平总书记多次强调，核心技术是云江的国之重器。我们要突破核心技术。")).toBe(
      "习近平总书记多次强调，⟦indirect:核心技术⟧是云江的⟦indirect:国之重器⟧。我们要突破⟦核心技术⟧。",
    );
    expect(mentionsOf("习近平总书记多次强调，核心技术要靠自己。")[1]?.quotedPerson).toBe("习近平");
    expect(marked("正如习近平总书记在会上所指出的，网络强国要靠人才。")).toContain("⟦indirect:网络强国⟧");
  });

  test.each([
    "习近平总书记强调⟦党管互联网⟧原则在云江始终如一",
    "按照习近平总书记要求，推进⟦网络强国⟧建设",
    "习近平总书记提出⟦网络强国战略⟧，我们要落实⟦网络强国战略⟧",
  ])("%s reports nothing", (expected) => {
    const line = expected.replace(/[⟦⟧]/gu, "");
    expect(marked(line)).toBe(expected);
  });
});

test("headings, notes and bylines are not the speaker's words", () => {
  const { value } = spot(
    page([
      ["headline", "建设网络强国"],
      ["editor-note", "本报讨论网络强国。"],
      ["body", "我们建设网络强国，学习《网络强国》。"],
      ["title", "走网络强国之路"],
      ["byline", "云江省委宣传部副部长 林知远"],
      ["unassigned", "网络强国"],
    ]),
    lexicon,
  );
  expect(value.map(({ name, voice }) => `${name} ${voice}`)).toEqual([
    "网络强国 heading",
    "网络强国 outside",
    "网络强国 speaker",
    "网络强国 speaker",
    "网络强国 title",
    "网络强国 heading",
    "云江省委宣传部 outside",
    "林知远 outside",
    "网络强国 outside",
  ]);
});
