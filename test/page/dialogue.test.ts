/** Interviews: whose the answers are, and that questions are nobody's. */
import { describe, expect, test } from "vitest";
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
});

test.each([
  ["本报记者近日采访了松溪县委书记丁一川。", "答"],
  ["松溪县委书记丁一川近日接受本报记者采访，谈了渔港的变化。", "答"],
  ["渔港通网一年，本报记者走进松溪，采访松溪县委书记丁一川。", "丁一川"],
  ["松溪县委书记 丁一川", "答"],
])("the guest is found in “%s” (%s)", (introduction, label) => {
  expect(speakersOf(readText(`松溪的新路\n${introduction}\n${turns(label)}`))).toEqual(["丁一川", "丁一川"]);
});

test("each of two guests has answers of their own", () => {
  const page = `灯塔对话\n本报记者邀请松溪县委书记丁一川、望海大学教授周沛然对话。
主持人：灯塔是什么？\n丁一川：灯塔是渔民的眼睛。\n主持人：海风呢？\n周沛然：海风是学生的老师。`;
  expect(speakersOf(readText(page))).toEqual(["丁一川", "周沛然"]);
});

test("answers of a spokesman without name are nobody's", () => {
  const page = readText(`渔港的规矩\n——云江省渔业局负责人就《渔港条例》答记者问\n${turns("答", "问")}`);
  expect(speakersOf(page)).toEqual([null, null]);
  expect(page.attributions.map(({ rule }) => rule)).toEqual(["post-without-name", "post-without-name"]);
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

test.each(["——对话松溪县委书记丁一川", "出席的有松溪县委书记丁一川。"])(
  "the post of a guest begins behind what leads to it: %s",
  (head) => {
    const page = readText(`松溪的新路\n${head}\n${turns("丁一川")}`);
    expect(speechesOf(page)[0]?.speakers[0]?.positions).toEqual([
      { institution: "松溪县委", title: "书记", former: false },
    ]);
  },
);

describe("of two guests", () => {
  test.each([
    "——访松溪县委书记丁一川、望海大学教授周沛然",
    "本报记者采访了松溪县委书记丁一川和望海大学教授周沛然。",
    "松溪县委书记 丁一川\n——访望海大学教授周沛然",
  ])("an answer without name is nobody's: %s", (introduction) => {
    expect(speakersOf(readText(`松溪的新路\n${introduction}\n${turns("答", "问")}`))).toEqual([null, null]);
  });

  test("an answer behind another visit is nobody's", () => {
    const visit = "随后，记者又采访了望海大学教授周沛然。";
    const page = readText(
      `松溪的新路\n——访松溪县委书记丁一川\n问：路呢？\n答：修好了。\n${visit}\n${turns("答", "问")}`,
    );
    expect(speakersOf(page)).toEqual(["丁一川", null, null]);
    expect(speechesOf(page).some(({ text }) => text.includes("随后"))).toBe(false);
  });
});

describe("an answer ends where the page begins to tell", () => {
  test.each([
    "采访结束时，夕阳西下，渔港一片金黄。",
    "渔民温如海对记者说，网通了，鱼也卖得出去。",
    "云江省副省长陆听澜表示，要把渔港的经验推广开来。",
    "说到这里，丁一川笑了。",
    "丁书记的办公室里挂着一张海图。",
    "编后：渔港的路，是大家的路。",
    "相关链接：渔港始建于明代。",
    "温如海：我是渔民，也说两句。",
    "专家：渔港的经验值得推广。",
  ])("%s", (told) => {
    const page = readText(`松溪的新路\n——访松溪县委书记丁一川\n${turns("答", "问")}\n${told}\n以后怎样，大家都在等。`);
    const [, last, ...others] = speechesOf(page);
    expect(others).toEqual([]);
    expect(last?.text.endsWith("看得见大海。")).toBe(true);
  });

  test("and not where the guest cites", () => {
    const cited = "习近平总书记指出，要把路修到家门口。";
    const page = readText(`松溪的新路\n——访松溪县委书记丁一川\n${turns("答", "问")}\n${cited}`);
    expect(speechesOf(page)[1]?.text.endsWith(cited)).toBe(true);
  });
});

describe("other layouts", () => {
  test("names behind 问 that nobody has presented", () => {
    const page = readText(`渔港对话\n${turns("丁一川", "问")}`);
    expect(speakersOf(page)).toEqual(["丁一川", "丁一川"]);
  });

  test("guests whom a host presents and whom no question stands between", () => {
    const page = readText(
      "渔港对话\n主持人：今天我们请来了松溪县委书记丁一川和望海大学教授周沛然。\n丁一川：路修好了。\n周沛然：网也通了。\n周教授：还有灯塔。",
    );
    expect(page.attributions.map(({ speakers }) => speakers[0])).toEqual([
      { name: "丁一川", positions: [{ institution: "松溪县委", title: "书记", former: false }] },
      { name: "周沛然", positions: [{ institution: "望海大学", title: "教授", former: false }] },
    ]);
    expect(speechesOf(page)[1]?.text.endsWith("网也通了。")).toBe(true);
  });

  test("one question and one answer below 专访 and a name", () => {
    expect(speakersOf(readText("专访丁一川\n问：渔港为什么要通网？\n答：网通了，人就回来了。"))).toEqual(["丁一川"]);
  });

  test.each([
    ["【问】", "【答】"],
    ["Q：", "A："],
  ])("%s and %s", (asks, answers) => {
    const page = `松溪的新路\n——访松溪县委书记丁一川\n${asks}路呢？\n${answers}路修好了。\n${asks}网呢？\n${answers}网也通了。`;
    expect(speakersOf(readText(page))).toEqual(["丁一川", "丁一川"]);
  });

  test("a word behind 问 that is no name is no guest", () => {
    expect(readText("渔港一日\n问：怎么办？\n方案：修路。\n问：何时？\n时间：五月。").segmented.speeches).toEqual([]);
  });
});
