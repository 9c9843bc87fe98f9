/** Archives are opened in bounded memory, and nothing in them vanishes without a word. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { unpacked } from "../../src/read/archives.ts";
import { readSource } from "../../src/read/read.ts";

const folder = mkdtempSync(join(tmpdir(), "tifa-archives-"));
afterAll(() => rmSync(folder, { recursive: true }));

function open(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const { value, notes } = unpacked([{ path, id: name }], (file) => file.endsWith(".txt"));
  return { ids: value.map(({ id }) => id), notes: notes.map(({ file, message }) => `${file}: ${message}`) };
}

const page = strToU8("渔港");

test("a line of a gigabyte is refused before it is read", () => {
  const path = join(folder, "line.txt");
  writeFileSync(path, "渔");
  truncateSync(path, 1024 ** 3);
  expect(readSource({ path, id: "line.txt", meta: {} }).notes).toMatchObject([
    { rule: "read-failed", message: expect.stringContaining("has 1024 MB, at most 512 are read") },
  ]);
});

describe("an archive", () => {
  test("in an archive is opened", () => {
    const inner = zipSync({ "b.txt": page });
    expect(open("nested.zip", zipSync({ "a.txt": page, "内层.zip": inner }))).toEqual({
      ids: ["nested.zip/a.txt", "nested.zip/内层.zip/b.txt"],
      notes: [],
    });
  });

  test("is opened three deep and named below", () => {
    const deep = [1, 2, 3, 4].reduce<Uint8Array>(
      (bytes, n) => zipSync({ [`${n}.zip`]: bytes }),
      zipSync({ "a.txt": page }),
    );
    const { ids, notes } = open("deep.zip", deep);
    expect(ids).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(/deep\.zip\/4\.zip\/3\.zip\/2\.zip.*4 archives deep/u)]);
  });

  test("says what it holds besides, and which names lead out of it", () => {
    const bytes = zipSync({
      "a.txt": page,
      "b.doc": page,
      "../c.txt": page,
      "C:\\d.txt": page,
      "__MACOSX/a.txt": page,
    });
    expect(open("odd.zip", bytes)).toEqual({
      ids: ["odd.zip/a.txt"],
      notes: [
        "odd.zip: 2 names lead out of the archive and are left: ../c.txt",
        "odd.zip/b.doc: first of 1 in the archive that were not read: 1 .doc (save it as .docx)",
      ],
    });
  });

  test.each([
    ["burst.zip", zipSync({ "a.txt": new Uint8Array(64 * 1024 * 1024) }), /times its size/u],
    ["burst.txt.gz", gzipSync(new Uint8Array(600 * 1024 * 1024)), /more than 512 MB/u],
  ])("that would burst is refused: %s", (name, bytes, reason) => {
    const before = process.memoryUsage().rss;
    const { ids, notes } = open(name, bytes);
    expect(ids).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(reason)]);
    expect(process.memoryUsage().rss - before).toBeLessThan(800 * 1024 * 1024);
  });
});
