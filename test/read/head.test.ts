/** Title, day and source from the first lines of a page and from the name of its file. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isChrome } from "../../src/base/web-chrome.ts";
import { metaOfName } from "../../src/read/file-name.ts";
import { metaOfPage } from "../../src/read/page-meta.ts";
import { tries } from "../soak.ts";

const body = "　　今年春天，大家一起种树，把好事办到群众心坎上，渔港也换了新颜。\n".repeat(3);

describe("a title of two lines", () => {
  const head = (second: string) =>
    `走好渔港之路\n${second}——在中国共产党云江省第十四次代表大会上的报告\n（2021年11月22日）\n苏砚秋\n\n${body}`;
  test("is both above its subtitle", () => {
    expect(metaOfPage(head("为建设新青屿而团结奋斗\n"))).toMatchObject({
      title: "走好渔港之路 为建设新青屿而团结奋斗",
      date: "2021-11-22",
    });
  });

  test("is one where a name or a subtitle stands below it", () => {
    expect(metaOfPage(head("")).title).toBe("走好渔港之路");
    expect(metaOfPage(head("苏砚秋\n")).title).toBe("走好渔港之路");
  });
});

describe("the name of a file", () => {
  test.each([
    ["20210419.txt", { date: "2021-04-19" }],
    ["2021.04.19 标题.txt", { date: "2021-04-19" }],
    ["a/2021年04月19日.txt", { date: "2021-04-19" }],
    ["2021年4月19日要闻.txt", { date: "2021-04-19" }],
    ["2021_04_19.txt", { date: "2021-04-19" }],
    ["yjrb_20210419_12_1.txt", { date: "2021-04-19", page: "12" }],
    ["20210419-07-01.txt", { date: "2021-04-19", page: "7" }],
  ])("%s", (name, meta) => {
    expect(metaOfName(name)).toEqual({ ...meta, dateRule: "file-name" });
  });

  test.each(["2021.txt", "202104191.txt", "20210431.txt", "2021-04.txt", "20210419/a.txt", "2021.04-19.txt"])(
    "%s names no day",
    (name) => {
      expect(metaOfName(name).date).toBeUndefined();
    },
  );

  test("gives one day however it is written", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("1950-01-01"), max: new Date("2050-01-01"), noInvalidDate: true }), (day) => {
        const date = day.toISOString().slice(0, 10);
        const [year = "", month = "", number = ""] = date.split("-");
        const names = [
          `${year}${month}${number}`,
          `${year}.${month}.${number}`,
          `${year}_${Number(month)}_${Number(number)}`,
        ];
        names.push(`${year}年${Number(month)}月${Number(number)}日`);
        for (const name of names) expect(metaOfName(`云江日报 ${name}.txt`).date).toBe(date);
      }),
      tries(50, 1000),
    );
  });
});

describe("the head of a page", () => {
  test.each([
    ["在全省现场会上的讲话\n（2021年4月19日）\n云江省委副书记 程望舒\n", "在全省现场会上的讲话", "2021-04-19"],
    ["政府工作报告\n\n——2023年1月10日在松溪县第十七届人民代表大会上\n\n县长 温如海\n", "政府工作报告", "2023-01-10"],
    ["走好新路\n——在云江省第十四次代表大会上的报告\n（2021年11月22日）\n程望舒\n", "走好新路", "2021-11-22"],
    ["2026年2月3日云江省政府新闻办记者会\n", "2026年2月3日云江省政府新闻办记者会", "2026-02-03"],
  ])("%j", (head, title, date) => {
    expect(metaOfPage(head + body)).toEqual({ title, date, dateRule: "dateline" });
  });

  test("with web chrome has the first line of the article as its title, and the source", () => {
    const page = `字号：默认 大 超大\n【打印】 分享\n来源：云江日报\n把好事办到群众心坎上\n${body}`;
    expect(metaOfPage(page)).toEqual({ title: "把好事办到群众心坎上", source: "云江日报" });
  });

  test("of a file with articles of several days says nothing", () => {
    expect(metaOfPage(`把好事办好\n2021年4月19日\n${body}再把好事办好\n2021年4月20日\n${body}`)).toEqual({});
  });

  test.each(["2021年4月19日，云江省召开会议。", "我们在2021年4月19日开会"])("is no sentence: %s", (line) => {
    expect(metaOfPage(`${line}\n${body}`)).toEqual({});
  });
});

describe("web chrome", () => {
  test.each([
    "字号：默认 大 超大",
    "【字体：大 中 小】",
    "打印 分享 收藏",
    "来源：云江日报",
    "当前位置：首页 > 要闻",
    "浏览次数：123",
  ])("is %s", (line) => {
    expect(isChrome(line)).toBe(true);
  });

  test.each(["大中小企业", "打印店里的小学", "把好事办到群众心坎上", "程望舒", "大"])("is not %s", (line) => {
    expect(isChrome(line)).toBe(false);
  });
});
