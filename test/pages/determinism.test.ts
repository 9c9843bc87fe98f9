/** The same pages give the same bytes, wherever and in whatever order. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tifaWith } from "../cli/run.ts";
import { freshFolder, removeFolder } from "./built-store.ts";
import { columns, inventedSpeeches, paragraphs } from "./invented-page.ts";

const pages: Readonly<Record<string, string>> = {
  "2021-04-20.txt": columns(inventedSpeeches),
  "b.txt": paragraphs(inventedSpeeches.slice(1), "before"),
  "丙.txt": paragraphs(inventedSpeeches.toReversed(), "after"),
};

/** Path and hash of every file of a store but those that may differ. */
function hashes(dir: string): Readonly<Record<string, string>> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "timings.json" && entry.name !== "graph.db")
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [relative(dir, file), createHash("sha256").update(readFileSync(file)).digest("hex")]),
  );
}

/** Writes the pages into a folder and builds them there in the order given. */
async function build(folder: string, names: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  mkdirSync(folder, { recursive: true });
  for (const name of Object.keys(pages)) writeFileSync(join(folder, name), pages[name] ?? "");
  const { code, stderr } = await tifaWith(["build", ...names, "--out", "out"], { cwd: folder, env });
  if (code !== 0) throw new Error(stderr);
  return join(folder, "out");
}

describe("two builds of the same pages", () => {
  const folder = freshFolder();
  let first: string;
  let second: string;
  beforeAll(async () => {
    const names = Object.keys(pages);
    first = await build(join(folder, "here"), names, {
      TZ: "Asia/Shanghai",
      LANG: "zh_CN.UTF-8",
      LC_ALL: "zh_CN.UTF-8",
    });
    second = await build(join(folder, "elsewhere", "deeper"), names.toReversed(), {
      TZ: "America/Lima",
      LANG: "C",
      LC_ALL: "C",
    });
  });
  afterAll(() => removeFolder(folder));

  test("in two folders, two orders, two time zones and two languages are the same bytes", () => {
    expect(Object.keys(hashes(first)).length).toBeGreaterThan(10);
    expect(hashes(second)).toEqual(hashes(first));
  });

  test("one over the other, with nothing renamed, are the same bytes too", async () => {
    const before = hashes(first);
    await build(join(folder, "here"), Object.keys(pages), {});
    expect(hashes(first)).toEqual(before);
  });

  test("have a receipt without time, host or path", () => {
    const receipt = readFileSync(join(first, "receipt.json"), "utf8");
    expect(receipt).not.toContain(folder);
    expect(receipt).not.toMatch(/\d{2}:\d{2}:\d{2}|seconds/u);
  });
});
