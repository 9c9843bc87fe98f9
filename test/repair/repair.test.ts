/** Repair: lines joined to paragraphs, justification spaces out, radicals to characters, and always a way back. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { origin } from "../../src/base/edits.ts";
import { isBlank } from "../../src/base/han.ts";
import type { RepairedDocument } from "../../src/base/records.ts";
import { slice } from "../../src/base/span.ts";
import { createBylineReader } from "../../src/byline/read-byline.ts";
import { repair } from "../../src/repair/repair.ts";
import { columns, inventedSpeeches, paragraphs } from "../pages/invented-page.ts";
import { lexicon } from "../pages/read-text.ts";

const readByline = createBylineReader(lexicon.words);

function repaired(text: string): RepairedDocument {
  const document = { id: "page", file: "page.txt", text, encoding: "utf-8" as const, sha256: "", meta: {} };
  return repair(document, { readByline, radicals: lexicon.radicals }).value;
}

const mended = (text: string) => repaired(text).edited.text;

describe("spaces", () => {
  test.each([
    ["从 加 强 省 域 互 联，到 治 理。", "从加强省域互联，到治理。"],
    ["普及“ 互 联网”和《 渔港 志》 、灯塔。", "普及“互联网”和《渔港志》、灯塔。"],
    ["到 4 月 19 日，近 10 亿 人用 5G 上网。", "到4月19日，近10亿人用5G上网。"],
    ["澜州\u00A0\u00A0的\u3000渔港\u2003很\u200B静。", "澜州的渔港很静。"],
    ["用 open source 写成。", "用open source写成。"],
  ])("of justification go from “%s”", (line, expected) => {
    expect(mended(line)).toBe(expected);
  });

  test("between the halves of a heading stay as one plain space", () => {
    expect(mended("守好澜州的渔火\u3000\u3000点亮青屿的灯塔")).toBe("守好澜州的渔火 点亮青屿的灯塔");
  });

  test("inside a letter-spaced heading go, and the wider one between its halves stays", () => {
    expect(mended("守 好 澜 州   点 亮 灯 塔")).toBe("守好澜州 点亮灯塔");
  });

  test("before the name of a byline stay as one plain space", () => {
    expect(mended("望海大学教授\u00A0\u00A0丁一川")).toBe("望海大学教授 丁一川");
  });
});

describe("radicals", () => {
  test("of broken fonts become the characters that they stand for", () => {
    expect(mended("⼯⼈⼤⻢⻓⼾，⾯向⼀线。")).toBe("工人大马长户，面向一线。");
  });

  test("that nobody knows are kept and noted, never dropped", () => {
    const document = {
      id: "p",
      file: "p.txt",
      text: "渔港\uE123很静。",
      encoding: "utf-8" as const,
      sha256: "",
      meta: {},
    };
    const { value, notes } = repair(document, { readByline, radicals: lexicon.radicals });
    expect(value.edited.text).toBe("渔港\uE123很静。");
    expect(notes).toMatchObject([{ rule: "repair-private-glyphs", start: 2, end: 3 }]);
  });
});

describe("lines", () => {
  test("of narrow columns are joined to the paragraphs that they were, across words and blank lines", () => {
    const { edited, layout } = repaired(columns(inventedSpeeches));
    expect(layout).toBe("wrapped");
    for (const { paragraphs: expected } of inventedSpeeches) {
      for (const paragraph of expected) expect(edited.text.split("\n")).toContain(paragraph);
    }
  });

  test("of a text with one paragraph a line stay as they are", () => {
    const { edited, layout } = repaired(paragraphs(inventedSpeeches, "before"));
    expect(layout).toBe("paragraphs");
    expect(edited.text).toBe(paragraphs(inventedSpeeches, "before").replaceAll("\n\n", "\n"));
  });

  test("ended by CRLF or CR are the same lines", () => {
    const text = columns(inventedSpeeches);
    for (const end of ["\r\n", "\r"]) expect(mended(text.replaceAll("\n", end))).toBe(mended(text));
  });

  test("keep their numbers in the file", () => {
    const { blocks } = repaired("甲事办好了。\r\n\r\n乙事也办好了。\r丙事没有办。");
    expect(blocks.map(({ firstLine, lastLine, blankBefore }) => [firstLine, lastLine, blankBefore])).toEqual([
      [1, 1, 0],
      [3, 3, 1],
      [4, 4, 0],
    ]);
  });

  test("that touch where all others are set apart are marked", () => {
    const page = columns(inventedSpeeches.map((speech, i) => (i === 1 ? { ...speech, posts: undefined } : speech)));
    const { blocks, edited } = repaired(page);
    const touching = blocks
      .filter(({ touchesPrevious: contact }) => contact)
      .map((block) => slice(edited.text, block).slice(0, 8));
    expect(touching).toContain("网络安全没有旁观");
    expect(touching).toContain("云江省委宣传部副");
  });
});

/** A small alphabet of this genre, with an astral character, odd spaces, a radical and every line end. */
const messy = fc
  .array(
    fc.constantFrom(
      "云",
      "江",
      "𠮷",
      "⼤",
      "，",
      "。",
      "“",
      "》",
      " ",
      "\u00A0",
      "\u3000",
      "\n",
      "\n\n",
      "\r\n",
      "\r",
      "a",
      "5",
      "——",
    ),
    { maxLength: 60 },
  )
  .map((characters) => characters.join(""));

describe("whatever the text", () => {
  test("what is repaired needs no repair", () => {
    fc.assert(
      fc.property(messy, (text) => {
        const once = mended(text);
        expect(mended(once)).toBe(once);
      }),
      { numRuns: 400 },
    );
  });

  test("every character that is kept leads home", () => {
    fc.assert(
      fc.property(messy, (text) => {
        const { edited } = repaired(text);
        for (const [at, raw, length] of edited.runs) {
          for (let i = 0; i < length; i += 1) {
            const home = slice(text, origin(edited, { start: at + i, end: at + i + 1 }));
            const kept = edited.text[at + i] ?? "";
            const isHome = home === kept || lexicon.radicals.get(home) === kept || (isBlank(home) && isBlank(kept));
            expect(isHome, `“${kept}” comes from “${home}”`).toBe(true);
            expect(text[raw + i]).toBe(home);
          }
        }
      }),
    );
  });

  test("no character of Chinese is lost", () => {
    fc.assert(
      fc.property(messy, (text) => {
        const han = (of: string) => of.match(/[云江𠮷，。“》]/gu)?.join("") ?? "";
        expect(han(mended(text))).toBe(han(text));
      }),
    );
  });

  test("the blocks are the lines of the repaired text", () => {
    fc.assert(
      fc.property(messy, (text) => {
        const { edited, blocks } = repaired(text);
        expect(blocks.map((block) => slice(edited.text, block)).join("\n")).toBe(edited.text);
      }),
    );
  });
});

describe("furniture of the page", () => {
  test.each(["12", "— 12 —", "第12版", "云江日报 2021年4月19日 星期一 第12版", "2021年4月19日\u00A0 星期一"])(
    "goes, and the sentence around it stays whole: %s",
    (furniture) => {
      const lines = columns(inventedSpeeches).split("\n");
      const with12 = [...lines.slice(0, 7), furniture, "", ...lines.slice(7)].join("\n");
      expect(mended(with12)).toBe(mended(lines.join("\n")));
    },
  );

  test.each(["2021年，渔港通网。", "四月十九日", "第12届"])("is not “%s”", (line) => {
    expect(mended(`灯塔\n${line}`)).toBe(`灯塔\n${line}`);
  });
});
