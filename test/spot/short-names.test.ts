/** A short name that is part of a longer word is none. */
import { describe, expect, test } from "vitest";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { prepare } from "../../src/resources.ts";
import { mentionsOf } from "./page.ts";

const { spotLexicon } = prepare(readLexicon());

/** Entities of the institutions in a line. */
function institutionsIn(line: string): readonly string[] {
  return mentionsOf(line, spotLexicon)
    .filter(({ kind, contained }) => kind === "institution" && !contained)
    .map(({ entity }) => entity);
}

describe("short names inside words", () => {
  test.each([
    ["民建联主席温如海在会上表示。", "institution:民主建港协进联盟"],
    ["民建云江省委员会的主委来了。", undefined],
  ])("%s", (line, entity) => {
    expect(institutionsIn(line)).not.toContain("institution:百度公司");
    expect(institutionsIn(line).find((id) => id === (entity ?? "institution:民主建港协进联盟"))).toBe(entity);
  });

  test.each(["它具有最高法律效力。", "维护宪法的最高法律地位。", "炉温高达百度以上。", "各级党组织都来了。"])(
    "%s names none",
    (line) => {
      expect(institutionsIn(line)).toEqual([]);
    },
  );

  test("stand where they are whole", () => {
    expect(institutionsIn("最高法发布典型案例。")).toEqual(["institution:最高人民法院"]);
    expect(institutionsIn("百度发布了年报。")).toEqual(["institution:百度公司"]);
  });
});
