/** A coding sheet shows words and hides answers; the answers of people say how far a store can be trusted. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { krippendorffAlpha } from "../../graph/measure/krippendorff.ts";
import { drawByStrata } from "../../src/coding/draw.ts";
import { type QuestionKind, questionKinds, questionsOf } from "../../src/coding/questions.ts";
import { lookUp } from "../../src/server/lookup.ts";
import { overview } from "../../src/server/overview.ts";
import { openStore } from "../../src/store/directory/read-store.ts";
import { tifa } from "../cli/run.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { sampleStore } from "../pages/sample-store.ts";

const folder = freshFolder();
const store = join(folder, "store");
const at = (name: string) => join(folder, name);

beforeAll(async () => cpSync(await sampleStore("page.txt"), store, { recursive: true }));
afterAll(() => removeFolder(folder));

type Row = Record<string, string>;

async function sheet(name: string, ...words: readonly string[]): Promise<readonly Row[]> {
  const { code } = await tifa(["sample", "--from", store, "--out", at(name), ...words]);
  expect(code).toBe(0);
  return parse(readFileSync(at(name), "utf8"), { columns: true, bom: true });
}

/** Fills a sheet with what the store itself says, changed here and there. */
function fill(name: string, rows: readonly Row[], change: (answer: string, i: number) => string): string {
  const answers = new Map(
    questionKinds.flatMap((kind) => questionsOf(store, kind)).map((q) => [`${q.kind} ${q.item}`, q.answer]),
  );
  const filled = rows.map((row, i) => ({
    ...row,
    answer: change(answers.get(`${row["kind"]} ${row["item"]}`) ?? "", i),
  }));
  writeFileSync(at(name), stringify(filled, { header: true, bom: true }));
  return at(name);
}

