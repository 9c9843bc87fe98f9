/**
 * What a build writes is what it wrote when these hashes were taken: whoever changes it on purpose runs the test with
 * UPDATE_GOLDEN=1 and says in the commit what became otherwise.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { build } from "../../src/build.ts";
import type { Receipt } from "../../src/store/directory/receipt.ts";
import { corpora, needsCorpora } from "../needs.ts";
import { freshFolder, removeFolder } from "./built-store.ts";
import { sampleStore } from "./sample-store.ts";

const golden = join(import.meta.dirname, "golden", "same-bytes.json");
// Written by this test.
const taken = JSON.parse(readFileSync(golden, "utf8")) as Record<string, string>;
const folder = freshFolder();
afterAll(() => removeFolder(folder));

/** One hash for the hashes of all files of the store but the copies of its texts. */
async function hashOf(store: string): Promise<string> {
  // Written by our own build.
  const receipt = JSON.parse(readFileSync(join(store, "receipt.json"), "utf8")) as Receipt;
  const outputs = Object.entries(receipt.outputs).filter(([file]) => !file.startsWith("sources/"));
  return createHash("sha256").update(JSON.stringify(outputs)).digest("hex");
}

async function expectSame(name: string, store: string): Promise<void> {
  const hash = await hashOf(store);
  if (process.env["UPDATE_GOLDEN"] !== undefined) {
    taken[name] = hash;
    writeFileSync(golden, `${JSON.stringify(taken, null, 2)}\n`);
  }
  expect({ [name]: hash }).toEqual({ [name]: taken[name] });
}

test("the invented page", async () => expectSame("sample/page.txt", await sampleStore("page.txt")));
test("the invented corpus", async () => expectSame("sample/corpus", await sampleStore("corpus")));

describe("real texts", needsCorpora(), () => {
  const built = async (...names: readonly string[]) => {
    const out = join(folder, "out");
    await build({ inputs: [join(corpora, ...names)], out });
    return out;
  };
  test("the example page", async () => expectSame("seed", await built("seed", "000_b6d0e1a88e0047c8.txt")));
  test("a month of the newspaper", async () =>
    expectSame("people-daily/2019-10", await built("corpora", "people-daily", "2019-10")));
});
