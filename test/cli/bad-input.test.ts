/** What goes wrong at the command line: the exit code, two lines, and nothing of the older store touched. */
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { inventedSpeeches, paragraphs } from "../pages/invented-page.ts";
import { type Outcome, tifa } from "./run.ts";

const folder = freshFolder();
const at = (...path: readonly string[]) => join(folder, ...path);
const run = (...words: readonly string[]) => tifa(words, { cwd: folder });

beforeAll(async () => {
  mkdirSync(at("pages", "other"), { recursive: true });
  writeFileSync(at("pages", "page.txt"), paragraphs(inventedSpeeches, "before"));
  cpSync(at("pages", "page.txt"), at("pages", "other", "page.txt"));
  writeFileSync(at("empty.txt"), "");
  writeFileSync(at("blank.txt"), " \r\n\u3000\n");
  writeFileSync(at("binary.txt"), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]));
  writeFileSync(at("scan.txt"), "%PDF-1.7\n%âãÏÓ\n1 0 obj\n");
  expect(await run("build", "pages/page.txt", "--out", "out")).toMatchObject({ code: 0 });
});
afterAll(() => removeFolder(folder));

/** The error of an outcome, held to its two lines; other lines of stderr would be a third. */
function errorOf({ stderr, stdout }: Outcome): { readonly error: string; readonly hint: string } {
  const groups = /^error: (?<error>[^\n]+)\n hint: (?<hint>[^\n]+)\n$/u.exec(stderr)?.groups;
  expect(groups, stderr).toBeDefined();
  expect(stdout).toBe("");
  const { error = "", hint = "" } = groups ?? {};
  expect(error).not.toMatch(/[.!]$/u);
  return { error, hint };
}

/** Every byte of a directory. */
function bytesOf(dir: string): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(dir, { recursive: true, encoding: "utf8" }).sort()) {
    const path = join(dir, file);
    hash.update(file);
    try {
      hash.update(readFileSync(path));
    } catch {
      // A folder; what it holds is listed by itself.
    }
  }
  return hash.digest("hex");
}

interface Mistake {
  readonly mistake: string;
  readonly words: readonly string[];
  readonly code: number;
  /** What the error must name. */
  readonly names: string;
}

const mistakes: readonly Mistake[] = [
  { mistake: "an empty file", words: ["build", "empty.txt"], code: 3, names: "empty.txt" },
  { mistake: "a file of blanks", words: ["build", "blank.txt"], code: 3, names: "blank.txt" },
  { mistake: "a binary file", words: ["build", "binary.txt"], code: 3, names: "binary.txt" },
  { mistake: "a PDF that calls itself text", words: ["build", "scan.txt"], code: 3, names: "scan.txt" },
  { mistake: "a path that is not there", words: ["build", "missing.txt"], code: 3, names: "missing.txt" },
  { mistake: "a glob that matches nothing", words: ["build", "pages/*.md"], code: 3, names: "pages/*.md" },
  { mistake: "no input", words: ["build"], code: 2, names: "no input" },
  { mistake: "a flag that is none", words: ["build", "pages/page.txt", "--Colour"], code: 2, names: "--Colour" },
  { mistake: "a flag without its value", words: ["build", "pages/page.txt", "--meta"], code: 2, names: "--meta" },
  {
    mistake: "two documents with one id",
    words: ["build", "pages/page.txt", "pages/other/page.txt"],
    code: 2,
    names: "pages/other/page.txt",
  },
  {
    mistake: "a table of metadata that is empty",
    words: ["build", "pages/page.txt", "--meta", "empty.txt"],
    code: 3,
    names: "empty.txt: is empty",
  },
  {
    mistake: "a table of attributes that is empty",
    words: ["build", "pages/page.txt", "--attributes", "blank.txt"],
    code: 3,
    names: "blank.txt: is empty",
  },
  {
    mistake: "corrections that are no text",
    words: ["build", "pages/page.txt", "--corrections", "binary.txt"],
    code: 3,
    names: "binary.txt: is no text",
  },
  {
    mistake: "a table of metadata that is not there",
    words: ["build", "pages/page.txt", "--meta", "none.csv"],
    code: 3,
    names: "none.csv",
  },
  {
    mistake: "a lexicon that is not there",
    words: ["build", "pages/page.txt", "--lexicon", "none"],
    code: 3,
    names: "none",
  },
];

