/** Every regular expression has an example that it matches, quoted in the comment beside it. */
import { describe, expect, test } from "vitest";
import { examplesOf, isExampleOf, patternsOf } from "./parsed.ts";
import { isWaiting, textOf, trackedFiles } from "./sources.ts";

const patterns = trackedFiles("src", "graph")
  .filter((file) => file.endsWith(".ts") && !isWaiting(file))
  .flatMap((file) => patternsOf(file, textOf(file)));

/** The patterns of a text that no example of theirs shows. */
function unshown(text: string): readonly string[] {
  return patternsOf("a.ts", text)
    .filter(isUnshown)
    .map(({ pattern }) => String(pattern));
}

function isUnshown({ comment, pattern }: { comment: string; pattern: RegExp | undefined }): boolean {
  const examples = examplesOf(comment);
  // What is built from tables is shown, but not run.
  return pattern === undefined ? examples.length === 0 : !examples.some((example) => isExampleOf(example, pattern));
}

describe("every regular expression", () => {
  test("has an example", () => {
    expect(patterns.length).toBeGreaterThan(150);
    expect(patterns.filter(({ comment }) => examplesOf(comment).length === 0).map(({ place }) => place)).toEqual([]);
  });

  test("matches one of its examples", () => {
    const wrong = patterns.filter(isUnshown);
    expect(wrong.map(({ place, pattern, comment }) => `${place} ${pattern} // ${comment}`)).toEqual([]);
  });
});

describe("an example", () => {
  test("stands above a statement, behind it, or above its function", () => {
    expect(unshown("/** “国” */\nconst han = /国/u;")).toEqual([]);
    expect(unshown("const han = /国/u; // “国”")).toEqual([]);
    expect(unshown("/** “国” */\nfunction isHan(text: string) {\n  return /国/u.test(text);\n}")).toEqual([]);
    expect(unshown("/** “国” */\n\nconst han = /国/u;")).toEqual(["/国/u"]);
    expect(unshown("// “国”\nconst name = 1;\nconst han = /国/u;")).toEqual(["/国/u"]);
  });

  test("is quoted in one of three ways", () => {
    expect(examplesOf('“国”, "\\n" and `“`, but not 家')).toEqual(["国", "\\n", "“"]);
  });

  test("may hold the border at which a pattern ends or begins", () => {
    expect(isExampleOf("牢记|总书记", /^牢记总/u)).toBe(true);
    expect(isExampleOf("没有|说", /没有$/u)).toBe(true);
    expect(isExampleOf("国家乡村振兴|局", /局/uy)).toBe(true);
    expect(isExampleOf("牢记|总书记", /^书记/u)).toBe(false);
  });

  test("may spell a character that nobody can see", () => {
    expect(isExampleOf("\\u3000", /^\s$/u)).toBe(true);
    expect(isExampleOf("\\u004c", /\\u00/u)).toBe(true);
  });
});
