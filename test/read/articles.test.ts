/** Files of several articles: one document each, with the own day. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { articlesIn } from "../../src/read/articles.ts";
import { readSource } from "../../src/read/read.ts";
import { findSources } from "../../src/read/sources.ts";

const tide = "　　潮水退去的时候，渔港才露出它的骨头。我们在松溪工作了二十年，看着防波堤一寸一寸长高，心里踏实。";
const lamp = "　　灯塔不说话，却比谁都守信用。青屿的船员说，看见灯就看见了家，这句话我记了一辈子，今天说给大家听。";
const one = `云江日报 2021年4月19日 星期一 第12版 理论\n守好渔港\n苏砚秋\n${tide}\n　　（作者为松溪县委书记）`;
const two = `云江日报 2022年6月2日 星期四 第7版 理论\n点亮灯塔\n丁一川\n${lamp}\n　　（作者为望海大学教授）`;

describe("articles of a file", () => {
  test.each([
    ["with a rule between them", `${one}\n\n----------------------------------------\n\n${two}\n`],
    ["with a rule of stars", `${one}\n* * * * * *\n${two}\n`],
    ["with the line of paper and day alone", `${one}\n\n${two}\n`],
    [
      "with the day under the title",
      `守好渔港\n发布时间：2021-04-19 09:32\n${tide}\n\n点亮灯塔\n发布时间：2022-06-02 10:00\n${lamp}\n`,
    ],
    [
      "each with the place and day of a speech",
      `守好渔港\n——2021年4月19日在渔港工作会议上\n\n${tide}\n\n=====\n\n点亮灯塔\n——2022年6月2日在灯塔工作会议上\n\n${lamp}\n`,
    ],
  ])("are one document each: %s", (_, text) => {
    const folder = mkdtempSync(join(tmpdir(), "tifa-articles-"));
    const path = join(folder, "all.txt");
    writeFileSync(path, text);
    const read = findSources([path]).value.map((source) => readSource(source).value);
    rmSync(folder, { recursive: true });
    expect(read.map((document) => document?.meta.date)).toEqual(["2021-04-19", "2022-06-02"]);
    expect(read.map((document) => document?.text.includes(tide.trim()))).toEqual([true, false]);
    expect(read[0]?.id).toBe("all.txt#1");
  });

  test.each([
    ["one article", one],
    ["two of one day, which are one page", `${one}\n\n----------\n\n${two.replace("2022年6月2日", "2021年4月19日")}`],
    ["an article with another day in its foot", `${one}\n\n云江日报 2021年4月20日 星期二 第1版`],
    ["an article with a rule above its notes", `${one}\n\n----------\n\n注：本文有删节。`],
  ])("are none: %s", (_, text) => expect(articlesIn(text)).toEqual([]));
});
