/**
 * The graph of small pages in words: one line a node, relationship and note. `UPDATE_GOLDEN=1 npx vitest run test/pages`
 * writes the files anew; read the difference before it is committed.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Note } from "../../src/base/notes.ts";
import { byCodeUnit } from "../../src/base/order.ts";
import { home } from "../../src/lexicon/home.ts";
import type { Store } from "../../src/store/directory/read-store.ts";
import { builtStore, freshFolder, removeFolder, wrongClaims } from "./built-store.ts";
import { columns, inventedSpeeches } from "./invented-page.ts";

const goldenFolder = fileURLToPath(new URL("golden/", import.meta.url));
const thirdUnsigned = inventedSpeeches.map((speech, i) => (i === 2 ? { ...speech, posts: undefined } : speech));

const pages: readonly (readonly [name: string, text: string])[] = [
  ["invented", columns(thirdUnsigned)],
  ["sample", readFileSync(join(home, "sample", "page.txt"), "utf8")],
];

describe.each(pages)("the %s page", (name, text) => {
  const folder = freshFolder();
  let store: Store;
  beforeAll(async () => {
    store = await builtStore(folder, { "page.txt": text });
  });
  afterAll(() => removeFolder(folder));

  test("gives the graph and the notes that were agreed on", () => {
    const notes = readFileSync(join(folder, "out", "notes.jsonl"), "utf8");
    const graph = graphLines(store, notes);
    const path = join(goldenFolder, `${name}.txt`);
    if (process.env["UPDATE_GOLDEN"] === "1") write(path, graph);
    expect(existsSync(path), `${path} is missing: UPDATE_GOLDEN=1 writes it`).toBe(true);
    expect(difference(readFileSync(path, "utf8"), graph)).toEqual([]);
  });

  test("leads every span back to the characters of the file, every rule to its row, every relationship to its words", () => {
    expect(wrongClaims(folder)).toEqual([]);
  });
});

/** Lines that only one of two sorted texts holds. */
function difference(golden: string, graph: string): readonly string[] {
  const [old, now] = [golden.split("\n"), graph.split("\n")];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}

/** Nodes, relationships and notes, sorted; numbers to four places; row numbers of tables left out, since they move. */
function graphLines(store: Store, notes: string): string {
  const nodes = store.nodes.map(({ label, id, properties }) => `node ${label} ${id} ${shown(properties)}`);
  const edges = store.relationships.map(
    ({ type, from, to, properties }) => `edge ${type} ${from} → ${to} ${shown(properties)}`,
  );
  return `${[...nodes, ...edges, ...noteLines(notes)].sort(byCodeUnit).join("\n")}\n`;
}

function noteLines(notes: string): readonly string[] {
  return notes
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      // Written by the build a moment ago.
      const { rule, file, start, end, message } = JSON.parse(line) as Note;
      return `note ${rule} ${file} ${start}-${end} ${message}`;
    });
}

function shown(properties: object): string {
  return JSON.stringify(properties, (_, value: unknown) =>
    typeof value === "number" ? Number(value.toFixed(4)) : value,
  ).replace(/(?<table>[a-z-]+\.tsv):\d+/gu, "$<table>");
}

function write(path: string, text: string): void {
  if (process.env["CI"] !== undefined) throw new Error("CI never writes a golden file");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
