import { describe, expect, test } from "vitest";
import { createBylineReader } from "../../src/byline/read-byline.ts";
import { readLexicon } from "../../src/lexicon/lexicon.ts";

const read = createBylineReader(readLexicon().words);
const named = (line: string) =>
  read(line).persons.map(({ name, positions }) => [
    name,
    ...positions.map((post) => `${post.institution}|${post.title}`),
  ]);

describe("two persons in one line", () => {
  const both = [
    ["王芳", "云江大学|教授"],
    ["李强", "望海大学|副教授"],
  ];
  test.each([
    "云江大学教授 王芳 望海大学副教授 李强",
    "云江大学教授 王 芳 望海大学副教授 李强",
    "云江大学教授 王芳、望海大学副教授 李强",
    "——云江大学教授王芳、望海大学副教授李强",
  ])("%s gives each his own post", (line) => expect(named(line)).toEqual(both));

  test("posts of one person are not two persons", () => {
    expect(named("云江省法学会会长，云江省委常委、政法委书记 王 芳")).toEqual([
      ["王芳", "云江省法学会|会长", "云江省委|常委", "云江省委政法委|书记"],
    ]);
  });
});
