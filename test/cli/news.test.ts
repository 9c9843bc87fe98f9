/** `tifa new` from a store to the page, the table and the API, and what it refuses. */
import { expect, test } from "vitest";
import type { News } from "../../graph/news-api.ts";
import { apiOf } from "../../src/server/api.ts";
import { openStore } from "../../src/store/directory/read-store.ts";
import { sampleStore } from "../pages/sample-store.ts";
import { tifa } from "./run.ts";

const dir = await sampleStore("corpus");
const asked = ["new", "--from", dir, "--since", "2021-07-01", "--top", "50"];

test("the page has five parts, the table a row for each item, and the API gives the same", async () => {
  const page = await tifa(asked);
  expect(page.code).toBe(0);
  expect(page.stdout.match(/^## /gmu)).toHaveLength(5);
  const json = await tifa([...asked, "--format", "json"]);
  const news = JSON.parse(json.stdout) as News;
  const parts = [news.firstUses, news.returned, news.missing, news.wordings, news.posts];
  expect(news.firstUses.total).toBeGreaterThan(0);
  const csv = await tifa([...asked, "--format", "csv"]);
  expect(csv.stdout.trimEnd().split("\n")).toHaveLength(1 + parts.reduce((sum, { items }) => sum + items.length, 0));
  const api = apiOf(await openStore(dir));
  expect(api(["new", "2021-07-01.json"])).toEqual(news);
  expect(api(["new", "2021-07-01..2030-12-31.json"])).toMatchObject({ firstUses: { total: news.firstUses.total } });
  expect(api(["new", "yesterday.json"])).toBeNull();
});

test.each([
  ["no day", ["new", "--from", dir], "--since is missing"],
  ["a wrong day", ["new", "--from", dir, "--since", "2022-02-30"], "--since 2022-02-30 is no day"],
  ["an end before the beginning", [...asked, "--to", "2021-06-01"], "--to 2021-06-01 is before --since"],
  ["another language", [...asked, "--lang", "fr"], 'no language "fr"'],
  ["another format", [...asked, "--format", "pdf"], 'no format "pdf"'],
])("%s is told in two lines", async (_, words, message) => {
  const { code, stderr } = await tifa(words);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr.trimEnd().split("\n")).toHaveLength(2);
});