describe("a coding sheet", () => {
  test("shows the words and the page around them, and nothing of what tifa holds", async () => {
    const rows = await sheet("blind.csv", "--kind", "attribution,mention", "--n", "4");
    expect(rows.map(({ kind }) => kind)).toEqual([...Array(4).fill("attribution"), ...Array(4).fill("mention")]);
    const text = readFileSync(join(store, "sources", "page.txt.txt"), "utf8");
    for (const { kind, start, end, words, answer } of rows) {
      expect(answer).toBe("");
      if (kind === "mention") expect(words).toBe(text.slice(Number(start), Number(end)).replaceAll(/\r?\n/gu, "⏎"));
    }
    expect(Object.keys(rows[0] ?? {})).not.toContain("speaker");
  });

  test("is the same for the same seed and another for another one", async () => {
    const [first, again, other] = [
      await sheet("a.csv", "--kind", "mention", "--n", "20", "--seed", "7"),
      await sheet("b.csv", "--kind", "mention", "--n", "20", "--seed", "7"),
      await sheet("c.csv", "--kind", "mention", "--n", "20", "--seed", "8"),
    ];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test("of an unknown kind, or without a number, is bad usage", async () => {
    const words = ["sample", "--from", store, "--out", at("x.csv")];
    expect((await tifa([...words, "--kind", "mood", "--n", "3"])).code).toBe(2);
    expect((await tifa([...words, "--kind", "mention"])).code).toBe(2);
  });
});

describe("a draw by strata", () => {
  const items = fc.array(fc.constantFrom("speech", "article", "quote"), { maxLength: 60 });

  test("takes as many as asked for, each once, and from each stratum its share up to one", () => {
    fc.assert(
      fc.property(items, fc.nat(80), fc.nat(), (forms, count, seed) => {
        const named = forms.map((form, i) => ({ form, i }));
        const drawn = drawByStrata(named, { count, seed, stratum: ({ form }) => form });
        expect(drawn).toHaveLength(Math.min(count, forms.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        for (const form of new Set(forms)) {
          const share = (drawn.length * forms.filter((other) => other === form).length) / forms.length;
          expect(Math.abs(drawn.filter((item) => item.form === form).length - share)).toBeLessThan(1);
        }
      }),
    );
  });
});

describe("the agreement of two coders", () => {
  test("is Krippendorff's own example of two observers and ten units, 0.095", () => {
    // Krippendorff 2011, section A, with its binary data: 0 0 / 1 1 / 0 1 / 0 0 / …
    const first = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
    const second = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
    expect(krippendorffAlpha(first.map((value, i) => [String(value), String(second[i])]))).toBeCloseTo(0.095, 3);
  });

  test("is 1 where they always agree, and unknown where nothing varies", () => {
    expect(
      krippendorffAlpha([
        ["a", "a"],
        ["b", "b"],
      ]),
    ).toBe(1);
    expect(
      krippendorffAlpha([
        ["a", "a"],
        ["a", "a"],
      ]),
    ).toBeNull();
    expect(krippendorffAlpha([["a"], []])).toBeNull();
  });
});

describe("tifa agree", () => {
  test("counts what people and the store both say, with the interval, and the overview shows it", async () => {
    const rows = await sheet("one.csv", "--kind", "attribution,mention,quotation", "--n", "8");
    expect(overview(lookUp(await openStore(store))).audit).toBeNull();
    // One wrong, one left open.
    const filled = fill("one-filled.csv", rows, (answer, i) => (i === 0 ? "张三" : i === 1 ? "" : answer));
    const { code, stdout } = await tifa(["agree", filled, "--from", store]);
    expect(code).toBe(0);
    expect(stdout).toContain("6 of 7");
    const { audit } = overview(lookUp(await openStore(store)));
    expect(audit?.coders).toBe(1);
    expect(audit?.kinds[0]).toMatchObject({ kind: "attribution", coded: 7, right: 6, open: 1, gone: 0, alpha: null });
    expect(audit?.kinds[0]?.low).toBeCloseTo(0.487, 3);
    expect(audit?.kinds[0]?.high).toBeCloseTo(0.974, 3);
  });

  test("where two coders differ the store cannot be right", async () => {
    const rows = await sheet("two.csv", "--kind", "mention" satisfies QuestionKind, "--n", "10");
    const first = fill("two-a.csv", rows, (answer) => answer);
    const second = fill("two-b.csv", rows, (answer, i) => (i === 3 ? "-" : answer.toUpperCase()));
    const { stdout } = await tifa(["agree", first, second, "--from", store]);
    expect(stdout).toContain("9 of 10");
    expect(JSON.parse(readFileSync(join(store, "audit.json"), "utf8")).kinds[0].alpha).toBeLessThan(1);
  });

  test("an answer that the question does not take is refused with its row", async () => {
    const rows = await sheet("odd.csv", "--kind", "mention" satisfies QuestionKind, "--n", "3");
    const odd = fill("odd-filled.csv", rows, (answer, at) => (at === 1 ? "yes" : answer));
    const { code, stderr } = await tifa(["agree", odd, "--from", store]);
    expect(code).toBe(3);
    expect(stderr).toContain('row 3: "yes" is no answer');
  });

  test("takes an audit of another build for none", async () => {
    const audit = JSON.parse(readFileSync(join(store, "audit.json"), "utf8"));
    writeFileSync(join(store, "audit.json"), JSON.stringify({ ...audit, receipt: "0000" }));
    expect((await openStore(store)).audit).toBeNull();
  });

  test("on an empty sheet, on a file that is none, and on three sheets says what is wrong", async () => {
    await sheet("empty.csv", "--kind", "mention", "--n", "3");
    expect((await tifa(["agree", at("empty.csv"), "--from", store])).code).toBe(3);
    writeFileSync(at("none.csv"), "name,age\n林知远,50\n");
    expect((await tifa(["agree", at("none.csv"), "--from", store])).code).toBe(3);
    expect((await tifa(["agree", "a", "b", "c", "--from", store])).code).toBe(2);
  });
});
