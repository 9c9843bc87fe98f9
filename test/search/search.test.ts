/** Search over pages whose lines are broken: what it finds is what a naive search of the repaired text finds. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { SearchAnswer } from "../../graph/search-api.ts";
import { readEntities } from "../../src/ask/asked-store.ts";
import { editSlice } from "../../src/base/edits.ts";
import { home } from "../../src/lexicon/home.ts";
import { foldSpelling } from "../../src/lexicon/spelling.ts";
import { type Hit, hasNeeded, hitsIn } from "../../src/search/hits.ts";
import { patternOf } from "../../src/search/pattern.ts";
import { type Given, questionOf } from "../../src/search/read-question.ts";
import { search } from "../../src/search/search.ts";
import { openSearched } from "../../src/search/searched-store.ts";
import { builtStore, freshFolder, removeFolder } from "../pages/built-store.ts";
import { columns, inventedSpeeches } from "../pages/invented-page.ts";
import { readText } from "../pages/read-text.ts";
import { sampleStore } from "../pages/sample-store.ts";
import { tries } from "../soak.ts";

const folder = freshFolder();
afterAll(() => removeFolder(folder));

const long =
  "渔港的灯火照着归来的船队，网格员挨家挨户把台风的消息送到，把“渔火·计划”落到每一条船、每一个码头、每一户人家，让海岛上的老人也能安心过冬，让年轻人愿意回来。";
const pages = {
  "columns.txt": columns(inventedSpeeches),
  "page.txt": readFileSync(join(home, "sample", "page.txt"), "utf8"),
  "2023-05-02.txt": `${long}\n潮汐２０２３年的数字、智能与“两山”。\n`,
  "2023-03-01.txt": `${long}\n海风吹过盐田𠮷，海风又吹过盐田。\n`,
};
const { dir } = await builtStore(folder, pages);

function answer(words: string, given: Given = {}, from = dir): SearchAnswer {
  const store = openSearched(from);
  try {
    return search(store, { ...questionOf(given, () => readEntities(from)), pattern: patternOf(words) });
  } finally {
    store.close();
  }
}

const open = openSearched(dir);
afterAll(() => open.close());

function hitsOf(asked: string): readonly Hit[] {
  const pattern = patternOf(asked);
  return [...open.documents((bytes) => hasNeeded(bytes, pattern))].flatMap((document) => [
    ...hitsIn(document, pattern),
  ]);
}

/** Paragraphs as the repair gives them, folded. */
const paragraphs = Object.values(pages).flatMap((text) => {
  const { edited, blocks } = readText(text).segmented.repaired;
  return blocks.map(({ start, end }) => edited.text.slice(start, end));
});

/** How often words stand in them. */
function naiveCount(words: string): number {
  const folded = foldSpelling(words).text;
  return paragraphs.reduce((sum, text) => sum + foldSpelling(text).text.split(folded).length - 1, 0);
}

/** Words out of the pages, of any length, cut anywhere but within a blank. */
const words = fc
  .tuple(fc.nat(paragraphs.length - 1), fc.nat(), fc.integer({ min: 1, max: 9 }))
  .map(([at, from, length]) => {
    const text = paragraphs[at] ?? "";
    return Array.from(text)
      .slice(from % Math.max(1, text.length))
      .slice(0, length)
      .join("")
      .trim();
  })
  .filter((text) => foldSpelling(text).text !== "" && !text.startsWith("/") && !/\s{2}/u.test(text));

describe("a search of words", () => {
  test("finds what a naive search of the repaired paragraphs finds", () => {
    fc.assert(
      fc.property(words, (asked) => {
        expect(hitsOf(asked)).toHaveLength(naiveCount(asked));
      }),
      tries(40, 3000),
    );
  });

  test("gives spans of the raw page that read as the hit, and as the words", () => {
    const raws = new Map(Object.entries(pages));
    let brokenOnes = 0;
    fc.assert(
      fc.property(words, (asked) => {
        for (const { document, start, end, paragraph, at, piece } of hitsOf(asked)) {
          const raw = raws.get(document.id) ?? "";
          const hit = paragraph.edited.text.slice(at.start, at.end);
          expect(foldSpelling(hit).text).toBe(foldSpelling(asked).text);
          if (piece !== undefined) expect(editSlice(raw, piece.part.edits, { start, end }).text).toBe(hit);
          if (raw.slice(start, end) !== hit) brokenOnes += 1;
        }
      }),
      tries(40, 3000),
    );
    expect(brokenOnes).toBeGreaterThan(0);
  });

  test.each([
    ["whatever marks stand within", "渔火·计划落到", "渔火·计划”落到"],
    ["whatever marks are asked for", "「渔火·计划」落到", "渔火·计划”落到"],
    ["in letters of either width", "潮汐2023年", "潮汐２０２３年"],
    ["without the 、 of a list", "数字智能", "数字、智能"],
    ["beside a character of two units", "盐田𠮷", "盐田𠮷"],
  ])("finds them %s", (_, asked, found) => {
    expect(answer(asked).lines[0]?.hit).toBe(found);
  });

  test("is no question where nothing is left of it", () => {
    expect(() => patternOf("“”、")).toThrow(/has nothing to look for/u);
  });
});

