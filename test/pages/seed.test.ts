/** The example page, line by line as it was read by hand. Its text is in no file of ours: lines, counts and names are. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countHan } from "../../src/base/han.ts";
import type { Span } from "../../src/base/span.ts";
import type { Store } from "../../src/store/directory/read-store.ts";
import { corpora, needsCorpora } from "../needs.ts";
import { builtStore, freshFolder, removeFolder, wrongClaims } from "./built-store.ts";

interface Row {
  readonly lines: readonly [first: number, last: number];
  readonly title: number | undefined;
  readonly byline: number | undefined;
  readonly chars: number;
  readonly han: number;
  readonly name: string | null;
  /** institution|title, 原 before a former one. */
  readonly posts: readonly string[];
}

const rows: readonly Row[] = [
  {
    lines: [1, 91],
    title: 93,
    byline: 94,
    chars: 654,
    han: 604,
    name: "朱重烈",
    posts: ["浙江省委宣传部|副部长", "浙江省委网信办|主任"],
  },
  {
    lines: [111, 273],
    title: 275,
    byline: 276,
    chars: 1319,
    han: 1203,
    name: "王钦敏",
    posts: ["原全国政协|副主席", "国家电子政务专家委员会|主任"],
  },
  {
    lines: [278, 456],
    title: 458,
    byline: 459,
    chars: 1462,
    han: 1311,
    name: "郑必坚",
    posts: ["原中央党校|常务副校长"],
  },
  { lines: [461, 675], title: undefined, byline: undefined, chars: 1581, han: 1447, name: null, posts: [] },
  {
    lines: [676, 766],
    title: 768,
    byline: 769,
    chars: 761,
    han: 700,
    name: "刘烈宏",
    posts: ["工业和信息化部|党组成员", "工业和信息化部|副部长"],
  },
  {
    lines: [771, 861],
    title: 863,
    byline: 864,
    chars: 734,
    han: 676,
    name: "邬贺铨",
    posts: ["中国工程院|院士", "中国信科集团|高级顾问"],
  },
  {
    lines: [866, 956],
    title: 958,
    byline: 959,
    chars: 759,
    han: 673,
    name: "丁伟",
    posts: ["人民日报社新媒体中心|主任"],
  },
  {
    lines: [961, 1051],
    title: 1053,
    byline: 1054,
    chars: 646,
    han: 592,
    name: "胡树祥",
    posts: ["中央财经大学马克思主义学院|教授"],
  },
];

describe("the example page", needsCorpora(), () => {
  const folder = freshFolder();
  let store: Store;
  let raw: string;
  beforeAll(async () => {
    const [name = ""] = readdirSync(join(corpora, "seed"));
    store = await builtStore(folder, [join(corpora, "seed", name)]);
    raw = store.source(name);
  });
  afterAll(() => removeFolder(folder));

  /** First and last line of a span, from 1. */
  const linesOf = ({ start, end }: Span) => [start, end - 1].map((at) => raw.slice(0, at).split("\n").length);
  const partLines = (kind: string) => store.parts.filter((part) => part.kind === kind).map(linesOf);
  const visible = (text: string) => [...text.replace(/\s/gu, "")].length;

  test("holds eight speeches", () => {
    expect(store.speeches).toHaveLength(8);
  });

  describe.each(rows.map((row, i) => ({ ...row, order: i + 1 })))("speech $order", (row) => {
    const speech = () => store.speeches[row.order - 1];
    const part = (kind: string) =>
      store.parts.find((candidate) => candidate.kind === kind && candidate.speech === speech()?.id);

    test(`stands in lines ${row.lines.join(" to ")}`, () => {
      expect(linesOf(speech() ?? { start: 0, end: 1 })).toEqual(row.lines);
    });

    test(`has ${row.chars} characters, ${row.han} of them Han`, () => {
      const { text = "", start = 0, end = 0, chars } = speech() ?? {};
      expect([visible(text), visible(raw.slice(start, end)), countHan(raw.slice(start, end)), chars]).toEqual([
        row.chars,
        row.chars,
        row.han,
        row.han,
      ]);
    });

    test(`has its title in line ${row.title ?? "none"} and its byline in line ${row.byline ?? "none"}`, () => {
      const lineOf = (kind: string) =>
        part(kind) === undefined ? undefined : linesOf(part(kind) ?? { start: 0, end: 1 })[0];
      expect([lineOf("title"), lineOf("byline")]).toEqual([row.title, row.byline]);
    });

    test(`is by ${row.name ?? "nobody who is known"}`, () => {
      const { speaker, speakers = [], attribution } = speech() ?? {};
      const posts = speaker?.positions.map(
        ({ institution, title, former }) => `${former ? "原" : ""}${institution}|${title}`,
      );
      expect([speaker?.name ?? null, posts ?? []]).toEqual([row.name, row.posts]);
      expect(speakers).toHaveLength(row.name === null ? 0 : 1);
      expect(attribution?.rule).toBe(row.name === null ? "missing-byline" : "byline-after");
    });
  });

  test("has its headline, subtitle and editor's note behind the first speech, in no speech", () => {
    expect([partLines("headline"), partLines("subtitle"), partLines("editor-note")]).toEqual([
      [[96, 96]],
      [[97, 97]],
      [[99, 109]],
    ]);
    const note = store.parts.find(({ kind }) => kind === "editor-note") ?? { start: 0, end: 0 };
    expect(store.speeches.filter(({ start, end }) => start < note.end && note.start < end)).toEqual([]);
  });

  test("leaves nothing unassigned, and its parts follow one another", () => {
    expect(partLines("unassigned")).toEqual([]);
    const ends = store.parts.flatMap(({ start, end }) => [start, end]);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    const between = store.parts.map(({ start }, i) => raw.slice(store.parts[i - 1]?.end ?? 0, start));
    expect([...between, raw.slice(ends.at(-1))].join("").trim()).toBe("");
  });

  test("keeps no space inside Chinese", () => {
    expect(store.speeches.filter(({ text }) => /\p{Script=Han}\s*[^\S\n]\s*\p{Script=Han}/u.test(text))).toEqual([]);
  });

  test("leads every span back to the characters of the file, every rule to its row, every relationship to its words", () => {
    expect(store.mentions.length).toBeGreaterThan(300);
    expect(wrongClaims(folder)).toEqual([]);
  });
});
