/** A store proves itself: what is whole is found whole, and each kind of damage is found and named. */
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyStore } from "../../src/audit/verify-store.ts";
import { makeStore } from "../../src/command/make-store.ts";
import { home } from "../../src/lexicon/home.ts";
import { tifa } from "../cli/run.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";

const folder = freshFolder();
const whole = join(folder, "whole");

beforeAll(() => makeStore({ inputs: [join(home, "sample", "page.txt")], out: whole }));
afterAll(() => removeFolder(folder));

/** What is wrong in a copy of the store in which one file was changed. */
function wrongAfter(file: string, change: (text: string) => string): Readonly<Record<string, readonly string[]>> {
  const dir = join(folder, "damaged");
  rmSync(dir, { recursive: true, force: true });
  cpSync(whole, dir, { recursive: true });
  const before = readFileSync(join(dir, file), "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(dir, file), after);
  const wrong = verifyStore(dir).filter((check) => check.wrong > 0);
  return Object.fromEntries(wrong.map(({ subject, examples }) => [subject, examples]));
}

const files = "files as the receipt names them";

describe("a store", () => {
  test("as it was built holds in every claim, and says how many there were", () => {
    const checks = verifyStore(whole);
    expect(checks.filter(({ wrong }) => wrong > 0)).toEqual([]);
    expect(checks.find(({ subject }) => subject === "attributions whose evidence stands in the page")?.checked).toBe(7);
    expect(checks.filter(({ checked }) => checked > 0).length).toBeGreaterThan(20);
  });

  test("whose page was changed afterwards has mentions that stand nowhere", () => {
    const wrong = wrongAfter("sources/page.txt.txt", (text) => text.replaceAll("数字乡村", "数字农村"));
    expect(wrong[files]).toEqual(["sources/page.txt.txt: was changed since the build"]);
    expect(wrong["mentions whose words stand in the page"]?.[0]).toContain("“数字乡村” is not at 1-5");
    expect(wrong["speeches whose text is the page with its edits"]).toBeDefined();
  });

  test("that lacks a file names it and looks no further", () => {
    const dir = join(folder, "lacking");
    cpSync(whole, dir, { recursive: true });
    rmSync(join(dir, "mentions.jsonl"));
    expect(verifyStore(dir)).toMatchObject([{ subject: files, wrong: 1, examples: ["mentions.jsonl: is missing"] }]);
  });

  test("with a line that is no record any more is wrong, and still no bug of ours", () => {
    const unreadable = "changed files that can still be read";
    expect(wrongAfter("mentions.jsonl", (text) => `${text}{oops\n`)[unreadable]?.[0]).toContain("mentions.jsonl");
    expect(wrongAfter("speeches.jsonl", (text) => text.replace('"paragraphs"', '"passages"'))).toHaveProperty([
      unreadable,
    ]);
  });

  test("whose byline was put elsewhere has an attribution without its words", () => {
    const wrong = wrongAfter("speeches.jsonl", (text) => text.replace('"start":754', '"start":755'));
    expect(wrong["attributions whose evidence stands in the page"]).toHaveLength(1);
    expect(wrong["DELIVERED with its spans"]).toHaveLength(1);
  });

  test("with a rule that names no row of its table is wrong", () => {
    const wrong = wrongAfter("mentions.jsonl", (text) => text.replace(/concepts\.tsv:\d+/u, "concepts.tsv:99999"));
    expect(wrong["rules that name a row of a table"]?.[0]).toContain("no row concepts.tsv:99999");
  });

  test("with a speaker who never said it, or a post that no byline gives, has an edge without evidence", () => {
    const said = /(?<row>"SPEAKS_OF","from":"person:程望舒","to":"concept:数字乡村","properties":\{"mentions":)4/u;
    expect(wrongAfter("relationships.jsonl", (text) => text.replace(said, "$<row>5"))).toHaveProperty([
      "SPEAKS_OF with as many own mentions",
    ]);
    expect(
      wrongAfter("relationships.jsonl", (text) => text.replace('"title":"副部长"', '"title":"部长"')),
    ).toHaveProperty(["HOLDS with its byline"]);
  });

  test("whose graph lost a node has a relationship without an end, and a count that is off", () => {
    const wrong = wrongAfter("nodes.jsonl", (text) => text.replace(/^.*"person:程望舒".*\n/mu, ""));
    expect(wrong["relationships with both ends"]?.[0]).toContain("person:程望舒");
    expect(wrong["counts of the receipt"]).toEqual(["Person: 9 said, 8 there"]);
  });
});

describe("tifa verify", () => {
  test("ends with 0 on a whole store and prints its numbers", async () => {
    const { code, stdout } = await tifa(["verify", whole]);
    expect(code).toBe(0);
    expect(stdout).toContain("attributions whose evidence stands in the page");
  });

  test("ends with 3 on a damaged one, the damage on stdout, two lines on stderr", async () => {
    const { code, stdout, stderr } = await tifa(["verify", join(folder, "lacking")]);
    expect(code).toBe(3);
    expect(stdout).toContain("mentions.jsonl: is missing");
    expect(stderr).toMatch(/^error: .*1 claims do not hold\n hint: .*\n$/u);
  });

  test("ends with 2 without a store to look at", async () => {
    expect((await tifa(["verify"])).code).toBe(2);
  });
});
