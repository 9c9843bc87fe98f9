/** What is doubtful on a page, weighed by the characters that hang on it. */
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { doubtsOf } from "../../src/ask/doubts.ts";
import type { SpeechRecord } from "../../src/base/records.ts";
import { recordsOf } from "../../src/store/directory/record-files.ts";
import { tifa } from "../cli/run.ts";
import { builtStore, freshFolder, removeFolder } from "../pages/built-store.ts";
import { columns, inventedSpeeches } from "../pages/invented-page.ts";

const folder = freshFolder();
const dir = join(folder, "out");
const unsigned = inventedSpeeches.map((speech, i) => (i === 2 ? { ...speech, posts: undefined } : speech));

beforeAll(() => builtStore(folder, { "signed.txt": columns(inventedSpeeches), "unsigned.txt": columns(unsigned) }));
afterAll(() => removeFolder(folder));

describe("the doubts of a store", () => {
  test("put the page first on which most characters belong to nobody", () => {
    const { pages, documents } = doubtsOf(dir);
    expect(documents).toBe(2);
    expect(pages[0]?.document).toBe("unsigned.txt");
    const [first] = pages[0]?.doubts ?? [];
    const nobody = [...recordsOf<SpeechRecord>(dir, "speeches.jsonl")].find(({ speaker }) => speaker === null);
    expect(first).toMatchObject({ kind: "nobody", chars: nobody?.chars, start: nobody?.start, end: nobody?.end });
  });

  test("weigh a speaker by how unsure the rule is", () => {
    const speeches = [...recordsOf<SpeechRecord>(dir, "speeches.jsonl")].filter(({ speaker }) => speaker !== null);
    const wanted = speeches.map(({ chars, attribution }) => Math.round(chars * (1 - attribution.confidence)));
    const found = doubtsOf(dir).pages.flatMap(({ doubts }) => doubts.filter(({ kind }) => kind === "attribution"));
    const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
    expect(sum(found.map(({ chars }) => chars))).toBe(sum(wanted));
  });

  test("say what a stage noted, and lead to the reader", async () => {
    const note = { rule: "read-doubtful", file: "signed.txt", start: 0, end: 0, message: "two columns may be mixed" };
    appendFileSync(join(dir, "notes.jsonl"), `${JSON.stringify(note)}\n`);
    const { stdout, code } = await tifa(["doubts", "--from", dir, "--top", "1", "--viewer", "http://127.0.0.1:5000/"]);
    expect(code).toBe(0);
    expect(stdout).toContain("doubtful reading: two columns may be mixed");
    expect(stdout).toContain("http://127.0.0.1:5000/#/doc?id=signed.txt");
  });
});
