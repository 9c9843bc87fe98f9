import { describe, expect, test } from "vitest";
import { isDay } from "../../src/base/day.ts";
import { readFolio } from "../../src/base/folio.ts";
import { metaOfPage } from "../../src/read/page-meta.ts";
import { readText } from "../../src/read/read.ts";

describe("the line that tells of paper, day and page", () => {
  test.each([
    [
      "云江日报 2021年4月19日 星期一 第12版 理论",
      { date: "2021-04-19", source: "云江日报", page: "12", edition: "理论" },
    ],
    ["2021年04月19日　星期一　09　要闻", { date: "2021-04-19", page: "9", edition: "要闻" }],
    ["《云江日报》（2021年04月19日 第 09 版）", { date: "2021-04-19", source: "云江日报", page: "9" }],
    ["云江晚报2021年4月19日A03版", { date: "2021-04-19", source: "云江晚报", page: "A3" }],
    ["发布时间：2021-04-19 09:32 来源：新华网", { date: "2021-04-19", source: "新华网" }],
    ["2021年4月19日 星期一", { date: "2021-04-19" }],
  ])("is read: %s", (line, folio) => {
    expect(readFolio(line)).toEqual(folio);
  });

  test.each([
    "2021年4月19日",
    "2021年4月19日，云江日报社召开了会议",
    "云江日报 2021年13月19日 第1版",
    "云江省委书记 林知远",
    "（2021年4月19日在云江省第十三届人民代表大会上）",
    "1978年以来第12版的修订说明在这里",
  ])("is not every line with a date: %s", (line) => {
    expect(readFolio(line)).toBeUndefined();
  });
});

describe("a page without a telling name", () => {
  const body = "把好事办到群众心坎上\n云江省委书记 林知远\n今年春天，大家一起种树。\n";

  test("has the day, paper and page of its head", () => {
    const { value } = readText("page", `云江日报 2021年4月19日 星期一 第12版 理论\n${body}`, {});
    expect(value?.meta).toEqual({
      date: "2021-04-19",
      dateRule: "dateline",
      source: "云江日报",
      page: "12",
      edition: "理论",
    });
  });

  test("keeps what its file name and a person say of it", () => {
    const { value } = readText("20210420-03.txt", `云江日报 2021年4月19日 星期一 第12版\n${body}`, { source: "晚报" });
    expect(value?.meta).toMatchObject({ date: "2021-04-20", dateRule: "file-name", source: "晚报" });
  });

  test("has no day where head and foot name two", () => {
    expect(metaOfPage(`2021年4月19日 星期一\n${body}云江日报 2021年4月20日\n`)).toEqual({});
  });

  test("has no day from a date in its text", () => {
    expect(metaOfPage(`${body}2021年4月19日，云江日报社召开了会议。\n`)).toEqual({});
  });
});

test("a day that the calendar lacks is none, in a file name too", () => {
  expect(isDay("2023-02-30")).toBe(false);
  expect(isDay("2024-02-29")).toBe(true);
  expect(readText("20230231-01.txt", "把好事办好。", {}).value?.meta.date).toBeUndefined();
});
