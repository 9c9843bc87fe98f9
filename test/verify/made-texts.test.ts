/** Stores of texts that tifa made of tables and web pages prove themselves as those of plain pages do. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../src/build.ts";
import { compareRebuilt } from "../../src/command/verify-rebuilt.ts";
import { recordsOf } from "../../src/store/directory/record-files.ts";
import { verifyStore } from "../../src/verify/verify-store.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";

const folder = freshFolder();
const out = join(folder, "out");
const words = "要建设数字乡村，推动高质量发展。渔港建设要一件一件抓实，把好事办好。";

beforeAll(async () => {
  const table = join(folder, "speeches.csv");
  const page = join(folder, "page.html");
  writeFileSync(table, `正文,发言人,职务,日期\n${words},苏砚秋,澜州市委书记,2021-04-19\n`);
  const paragraphs = Array.from({ length: 6 }, () => `<p>${words}</p>`).join("");
  writeFileSync(
    page,
    `<html><head><meta charset="utf-8"><title>渔港纪事</title></head><body><h1>渔港纪事</h1>${paragraphs}</body></html>`,
  );
  await build({ inputs: [table, page], out });
});
afterAll(() => removeFolder(folder));

test("every claim holds, given speakers and days among them", () => {
  expect(verifyStore(out).filter(({ wrong }) => wrong > 0)).toEqual([]);
});

test("a build of the texts that they keep is the same, line by line", async () => {
  const checks = await compareRebuilt(out, { lexicon: [], corrections: undefined, attributes: undefined });
  expect(checks.filter(({ wrong }) => wrong > 0)).toEqual([]);
});

test("the cell of a table is where its text comes from", () => {
  expect([...recordsOf(out, "origins.jsonl", '{"document":"speeches.csv')]).toEqual([
    { document: "speeches.csv#2", start: 0, end: words.length, row: 2, column: "正文" },
  ]);
});
