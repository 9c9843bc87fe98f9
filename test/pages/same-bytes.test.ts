/**
 * What a build writes is what it wrote when these hashes were taken: whoever changes it on purpose runs the test with
 * UPDATE_GOLDEN=1 and says in the commit what became otherwise.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { build } from "../../src/build.ts";
import { home } from "../../src/lexicon/home.ts";
import { corpora, needsCorpora } from "../needs.ts";
import { freshFolder, removeFolder } from "./built-store.ts";

const golden = join(import.meta.dirname, "golden", "same-bytes.json");
// Written by this test.
const taken = JSON.parse(readFileSync(golden, "utf8")) as Record<string, string>;
const folder = freshFolder();
afterAll(() => removeFolder(folder));

/** One hash for the hashes of all files of the store but the copies of its texts. */
async function hashOf(input: string): Promise<string> {
  const { receipt } = await build({ inputs: [input], out: join(folder, "out") });
  const outputs = Object.entries(receipt.outputs).filter(([file]) => !file.startsWith("sources/"));
  return createHash("sha256").update(JSON.stringify(outputs)).digest("hex");
}

async function expectSame(name: string, input: string): Promise<void> {
  const hash = await hashOf(input);
  if (process.env["UPDATE_GOLDEN"] !== undefined) {
    taken[name] = hash;
    writeFileSync(golden, `${JSON.stringify(taken, null, 2)}\n`);
  }
  expect({ [name]: hash }).toEqual({ [name]: taken[name] });
}

test("the invented page", () => expectSame("sample/page.txt", join(home, "sample", "page.txt")));
test("the invented corpus", () => expectSame("sample/corpus", join(home, "sample", "corpus")));

describe("real texts", needsCorpora(), () => {
  const below = (...names: readonly string[]) => join(corpora, ...names);
  test("the example page", () => expectSame("seed", below("seed", "000_b6d0e1a88e0047c8.txt")));
  test("a month of the newspaper", () =>
    expectSame("people-daily/2019-10", below("corpora", "people-daily", "2019-10")));
});
