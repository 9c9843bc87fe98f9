/** Code speaks of persons, speakers and actors, whose sex no text tells and none needs. */
import { describe, expect, test } from "vitest";
import { isWaiting, textOf, trackedFiles } from "./sources.ts";

const words = ["he", "him", "himself", "his", "she", "her", "hers", "herself"];
/** “so that only his own words count” */
const word = new RegExp(`\\b(?:${words.join("|")})\\b`, "giu");
const capitals = words.map((each) => each.charAt(0).toUpperCase() + each.slice(1));
/** “isHis”, “isHisOwn” */
const inName = new RegExp(`(?<=[a-z])(?:${capitals.join("|")})(?![a-z])`, "gu");

/** The lines of a text that hold one of the words, alone or in a name. */
function linesWith(file: string, text: string): readonly string[] {
  return text
    .split("\n")
    .flatMap((line, i) =>
      line.search(word) < 0 && line.search(inName) < 0 ? [] : [`${file}:${i + 1} ${line.trim()}`],
    );
}

describe("code and comments", () => {
  test("call nobody a man or a woman", () => {
    const files = trackedFiles("src", "graph", "bench", "sample").filter((file) => file.endsWith(".ts"));
    expect(files.length).toBeGreaterThan(250);
    expect(files.filter((file) => !isWaiting(file)).flatMap((file) => linesWith(file, textOf(file)))).toEqual([]);
  });

  test("are read by a guard that knows such a word alone and in a name", () => {
    expect(linesWith("a.ts", "/** Only his own words. */")).toHaveLength(1);
    expect(linesWith("a.ts", "const isHis = isHisOwn(text);")).toHaveLength(1);
    expect(linesWith("a.ts", "const isHistory = theHeading + cached;")).toEqual([]);
  });
});
