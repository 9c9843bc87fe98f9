/** tifa survey: a corpus surveyed and annotated in parts, by several processes, is the corpus built in one. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MentionRecord, SpeechRecord } from "../../src/base/records.ts";
import { home } from "../../src/lexicon/home.ts";
import { openStore } from "../../src/store/read-store.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { tifa } from "./run.ts";

const folder = freshFolder();
afterAll(() => removeFolder(folder));
const at = (name: string) => join(folder, name);

// One year of the invented corpus, and one of its pages a second time.
const corpus = join(home, "sample", "corpus");
const names = [...readdirSync(corpus).filter((name) => name.startsWith("2020")), "20200115-07-02.txt"].sort();
const textOf = (name: string) => readFileSync(join(corpus, name.replace("-07-02", "-07-01")), "utf8");

/** Every third name: files of all quarters, none beside the other. */
const parts = [0, 1, 2].map((part) => names.filter((_, i) => i % 3 === part));

/** Lines of several processes, put back into the order of the files. */
const inOrder = (outputs: readonly (readonly string[])[]) =>
  names.map((_, i) => outputs[i % 3]?.[Math.floor(i / 3)] ?? "");

beforeAll(async () => {
  mkdirSync(at("pages"));
  for (const name of names) writeFileSync(join(at("pages"), name), textOf(name));
  const paths = (part: readonly string[]) => part.map((name) => join("pages", name));
  const [whole, ...surveyed] = await Promise.all([
    tifa(["survey", "pages", "--out", "whole.jsonl"], { cwd: folder }),
    ...parts.map((part, i) => tifa(["survey", ...paths(part), "--out", `part-${i}.jsonl`], { cwd: folder })),
  ]);
  expect([whole, ...surveyed].map(({ code }) => code)).toEqual([0, 0, 0, 0]);
}, 60_000);

describe("surveys of the parts of a corpus", () => {
  test("merged in any order are the survey of the whole, byte for byte", async () => {
    const whole = readFileSync(at("whole.jsonl"), "utf8");
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
    ]) {
      const files = order.map((part) => `part-${part}.jsonl`);
      const { code, stdout } = await tifa(["survey", "--merge", ...files], { cwd: folder });
      expect(code).toBe(0);
      expect(stdout).toBe(whole);
    }
  }, 30_000);

  test("know people, sure names and where a text stood first", () => {
    const kinds = readFileSync(at("whole.jsonl"), "utf8").matchAll(/^\{"kind":"(?<kind>[a-z]+)"/gmu);
    expect(new Set([...kinds].map(({ groups }) => groups?.["kind"]))).toEqual(
      new Set(["byline", "name", "paragraph", "speech"]),
    );
  });
});

test("annotated in parts with the survey, a corpus has the speeches and mentions of its build", async () => {
  const records = (part: readonly string[]) => part.map((id) => JSON.stringify({ id, text: textOf(id) })).join("\n");
  const [built, ...answers] = await Promise.all([
    tifa(["build", "pages", "--out", "out"], { cwd: folder }),
    ...parts.map((part) => tifa(["annotate", "--knowledge", "whole.jsonl"], { cwd: folder, stdin: records(part) })),
  ]);
  expect(built.code).toBe(0);
  const lines = inOrder(answers.map(({ stdout }) => stdout.split("\n")));
  // Printed by our own command.
  type Answer = { readonly speeches: readonly SpeechRecord[]; readonly mentions: readonly MentionRecord[] };
  const read = lines.map((line) => JSON.parse(line) as Answer);
  const { speeches, mentions } = await openStore(at("out"));
  expect(
    firstDifference(
      read.flatMap((answer) => answer.speeches),
      speeches,
    ),
  ).toBeUndefined();
  expect(
    firstDifference(
      read.flatMap((answer) => answer.mentions),
      mentions,
    ),
  ).toBeUndefined();
  expect(mentions.some(({ repeated }) => repeated)).toBe(true);
}, 90_000);

/** The first record that differs, so that a failure prints one and not thousands. */
function firstDifference<T>(found: readonly T[], wanted: readonly T[]): readonly (T | undefined)[] | undefined {
  const at = Array.from({ length: Math.max(found.length, wanted.length) }, (_, i) => i).find(
    (i) => !isDeepStrictEqual(found[i], wanted[i]),
  );
  return at === undefined ? undefined : [found[at], wanted[at]];
}

describe("a survey", () => {
  test("names what could not be read, and ends with 1", async () => {
    writeFileSync(at("blank.txt"), " \n");
    const { code, stderr, stdout } = await tifa(["survey", "blank.txt", join("pages", names[0] ?? "")], {
      cwd: folder,
    });
    expect(code).toBe(1);
    expect(stderr).toContain("blank.txt");
    expect(stdout).not.toBe("");
  });

  test.each([
    ["no survey at all", ["survey"], 2, "no input"],
    ["a page instead of a survey", ["survey", "--merge", "blank.txt"], 3, "blank.txt:1"],
    ["knowledge that is not there", ["annotate", "--knowledge", "none.jsonl"], 3, "none.jsonl"],
    ["a place that cannot be written", ["survey", "blank.txt", "--out", "blank.txt/x"], 3, "blank.txt/x"],
  ])("from %s is refused", async (_, words, expected, names) => {
    const { code, stderr } = await tifa(words, { cwd: folder });
    expect(code).toBe(expected);
    expect(stderr).toContain(names);
  });
});