describe("a regular expression", () => {
  test("sees marks of any kind as one, and finds what stands between them", () => {
    expect(answer('/"[^"]{2}"/').lines.map(({ hit }) => hit)).toContain("“两山”");
    expect(answer("/“[^”]{2}”/").hits).toBe(answer('/"[^"]{2}"/').hits);
  });

  test("finds what all its parts find, pages being left out only where they have no hit", () => {
    for (const expression of ["/盐[田]/", "/(海风|潮汐).{0,3}[吹2]/", "/^海风/", "/安心过冬?/", "/海风|码头/"]) {
      const native = new RegExp(expression.slice(1, -1), "gu");
      const all = paragraphs.map((text) => text.replaceAll("２", "2"));
      const naive = all.reduce((sum, text) => sum + [...text.matchAll(native)].length, 0);
      expect([expression, answer(expression).hits]).toEqual([expression, naive]);
      expect(naive).toBeGreaterThan(0);
    }
  });

  test("that would never end elsewhere ends", () => {
    const began = performance.now();
    for (const hostile of ["/(a+)+$/", "/(.*)*(.*)*x$/", "/((渔|渔港)+)+$/", "/(.{0,200}){0,4}火/"]) answer(hostile);
    expect(performance.now() - began).toBeLessThan(30_000);
  });

  test.each([["/(?=海)风/"], ["/(海)\\1/"], ["/(/"], [`/${"海".repeat(1001)}/`]])(
    "%s is refused in two lines",
    (asked) => {
      expect(() => patternOf(asked)).toThrow(expect.objectContaining({ code: "usage" }));
    },
  );
});

describe("a concordance", () => {
  test("folds a paragraph that stands again, and shows the earliest", () => {
    const { hits, folded, lines } = answer("归来的船队");
    expect([hits, folded, lines.length]).toEqual([2, 1, 1]);
    expect(lines[0]).toMatchObject({ copies: 2, date: "2023-03-01", document: "2023-03-01.txt" });
  });

  test("does not fold two places of one paragraph", () => {
    expect(answer("海风").lines.map(({ copies, right }) => [copies, right.slice(0, 3)])).toEqual([
      [1, "吹过盐"],
      [1, "又吹过"],
    ]);
  });

  test("is sorted by what stands beside, and shows as many characters as are asked for", () => {
    const beside = answer("海风", { sort: "right", context: "2" }).lines.map(({ right }) => right);
    expect(beside).toEqual(["又吹", "吹过"]);
    expect(answer("海风", { sort: "left", context: "1" }).lines.map(({ left }) => left)).toEqual(["", "，"]);
  });

  test("of few lines has the first of many, with all their copies", async () => {
    const corpus = await sampleStore("corpus");
    for (const sort of ["date", "left", "right"]) {
      const all = answer("的", { sort }, corpus);
      const few = answer("的", { sort, top: "7" }, corpus);
      expect(few.lines).toEqual(all.lines.slice(0, 7));
      expect([few.hits, few.folded, few.shown]).toEqual([all.hits, all.folded, 7]);
      expect(all.hits).toBeGreaterThan(1000);
    }
  });
});

describe("an answer without hits", () => {
  test("says that the words are not there", () => {
    expect(answer("火星基地").why).toMatch(/stands nowhere in the 4 documents of this store; .+ may be found$/u);
  });

  test("says which flag took how many away", () => {
    const { why, takenAway, hits } = answer("海风", { "from-date": "2024-01-01" });
    expect([hits, takenAway.days]).toEqual([0, 2]);
    expect(why).toContain("the days took 2 away");
    expect(answer("海风", { series: "own" }).why).toContain("--series took 2 away");
  });

  test.each<[Given]>([
    [{ "from-date": "2024-02-31" }],
    [{ series: "mine" }],
    [{ sort: "up" }],
    [{ top: "0" }],
    [{ speaker: "无名氏" }],
  ])("is no answer where %o is no question", (given) => {
    expect(() => answer("海风", given)).toThrow(expect.objectContaining({ code: "usage" }));
  });
});
