/** tifa build --map: records of JSON Lines give the store that files with their texts give. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { columns, inventedSpeeches, paragraphs } from "../pages/invented-page.ts";
import { tifa } from "./run.ts";

const folder = freshFolder();
afterAll(() => removeFolder(folder));

const pages: Readonly<Record<string, string>> = {
  "20210419-07-01.txt": columns(inventedSpeeches),
  "20210420-07-01.txt": paragraphs(inventedSpeeches, "before"),
};

test("records build as their texts do in files, and a bad line is named", async () => {
  mkdirSync(join(folder, "pages"));
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, "pages", name), text);
  const lines = Object.entries(pages).map(([name, text]) => JSON.stringify({ name, content: text }));
  writeFileSync(join(folder, "items.jsonl"), [...lines, "{"].join("\n"));
  const words = ["build", "items.jsonl", "--map", "id=name,text=content", "--out", "of-records"];
  const files = await tifa(["build", "pages", "--out", "of-files"], { cwd: folder });
  const records = await tifa(words, { cwd: folder });
  expect([files.code, records.code]).toEqual([0, 1]);
  expect(records.stderr).toMatch(/^skipped: items\.jsonl#3: is no JSON/mu);
  for (const file of ["documents", "speeches", "mentions", "nodes", "relationships", "emphasis"]) {
    // Of what they are the documents tell, and nothing else.
    const of = (store: string) =>
      readFileSync(join(folder, store, `${file}.jsonl`), "utf8").replaceAll(',"format":"jsonl"', "");
    expect(of("of-records") === of("of-files")).toBe(true);
  }
});
