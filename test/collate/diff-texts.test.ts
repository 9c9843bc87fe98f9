import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { tifa } from "../cli/run.ts";

const folder = mkdtempSync(join(tmpdir(), "tifa-diff-texts-"));
const [a, b] = [join(folder, "a.txt"), join(folder, "b.txt")];
writeFileSync(a, "云江经济增长6%左右。\n深化国有企业改革。\n");
writeFileSync(b, "云江经济增长5%左右。\n深化国有企业改革。\n");
const records = join(folder, "reports.jsonl");
writeFileSync(records, [a, b].map((path) => JSON.stringify({ text: readFileSync(path, "utf8") })).join("\n"));

describe("tifa diff-texts", () => {
  test("tells two files apart", async () => {
    const { code, stdout, stderr } = await tifa(["diff-texts", a, b]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("  6/6 6% → 5%\n");
  });

  test("compares records of a file, as JSON whose spans are those of the texts", async () => {
    const words = ["diff-texts", `${records}#1`, `${records}#2`, "--map", "text=text", "--format", "json"];
    const { code, stdout } = await tifa(words);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      a: "reports.jsonl#1",
      b: "reports.jsonl#2",
      numbers: [{ a: { start: 6, end: 8, text: "6%" }, b: { start: 6, end: 8, text: "5%" } }],
    });
  });

  test("compares two documents of a store", async () => {
    const [pages, store] = [join(folder, "pages"), join(folder, "store")];
    mkdirSync(pages);
    for (const [name, path] of [
      ["a.txt", a],
      ["b.txt", b],
    ] as const)
      writeFileSync(join(pages, name), readFileSync(path));
    expect((await tifa(["build", pages, "--out", store])).code).toBe(0);
    const { code, stdout } = await tifa(["diff-texts", "a.txt", "b.txt", "--from", store]);
    expect(code).toBe(0);
    expect(stdout).toContain("  6/6 6% → 5%\n");
    const none = await tifa(["diff-texts", "a.txt", "c.txt", "--from", store]);
    expect(none.code).toBe(3);
    expect(none.stderr).toContain('no document "c.txt"');
  });

  test("writes a page to a file and leaves nothing beside it", async () => {
    const out = join(folder, "page.html");
    const { code, stdout, stderr } = await tifa(["diff-texts", a, b, "--format", "html", "--lang", "zh", "--out", out]);
    expect([code, stdout, stderr]).toEqual([0, "", `${out} written\n`]);
    expect(readFileSync(out, "utf8")).toMatch(/^<!doctype html>\n<html lang="zh-Hans">/u);
    expect(existsSync(`${out}.part`)).toBe(false);
  });

  test("says what to mend", async () => {
    const several = await tifa(["diff-texts", records, b, "--map", "text=text"]);
    expect([several.code, several.stderr]).toEqual([
      2,
      `error: ${records} holds 2 texts\n hint: name one of them by the id or line behind a #, for example reports.jsonl#1\n`,
    ]);
    expect((await tifa(["diff-texts", a])).code).toBe(2);
    expect((await tifa(["diff-texts", a, b, "--format", "pdf"])).stderr).toContain('no format "pdf"');
    expect((await tifa(["diff-texts", a, b, "--lang", "fr"])).stderr).toContain('no language "fr"');
  });
});
