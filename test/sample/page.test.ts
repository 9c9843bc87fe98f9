import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { layOut } from "../../sample/lay-out.ts";

const folder = join(import.meta.dirname, "..", "..", "sample");
const source = readFileSync(join(folder, "page-source.txt"), "utf8");
const page = readFileSync(join(folder, "page.txt"), "utf8");
const lines = page.split("\n");

describe("the invented page", () => {
  test("is what its source lays out to", () => {
    expect(layOut(source, 18)).toBe(page);
  });

  test("has eight speeches and one lost byline", () => {
    expect(source.match(/^\[body/gmu)).toHaveLength(8);
    expect(source.match(/^\[byline\]/gmu)).toHaveLength(7);
  });

  test("holds the words of its source, whatever the blanks", () => {
    const words = (text: string) => text.replaceAll(/\s/gu, "");
    const ofSource = source.replaceAll(/^#.*$|^\[[a-z ]+\]/gmu, "");
    expect(words(page)).toBe(words(ofSource));
  });

  test("lets two lines touch only at title and byline, at headline and subtitle, and before the unsigned end", () => {
    const contacts = lines.flatMap((line, at) => (line !== "" && lines[at + 1] ? [lines[at + 1]] : []));
    expect(contacts).toHaveLength(9);
    expect(contacts.filter((line) => line?.startsWith(" "))).toHaveLength(1);
  });

  test("breaks no line before a closing or behind an opening mark", () => {
    expect(lines.filter((line) => /^\s*[，。、；：！？”》]|[“《]$/u.test(line))).toEqual([]);
  });
});
