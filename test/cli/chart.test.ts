/** `tifa chart` writes a drawing and a table that say the same as `tifa emphasis --show months`. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, expect, test } from "vitest";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { sampleStore } from "../pages/sample-store.ts";
import { tifa } from "./run.ts";

const dir = await sampleStore("corpus");
const folder = freshFolder();
afterAll(() => removeFolder(folder));
const out = join(folder, "x.svg");

test("the table has the numbers of `--show months`, and nothing else is left in the folder", async () => {
  const { code } = await tifa(["chart", "--from", dir, "--theme", "高质量发展", "--out", out]);
  expect(code).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(["x.csv", "x.svg"]);
  const drawn: Record<string, string>[] = parse(readFileSync(join(folder, "x.csv"), "utf8"), { columns: true });
  const shown = await tifa([
    "emphasis",
    "--from",
    dir,
    "--concept",
    "高质量发展",
    "--show",
    "months",
    "--format",
    "csv",
  ]);
  const months: Record<string, string>[] = parse(shown.stdout, { columns: true });
  const numbers = (row: Record<string, string>) =>
    ["period", "mentions", "chars", "perThousand", "days", "daysWithout"].map((name) => row[name]);
  expect(months.length).toBeGreaterThan(3);
  expect(drawn.map(numbers)).toEqual(months.map(numbers));
});

test("the same chart is drawn with the same bytes", async () => {
  const words = ["chart", "--from", dir, "--theme", "高质量发展", "--by", "quarter", "--lang", "en", "--out"];
  await tifa([...words, join(folder, "a.svg")]);
  await tifa([...words, join(folder, "b.svg")]);
  expect(readFileSync(join(folder, "a.svg"))).toEqual(readFileSync(join(folder, "b.svg")));
});

test.each([
  ["neither theme nor speaker", [], "nothing is named that could be drawn"],
  ["a series without a speaker", ["--theme", "高质量发展", "--series", "own"], "--series without --speaker"],
  ["another cut", ["--theme", "高质量发展", "--by", "week"], 'no cut of time "week"'],
  ["no day", ["--theme", "高质量发展", "--from-date", "2021"], "--from-date 2021 is no day"],
])("%s is told in two lines, and nothing is written", async (_, words, message) => {
  const path = join(folder, "none.svg");
  const { code, stderr } = await tifa(["chart", "--from", dir, "--out", path, ...words]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(existsSync(path)).toBe(false);
});

test("a place that cannot be written is told, and no half is left", async () => {
  const path = join(folder, "no-such-folder", "x.svg");
  const { code, stderr } = await tifa(["chart", "--from", dir, "--theme", "高质量发展", "--out", path]);
  expect(code).toBe(3);
  expect(stderr).toContain("give --out a path that can be written");
});
