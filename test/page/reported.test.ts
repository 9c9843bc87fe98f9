/** Passages of reported speech in items of the evening news, and reports that only name their office. */
import { describe, expect, test } from "vitest";
import { type Page, readPage } from "../../src/pipeline.ts";
import { lexicon, readText, speakersOf, speechesOf } from "../pages/read-text.ts";

const item = (...paragraphs: string[]) => readText(`央视网消息（新闻联播）：${paragraphs.join("\n")}`);
const opening = "云江省省长陆听澜19日在望海会见青屿国总理周沛然。";

describe("an item of the evening news", () => {
  test("gives each passage to the person whom it has introduced, with the post", () => {
    const page = item(
      opening,
      "陆听澜指出，两地渔港相望。希望双方常来常往。",
      "陆听澜强调，要把航线开起来。",
      "一是修好码头，二是点亮灯塔。",
      "周沛然表示，青屿愿同云江一道，守好每一盏渔火。",
    );
    expect(speakersOf(page)).toEqual(["陆听澜", "周沛然"]);
    expect(speechesOf(page)[0]?.text.split("\n")).toHaveLength(3);
    expect(speechesOf(page)[0]?.speakers[0]?.positions).toEqual([
      { institution: "云江省", title: "省长", former: false },
    ]);
    expect(page.segmented.speeches.map(({ form }) => form)).toEqual(["reported", "reported"]);
    expect(page.attributions.map(({ rule, confidence, evidence }) => [rule, confidence, evidence?.text])).toEqual([
      ["reported", 0.95, "陆听澜指出"],
      ["reported", 0.95, "周沛然表示"],
    ]);
  });

  test.each([
    "青屿国外长温如海近日再次敦促各方早日开航。",
    "讲话引起热烈反响，渔民代表表示，要把船修好。",
    "青屿国议会当天称，对此感到意外。",
    "其他代表也作了发言。",
    "双方还就航线交换意见。",
    "两国领导人共同见证签署航线协议。",
    "会见后，双方参观了灯塔。",
    "赞同周沛然看法的渔家都来了。",
  ])("ends with the sentence before somebody else goes on: %s", (next) => {
    const page = item(opening, `周沛然表示，青屿愿守好每一盏渔火。${next}`);
    expect(speechesOf(page).map(({ text, speakers }) => [speakers[0]?.name, text])).toEqual([
      ["周沛然", "周沛然表示，青屿愿守好每一盏渔火。"],
    ]);
  });

  test.each([
    ["云江省省长陆听澜1月2日至3日在望海调研。", "他强调，渔港相望。"],
    ["1月3日，云江省省长陆听澜来到望海渔港，察看码头。", "他指出，渔港相望。"],
    ["云江省省长陆听澜19日到望海调研。在渔港，陆听澜与渔家、船工座谈交流。", "他表示，渔港相望。"],
    ["云江省省长陆听澜19日到望海调研。陆听澜十分关心渔家。他走进渔家，询问收成。", "他说，渔港相望。"],
  ])("is of the one whom the sentence before tells of: %s%s", (told, said) => {
    const page = item(`${told}${said}要守好渔火。`);
    expect(speechesOf(page).map(({ text, speakers }) => [speakers[0]?.name, text])).toEqual([
      ["陆听澜", `${said}要守好渔火。`],
    ]);
    expect(page.attributions[0]?.evidence?.text).toMatch(/陆听澜.*他(?:强调|指出|表示|说)$/u);
  });

  test("goes on behind the news in one paragraph, by the same or by another", () => {
    const page = item(
      opening,
      "周沛然表示，愿守好渔火。双方还就航线交换意见。陆听澜希望两地常来常往。会见后，双方参观了灯塔。在认真听取渔家发言后，陆听澜说，要修好码头。",
    );
    expect(speechesOf(page).map(({ text, speakers }) => [speakers[0]?.name, text])).toEqual([
      ["周沛然", "周沛然表示，愿守好渔火。"],
      ["陆听澜", "陆听澜希望两地常来常往。"],
      ["陆听澜", "陆听澜说，要修好码头。"],
    ]);
  });

  test.each([
    "云江省省长陆听澜19日在望海会见青屿国总理周沛然。他强调，渔港相望。",
    "云江省省长陆听澜在渔港调研，市长周沛然陪同。他强调，渔港相望。",
    "渔家苏砚秋的船修好了。他说，渔港相望。",
  ])("is nobody's where 他 may be two, or somebody unknown: %s", (told) => {
    expect(speechesOf(item(told))).toEqual([]);
  });

  test("goes on over what both sides ought to do, whose words are nobody's own", () => {
    const said = "陆听澜指出，渔港相望。双方要共同守好渔火。我愿同总理先生一道努力。";
    const [speech] = item(opening, said).segmented.speeches;
    expect(speech?.joint).toHaveLength(1);
    expect((speech?.end ?? 0) - (speech?.start ?? 0)).toBe(said.length);
  });

  test.each([
    "陆听澜在会谈时指出，渔港相望。",
    "陆听澜亲切地对大家说，渔港相望。",
    "陆听澜在听取渔家介绍后强调，渔港相望。",
    "陆听澜高度评价两地友谊，强调，渔港相望。",
    "陆听澜最后说，渔港相望。",
    "关于渔港建设，陆听澜说，渔港相望。",
    "在渔港，听了渔家发言后，陆听澜表示，渔港相望。",
    "陆听澜肯定望海发挥优势，加快修好码头，同时强调，渔港相望。",
  ])("reads what stands between a person and the verb: %s", (passage) => {
    expect(speakersOf(item(opening, passage))).toEqual(["陆听澜"]);
  });

  test.each([
    "陆听澜的特使周沛然表示，渔港相望。",
    "陆听澜的讲话引起热烈反响，大家表示，渔港相望。",
    "陆听澜将在会上强调，渔港相望。",
    "陆听澜没有表示，渔港相望。",
    "陆听澜和周沛然强调，渔港相望。",
  ])("gives nobody what is planned, denied or of others: %s", (passage) => {
    expect(speakersOf(item(opening, passage))).toEqual([]);
  });

  test("gives one sentence to whom it calls by a post, since the news goes on behind it", () => {
    const page = item("习近平总书记指出，渔港要通网。青屿的渔家装上了网线。");
    expect(speechesOf(page).map(({ text }) => text)).toEqual(["习近平总书记指出，渔港要通网。"]);
  });

  test("knows a leader by the name alone where the page tells of an occasion", () => {
    expect(speakersOf(item("欢迎仪式后，李强同周沛然举行会谈。", "李强表示，渔港相望。"))).toEqual(["李强"]);
    expect(speakersOf(item("昨天，李强参加了培训。", "李强表示，渔港相望。"))).toEqual([]);
  });

  test("begins behind the dateline", () => {
    const page = readText("渔港通网\n新华社望海10月5日电 （记者林知远）国务院副总理苏砚秋5日表示，渔港已经通网。\n");
    expect(speechesOf(page)[0]?.text).toBe("国务院副总理苏砚秋5日表示，渔港已经通网。");
  });

  test("leaves the 电 of a dateline out of the post behind it", () => {
    const page = readText(
      "渔港通网\n新华社望海10月5日电 国务院副总理苏砚秋5日在望海考察。\n苏砚秋指出，要把码头修好，让渔家放心，把灯塔点亮。\n",
    );
    expect(speechesOf(page).flatMap(({ speakers }) => speakers.map(({ positions }) => positions))).toEqual([
      [{ institution: "国务院", title: "副总理", former: false }],
    ]);
  });

  test("gives a lead-in with post and name to whom it names", () => {
    expect(speakersOf(item("青屿市市长苏砚秋19日在发布会上表示，渔港已经通网。"))).toEqual(["苏砚秋"]);
  });

  test("follows the words behind a quotation that holds several sentences", () => {
    const passage = "青屿市市长苏砚秋19日发文说：“祝渔家平安！渔火长明！”他还说，网已经通了。";
    expect(speakersOf(item(passage))).toEqual(["苏砚秋"]);
  });

  test.each(["温如海对渔家表示感谢，他说：“新灯塔亮了。”", "青屿方对云江的帮助表示感谢。"])(
    "ends before another does something and says so: %s",
    (next) => {
      const page = item(opening, `周沛然表示，青屿愿守好每一盏渔火。${next}`);
      expect(speechesOf(page)[0]?.text).toBe("周沛然表示，青屿愿守好每一盏渔火。");
    },
  );

  test("is not above a dateline, and takes one below a report for no head", () => {
    const said = "青屿国总理周沛然表示，愿守好每一盏渔火。";
    expect(speakersOf(readText(`渔港相望\n${said}\n新华社望海10月5日电 （记者林知远）渔港通了网。\n`))).toEqual([]);
    expect(speakersOf(readText(`渔港相望\n${said}\n（本报望海10月5日电）\n`))).toEqual(["周沛然"]);
  });

  test("begins amid a paragraph, with the sentence that names who speaks", () => {
    const page = item(
      "云江省省长陆听澜19日在望海调研。陆听澜指出，渔港要通网。",
      "在青屿，陆听澜看望渔家。陆听澜说，灯塔要亮。",
    );
    expect(speechesOf(page).map(({ text }) => text)).toEqual(["陆听澜指出，渔港要通网。", "陆听澜说，灯塔要亮。"]);
    expect(speakersOf(item("云江省省长陆听澜19日在望海调研。“通网了！”陆听澜说，“真好。”"))).toEqual([]);
  });

  test("reads a report without a dateline whose first paragraph tells of a day and an occasion", () => {
    const told = readText("渔港通网\n4月19日，省委书记苏砚秋到松溪县调研。\n苏砚秋指出，要把灯塔点亮。\n");
    expect(speakersOf(told)).toEqual(["苏砚秋"]);
  });

  test("ends before what an agency tells in its own words", () => {
    const page = item("青屿市市长苏砚秋19日表示，渔港已经通网。渔港通网是松溪市去年开始的一项工程。");
    expect(speechesOf(page)[0]?.text).toBe("青屿市市长苏砚秋19日表示，渔港已经通网。");
  });

  test.each([
    "青屿市市长苏砚秋表示，他将转任，接任青屿市市长的温如海强调，要把船修好。",
    "青屿市市长苏砚秋表示，渔港已经通网，松溪市市长温如海表示，要把船修好。",
    "青屿市市长苏砚秋并未表示，渔港已经通网。",
    "如果青屿市市长苏砚秋表示，渔港已经通网，渔家就放心了。",
    "记者问青屿市市长苏砚秋表示，渔港通网了没有。",
    "青屿市市长苏砚秋和副市长温如海表示，渔港已经通网。",
    "青屿市渔业局、松溪市渔业局以及云江省渔业局局长温如海表示，渔港已经通网。",
    "青屿市市长苏砚秋等表示，渔港已经通网。",
    "青屿市市长苏砚秋曾表示，渔港已经通网。",
  ])("gives nobody %s", (passage) => {
    expect(speakersOf(item(passage))).toEqual([]);
  });

  test.each(["此前，", "而"])("reads post and name behind “%s”", (word) => {
    const page = item(`${word}青屿市市长苏砚秋表示，渔港已经通网。`);
    expect(speechesOf(page)[0]?.speakers[0]).toMatchObject({ name: "苏砚秋", positions: [{ institution: "青屿市" }] });
  });

  test.each([
    ["somebody never introduced", ["陆听澜指出，渔港相望。"]],
    ["a body and not a person", [opening, "会议指出，要把航线开起来。", "文章指出，灯塔要亮。"]],
  ])("leaves alone %s", (_, paragraphs) => {
    expect(item(...paragraphs).segmented.speeches).toEqual([]);
  });
});

