/** Names that give nobody words: in stacks, in lists, above portraits, and bylines that nobody can read. */
import { describe, expect, test } from "vitest";
import { readText, speakersOf, speechesOf } from "../pages/read-text.ts";

const port =
  "渔港通网十年，鱼价不再等船靠岸才知道。要把网铺到每一条船上，让出海的人随时看得见行情，也让岸上的人随时知道船的平安。";
const road =
  "路通了，年轻人就愿意回来。要把沿海公路修到最后一个渔村，把学校和医院建到路边，让老人看病不再坐船，让孩子上学不再起早。";
const light =
  "灯塔是渔民的眼睛。要把旧灯换成新灯，把守塔人的日子过好，把海图上的暗礁一处一处标清楚，让每一条船都平安回家。";
const named = (text: readonly string[]) =>
  (speakersOf(readText(text.join("\n"))) as readonly (string | null)[]).filter((name) => name !== null);

describe("nobody speaks", () => {
  test("below bylines in a stack, of which nobody knows whose text is whose", () => {
    const stack = ["丁一川　松溪县委书记", "苏砚秋　青屿物流集团总裁", "周沛然　望海大学教授"];
    expect(named(["渔港大家谈", ...stack, port, road, light])).toEqual([]);
    expect(named(["渔港大家谈", port, road, light, ...stack])).toEqual([]);
  });

  test("below a line that announces who attended", () => {
    expect(named(["渔港工作汇报", port, road, "参加会议人员：", "青屿市委副书记　苏砚秋"])).toEqual([]);
  });

  test("on a page that presents persons, unless its texts speak as 我", () => {
    const page = (told: string) => [
      "渔港守望者",
      "——第六届全市道德模范事迹简介",
      "青屿公交集团驾驶员　丁一川",
      told,
      "松溪县医院医生　周沛然",
      `${told}${light}`,
    ];
    expect(named(page(`驾车十年没有出过一次事故，雨天把老人送到家门口。${port}`))).toEqual([]);
    expect(named(page(`我驾车十年，雨天把老人送到家门口。${port}`))).toEqual(["丁一川", "周沛然"]);
  });

  test("where the words tell of somebody as 他 and never say 我", () => {
    const told = `在渔村驻守两年，他把网拉到了每一条船上。${port}`;
    expect(
      named([
        "渔港来了年轻人",
        "松溪县渔港村第一书记　丁一川",
        told,
        "山上的灯",
        "青屿守塔人　苏砚秋",
        `她守塔十年。${light}`,
      ]),
    ).toEqual([]);
  });

  test("where a reporter signs between the heading of a portrait and its text", () => {
    const portrait = (who: string, text: string) => [`${who}——`, "“让我来！”", "本报记者　林知远", text];
    expect(
      named(["一线群像", ...portrait("松溪县医院医生丁一川", port), ...portrait("青屿民警苏砚秋", light)]),
    ).toEqual([]);
  });

  test.each(["总策划", "值班编委", "执行主编", "监制"])("as %s", (role) => {
    expect(named(["渔港十年", port, road, `${role}　丁一川`])).toEqual([]);
  });
});

test("a byline that nobody reads takes no words to the speaker above", () => {
  const page = [
    "代表委员谈渔港",
    "省政协委员、望海大学校长　周沛然",
    port,
    "省政协委员　宓婕",
    road,
    "省人大代表、青屿市副市长　苏砚秋",
    light,
  ];
  const speeches = speechesOf(readText(page.join("\n"))).filter(({ speakers }) => speakers.length > 0);
  expect(
    speeches.filter(({ text }) => text.includes(road.slice(0, 12))).map(({ speakers }) => speakers),
  ).not.toContainEqual(["周沛然"]);
});

test("what a meeting asked for at the end is no word of the last speaker", () => {
  const page = [
    "渔港大家谈",
    "松溪县委书记　丁一川",
    port,
    "青屿市市长　苏砚秋",
    road,
    "会议要求，各地要抓好落实，把今年的事情办好。",
  ];
  expect(speechesOf(readText(page.join("\n"))).at(-1)?.text).toBe(road);
});

test("two names in the line under a title are two authors", () => {
  const page = ["让渔港连上大海", "周沛然　苏砚秋", port, road, "（作者均为望海大学教授）"];
  expect(readText(page.join("\n")).attributions[0]?.speakers.map(({ name }) => name)).toEqual(["周沛然", "苏砚秋"]);
});
