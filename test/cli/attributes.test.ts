/** tifa build --attributes: what a user knows of people stands in every store of the graph. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dumpOf, graphFiles } from "../../src/store/directory/graph-files.ts";
import { embeddedStore } from "../../src/store/query-store.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { inventedSpeeches, paragraphs } from "../pages/invented-page.ts";
import { type Outcome, tifa } from "./run.ts";

const folder = freshFolder();
afterAll(() => removeFolder(folder));
const at = (...path: readonly string[]) => join(folder, ...path);
const name = inventedSpeeches[0]?.name ?? "";
let built: Outcome;

beforeAll(async () => {
  writeFileSync(at("page.txt"), paragraphs(inventedSpeeches, "before"));
  writeFileSync(at("people.csv"), `name,职级,born\n${name},"副部级 ""代""",<1960>\n无此人,正处,1970\n无此局,正厅,\n`);
  built = await tifa(["build", "page.txt", "--out", "out", "--attributes", "people.csv", "--db"], { cwd: folder });
});

test("rows that mean nobody are counted, and the first is named", () => {
  expect(built.code).toBe(0);
  expect(built.stderr).toContain(
    "note: line 3: 无此人 is nobody in these documents (and 1 more)\n      write the name as the store has it",
  );
});

test("the values are properties of the node in the files, in the embedded database and in Gephi", async () => {
  const properties = { attr_born: "<1960>", attr_职级: '副部级 "代"' };
  const [node = ""] = readFileSync(at("out", "nodes.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line.includes("attr_"));
  expect(JSON.parse(node)).toMatchObject({ id: `person:${name}`, properties });
  expect(readFileSync(at("out", "graph.json"), "utf8")).toContain('"attr_职级":"副部级 \\"代\\""');
  const store = embeddedStore(at("out", "graph.db"));
  const cypher = "MATCH (p:Person) WHERE p.attr_职级 IS NOT NULL RETURN p.name, p.attr_born";
  expect((await store.query({ cypher })).rows).toEqual([[name, "<1960>"]]);
  expect(await store.dump()).toEqual(dumpOf(graphFiles(at("out"))));
  await store.close();
  expect((await tifa(["export", "--from", "out", "--format", "gexf", "--out", "g.gexf"], { cwd: folder })).code).toBe(
    0,
  );
  const gexf = readFileSync(at("g.gexf"), "utf8");
  expect(gexf).toContain('title="attr_职级"');
  expect(gexf).toContain("&lt;1960");
});

test("the receipt knows the table by its hash, and a store so built is whole", async () => {
  const { options } = JSON.parse(readFileSync(at("out", "receipt.json"), "utf8"));
  expect(options.attributes).toMatch(/^[0-9a-f]{64}$/u);
  expect((await tifa(["verify", "out"], { cwd: folder })).code).toBe(0);
});
