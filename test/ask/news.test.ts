/** The five kinds of news on a planted store: each thing planted is told, nothing else is. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cited } from "../../graph/news-api.ts";
import { newsOf } from "../../src/ask/news.ts";
import { newsMarkdown } from "../../src/ask/news-markdown.ts";
import { wordingOf } from "../../src/ask/news-tally.ts";
import type { MentionRecord } from "../../src/base/records.ts";
import { days, page, planted, reported, use } from "./planted-news.ts";

const since = "2022-01-01";
const every = (list: readonly string[], concept: string, words: string) => list.map((day) => use(day, concept, words));
const before = days.filter((day) => day < since);

test("a formulation without a use before is a first use, with the text before, its speaker and its sentence", () => {
  const mentions = [
    use("2022-04-05", "渔火工程", "渔火工程", reported("2022-04-05")),
    use("2022-03-05", "渔火工程", "渔火工程"),
    use("2022-05-05", "渔火工程", "渔火工程", reported("2022-05-05")),
    use("2022-06-05", "渔火工程", "渔火工程", { repeated: true }),
    use("2022-07-05", "渔火工程", "渔火工程", { contained: true }),
  ];
  const { firstUses } = newsOf(planted, mentions, { since });
  expect(firstUses).toMatchObject({ total: 1, why: null });
  expect(firstUses.items[0]).toMatchObject({
    name: "渔火工程",
    knownFrom: "2022-03",
    first: { date: "2022-03-05", source: "青屿日报", surface: "渔火工程", countsFor: "nobody" },
    before: { from: "2021-01-05", to: "2022-03-04", documents: 14, chars: 14_000 },
    spoken: { date: "2022-04-05", speakers: ["陆听澜"], countsFor: "reported" },
    mentions: 2,
    copies: 2,
  });
});

test("what stood before, be it as a copy, is no first use", () => {
  const later = use("2022-03-05", "渔火工程", "渔火工程");
  expect(newsOf(planted, [use("2021-12-05", "渔火工程", "渔火工程"), later], { since }).firstUses.total).toBe(0);
  const copy = use("2021-12-05", "渔火工程", "渔火工程", { repeated: true });
  expect(newsOf(planted, [copy, later], { since }).firstUses.total).toBe(0);
  expect(newsOf(planted, [later], { since, to: "2022-02-28" }).firstUses.total).toBe(0);
});

test("a use after so many months is a return, with the last one before; after fewer it is none", () => {
  const mentions = [
    ...every(["2021-01-05", "2021-06-05"], "渔火工程", "渔火工程"),
    use("2022-02-05", "渔火工程", "渔火工程"),
  ];
  const { returned } = newsOf(planted, mentions, { since });
  expect(returned.items).toMatchObject([
    {
      name: "渔火工程",
      months: 8,
      last: { date: "2021-06-05" },
      again: { date: "2022-02-05" },
      without: { from: "2021-06-06", to: "2022-02-04", documents: 7, chars: 7000 },
      mentionsBefore: 2,
      expected: (2 * 7000) / 6000,
      mentions: 1,
    },
  ]);
  expect(newsOf(planted, mentions, { since, months: 9 }).returned).toMatchObject({ total: 0 });
  expect(newsOf(planted, mentions, { since, months: 9 }).returned.why?.en).toMatch("a smaller --months may show some");
});

test("nothing returns from a time without text", () => {
  const known = new Set(["2021-01-05", "2021-02-05", "2022-01-05"]);
  const thin = { ...planted, documents: new Map([...planted.documents].filter(([id]) => known.has(id))) };
  const mentions = every(["2021-02-05", "2022-01-05"], "渔火工程", "渔火工程");
  expect(newsOf(thin, mentions, { since }).returned.total).toBe(0);
});

test("what was regular, is expected and stands nowhere since is missing; one use or copy since, and it is not", () => {
  const mentions = every(before, "渔火工程", "渔火工程");
  const { missing, regularBy } = newsOf(planted, mentions, { since });
  expect(regularBy).toBe("quarter");
  expect(missing.items).toMatchObject([
    { name: "渔火工程", periods: 4, periodsUsed: 4, mentionsBefore: 12, expected: 12, last: { date: "2021-12-05" } },
  ]);
  const copy = use("2022-03-05", "渔火工程", "渔火工程", { repeated: true });
  expect(newsOf(planted, [...mentions, copy], { since }).missing.total).toBe(0);
  expect(newsOf(planted, [...mentions, use("2022-03-05", "渔火工程", "渔火工程")], { since }).missing.total).toBe(0);
  const inside = use("2022-03-05", "渔火工程", "渔火工程", { contained: true });
  expect(newsOf(planted, [...mentions, inside], { since }).missing.items).toMatchObject([{ inLonger: 1 }]);
});

test("less than four quarters are cut into months; less than three expected uses are not told", () => {
  const short = newsOf(planted, every(days.slice(0, 5), "渔火工程", "渔火工程"), { since: "2021-06-01" });
  expect(short.regularBy).toBe("month");
  expect(short.missing.items).toMatchObject([{ periods: 5, periodsUsed: 5 }]);
  const few = newsOf(planted, every(before, "渔火工程", "渔火工程"), { since, to: "2022-02-28" });
  expect(few.missing).toMatchObject({ total: 0, items: [] });
  expect(newsOf(planted, [], { since: "2021-03-01" }).missing.why?.en).toMatch("fewer than 4 quarters or months");
});

test("other words of a known formulation are a new wording; other marks are not", () => {
  const mentions = [
    ...every(["2021-03-05", "2021-04-05"], "渔火工程", "渔火工程"),
    use("2022-03-05", "渔火工程", "渔火行动"),
    use("2022-04-05", "渔火工程", "渔火工程", { surface: "“渔火”工程" }),
  ];
  expect(newsOf(planted, mentions, { since }).wordings.items).toMatchObject([
    {
      name: "渔火工程",
      surface: "渔火行动",
      first: { date: "2022-03-05" },
      mentions: 1,
      usual: { surface: "渔火工程", mentions: 2 },
    },
  ]);
  expect(wordingOf("“两灯不灭、三网不空”")).toBe("两灯不灭三网不空");
});

test("a title that was not seen with a person is a new post, with the posts before and who held it", () => {
  const { posts } = newsOf(planted, [], { since });
  expect(posts.items).toMatchObject([
    {
      name: "陆听澜",
      institutionName: "云江省",
      title: "省长",
      first: { date: "2022-02-05", document: "2022-02-05" },
      before: [{ institution: "澜州市", title: "市长", lastSeen: "2021-11-05" }],
      predecessor: { name: "沈怀岳", lastSeen: "2021-12-05" },
    },
    { name: "布兰德", population: "foreign", before: [], predecessor: null },
  ]);
  const { start, end } = posts.items[0]?.first ?? { start: 0, end: 0 };
  expect(page.slice(start, end)).toBe("省长陆听澜");
});

test("evidence re-slices, and its sentence holds the words and no more than forty characters", () => {
  const mentions = [use("2022-03-05", "灯塔计划", "灯塔计划"), ...every(before, "渔火工程", "渔火工程")];
  const { firstUses, missing, posts } = newsOf(planted, mentions, { since });
  const cited: readonly Cited[] = [
    ...firstUses.items.map(({ first }) => first),
    ...missing.items.map(({ last }) => last),
    ...posts.items.map(({ first }) => first),
  ];
  expect(cited.length).toBe(4);
  for (const { start, end, sentence } of cited) {
    expect(sentence).toContain(page.slice(start, end));
    expect(Array.from(sentence).length).toBeLessThanOrEqual(40);
  }
});

test("without text on one side nothing is new, and every part says so in both languages", () => {
  for (const asked of ["2020-01-01", "2023-01-01"]) {
    const news = newsOf(planted, [use("2022-03-05", "渔火工程", "渔火工程")], { since: asked });
    const parts = [news.firstUses, news.returned, news.missing, news.wordings, news.posts];
    expect(news.why).toMatch(/would fill it$/u);
    for (const { total, why } of parts) {
      expect(total).toBe(0);
      expect(why?.zh).toMatch(/加入/u);
    }
  }
});

test("the order of the mentions changes nothing", () => {
  const all: readonly MentionRecord[] = [
    ...every(before, "渔火工程", "渔火工程"),
    use("2022-03-05", "灯塔计划", "灯塔计划"),
    use("2022-03-05", "灯塔计划", "渔火行动"),
  ];
  const told = newsOf(planted, all, { since });
  fc.assert(
    fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (shuffled) => {
      expect(newsOf(planted, shuffled, { since })).toEqual(told);
    }),
    { numRuns: 30 },
  );
});

test("the page of Markdown names the outlet, escapes what pages say, and tells how much is left out", () => {
  const marked = new Map([...planted.documents].map(([id, document]) => [id, { ...document, title: "<b>*海*</b>" }]));
  const mentions = [
    use("2022-03-05", "渔火工程", "渔火工程", reported("2022-03-05")),
    use("2022-03-05", "灯塔计划", "灯塔计划"),
  ];
  const news = newsOf({ ...planted, documents: marked }, mentions, { since, top: 1 });
  const zh = newsMarkdown(news, "zh");
  expect(zh).toContain("2022-03-05 首见（《青屿日报》转述陆听澜）");
  expect(zh).toContain("另有 1 项：--top 2");
  expect(zh).toContain("\\<b\\>\\*海\\*\\</b\\>");
  expect(newsMarkdown(news, "en")).toContain("青屿日报 reports 陆听澜");
  expect(zh.match(/^## /gmu)).toHaveLength(5);
});
