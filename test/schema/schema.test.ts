/** What `docs/schema/` says is what the program checks, types and writes. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import type { EmphasisRecord, WeighingRecord } from "../../graph/facts.ts";
import type { Note } from "../../src/base/notes.ts";
import type { Rename } from "../../src/base/rename.ts";
import { checkerOf, type Static } from "../../src/base/schema.ts";
import type { noteSchema, renameSchema } from "../../src/base/schema-findings.ts";
import type { emphasisSchema, weighingSchema } from "../../src/base/schema-weighing.ts";
import { home } from "../../src/lexicon/home.ts";
import { builtStore, freshFolder, removeFolder } from "../pages/built-store.ts";
import { asFile, fileSchemas, lineSchemas, schemas } from "./schemas.ts";

const docs = join(home, "docs", "schema");
const documented = (name: string) => JSON.parse(readFileSync(join(docs, `${name}.schema.json`), "utf8"));

describe("docs/schema", () => {
  test.each(Object.entries(schemas))("has the schema of %s as it is; else: npm run schema", (name, schema) => {
    expect(documented(name)).toEqual(JSON.parse(JSON.stringify(asFile(schema))));
  });

  test("has no other", () => {
    expect(readdirSync(docs)).toEqual(
      Object.keys(schemas)
        .map((name) => `${name}.schema.json`)
        .sort(),
    );
  });
});

describe("a store", () => {
  const folder = freshFolder();
  beforeAll(() => builtStore(folder, [join(home, "sample", "page.txt")]));
  afterAll(() => removeFolder(folder));

  const valuesOf = (file: string, separator: string) =>
    readFileSync(join(folder, "out", file), "utf8")
      .split(separator)
      .filter((text) => text !== "")
      .map((text): unknown => JSON.parse(text));

  test.each(Object.keys(lineSchemas))("has lines of %s as the schema says", (name) => {
    const check = checkerOf(documented(name));
    const values = valuesOf(`${name}.jsonl`, "\n");
    expect(values.map(check).filter((problem) => problem !== undefined)).toEqual([]);
    // Of a page that is a text, and that no older build knew.
    expect(values.length > 0).toBe(name !== "renames" && name !== "origins");
  });

  test.each(Object.keys(fileSchemas))("has %s as the schema says", (name) => {
    expect(valuesOf(`${name}.json`, "\0").map(checkerOf(documented(name)))).toEqual([undefined]);
  });
});

test("the documented corrections and project are what their schemas say", () => {
  const blocks = [
    ...readFileSync(join(home, "docs", "reference.md"), "utf8").matchAll(/^```json\n(?<body>[\s\S]*?)^```$/gmu),
  ].map((match) => JSON.parse(match.groups?.["body"] ?? ""));
  const of = (key: string) => blocks.filter((block) => key in block);
  expect(of("sources").map(checkerOf(documented("tifa")))).toEqual([undefined]);
  expect(of("kind").map(checkerOf(documented("corrections")))).toEqual([undefined]);
});

test("the types that the viewer shares and the schemas say the same", () => {
  expectTypeOf<Static<typeof emphasisSchema>>().toEqualTypeOf<EmphasisRecord>();
  expectTypeOf<Static<typeof weighingSchema>>().toExtend<WeighingRecord>();
  expectTypeOf<Static<typeof noteSchema>>().toEqualTypeOf<Note>();
  expectTypeOf<Static<typeof renameSchema>>().toEqualTypeOf<Rename>();
});
