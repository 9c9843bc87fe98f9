/** Interviews: whose the answers are, and that questions are nobody's. */
import { expect, test } from "vitest";
import { readText, speakersOf, speechesOf } from "../pages/read-text.ts";

const turns = (guest: string, host = "记者") => `${host}：渔港为什么要通网？
${guest}：网通了，人就回来了。二十年前松溪的年轻人都往外走，现在每年回来三百多人。
回来的人又带回新的手艺，这是最要紧的变化。
${host}：下一步怎么走？
${guest}：把路修到山顶，把网铺到船头，让每一个村子都看得见大海。`;

test("answers are those of the guest whom the head of the page presents, questions nobody's", () => {
  const page = readText(`松溪的新路\n——访松溪县委书记丁一川\n${turns("答", "问")}`);
  expect(speakersOf(page)).toEqual(["丁一川", "丁一川"]);
  expect(page.segmented.speeches.map(({ form }) => form)).toEqual(["interview", "interview"]);
  expect(speechesOf(page)[0]?.speakers[0]?.positions).toEqual([
    { institution: "松溪县委", title: "书记", former: false },
  ]);
  expect(speechesOf(page)[0]?.text).toContain("最要紧的变化");
  expect(speechesOf(page).some(({ text }) => text.includes("下一步怎么走"))).toBe(false);
  expect(page.attributions.map(({ confidence }) => confidence)).toEqual([0.85, 0.85]);
});

test.each([
  ["本报记者近日采访了松溪县委书记丁一川。", "答"],
  ["松溪县委书记丁一川近日接受本报记者采访，谈了渔港的变化。", "答"],
  ["渔港通网一年，本报记者走进松溪，采访松溪县委书记丁一川。", "丁一川"],
  ["松溪县委书记 丁一川", "答"],
])("the guest is found in “%s” (%s)", (introduction, label) => {
  expect(speakersOf(readText(`松溪的新路\n${introduction}\n${turns(label)}`))).toEqual(["丁一川", "丁一川"]);
});

test("each of two guests has his own answers", () => {
  const page = `灯塔对话\n本报记者邀请松溪县委书记丁一川、望海大学教授周沛然对话。
主持人：灯塔是什么？\n丁一川：灯塔是渔民的眼睛。\n主持人：海风呢？\n周沛然：海风是学生的老师。`;
  expect(speakersOf(readText(page))).toEqual(["丁一川", "周沛然"]);
});

test("answers of a spokesman without name are nobody's", () => {
  const page = readText(`渔港的规矩\n——云江省渔业局负责人就《渔港条例》答记者问\n${turns("答", "问")}`);
  expect(speakersOf(page)).toEqual([null, null]);
  expect(page.attributions.map(({ rule }) => rule)).toEqual(["interview-answer", "interview-answer"]);
});

test("labels that are no names make no interview", () => {
  const page = "渔港一日\n时间：四月十九日。\n地点：松溪。\n方案：修路。\n时间：五月。\n地点：青屿。";
  expect(readText(page).segmented.speeches).toEqual([]);
});

test("who is visited below the title has the post that stands there", () => {
  const page = readText(`渔港的规矩\n——访云江省委组织部部长林知远\n${turns("林知远", "记者")}`);
  expect(page.attributions[0]?.speakers).toEqual([
    { name: "林知远", positions: [{ institution: "云江省委组织部", title: "部长", former: false }] },
  ]);
});
