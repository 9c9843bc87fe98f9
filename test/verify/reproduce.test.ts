/** Other code, in Python with SciPy, computes the numbers of a store from its files, and finds one that was changed. */
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { home } from "../../src/lexicon/home.ts";
import { needsSciPy } from "../needs.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { sampleStore } from "../pages/sample-store.ts";

const folder = freshFolder();
afterAll(() => removeFolder(folder));

function reproduce(store: string): { readonly status: number | null; readonly stdout: string } {
  const script = join(home, "examples", "reproduce.py");
  return spawnSync("python3", [script, store], {
    encoding: "utf8",
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1" },
  });
}

describe("examples/reproduce.py", needsSciPy(), () => {
  test("computes every number of the sample again", async () => {
    const { status, stdout } = reproduce(await sampleStore("corpus"));
    expect(stdout).toMatch(/^verdict +\d{4,} +0$/mu);
    expect(stdout).toContain("0 values differ");
    expect(status).toBe(0);
  });

  test("names a number of a unit and of a pair that is another", async () => {
    const store = join(folder, "store");
    cpSync(await sampleStore("page.txt"), store, { recursive: true });
    const change = (file: string, from: RegExp, to: string) => {
      const path = join(store, file);
      writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
    };
    change("units.jsonl", /"chars":\d+/u, '"chars":7');
    change("emphasis.jsonl", /"low":0\.\d+/u, '"low":0.5');
    const { status, stdout } = reproduce(store);
    expect(stdout).toMatch(/: chars 7 in the store, \d+ found$/mu);
    expect(stdout).toMatch(/: low 0\.5 in the store, 0\.\d+ found$/mu);
    expect(stdout).toContain("2 values differ");
    expect(status).toBe(1);
  });
});
