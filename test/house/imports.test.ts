/** The table of the house: which part may import which. */
import { describe, expect, test } from "vitest";
import { type Import, importsOf, textOf, trackedFiles } from "./sources.ts";

/** What a part may import of ours besides itself. Every folder of src that is not named here is a stage. */
const stage = ["base", "corrections", "lexicon", "graph"];
const library = ["pipeline", "read-page", "build", "follow-ids", "store", "read", ...stage];
const commands = ["server", "verify", "diff", "coding", "attribute", ...library];
const allowed: Readonly<Record<string, readonly string[]>> = {
  graph: [],
  base: [],
  lexicon: ["base", "graph"],
  corrections: ["base", "lexicon", "graph"],
  pipeline: ["assemble", "read-page", "read", "resolve", "spot", "store", "weigh", ...stage],
  "read-page": ["attribute", "page", "repair", "segment", ...stage],
  "follow-ids": ["read", "store", ...stage],
  build: library,
  verify: ["store", ...stage],
  diff: ["verify", "store", ...stage],
  coding: ["store", ...stage],
  server: ["pipeline", "store", ...stage],
  command: commands,
  cli: ["command", ...commands],
  viewer: ["graph"],
};

/** “src/spot/voice.ts” is in spot, “src/cli.ts” in cli, “viewer/main.tsx” in viewer. */
function partOf(path: string): string {
  const [top = "", second = ""] = path.split("/");
  return top === "src" ? second.replace(/\.ts$/u, "") : top;
}

/** One line for every import that the table does not allow. */
function breaches(imports: readonly Import[]): readonly string[] {
  return imports
    .filter(({ file, target, isOurs }) => {
      const [from, to] = [partOf(file), partOf(target)];
      return isOurs && from !== to && !(allowed[from] ?? stage).includes(to);
    })
    .map(({ file, target }) => `${file} imports ${target}`);
}

const sources = trackedFiles("src", "graph", "viewer").filter((file) => /\.(?:ts|tsx|css)$/u.test(file));
const imports = sources.filter((file) => !file.endsWith(".css")).flatMap((file) => importsOf(file, textOf(file)));

describe("the house", () => {
  test("keeps to its table of imports", () => {
    expect(imports.length).toBeGreaterThan(300);
    expect(breaches(imports)).toEqual([]);
  });

  test("has a guard that sees a stage import a stage, a viewer read text, a base look up", () => {
    const text = `
      import { a } from "../repair/repair.ts";
      import type { B } from "../base/records.ts";
      import "./same-stage.css";
      export { c } from "../../graph/schema.ts";
      const d = await import("../store/read-store.ts");`;
    expect(breaches(importsOf("src/segment/segment.ts", text))).toEqual([
      "src/segment/segment.ts imports src/repair/repair.ts",
      "src/segment/segment.ts imports src/store/read-store.ts",
    ]);
    expect(breaches(importsOf("viewer/shell/shell.tsx", 'import { a } from "../../src/base/span.ts";'))).toHaveLength(
      1,
    );
    expect(breaches(importsOf("src/base/span.ts", 'import { a } from "../lexicon/table.ts";'))).toHaveLength(1);
    expect(breaches(importsOf("graph/measure/rate.ts", 'import { a } from "../../src/base/span.ts";'))).toHaveLength(1);
  });

  test("writes the ending of every file that it imports of its own", () => {
    expect(imports.filter(({ target, isOurs }) => isOurs && !/\.(?:ts|tsx|css|svg)$/u.test(target))).toEqual([]);
  });

  test("measures without Node, since browsers do it too", () => {
    const measure = imports.filter(({ file, isOurs }) => file.startsWith("graph/") && !isOurs);
    expect(measure.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test("holds no file above 250 lines", () => {
    const long = sources
      .map((file) => ({ file, lines: textOf(file).split("\n").length - 1 }))
      .filter(({ lines }) => lines > 250);
    expect(long.map(({ file, lines }) => `${file}: ${lines} lines`)).toEqual([]);
  });

  test("has no index.ts, which says nothing", () => {
    expect(sources.filter((file) => /(?:^|\/)index\.tsx?$/u.test(file))).toEqual([]);
  });

  test("names the folder of the evaluation texts in one tracked file only", () => {
    // In two halves, so that this file is none of them.
    const folder = ["..", "shared"].join("/");
    expect(trackedFiles().filter((file) => textOf(file).includes(folder) && file !== ".ci/run")).toEqual([]);
  });
});