describe("a build over an older store", () => {
  test.each(mistakes)("with $mistake ends with $code and says so in two lines", async ({ words, code, names }) => {
    const before = bytesOf(at("out"));
    const outcome = await run(...words, "--out", "out");
    expect(outcome.code).toBe(code);
    expect(errorOf(outcome).error).toContain(names);
    expect(bytesOf(at("out"))).toBe(before);
    expect(readdirSync(folder).filter((name) => name.startsWith("out"))).toEqual(["out"]);
  });

  test("with a broken row of a lexicon names table and line", async () => {
    mkdirSync(at("lexicon"), { recursive: true });
    const head = readFileSync(new URL("../../graph/lexicon/concepts.tsv", import.meta.url), "utf8").split("\n")[0];
    writeFileSync(at("lexicon", "concepts.tsv"), `${head}\n渔港精神\t渔港精神\t渔港\n`);
    const before = bytesOf(at("out"));
    const outcome = await run("build", "pages/page.txt", "--lexicon", "lexicon", "--out", "out");
    expect(outcome.code).toBe(3);
    expect(errorOf(outcome).error).toMatch(/concepts\.tsv:2\b/u);
    expect(bytesOf(at("out"))).toBe(before);
  });

  test("with one unreadable document among others is done, and names it", async () => {
    const { code, stderr } = await run("build", "pages/page.txt", "binary.txt", "--out", "partly");
    expect(code).toBe(1);
    expect(stderr).toContain("skipped: binary.txt: ");
  });
});

describe("an output that cannot be", () => {
  test("a folder with other things in it is not replaced", async () => {
    const before = bytesOf(at("pages"));
    const outcome = await run("build", "pages/page.txt", "--out", "pages");
    expect(outcome.code).toBe(2);
    expect(errorOf(outcome).error).toContain("pages");
    expect(bytesOf(at("pages"))).toBe(before);
  });

  test("a place below a file is bad input", async () => {
    const outcome = await run("build", "pages/page.txt", "--out", "empty.txt/out");
    expect(outcome.code).toBe(3);
    expect(errorOf(outcome).error).toContain("cannot be written");
  });

  test("a missing --out is bad usage", async () => {
    const outcome = await run("build", "pages/page.txt");
    expect(outcome.code).toBe(2);
    expect(errorOf(outcome).error).toContain("--out");
  });
});

describe("a store that is none", () => {
  const readers: readonly (readonly string[])[] = [
    ["query", "MATCH (n) RETURN n"],
    ["serve"],
    ["load", "--neo4j", "bolt://127.0.0.1:1"],
    ["export", "--format", "gexf", "--out", "graph.gexf"],
    ["sample", "--kind", "mention", "--n", "3", "--out", "sheet.csv"],
    ["agree", "sheet.csv"],
  ];

  test.each(readers.map((words) => ({ command: words[0], words })))(
    "tifa $command on a folder of pages is bad input",
    async ({ words }) => {
      const outcome = await run(...words, "--from", "pages");
      expect(outcome.code).toBe(3);
      expect(errorOf(outcome).error).toContain("pages");
    },
  );

  test.each(readers.map((words) => ({ command: words[0], words })))(
    "tifa $command on a store of another schema version is bad input",
    async ({ words }) => {
      cpSync(at("out"), at("old"), { recursive: true });
      const receipt = readFileSync(at("old", "receipt.json"), "utf8");
      writeFileSync(at("old", "receipt.json"), receipt.replace(/"schemaVersion": \d+/u, '"schemaVersion": 999'));
      const outcome = await run(...words, "--from", "old");
      expect(outcome.code).toBe(3);
      expect(errorOf(outcome).error).toMatch(/schema version 999/u);
    },
  );
});

describe("what does not answer", () => {
  test("an unreachable Neo4j ends with 4", async () => {
    const outcome = await run("load", "--from", "out", "--neo4j", "bolt://127.0.0.1:1");
    expect(outcome.code).toBe(4);
    expect(errorOf(outcome).error).toContain("127.0.0.1:1");
  });

  test("a port that is taken ends with 4", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? String(address.port) : "";
    const outcome = await run("serve", "--from", "out", "--port", port);
    server.close();
    expect(outcome.code).toBe(4);
    expect(errorOf(outcome).error).toContain(port);
  });
});

describe("bad usage", () => {
  const wrong: readonly (readonly string[])[] = [
    ["bulid"],
    ["help", "bulid"],
    ["query", "--from", "out"],
    ["query", "RETURN 1", "--from", "out", "--format", "xml"],
    ["query", "RETURN 1", "--from", "out", "--limit", "many"],
    ["query", "RETURN 1", "--from", "out", "--param", "novalue"],
    ["export", "--from", "out", "--format", "docx", "--out", "x"],
    ["trace"],
    ["trace", "pages/page.txt"],
    ["trace", "pages/page.txt", "--stage", "guess"],
    ["serve", "--from", "out", "--port", "-1"],
    ["load", "--from", "out"],
    ["verify"],
    ["diff", "out"],
    ["sample", "--from", "out", "--kind", "mention", "--out", "sheet.csv"],
    ["sample", "--from", "out", "--kind", "mention", "--n", "3", "--by", "colour", "--out", "sheet.csv"],
    ["agree", "--from", "out"],
  ];

  test.each(wrong.map((words) => ({ line: words.join(" "), words })))("tifa $line", async ({ words }) => {
    const outcome = await run(...words);
    expect(outcome.code).toBe(2);
    errorOf(outcome);
  });
});
