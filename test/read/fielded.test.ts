/** Exports of newspaper databases are records: every label is a field, and no label becomes words of anybody. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fieldedIn } from "../../src/read/fielded.ts";
import { readSource } from "../../src/read/read.ts";
import { findDocuments } from "../../src/read/sources.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";

const folder = freshFolder();
afterAll(() => removeFolder(folder));

const words = "治湖是慢功夫，截污管网埋在地下，湖水记得。";
const exported = [
  "篇名：守好渔港",
  "作者：丁一川",
  "作者单位：青屿市渔业局局长",
  "来源：青屿日报",
  "日期：2019-06-05",
  "DOI：10.1/a",
  `全文：${words}`,
  "",
  "篇名：点亮灯塔",
  "来源：青屿日报",
  "日期：2019-06-06",
  `全文：${words}`,
  "第二段仍是正文：说明如下。",
].join("\n");

describe("an export", () => {
  test("is one document a record, with its day, source and the author who has a post", async () => {
    const path = join(folder, "export.txt");
    writeFileSync(path, exported);
    const { value } = await findDocuments([path]);
    const documents = value.map((source) => readSource(source).value);
    expect(documents.map((document) => document?.meta)).toMatchObject([
      { title: "守好渔港", date: "2019-06-05", source: "青屿日报", given: [{ name: "丁一川" }] },
      { title: "点亮灯塔", date: "2019-06-06" },
    ]);
    expect(documents[1]?.meta.given).toBeUndefined();
    expect(documents[1]?.text).toContain("第二段仍是正文：说明如下。");
  });

  test("may stand below what the database says of it, with fields behind the text", () => {
    const table = fieldedIn(`检索结果 共2条\n=====\n${exported}\nRecord ID: 7\n`);
    expect(table?.rows.map(({ cells }) => cells["篇名"])).toEqual(["守好渔港", "点亮灯塔"]);
    expect(table?.rows[1]?.cells["全文"]).not.toContain("Record");
  });

  test("is none where the first lines are no title, or a record has no text", () => {
    expect(fieldedIn(`${"渔港".repeat(50)}\n${exported}`)).toBeUndefined();
    expect(fieldedIn("篇名：守好渔港\n作者：丁一川\n")).toBeUndefined();
  });
});
