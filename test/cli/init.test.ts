/** tifa init makes a project that builds, and a build says what it read, what it doubts and what comes next. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { columns, inventedSpeeches } from "../pages/invented-page.ts";
import { tifa } from "./run.ts";

const folder = freshFolder();
afterAll(() => removeFolder(folder));
const at = (...path: readonly string[]) => join(folder, ...path);

describe("a new project", () => {
  test("says what to do, builds as it is once pages are there, and is not made twice", async () => {
    const made = await tifa(["init", "new"], { cwd: folder });
    expect(made.code, made.stderr).toBe(0);
    expect(made.stdout).toContain("tifa build new");
    writeFileSync(at("new", "pages", "page.txt"), columns(inventedSpeeches));
    writeFileSync(at("new", "pages", "old.doc"), "x");
    const words = "要建设数字乡村，推动高质量发展。渔港建设要一件一件抓实。";
    writeFileSync(at("new", "pages", "table.csv"), `正文,发言人\n${words},丁一川\n${words}再说一遍。,苏砚秋\n`);
    const built = await tifa(["build", "new"], { cwd: folder });
    expect(built.code, built.stderr).toBe(0);
    expect(built.stderr).toContain("read: csv 1 (2 documents) · txt 1");
    expect(built.stderr).toContain("1 .doc (save it as .docx)");
    expect(built.stderr).toMatch(/doubtful: \d+ characters on \d pages?/u);
    expect(built.stderr).toContain(`tifa doubts --from ${join("new", "store")}`);
    const again = await tifa(["init", "new"], { cwd: folder });
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining("is there already") });
  });

  test("leaves what is there, and takes pages from where they lie", async () => {
    mkdirSync(at("own"));
    writeFileSync(at("own", "lexicon.txt"), "渔港振兴\n");
    const { code } = await tifa(["init", "own", "--pages", "../new/pages"], { cwd: folder });
    expect(code).toBe(0);
    expect(readFileSync(at("own", "lexicon.txt"), "utf8")).toBe("渔港振兴\n");
    expect(existsSync(at("own", "pages"))).toBe(false);
    const built = await tifa(["build"], { cwd: at("own") });
    expect(built.code, built.stderr).toBe(0);
    expect(existsSync(at("own", "store", "receipt.json"))).toBe(true);
  });

  test("tells what to do with a file of another format that was named", async () => {
    const { code, stderr } = await tifa(["build", "new/pages/old.doc", "--out", "other"], { cwd: folder });
    expect(code).toBe(3);
    expect(stderr).toContain("is in a format that is not read: save it as .docx");
  });
});
