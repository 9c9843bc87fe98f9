/** Reports of governments, by the heads that web pages, papers and congresses give them: all are their reader's. */
import { expect, test } from "vitest";
import { readText, speakersOf } from "../pages/read-text.ts";

const body = [
  "各位代表：",
  "现在，我代表省人民政府，向大会报告政府工作，请予审议，并请各位政协委员提出意见。",
  "一、过去一年的工作",
  "去年，渔港都通了网，船老大在海上就能看到行情。全省粮食产量又上新台阶，城乡居民收入稳步增长。",
  "二、今年的任务",
  "今年要把路修到每一个渔村，把灯塔守好，让出海的人看得见家里的灯。",
];
const occasion = "——2026年2月3日在云江省第十四届人民代表大会第五次会议上";
const menu = ["下载", "打印", "全屏", "收藏", "【字号：", "加大", "还原", "减小", "】"];
const caption = "省长丁一川作政府工作报告。本报记者 林知远 摄";

test.each<readonly [string, readonly string[]]>([
  ["a name with its post below the occasion", ["政府工作报告", occasion, "云江省省长 丁一川"]],
  [
    "a menu above the title",
    [...menu, "2026年云江省政府工作报告", occasion, "来源：云江日报", "时间：2026-02-09", "省长 丁一川"],
  ],
  ["a caption below the name", ["2026年云江省政府工作报告", occasion, "来源：云江日报", "省长 丁一川", caption]],
  ["a name alone and a caption", [...menu, "2026年云江省政府工作报告", occasion, "来源：云江日报", "丁一川", caption]],
  ["an occasion without a dash", ["2026年云江省政府工作报告", occasion.slice(2), "来源：云江日报", "省长 丁一川"]],
  [
    "the way to the page above",
    ["您的位置:", "首页", ">", "2026年政府工作报告", "来源：云江日报", occasion, "省长　丁一川"],
  ],
  ["a space inside the name", ["政府工作报告", occasion, "云江省省长 丁 一 川"]],
  ["the occasion in brackets", ["政府工作报告", `（${occasion.slice(2)}）`, "云江省人民政府省长 丁一川"]],
  ["an acting governor", ["政府工作报告", occasion, "云江省代省长 丁一川"]],
  ["a title with the place", ["云江省人民政府工作报告", occasion, "省长 丁一川"]],
])("%s", (_, head) => {
  expect(speakersOf(readText([...head, ...body].join("\n")))).toEqual(["丁一川"]);
});

test("nobody's where the head names nobody", () => {
  expect(speakersOf(readText([...menu, "2026年云江省政府工作报告", occasion, ...body].join("\n")))).toEqual([]);
});

test("a post without its place takes that of the title", () => {
  const { attributions } = readText(["云江省政府工作报告", occasion, "省长 丁一川", ...body].join("\n"));
  expect(attributions[0]?.speakers[0]?.positions[0]).toMatchObject({ institution: "云江省", title: "省长" });
});
