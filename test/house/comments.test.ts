/** Every export says what it is, and no line of code sends the reader to a document that is not here. */
import { describe, expect, test } from "vitest";
import { exportsOf } from "./parsed.ts";
import { isWaiting, textOf, trackedFiles } from "./sources.ts";

const sources = trackedFiles("src", "graph").filter((file) => file.endsWith(".ts") && !isWaiting(file));

describe("every export of src and graph", () => {
  test("has a doc comment in the line above", () => {
    const exported = sources.flatMap((file) => exportsOf(file, textOf(file)));
    expect(exported.length).toBeGreaterThan(500);
    expect(exported.filter(({ comment }) => comment === "").map(({ place }) => place)).toEqual([]);
  });

  test("is looked for by a reader that sees a doc comment only where it stands", () => {
    const text = [
      "/** The file. */",
      "",
      "export const bare = 1;",
      "// A remark is no doc comment.",
      "export type Remarked = string;",
      "/** Half a span. */",
      "export function half(): void {}",
    ].join("\n");
    expect(exportsOf("a.ts", text).map(({ comment }) => comment)).toEqual(["", "", "Half a span."]);
  });
});

describe("a document that code names", () => {
  const documents = new Set(trackedFiles().filter((file) => file.endsWith(".md")));
  /** “docs/method.md”, “(stores.md §6)” */
  const named = /[\w./-]+\.md\b/gu;
  const missing = (file: string, text: string) =>
    [...text.matchAll(named)].flatMap(([name]) => (documents.has(name) ? [] : [`${file} names ${name}`]));

  test("stands in the repository, by its whole path", () => {
    const files = trackedFiles("src", "graph", "bench", "sample").filter((file) => file.endsWith(".ts"));
    expect(files.filter((file) => !isWaiting(file)).flatMap((file) => missing(file, textOf(file)))).toEqual([]);
    const cited = sources.flatMap((file) => [...textOf(file).matchAll(/method\.md §(?<number>\d+)/gu)]);
    const sections = [...textOf("docs/method.md").matchAll(/^## (?<number>\d+)\./gmu)];
    const numbers = new Set(sections.map(({ groups }) => groups?.["number"]));
    expect(cited.length).toBeGreaterThan(5);
    expect(cited.filter(({ groups }) => !numbers.has(groups?.["number"]))).toEqual([]);
  });

  test("is missed when it is not there", () => {
    expect(missing("a.ts", "// docs/method.md §1")).toEqual([]);
    expect(missing("a.ts", "// notes.md §1")).toEqual(["a.ts names notes.md"]);
  });
});
