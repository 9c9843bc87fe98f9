/** tifa survey: a corpus surveyed and annotated in parts, by several processes, is the corpus built in one. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MentionRecord, SpeechRecord } from "../../src/base/records.ts";
import { home } from "../../src/lexicon/home.ts";
import { openStore } from "../../src/store/directory/read-store.ts";
import { corpora, type Needs, needsCorpora } from "../needs.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { isSoak } from "../soak.ts";
import { tifa } from "./run.ts";

const folder = freshFolder();
afterAll(() => removeFolder(folder));

/** Texts by the names of their files. */
type Corpus = ReadonlyMap<string, string>;

/** A year of the invented corpus, or the first quarter of it, and one of its pages a second time. */
function inventedPages(): Corpus {
  const below = join(home, "sample", "corpus");
  const names = readdirSync(below).filter((name) => (isSoak ? /^2020/u : /^20200[1-3]/u).test(name));
  const texts = names.map((name) => [name, readFileSync(join(below, name), "utf8")] as const);
  return new Map([...texts, ["20200124-07-02.txt", new Map(texts).get("20200124-07-01.txt") ?? ""]]);
}

function newspaperFiles(count: number): Corpus {
  const below = join(corpora, "corpora", "people-daily");
  const paths = readdirSync(below, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".txt"));
  const first = paths.sort().slice(0, count);
  return new Map(first.map((path) => [basename(path), readFileSync(join(below, path), "utf8")]));
}

interface Answer {
  readonly speeches: readonly SpeechRecord[];
  readonly mentions: readonly MentionRecord[];
}

const signed = { by: "许知微", on: "2026-11-24", why: "见更正" };

/** One of each kind, as JSON Lines; they name what the pages of January 2020 hold. */
const corrections: readonly object[] = [
  { kind: "reattribute", speech: "20200105-07-01.txt@2453", speakers: [{ name: "丁鹤年" }] },
  { kind: "cut", speech: "20200121-07-01.txt@51", start: 115, end: 354 },
  { kind: "merge", persons: ["person:田小满", "person:苏牧之"] },
  { kind: "split", name: "贺兰亭", institutions: ["无此局"] },
  { kind: "rename", name: "方晴", to: "方晴川" },
  { kind: "not-a-person", name: "江晚舟" },
  { kind: "alias", entity: "person:程望舒", name: "老程" },
  { kind: "alias", entity: "concept:乡村振兴", name: "清河" },
  { kind: "not-this-concept", mention: "20200121-07-01.txt@1568-1573/concept" },
  { kind: "voice", mention: "20200121-07-01.txt@1609-1618/concept", voice: "quoted", quotedPerson: "程望舒" },
  { kind: "date", document: "20200105-07-01.txt", date: "2020-01-08" },
  { kind: "title", target: "20200105-07-01.txt@1", title: "另一个题目" },
].map((correction) => ({ ...correction, ...signed }));

function inventedJanuary(): Corpus {
  return new Map([...inventedPages()].filter(([name]) => name.startsWith("202001")));
}

/** The first record that differs, so that a failure prints one and not thousands. */
function firstDifference<T>(found: readonly T[], wanted: readonly T[]): readonly (T | undefined)[] | undefined {
  const at = Array.from({ length: Math.max(found.length, wanted.length) }, (_, i) => i).find(
    (i) => !isDeepStrictEqual(found[i], wanted[i]),
  );
  return at === undefined ? undefined : [found[at], wanted[at]];
}

