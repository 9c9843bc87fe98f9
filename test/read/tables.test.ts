/** Tables of every shape in which people keep speeches: read as what they are, or refused by name. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { TifaError } from "../../src/base/errors.ts";
import { readSource } from "../../src/read/read.ts";
import { findDocuments, type SourceFacts } from "../../src/read/sources.ts";
import { gbOf } from "../gb18030.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { xlsxOf } from "./xlsx.ts";

const folder = freshFolder();
afterAll(() => removeFolder(folder));

const tide = "潮水退去以后，渔港的灯塔照着新修的码头，大家商量怎样办好渔港的学校。";
const boat = "渔船回港的时候，掌墨师把修船的手艺讲给年轻人听，手艺要一代一代传下去。";

const read = async (name: string, content: string | Uint8Array, facts: SourceFacts = {}) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  const { value, notes } = await findDocuments([path], facts);
  const documents = value.map((source) => readSource(source).value);
  return {
    notes: notes.map(({ rule }) => rule),
    documents: documents.map((document) => ({
      id: document?.id,
      text: document?.text,
      title: document?.meta.title,
      date: document?.meta.date,
      given: document?.meta.given?.map(({ name: who, position = "", institution = "" }) =>
        [who, position, institution].join("|"),
      ),
    })),
  };
};

const both = [
  { text: tide, title: "办学", date: "2021-04-19", given: ["程望舒|青屿市市长|"] },
  { text: boat, title: "传艺", date: "2021-04-20", given: ["贺兰亭|松溪县委书记|"] },
];
const head = ["标题", "日期", "发言人", "职务", "正文"];
const rows = [
  ["办学", "2021-04-19", "程望舒", "青屿市市长", tide],
  ["传艺", "2021年4月20日", "贺 兰亭", "松溪县委书记", boat],
];
const table = (between: string) => [head, ...rows].map((cells) => cells.join(between)).join("\n");
const quoted = [head, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\r\n");
const objects = rows.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i]])));

describe("a table of speeches", () => {
  test.each<readonly [string, string, string | Uint8Array]>([
    ["between tabs", "a.tsv", table("\t")],
    ["between semicolons", "a.csv", table(";")],
    ["in quotation marks, with \\r\\n", "a.csv", quoted],
    ["with a byte order mark", "a.csv", `\uFEFF${quoted}`],
    ["in GB18030", "a.csv", gbOf(quoted)],
    ["under a title", "a.xlsx", xlsxOf([[["渔港讲话汇编"], [], head, ...rows]])],
    [
      "on the second sheet",
      "a.xlsx",
      xlsxOf([
        [["说明"], ["本表由渔港整理"]],
        [head, ...rows],
      ]),
    ],
    ["with a header of two rows", "a.xlsx", xlsxOf([[["基本信息", "", "人物", "", "内容"], head, ...rows]])],
    ["as a list of JSON", "a.json", JSON.stringify(objects)],
    ["as a list deep in JSON", "a.json", JSON.stringify({ code: 0, data: { total: 2, list: objects } })],
    ["as JSON Lines", "a.jsonl", objects.map((one) => JSON.stringify(one)).join("\n")],
  ])("%s is read by the names of its columns", async (_, name, content) => {
    const { documents, notes } = await read(name, content);
    expect(documents.map(({ id, ...document }) => document)).toEqual(both);
    expect(notes).toEqual(["read-fields"]);
  });

  test("keeps line ends within a cell", async () => {
    const { documents } = await read("a.csv", `title,content\n办学,"${tide}\n\n${boat}"\n传艺,${boat}\n`);
    expect(documents.map(({ id, text }) => [id, text])).toEqual([
      ["a.csv#2", `${tide}\n\n${boat}`],
      ["a.csv#5", boat],
    ]);
  });

  test("has as its text the one column of long texts where no name says it", async () => {
    const { documents } = await read("a.csv", `甲,乙\n一,${tide}${tide}\n二,${boat}${boat}\n`);
    expect(documents.map(({ text }) => text)).toEqual([tide + tide, boat + boat]);
  });

  test("is read as --map says, which outranks the names", async () => {
    const facts = { map: { text: "摘要", speaker: "作者" } };
    const { documents, notes } = await read("a.csv", `正文,摘要,作者\n${tide},${boat},程望舒\n`, facts);
    expect(documents).toMatchObject([{ text: boat, given: ["程望舒||"] }]);
    expect(notes).toEqual([]);
  });

  test("gives several speakers of one text each the own post, or none", async () => {
    const { documents } = await read(
      "a.csv",
      `发言人,职务,单位,正文\n程望舒;贺兰亭,市长;书记,青屿市;松溪县委,${tide}\n程望舒、贺兰亭,市长,青屿市,${boat}\n佚名,,,${boat}\n`,
    );
    expect(documents.map(({ given }) => given)).toEqual([
      ["程望舒|市长|青屿市", "贺兰亭|书记|松溪县委"],
      ["程望舒||", "贺兰亭||"],
      undefined,
    ]);
  });

  test("without a text is refused where it is named, and told of where it lies in a folder", async () => {
    const content = "id,党龄\nperson:程望舒,12\n";
    await expect(read("a.csv", content)).rejects.toThrow(TifaError);
    await expect(read("a.csv", content)).rejects.toThrow(/which of their fields is the text: id, 党龄/u);
    const below = join(folder, "below");
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, "attributes.csv"), content);
    writeFileSync(join(below, "page.txt"), tide);
    const { value, notes } = await findDocuments([below]);
    expect(value.map(({ id }) => id)).toEqual(["page.txt"]);
    expect(notes).toMatchObject([{ rule: "read-no-text-column", file: "attributes.csv" }]);
  });

  test.each([
    ["is no spreadsheet", "a.xlsx", "no archive"],
    ["is no JSON", "a.json", "{"],
  ])("that %s is named with the reason", async (_, name, content) => {
    expect(await read(name, content)).toEqual({ documents: [], notes: ["read-failed"] });
  });
});
