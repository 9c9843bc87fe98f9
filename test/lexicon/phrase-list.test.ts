import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { TifaError } from "../../src/base/errors.ts";
import { acceptPhrase } from "../../src/lexicon/accept-phrase.ts";
import { readConcepts } from "../../src/lexicon/concepts.ts";
import { readLexicon } from "../../src/lexicon/lexicon.ts";

const folder = mkdtempSync(join(tmpdir(), "tifa-phrases-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The user's concepts of a list with this name and text, and what is noted. */
function reading(name: string, text: string) {
  const path = join(folder, name);
  writeFileSync(path, text);
  const { all, notes = [] } = readConcepts([path]);
  return { own: all.filter(({ source }) => source === "user"), notes };
}

function complaint(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof TifaError) return error.message.replaceAll(`${folder}/`, "");
    throw error;
  }
  return "no error";
}

describe("a list of phrases", () => {
  test("is a text file with one a line, comments, byte order mark and line ends of Windows", () => {
    const { own } = reading("mine.txt", "\uFEFF# 我的\r\n云岭治水之道\r\n\r\n四个常到\r\n");
    expect(own.map(({ id, label, rule }) => [id, label, rule])).toEqual([
      ["云岭治水之道", "云岭治水之道", "user/mine.txt:2"],
      ["四个常到", "四个常到", "user/mine.txt:4"],
    ]);
  });

  test.each(["phrase", "label", "提法", "concept"])("is a spreadsheet whose column %s has them", (column) => {
    const { own } = reading("mine.csv", `family,${column},remark,variants\n治水,云岭治水之道,好,云岭之道|治水之道\n`);
    expect(own).toMatchObject([
      { label: "云岭治水之道", family: "治水", class: "policy", variants: ["云岭之道", "治水之道"] },
    ]);
  });

  test("is one column without a header, and what tifa discover prints", () => {
    expect(reading("bare.csv", "云岭治水之道\n四个常到\n").own).toHaveLength(2);
    expect(reading("found.tsv", "phrase\ttier\tcount\n云岭治水之道\tformulation\t5\n").own).toHaveLength(1);
  });

  test("passes over what the built-in table has, and says which row that is", () => {
    const { own, notes } = reading("mine.txt", "“两个维护”\n云岭治水之道\n");
    expect(own.map(({ label }) => label)).toEqual(["云岭治水之道"]);
    expect(notes.map(({ rule, message }) => [rule, message.includes("两个维护 already (concepts.tsv:")])).toEqual([
      ["lexicon-known", true],
    ]);
  });

  test("is refused with file, line and contradiction", () => {
    expect(complaint(() => reading("mine.txt", "四个常到\n\n“四个常到”\n"))).toBe(
      'mine.txt:3: phrase "“四个常到”" stands already in line 1',
    );
    expect(complaint(() => reading("mine.txt", "水\n"))).toBe('mine.txt:1: phrase "水" is of one character');
    expect(complaint(() => reading("mine.txt", "# nothing\n"))).toBe("mine.txt: holds no phrase");
    expect(complaint(() => reading("mine.csv", "a,b\n云岭,治水\n"))).toBe(
      "mine.csv:1: none of the columns a, b holds the phrases",
    );
  });

  test("may lie in a folder, and its hash is kept", () => {
    const own = join(folder, "own");
    mkdirSync(own);
    writeFileSync(join(own, "phrases.txt"), "云岭治水之道\n");
    expect(readLexicon([own]).hashes).toHaveProperty("user-1/phrases.txt");
    expect(complaint(() => readConcepts([join(folder, "none")]))).toBe("none: there is no such file or folder");
  });
});

describe("accepting a phrase", () => {
  const own = join(folder, "accepted");

  test("writes a row that is read as the user's, once", () => {
    expect(acceptPhrase("云岭治水之道", own).kind).toBe("added");
    expect(acceptPhrase("四个常到", own).kind).toBe("added");
    expect(acceptPhrase("“四个常到”", own)).toEqual({ kind: "there", rule: "user/concepts.tsv:3" });
    const rows = readConcepts([own]).all.filter(({ source }) => source === "user");
    expect(rows.map(({ label, reference }) => [label, reference])).toEqual([
      ["云岭治水之道", "user"],
      ["四个常到", "user"],
    ]);
  });

  test("adds to a list of one column, and knows the other list of the folder", () => {
    const lists = join(folder, "lists");
    mkdirSync(lists);
    writeFileSync(join(lists, "phrases.txt"), "云岭治水之道\n");
    writeFileSync(join(lists, "concepts.tsv"), "田头常到\n");
    expect(acceptPhrase("云岭治水之道", lists)).toEqual({ kind: "there", rule: "user/phrases.txt:1" });
    expect(acceptPhrase("四个常到", lists).kind).toBe("added");
    const rows = readConcepts([lists]).all.filter(({ source }) => source === "user");
    expect(rows.map(({ label }) => label)).toEqual(["田头常到", "四个常到", "云岭治水之道"]);
  });

  test("refuses what the built-in table has, and what is no phrase", () => {
    expect(complaint(() => acceptPhrase("“两个维护”", own))).toContain("is a wording of 两个维护 already");
    expect(complaint(() => acceptPhrase("水", own))).toBe('--accept "水" is no phrase');
    expect(complaint(() => acceptPhrase("云\t岭", own))).toContain("is no phrase");
  });
});
