/** tifa.json: a folder that is a project builds what its file says, the same wherever it lies. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { home } from "../../src/lexicon/home.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { inventedSpeeches, paragraphs } from "../pages/invented-page.ts";
import { type Outcome, tifa } from "./run.ts";

const folder = freshFolder();
afterAll(() => removeFolder(folder));
const at = (...path: readonly string[]) => join(folder, ...path);

const project = {
  sources: ["pages", "more/*.txt"],
  meta: "meta.csv",
  attributes: "people.csv",
  lexicon: ["words"],
  corrections: "corrections.jsonl",
};
const correction = { kind: "date", document: "2021/a.txt", date: "2021-04-21", by: "许", on: "2026-11-24", why: "误" };

beforeAll(() => {
  for (const below of ["pages/2021", "more", "words"]) mkdirSync(at("here", below), { recursive: true });
  const put = (path: string, text: string) => writeFileSync(at("here", path), text);
  put("pages/2021/a.txt", paragraphs(inventedSpeeches.slice(0, 2), "before"));
  put("more/b.txt", paragraphs(inventedSpeeches.slice(2), "before"));
  // A row may name a file by its id or by its path from the project.
  put("meta.csv", "file,source\n2021/a.txt,澜州日报\nmore/b.txt,青屿日报\n");
  const head = readFileSync(join(home, "graph", "lexicon", "concepts.tsv"), "utf8").split("\n")[0] ?? "";
  put("words/concepts.tsv", `${head}\n`);
  put("corrections.jsonl", `${JSON.stringify(correction)}\n`);
  put("people.csv", `name,职级\n${inventedSpeeches[0]?.name},正处\n`);
  put("tifa.json", `\uFEFF${JSON.stringify(project)}`);
  cpSync(at("here"), at("deep", "er", "there"), { recursive: true });
});

const done = (outcome: Outcome): Outcome => {
  expect(outcome.code, outcome.stderr).toBe(0);
  return outcome;
};
const receiptOf = (...store: readonly string[]) => readFileSync(at(...store, "receipt.json"), "utf8");

describe("a project", () => {
  test("is built by its folder's name or from inside it, into its store, the same bytes wherever it lies", async () => {
    done(await tifa(["build"], { cwd: at("here") }));
    const { stderr } = done(await tifa(["build", "deep/er/there"], { cwd: folder }));
    expect(stderr).toContain("corrected: line 1: 2021/a.txt: date unknown → 2021-04-21");
    expect(receiptOf("deep", "er", "there", "store")).toBe(receiptOf("here", "store"));
    expect(receiptOf("here", "store")).not.toContain(folder);
  });

  test("gives the store that the same flags give", async () => {
    const flags = ["--meta", "meta.csv", "--lexicon", "words", "--corrections", "corrections.jsonl"];
    const known = ["--attributes", "people.csv", "--out", "flags"];
    done(await tifa(["build", "pages", "more/*.txt", ...flags, ...known], { cwd: at("here") }));
    expect(receiptOf("here", "flags")).toBe(receiptOf("here", "store"));
    const documents = readFileSync(at("here", "store", "documents.jsonl"), "utf8");
    expect(documents.match(/"source":"[^"]+"/gu)).toEqual(['"source":"澜州日报"', '"source":"青屿日报"']);
  });

  test("is outranked by flags, whose paths count from where they were given", async () => {
    writeFileSync(at("other.csv"), "file,source\n2021/a.txt,望海日报\n");
    done(await tifa(["build", "here", "--meta", "other.csv", "--out", "other"], { cwd: folder }));
    expect(readFileSync(at("other", "documents.jsonl"), "utf8")).toContain('"source":"望海日报"');
  });

  test("is left alone where inputs are named one by one", async () => {
    done(await tifa(["build", "pages/2021/a.txt", "--out", "one"], { cwd: at("here") }));
    expect(readFileSync(at("here", "one", "documents.jsonl"), "utf8")).not.toContain("澜州日报");
  });

  test("may ask for the database, and tell which fields of records hold what", async () => {
    mkdirSync(at("records"));
    writeFileSync(at("records", "items.jsonl"), '{"id":"a","content":"要建设数字乡村。"}\n');
    const said = { sources: ["."], map: { text: "content", id: "id" }, options: { db: true }, out: "built" };
    writeFileSync(at("records", "tifa.json"), JSON.stringify(said));
    const { stderr } = done(await tifa(["build", "records"], { cwd: folder }));
    expect(stderr).not.toContain("tifa.json");
    expect(readFileSync(at("records", "built", "graph.db")).length).toBeGreaterThan(0);
    expect(Object.keys(JSON.parse(receiptOf("records", "built")).inputs)).toEqual(["a"]);
  });
});

describe("a project file is refused in two lines that name it", () => {
  test.each([
    ["for a key that is none", { ...project, sorces: [] }, 'tifa.json: there is no key "sorces"'],
    ["for an option that is none", { ...project, options: { bd: true } }, 'tifa.json: there is no key "bd"'],
    ["for a text that is none", { ...project, meta: 7 }, 'tifa.json: "meta" is no text'],
    ["for a list that is none", { ...project, sources: "pages" }, 'tifa.json: "sources" is no list'],
    ["without sources", { meta: "meta.csv" }, 'tifa.json: "sources" names nothing to read'],
    ["for a map without text", { ...project, map: { title: "t" } }, 'tifa.json: "map" names no field for the text'],
    ["for sources that are not there", { ...project, sources: ["none"] }, "bad/none: no such file or folder"],
    ["for a table that is not there", { ...project, meta: "none.csv" }, "bad/none.csv"],
    ["for attributes that are not there", { ...project, attributes: "none.csv" }, "bad/none.csv"],
    ["for corrections that are not there", { ...project, corrections: "none.jsonl" }, "bad/none.jsonl"],
    ["for a lexicon that is not there", { ...project, lexicon: ["none"] }, "bad/none: there is no such file or folder"],
  ])("%s", async (_, said, message) => {
    cpSync(at("here", "pages"), at("bad", "pages"), { recursive: true });
    for (const part of ["more", "words", "meta.csv", "people.csv", "corrections.jsonl"]) {
      cpSync(at("here", part), at("bad", part), { recursive: true });
    }
    writeFileSync(at("bad", "tifa.json"), JSON.stringify(said));
    const { code, stderr } = await tifa(["build", "bad"], { cwd: folder });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^error: [^\n]+\n hint: [^\n]+\n$/u);
    expect(stderr).toContain(message);
  });

  test("that is no JSON", async () => {
    mkdirSync(at("broken"));
    writeFileSync(at("broken", "tifa.json"), "{");
    const { code, stderr } = await tifa(["build", "broken"], { cwd: folder });
    expect(code).toBe(3);
    expect(stderr).toContain("broken/tifa.json: ");
  });
});
