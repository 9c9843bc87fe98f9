/** The one reader of bylines on invented lines. */
import { describe, expect, test } from "vitest";
import { createBylineReader, readByline } from "../../src/byline/read-byline.ts";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { asked, nobody, phenomena, shown } from "./invented.ts";

const { words } = readLexicon();
const read = createBylineReader(words);
const ask = createBylineReader(words, undefined, "line");

describe.each(phenomena)("%s", (_, rows) => {
  test.each(rows)("%s", (line, reading) => {
    expect(shown(read(line).persons)).toBe(reading);
  });

  test.each(rows)("%s, as one that is known to be a byline", (line, reading) => {
    expect(shown(ask(line).persons)).toBe(reading);
  });
});

describe("a line that is known to be a byline", () => {
  test.each(asked)("%s: %s", (_, line, reading) => {
    expect(shown(ask(line).persons)).toBe(reading);
  });
});

describe("no byline", () => {
  test.each(nobody)("“%s” names nobody", (line) => {
    expect(read(line)).toMatchObject({ persons: [] });
  });

  test.each(nobody)("“%s” names nobody where it is asked about", (line) => {
    expect(shown(ask(line).persons)).toBe("");
  });
});

describe("a production", () => {
  test.each(words.grammar.productions.map(({ id, example, reading }) => [id, example, reading] as const))(
    "%s reads %s",
    (id, line, reading) => {
      const { readings } = readByline(line, words, { context: "line" });
      expect(shown(readings.find(({ rule }) => rule === id)?.persons ?? []).trim()).toBe(reading);
      expect(readings[0]?.rule).toBe(id);
    },
  );
});

describe("a numbered term", () => {
  const former = (date: string | undefined) =>
    createBylineReader(words, date)("第十二届全国政协副主席 周沛然").persons[0]?.positions[0]?.former;

  test("was over when the document is younger than its end", () => {
    expect(former("2021-04-20")).toBe(true);
  });

  test("was not over when the document is older", () => {
    expect(former("2015-03-05")).toBe(false);
  });

  test("is over for a document without date, since the table shows its end", () => {
    expect(former(undefined)).toBe(true);
  });
});

describe("a doubt", () => {
  test("is left to the page: post and name written together", () => {
    expect(read("松溪县云溪镇党委副书记林知远")).toMatchObject({ persons: [], byContext: { firm: true } });
  });

  test("is said for a name that cannot be read", () => {
    expect(read("云江省委统战部部长 王〓")).toMatchObject({ rule: "unreadable-name", persons: [{ name: null }] });
  });

  test("comes with a margin to the next reading", () => {
    expect(read("中共中央台办、国务院台办主任 林知远").margin).toBeGreaterThan(0);
  });

  test("a pen name beside a post is a name where other bylines stand, and nowhere else", () => {
    const post = { institution: null, title: "网络作家", former: false };
    expect(read("山海渔歌（网络作家）")).toMatchObject({
      persons: [],
      byContext: { firm: false, persons: [{ name: "山海渔歌", positions: [post] }] },
    });
  });
});

test("a verb of judging before 说 is no part of a foreign name", () => {
  expect(shown(read("澳大利亚前总理卡洛·林戈批评说").persons)).toBe("卡洛·林戈: 原澳大利亚|总理");
});
