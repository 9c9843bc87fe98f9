/** tifa annotate: record in, record out, as a build of that text alone would have it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { MentionRecord, SpeechRecord } from "../../src/base/records.ts";
import { gbOf } from "../gb18030.ts";
import { builtStore, freshFolder, removeFolder } from "../pages/built-store.ts";
import { columns, type InventedSpeech, inventedSpeeches, paragraphs } from "../pages/invented-page.ts";
import { tifa } from "./run.ts";

const folder = freshFolder();
afterAll(() => removeFolder(folder));

interface Answer {
  readonly id?: string;
  readonly error?: string;
  readonly speeches?: readonly SpeechRecord[];
  readonly mentions?: readonly MentionRecord[];
  readonly [other: string]: unknown;
}

/** The lines that annotate prints for these lines, and its exit code. */
async function annotated(
  lines: readonly (string | Buffer)[],
  ...flags: readonly string[]
): Promise<{ readonly code: number | null; readonly answers: Answer[] }> {
  const { code, stdout } = await tifa(["annotate", ...flags], {
    stdin: Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from("\n")])),
  });
  // Printed by our own command.
  const answers = stdout.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as Answer]));
  return { code, answers };
}

const record = (id: string, text: string) => JSON.stringify({ id, text });

/** Pages of two to five of the invented speeches, some of them twice, some without their byline, in the usual layouts. */
const page = fc
  .tuple(
    fc.array(fc.record({ speech: fc.constantFrom(...inventedSpeeches), signed: fc.boolean() }), {
      minLength: 2,
      maxLength: 5,
    }),
    fc.constantFrom(
      columns,
      (speeches: readonly InventedSpeech[]) => paragraphs(speeches, "before"),
      (speeches: readonly InventedSpeech[]) => paragraphs(speeches, "after"),
    ),
    fc.constantFrom("", "要让数字乡村惠及更多百姓，习近平总书记多次强调人民至上。\n"),
  )
  .map(([speeches, layOut, before]) => {
    return before + layOut(speeches.map(({ speech, signed }) => (signed ? speech : { ...speech, posts: undefined })));
  });

test("a record gets the speeches and mentions of a build of its text alone", async () => {
  const texts = fc.sample(page, { numRuns: 10, seed: 23 });
  const names = texts.map((_, i) => `2021041${i % 10}-0${i}-01.txt`);
  const { code, answers } = await annotated(texts.map((text, i) => record(names[i] ?? "", text)));
  expect(code).toBe(0);
  expect(answers.map(({ id }) => id)).toEqual(names);
  for (const [i, text] of texts.entries()) {
    const own = join(folder, String(i));
    mkdirSync(own);
    const { speeches, mentions } = await builtStore(own, { [names[i] ?? ""]: text });
    expect(answers[i]?.speeches).toEqual(speeches);
    expect(answers[i]?.mentions).toEqual(mentions);
  }
  expect(answers.some(({ speeches }) => speeches?.some(({ duplicateOf }) => duplicateOf !== null))).toBe(true);
});

describe("a record", () => {
  test("keeps what else it holds, and its place", async () => {
    const { answers } = await annotated([
      JSON.stringify({ id: 7, text: "数字乡村", tags: ["a"] }),
      record("b", "乡村振兴"),
    ]);
    expect(answers).toMatchObject([
      { id: 7, tags: ["a"], mentions: [{ document: "7", surface: "数字乡村", start: 0, end: 4 }] },
      { id: "b", mentions: [{ surface: "乡村振兴" }] },
    ]);
  });

  test("counts offsets in the text given, a byte order mark and bare line separators included", async () => {
    const text = "\uFEFF灯塔\u2028要建设数字乡村。";
    const { answers } = await annotated([`{"id":"a","text":"${text}"}`]);
    const [mention] = answers[0]?.mentions ?? [];
    expect(text.slice(mention?.start, mention?.end)).toBe("数字乡村");
  });

  test("may give the date of its text, in the ways in which dates are written", async () => {
    const text = paragraphs(inventedSpeeches.slice(0, 2), "before");
    const dates = ["2021-04-19", "20210419", "2021年4月19日", "2021/4/19", "2021-02-30", "spring"];
    const { answers } = await annotated(dates.map((date) => JSON.stringify({ id: "a", text, date })));
    const read = answers.map(({ speeches }) => speeches?.[0]?.date);
    expect(read).toEqual(["2021-04-19", "2021-04-19", "2021-04-19", "2021-04-19", null, null]);
  });

  test("is annotated as a person has corrected it", async () => {
    const path = join(folder, "given.tsv");
    const row = "reattribute\ta@0\t苏砚秋/青屿市公安局/副局长\t许知微\t2026-11-24\t见次日更正";
    writeFileSync(path, `kind\tspeech\tspeakers\tby\ton\twhy\n${row}\n`);
    const text = paragraphs(inventedSpeeches.slice(0, 2), "after");
    const { answers } = await annotated([record("a", text)], "--corrections", path);
    expect(answers[0]?.speeches?.[0]).toMatchObject({ id: "a@0", speaker: { id: "person:苏砚秋" } });
    expect(answers[0]?.speeches?.[0]?.attribution.rule).toBe("correction:2");
  });

  test("in UTF-8 behind a byte order mark is one, in bytes that are no UTF-8 an error", async () => {
    const { code, answers } = await annotated([
      `\uFEFF${record("a", "数字乡村")}`,
      Buffer.from(gbOf(record("b", "乡村振兴"))),
      Buffer.from(record("c", "caf\u00E9"), "latin1"),
      record("d", "乡村振兴"),
    ]);
    expect(code).toBe(1);
    expect(answers).toMatchObject([
      { id: "a", mentions: [{ surface: "数字乡村" }] },
      { error: "is no text in UTF-8" },
      { error: "is no text in UTF-8" },
      { id: "d", mentions: [{ surface: "乡村振兴" }] },
    ]);
  });

  test("that cannot be used becomes a record with an error, and the others stay", async () => {
    const { code, answers } = await annotated([
      record("a", "数字乡村"),
      '{"id":"no JSON"',
      "[1]",
      '{"text":"渔港"}',
      '{"id":"no text","texts":"渔港"}',
      "",
      '{"id":"empty","text":" \\n"}',
      '{"id":"binary","text":"a\\u0000b"}',
      record("b", "乡村振兴"),
    ]);
    expect(code).toBe(1);
    const ids = ["a", undefined, undefined, undefined, "no text", "empty", "binary", "b"];
    expect(answers.map(({ id }) => id)).toEqual(ids);
    const good = [true, false, false, false, false, false, false, true];
    expect(answers.map((answer) => "mentions" in answer)).toEqual(good);
    expect(answers.map(({ error }) => error === undefined)).toEqual(good);
  });
});

test("short sentences by the thousand come back each with its own id", async () => {
  const lines = Array.from({ length: 2000 }, (_, i) => record(String(i), `第${i}号渔港要建设数字乡村。`));
  const { code, answers } = await annotated(lines);
  expect(code).toBe(0);
  expect(answers.map(({ id }) => id)).toEqual(lines.map((_, i) => String(i)));
});
