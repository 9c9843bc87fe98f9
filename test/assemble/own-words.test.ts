import { describe, expect, test } from "vitest";
import { ownWords } from "../../src/assemble/own-words.ts";
import { page } from "./page.ts";

const filler = (han: number) => "字".repeat(han);

function concepts(paragraphs: readonly string[]) {
  return ownWords(page("a.txt", undefined, [{ by: "林岚", paragraphs }]))[0]?.concepts;
}

describe("counted mentions", () => {
  test("a short speech is one passage, in which a concept counts at most twice", () => {
    expect(concepts(["⟦concept:甲⟧⟦concept:甲⟧。", "⟦concept:甲⟧。"])).toEqual([
      { concept: "concept:甲", mentions: 3, counted: 2, paragraphs: 2 },
    ]);
  });

  test("a paragraph that would fill a passage beyond a thousand Han begins the next", () => {
    expect(concepts([`⟦concept:甲⟧⟦concept:甲⟧${filler(700)}`, `${filler(700)}⟦concept:甲⟧`])).toEqual([
      { concept: "concept:甲", mentions: 3, counted: 3, paragraphs: 2 },
    ]);
  });

  test("only the speaker's own, unrepeated, uncontained words count", () => {
    expect(
      concepts([
        "⟦concept/quoted:甲⟧⟦concept/title:甲⟧⟦concept/contained:甲⟧⟦concept/indirect:甲⟧",
        "⟦concept/repeated:甲⟧",
      ]),
    ).toEqual([]);
  });
});

describe("own characters", () => {
  test("quotations of others and repeated paragraphs are left out", () => {
    const [speech] = ownWords(
      page("a.txt", undefined, [
        { by: "林岚", paragraphs: ["他说“⟦quotation:五个字的话⟧”好。", "⟦concept/repeated:重复⟧的段落。"] },
      ]),
    );
    expect(speech?.chars).toBe(3);
  });
});

test("a speech of nobody counts for nobody, a copy not at all", () => {
  const unsigned = { paragraphs: ["话。"] };
  const copy = { by: "林岚", paragraphs: ["话。"], duplicateOf: "b.txt@1" };
  expect(ownWords(page("a.txt", undefined, [unsigned, copy])).map(({ persons }) => persons)).toEqual([[]]);
});

test("a body speaks through those who hold a post in it now", () => {
  const posts = [
    { institution: "云江省委", title: "书记" },
    { institution: "云江省委", title: "委员" },
    { institution: "云江大学", title: "校长", former: true },
  ];
  const [speech] = ownWords(page("a.txt", undefined, [{ by: "林岚", posts, paragraphs: ["话。"] }]));
  expect(speech?.institutions).toEqual(["institution:云江省委"]);
});
