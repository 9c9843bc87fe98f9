import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { home } from "../../src/lexicon/home.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { tifa } from "./run.ts";

const folder = freshFolder();
const store = join(folder, "store");
const own = join(folder, "own");
const page = join(home, "sample", "page.txt");
const header =
  "phrase\ttier\tcount\tspeeches\tspeakers\tframeShare\tquoteShare\tfirstDate\texample\tyearlyBurst\tleaderShare\tdocuments";
afterAll(() => removeFolder(folder));

describe("tifa discover", () => {
  beforeAll(async () => {
    await tifa(["build", page, "--out", store]);
  });

  test("prints the columns of the contract, then its own, as many phrases as asked for", async () => {
    const { code, stdout } = await tifa(["discover", page, "--top", "5"]);
    const lines = stdout.trimEnd().split("\n");
    expect(code).toBe(0);
    expect(lines[0]).toBe(header);
    expect(lines).toHaveLength(6);
    expect(lines.filter((line) => line.split("\t").length !== 12)).toEqual([]);
  });

  test("finds in a store what it finds in the pages of the store", async () => {
    const read = await tifa(["discover", page, "--top", "5000"]);
    const stored = await tifa(["discover", "--from", store, "--top", "5000"]);
    expect(read.stdout.split("\n").length).toBeGreaterThan(10);
    expect(stored.stdout).toBe(read.stdout);
  });

  test("takes a phrase into the user's lexicon once, and leaves it out from then on", async () => {
    const { stdout } = await tifa(["discover", page, "--tier", "formulation", "--top", "1"]);
    const phrase = stdout.split("\n")[1]?.split("\t")[0] ?? "";
    const accept = () => tifa(["discover", "--accept", phrase, "--lexicon", own]);
    expect((await accept()).code).toBe(0);
    const table = readFileSync(join(own, "concepts.tsv"), "utf8");
    expect(table).toContain(`\n${phrase}\t${phrase}\t自定义\tpolicy\t`);
    expect((await accept()).stderr).toContain("stands there already: user/concepts.tsv:2");
    expect(readFileSync(join(own, "concepts.tsv"), "utf8")).toBe(table);
    expect(readdirSync(own)).toEqual(["concepts.tsv"]);
    const again = await tifa(["discover", page, "--lexicon", own, "--top", "5000"]);
    expect(again.stdout.split("\n").map((line) => line.split("\t")[0])).not.toContain(phrase);
  });

  test("refuses what the built-in table has, and writes nothing", async () => {
    const none = join(folder, "none");
    const { code, stderr } = await tifa(["discover", "--accept", "两个维护", "--lexicon", none]);
    expect([code, stderr.split("\n").length, existsSync(none)]).toEqual([3, 3, false]);
    expect((await tifa(["discover", "--accept", "云岭治水之道"])).code).toBe(2);
    expect((await tifa(["discover"])).code).toBe(2);
    expect((await tifa(["discover", page, "--from", store])).code).toBe(2);
    expect((await tifa(["discover", page, "--tier", "best"])).code).toBe(2);
  });
});
