/** Every export says what it is. */
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