test("the same sentences on a page of another kind are no reports", () => {
  expect(readText("云江省省长陆听澜爱渔港。\n陆听澜指出，渔港相望。").segmented.speeches).toEqual([]);
});

describe("a report to a congress that names its office alone", () => {
  const report = (date: string | undefined, text: string): Page =>
    readPage(
      { id: "r", file: "r.txt", text, encoding: "utf-8", sha256: "", meta: date === undefined ? {} : { date } },
      lexicon,
    ).value;
  const government = "各位代表：\n现在，我代表国务院，向大会报告政府工作，请予审议。\n一、渔港\n渔港都通了网。";

  test.each([
    ["2003", "朱镕基"],
    ["2003-03-05", "朱镕基"],
    ["2003-03-20", "温家宝"],
    ["1979", "华国锋"],
  ])("is the Premier's of its date %s", (date, premier) => {
    const { segmented, attributions } = report(date, government);
    expect(attributions.map(({ rule, speakers }) => [rule, speakers[0]?.name])).toEqual([["office", premier]]);
    expect(attributions[0]?.evidence?.text).toContain("我代表国务院");
    expect(segmented.speeches[0]?.start).toBe(0);
  });

  test("is nobody's beyond the last day that the table of offices vouches for", () => {
    expect(report("2090", government).attributions).toEqual([]);
  });

  test.each([
    "渔港的春天\n“各位代表：现在，我代表国务院，向大会报告政府工作。”总理的声音传遍会场。\n渔港都通了网。",
    "渔港的春天\n3月5日，总理走上讲台。“现在，我代表国务院，向大会报告政府工作。”\n渔港都通了网。",
    "渔港的春天\n当总理说“我代表国务院，向大会报告政府工作”时，丁一川记下了一句话。\n渔港都通了网。",
    "座谈会发言\n同志们：\n总理指出，现在，我代表国务院，向大会报告政府工作。\n渔港都通了网。",
    "座谈会发言\n同志们：\n总理说：现在，我代表国务院，向大会报告政府工作。\n渔港都通了网。",
  ])("is none where others tell of it: %s", (text) => {
    expect(report("2003-03-06", text).attributions.flatMap(({ speakers }) => speakers)).toEqual([]);
  });

  test("may open behind another sentence, or in one with the salutation", () => {
    const later = "各位代表：\n本届政府任期即将结束。现在，我代表国务院，向大会作政府工作报告。\n渔港都通了网。";
    const joined = "各位代表，现在，我代表国务院，作政府工作报告。\n渔港都通了网。";
    for (const text of [later, joined]) expect(report("2003", text).attributions[0]?.speakers[0]?.name).toBe("朱镕基");
  });

  test("is nobody's without a date, and none when it reports on a plan", () => {
    expect(report(undefined, government).attributions).toEqual([]);
    const plan = "各位代表：\n我受国务院的委托，现在向大会提出关于国民经济计划安排的报告。";
    expect(report("1980", plan).attributions).toEqual([]);
  });

  test("is the General Secretary's of the committee in whose name he reports", () => {
    const congress = "同志们：\n现在，我代表第十五届中央委员会向大会作报告。\n渔港都通了网。";
    expect(report(undefined, congress).attributions[0]?.speakers[0]?.name).toBe("江泽民");
  });

  test("belongs to the name above the salutation", () => {
    const signed = `政府工作报告\n国务院总理\n\u3000李克强\n${government}`;
    expect(report("2017", signed).attributions.map(({ rule, speakers }) => [rule, speakers[0]?.name])).toEqual([
      ["office", "李克强"],
    ]);
  });
});

test.each(["经核实，上述说法不实。", "以上内容系网络谣言，陆听澜当日并未发表上述讲话。"])(
  "nothing was said on a page that says so: %s",
  (denial) => {
    const page = [
      "本报青屿4月19日电　4月19日，省委书记陆听澜在青屿调研。",
      `陆听澜指出，要把网铺到每一条船上。${denial}`,
    ];
    expect(speakersOf(readText(page.join("\n")))).toEqual([]);
    expect(speakersOf(readText(page.join("\n").replace(denial, "")))).toEqual(["陆听澜"]);
  },
);