function inPartsAsWhole(
  title: string,
  options: Partial<Needs>,
  read: () => Corpus,
  given: readonly object[] = [],
): void {
  describe(title, options, () => {
    const cwd = join(folder, title);
    const flags = given.length === 0 ? [] : ["--corrections", "given.jsonl"];
    const corpus: Map<string, string> = new Map();
    /** Every third name: files of all times, none beside the other. */
    const parts = () => [0, 1, 2].map((part) => [...corpus.keys()].sort().filter((_, i) => i % 3 === part));

    beforeAll(async () => {
      mkdirSync(join(cwd, "pages"), { recursive: true });
      for (const [name, text] of read()) {
        corpus.set(name, text);
        writeFileSync(join(cwd, "pages", name), text);
      }
      writeFileSync(join(cwd, "given.jsonl"), given.map((line) => JSON.stringify(line)).join("\n"));
      const paths = (part: readonly string[]) => part.map((name) => join("pages", name));
      const outcomes = await Promise.all([
        tifa(["survey", "pages", "--out", "whole.jsonl", ...flags], { cwd }),
        ...parts().map((part, i) => tifa(["survey", ...paths(part), "--out", `part-${i}.jsonl`, ...flags], { cwd })),
      ]);
      for (const { stderr } of outcomes) expect(stderr).toBe("");
    });

    test("has, merged from surveys of its parts in any order, the survey of the whole, byte for byte", async () => {
      const whole = readFileSync(join(cwd, "whole.jsonl"), "utf8");
      expect(whole).not.toBe("");
      for (const order of ["012", "201"]) {
        const files = [...order].map((part) => `part-${part}.jsonl`);
        const { code, stdout } = await tifa(["survey", "--merge", ...files], { cwd });
        expect(code).toBe(0);
        expect(stdout === whole).toBe(true);
      }
    });

    test("has, annotated in parts with its survey, the speeches and mentions of its build", async () => {
      const record = (id: string) => `${JSON.stringify({ id, text: corpus.get(id) })}\n`;
      const [built, ...annotated] = await Promise.all([
        tifa(["build", "pages", "--out", "out", ...flags], { cwd }),
        ...parts().map((part) =>
          tifa(["annotate", "--knowledge", "whole.jsonl", ...flags], { cwd, stdin: part.map(record).join("") }),
        ),
      ]);
      const lost = built.stderr.match(/^correction: .*/gmu) ?? [];
      expect(lost.every((line) => line.includes("split"))).toBe(true);
      const lines = annotated.map(({ stdout }) => stdout.split("\n"));
      // Printed by our own command.
      const inOrder = [...corpus.keys()].map((_, i) => JSON.parse(lines[i % 3]?.[Math.floor(i / 3)] ?? "") as Answer);
      const { speeches, mentions } = await openStore(join(cwd, "out"));
      expect(
        firstDifference(
          inOrder.flatMap((answer) => answer.speeches),
          speeches,
        ),
      ).toBeUndefined();
      expect(
        firstDifference(
          inOrder.flatMap((answer) => answer.mentions),
          mentions,
        ),
      ).toBeUndefined();
    });
  });
}

inPartsAsWhole("the invented corpus", {}, inventedPages);
inPartsAsWhole("a month of it under corrections", {}, inventedJanuary, corrections);
inPartsAsWhole("two thousand newspaper files", needsCorpora(), () => newspaperFiles(2000));

describe("a survey", () => {
  const cwd = folder;

  test("knows people, sure names and where a text stood first", () => {
    const whole = join(folder, "the invented corpus");
    const lines = readFileSync(join(whole, "whole.jsonl"), "utf8");
    const kinds = lines.matchAll(/^\{"kind":"(?<kind>[a-z]+)"/gmu);
    expect(new Set([...kinds].map(({ groups }) => groups?.["kind"]))).toEqual(
      new Set(["byline", "name", "paragraph", "speech"]),
    );
    expect(readFileSync(join(whole, "out", "mentions.jsonl"), "utf8")).toContain('"repeated":true');
  });

  test("names what could not be read, and ends with 1", async () => {
    writeFileSync(join(cwd, "blank.txt"), " \n");
    writeFileSync(join(cwd, "page.txt"), "渔港\n");
    const { code, stderr } = await tifa(["survey", "blank.txt", "page.txt"], { cwd });
    expect(code).toBe(1);
    expect(stderr).toBe("skipped: blank.txt: holds no text\n");
  });

  test.each([
    ["no input at all", ["survey"], 2, "no input"],
    ["a page instead of a survey", ["survey", "--merge", "blank.txt"], 3, "blank.txt:1"],
    ["knowledge that is not there", ["annotate", "--knowledge", "none.jsonl"], 3, "none.jsonl"],
    ["a place that cannot be written", ["survey", "blank.txt", "--out", "blank.txt/x"], 3, "blank.txt/x"],
  ])("from %s is refused", async (_, words, expected, named) => {
    const { code, stderr } = await tifa(words, { cwd });
    expect(code).toBe(expected);
    expect(stderr).toContain(named);
  });
});
