/** What `npm start` says of a store follows from its series: nobody stresses what an outlet reports. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { summaryLines } from "../../src/command/summary.ts";
import { openStore } from "../../src/store/directory/read-store.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { sampleStore } from "../pages/sample-store.ts";

const folder = freshFolder();
afterAll(() => removeFolder(folder));

test("findings in own words are told as such, the surest first, with a sentence of the person", async () => {
  const text = summaryLines(await openStore(await sampleStore("corpus")), []).join("\n");
  expect(text).toContain("明确多提 ");
  const told =
    /署名或全文刊出的文字中，“[^”]+”(?:约为同季度、同体裁其他人的 .* 倍|计 \d+ 次，照其他人的说法预期 \S+ 次)（90 % 区间/gu;
  expect(text.match(told)).toHaveLength(6);
  expect(text).toMatch(/另有明确 \d+ 项.*本库未见 \d+ 项/u);
});

test("of a store whose default series is reported words nothing is said of what a person stresses", async () => {
  const store = join(folder, "store");
  cpSync(await sampleStore("corpus"), store, { recursive: true });
  const change = (file: string, edit: (text: string) => string) =>
    writeFileSync(join(store, file), edit(readFileSync(join(store, file), "utf8")));
  change("emphasis.jsonl", (text) => text.replaceAll('"series":"own"', '"series":"reported"'));
  const swapped: Readonly<Record<string, string>> = { own: "reported", reported: "own" };
  change("weighing.json", (text) =>
    text.replaceAll(/"series":"(?<name>own|reported)"/gu, (_, name: string) => `"series":"${swapped[name]}"`),
  );
  const text = summaryLines(await openStore(store), []).join("\n");
  expect(text).toContain("报道转述中明确多见");
  expect(text.match(/来源未注明的报道转述的\S+讲话中，“/gu)).toHaveLength(6);
  expect(text).not.toMatch(/多提|署名或全文|stress/u);
});
