/** A store that is no longer what its build wrote is refused, and Neo4j stays as it is. */
import { copyFileSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadNeo4j } from "../../src/store/neo4j/neo4j.ts";
import { tifaWith } from "../cli/run.ts";
import type { TestNeo4j } from "./server.ts";
import { changeReceipt, damage, storeOf } from "./stores.ts";
import { dumpOfRun } from "./whole-dump.ts";

const graph = ["nodes.jsonl", "relationships.jsonl"];

function empty(dir: string, seal?: "sealed"): void {
  for (const file of graph) damage(dir, file, "", seal);
}

function cut(dir: string, file: string): void {
  const text = readFileSync(join(dir, file), "utf8");
  damage(dir, file, text.slice(0, text.length / 2));
}

function cutAll(dir: string): void {
  for (const file of graph) cut(dir, file);
}

type Damage = readonly [what: string, message: RegExp, change: (dir: string, other: string) => void];

const damages: readonly Damage[] = [
  ["emptied files", /nodes\.jsonl: is not the file/u, (dir) => empty(dir)],
  ["nodes cut in half", /nodes\.jsonl: is not the file/u, (dir) => cut(dir, "nodes.jsonl")],
  ["relationships cut in half", /relationships\.jsonl: is not the file/u, (dir) => cut(dir, "relationships.jsonl")],
  ["both cut in half", /nodes\.jsonl: is not the file/u, (dir) => cutAll(dir)],
  ["no relationships", /relationships\.jsonl: is missing/u, (dir) => rmSync(join(dir, "relationships.jsonl"))],
  ["renames of another hand", /renames\.jsonl: is not the file/u, (dir) => damage(dir, "renames.jsonl", "{}\n")],
  ["no renames, which the receipt names", /renames\.jsonl: is missing/u, (dir) => rmSync(join(dir, "renames.jsonl"))],
  [
    "the receipt of another store",
    /nodes\.jsonl: is not the file/u,
    (dir, other) => copyFileSync(join(other, "receipt.json"), join(dir, "receipt.json")),
  ],
  [
    "a receipt without the count of persons",
    /nodes\.jsonl: 4 lines of Person, the receipt counts 0/u,
    (dir) =>
      changeReceipt(dir, ({ counts: { nodes } }) => {
        delete nodes["Person"];
      }),
  ],
  [
    "a receipt without the counts of relationships",
    /receipt\.json: its field "counts"/u,
    (dir) => changeReceipt(dir, ({ counts }) => Reflect.deleteProperty(counts, "relationships")),
  ],
  [
    "a receipt without hashes",
    /nodes\.jsonl: the receipt does not name it/u,
    (dir) =>
      changeReceipt(dir, ({ outputs }) => {
        for (const file of graph) delete outputs[file];
      }),
  ],
  [
    "emptied files whose hashes the receipt has",
    /nodes\.jsonl: 0 lines of \w+, the receipt counts [1-9]/u,
    (dir) => empty(dir, "sealed"),
  ],
];

/** Declares the tests. */
export function testDamagedStores({ address, within, traces, ask }: TestNeo4j): void {
  describe("a damaged store", () => {
    test.each(damages)("with %s is refused before anything is changed", async (_, message, change) => {
      const [dir, corpus, elsewhere] = [await storeOf(3), traces.newCorpus(), traces.newCorpus()];
      await loadNeo4j({ ...address(), dir, corpus });
      await loadNeo4j({ ...address(), dir, corpus: elsewhere });
      await ask("MATCH (p:Person {corpus: $corpus}) CREATE (p)<-[:ABOUT]-(:Foreign {tifaTest: $run})", { corpus });
      const dump = () => within((session) => dumpOfRun(session, { run: traces.run, corpora: [corpus, elsewhere] }));
      const before = await dump();
      change(dir, await storeOf(1));
      // Nobody may have it loaded by a flag.
      const load = loadNeo4j({ ...address(), dir, corpus, removeMany: true });
      await expect(load).rejects.toMatchObject({ code: "input", message: expect.stringMatching(message) });
      expect(await dump()).toEqual(before);
    });

    test("ends the command with 3 and two lines", async () => {
      const [dir, corpus] = [await storeOf(3), traces.newCorpus()];
      const { uri, user = "neo4j", password = "" } = address();
      const words = ["load", "--from", dir, "--neo4j", uri, "--user", user, "--corpus", corpus];
      const surroundings = { env: { NEO4J_PASSWORD: password } };
      expect((await tifaWith(words, surroundings)).code).toBe(0);
      empty(dir);
      const { code, stdout, stderr } = await tifaWith(words, surroundings);
      expect([code, stdout]).toEqual([3, ""]);
      expect(stderr).toMatch(/^error: .*nodes\.jsonl: is not the file that the receipt names\n hint: .*\n$/u);
    });
  });
}
