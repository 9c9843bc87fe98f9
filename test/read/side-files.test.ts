/** Text files that a person gives beside the pages: in UTF-8 or, as Excel in Chinese writes them, in GB18030. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readSheet } from "../../src/coding/sheet.ts";
import { readCorrections } from "../../src/corrections/read-corrections.ts";
import { readTable } from "../../src/lexicon/table.ts";
import { readAttributes } from "../../src/read/attributes.ts";
import { readMeta } from "../../src/read/meta.ts";
import { readProject } from "../../src/read/project.ts";
import { readSource } from "../../src/read/read.ts";
import { findSources } from "../../src/read/sources.ts";
import { gbOf } from "../gb18030.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";

const folder = freshFolder();
afterAll(() => removeFolder(folder));

interface SideFile {
  readonly what: string;
  readonly name: string;
  readonly text: string;
  readonly read: (path: string) => unknown;
}

const map = { text: "content" };
const files: readonly SideFile[] = [
  {
    what: "a table of metadata",
    name: "m.csv",
    text: "file,date,title\na.txt,2021-04-19,潮\n",
    read: readMeta,
  },
  {
    what: "a table of attributes",
    name: "a.csv",
    text: "name,职级,born\n王舟,正处,1970\n",
    read: readAttributes,
  },
  {
    what: "a table of corrections",
    name: "c.tsv",
    text: "kind\tname\tto\tby\ton\twhy\nrename\t丁一州\t丁一川\t许知微\t2026-11-24\t更正\n",
    read: (path) => readCorrections(path),
  },
  {
    what: "corrections as JSON Lines",
    name: "c.jsonl",
    text: '{"kind":"not-a-person","name":"苏砚秋","by":"许知微","on":"2026-11-24","why":"误"}\n',
    read: (path) => readCorrections(path),
  },
  {
    what: "a filled sheet",
    name: "s.csv",
    text: "kind,item,answer\nattribution,a.txt@9,林知远\n",
    read: readSheet,
  },
  {
    what: "a table of words",
    name: "w.tsv",
    text: "id\tname\n渔港精神\t渔港精神\n",
    read: (path) => readTable(path, ["id"]),
  },
  { what: "a project", name: "tifa.json", text: '{"sources":["渔港/*.txt"]}', read: () => readProject(folder) },
  {
    what: "records",
    name: "r.jsonl",
    text: '{"content":"渔港"}\n{"content":"灯塔"}\n',
    read: (path) => findSources([path], { map }).value.map((source) => readSource(source).value?.text),
  },
];

describe.each(files)("$what", ({ name, text, read }) => {
  const path = join(folder, name);
  const asRead = (bytes: Uint8Array) => {
    writeFileSync(path, bytes);
    return read(path);
  };

  test("says in GB18030 what it says in UTF-8", () => {
    expect(asRead(gbOf(text))).toEqual(asRead(Buffer.from(text)));
  });
});

test.each(files.filter(({ name }) => name !== "r.jsonl"))(
  "$what says in UTF-16, as “Unicode text” of a spreadsheet, what it says in UTF-8",
  ({ name, text, read }) => {
    const path = join(folder, name);
    const asRead = (bytes: Uint8Array) => {
      writeFileSync(path, bytes);
      return read(path);
    };
    expect(asRead(Buffer.from(`\uFEFF${text}`, "utf16le"))).toEqual(asRead(Buffer.from(text)));
  },
);

test.each(files.filter(({ name }) => name !== "r.jsonl"))("$what that is no text is refused by name", (file) => {
  const path = join(folder, file.name);
  writeFileSync(path, Buffer.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0));
  expect(() => file.read(path)).toThrow(`${file.name}: is no text in UTF-8, UTF-16, GB18030 or Big5`);
});

test("a record that is no text is named, and the others stay", () => {
  const path = join(folder, "r.jsonl");
  writeFileSync(
    path,
    Buffer.concat([Buffer.from('{"content":"渔\xFF'), Buffer.of(0xff), Buffer.from('"}\n{"content":"灯塔"}')]),
  );
  const { value, notes } = findSources([path], { map });
  expect(value.map(({ id }) => id)).toEqual(["r.jsonl#2"]);
  expect(notes).toMatchObject([
    { rule: "read-failed", file: "r.jsonl#1", message: "is no text in UTF-8, UTF-16, GB18030 or Big5" },
  ]);
});
