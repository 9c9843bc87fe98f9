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
    expect(page.segmented.speeches.map(({ form }) => form)).toEqual(["report", "report"]);
    expect(page.attributions.map(({ rule, confidence, evidence }) => [rule, confidence, evidence?.text])).toEqual([
      ["reported", 0.75, "陆听澜指出"],
      ["reported", 0.75, "周沛然表示"],
    ]);
  });

  test.each([
    "周沛然表示，青屿愿守好每一盏渔火。青屿国外长温如海近日再次敦促各方早日开航。",
    "周沛然表示，青屿愿守好每一盏渔火。讲话引起热烈反响，渔民代表表示，要把船修好。",
    "周沛然表示，青屿愿守好每一盏渔火。青屿国议会当天称，对此感到意外。",
    "周沛然表示，青屿愿守好每一盏渔火。其他代表也作了发言。",
  ])("gives a passage in which somebody else goes on to nobody: %s", (passage) => {
    expect(speakersOf(item(opening, passage))).toEqual([]);
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

  test.each([
    "青屿市市长苏砚秋表示，他将转任，接任青屿市市长的温如海强调，要把船修好。",
    "青屿市市长苏砚秋表示，渔港已经通网，松溪市市长温如海表示，要把船修好。",
    "青屿市市长苏砚秋19日表示，渔港已经通网。渔港通网是松溪市去年开始的一项工程。",
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
    ["another voice amid the paragraph", [opening, "陆听澜指出，渔港相望。周沛然表示，愿守好渔火。"]],
    ["what happened", [opening, "陆听澜指出，渔港相望。双方还就航线交换意见。"]],
  ])("leaves alone %s", (_, paragraphs) => {
    expect(item(...paragraphs).segmented.speeches).toEqual([]);
  });
});

test("the same sentences on a page of another kind are no reports", () => {
  expect(readText(`${opening}\n陆听澜指出，渔港相望。`).segmented.speeches).toEqual([]);
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
