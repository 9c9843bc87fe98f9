import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../../src/store/directory/read-store.ts";
import { storeFolder } from "./store-folder.ts";

test("a store is read with all its records", async () => {
  const store = await openStore(storeFolder());
  expect(store.documents).toHaveLength(2);
  expect(store.speeches).toHaveLength(11);
  expect(store.places.get("person:陆听澜")).toMatchObject({ community: expect.any(Number) });
  const [mention] = store.mentions;
  const text = store.source(mention?.document ?? "");
  expect(text.slice(mention?.start, mention?.end)).toBe(mention?.surface);
});

test("a folder that is no store is named, with a hint", async () => {
  const dir = mkdtempSync(join(tmpdir(), "tifa-none-"));
  await expect(openStore(dir)).rejects.toMatchObject({ code: "input", message: expect.stringContaining(dir) });
});

test("a store of another schema version is refused", async () => {
  const dir = storeFolder();
  writeFileSync(join(dir, "receipt.json"), JSON.stringify({ schemaVersion: 99 }));
  await expect(openStore(dir)).rejects.toMatchObject({ code: "input", message: expect.stringContaining("99") });
});

test("a broken line is named by file and line", async () => {
  const dir = storeFolder();
  const lines = readFileSync(join(dir, "documents.jsonl"), "utf8").trim().split("\n").length;
  appendFileSync(join(dir, "documents.jsonl"), "{oops\n");
  await expect(openStore(dir)).rejects.toMatchObject({
    code: "input",
    message: expect.stringContaining(`documents.jsonl:${lines + 1}`),
  });
});

test("a document id cannot lead out of the store", async () => {
  const dir = storeFolder();
  writeFileSync(join(dir, "receipt.txt"), "outside of sources/");
  const store = await openStore(dir);
  expect(() => store.source("../receipt")).toThrow(expect.objectContaining({ code: "input" }));
});
