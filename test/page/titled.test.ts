/** Pages of title, body, byline: what a lost byline leaves behind is a speech of nobody, and no neighbour's. */
import { describe, expect, test } from "vitest";
import { readText, speakersOf, speechesOf } from "../pages/read-text.ts";

const fill = (word: string) => `${word}要一件一件办好，把心思放在群众身上，让大家看得见、摸得着。`.repeat(5);

interface Part {
  readonly title: string;
  readonly word: string;
  readonly byline?: string;
}

const parts: readonly [Part, Part, Part, Part] = [
  { title: "把渔港修好", word: "渔港", byline: "望海县委书记 林知远" },
  { title: "把学校办好", word: "学校", byline: "望海县县长 陆听澜" },
  { title: "把山林护好", word: "山林", byline: "松溪县委书记 周沛然" },
  { title: "把灯塔点亮", word: "灯塔", byline: "青屿市委书记 沈怀舟" },
];

const page = (all: readonly Part[], headline = "办好民生实事") =>
  [
    headline,
    ...all.flatMap(({ title, word, byline }) => [title, fill(word), ...(byline === undefined ? [] : [byline])]),
  ].join("\n\n");

/** The parts, one of them without its byline. */
function without(lost: number): readonly Part[] {
  return parts.map(({ title, word, byline }, i) =>
    i === lost || byline === undefined ? { title, word } : { title, word, byline },
  );
}

describe("a page of title, body, byline", () => {
  test("gives each body to the byline below it, and the headline to nobody", () => {
    const read = readText(page(parts));
    expect(speakersOf(read)).toEqual(["林知远", "陆听澜", "周沛然", "沈怀舟"]);
    expect(speechesOf(read).map(({ text }) => text)).toEqual(parts.map(({ word }) => fill(word)));
  });

  test.each([1, 2, 3])("whose byline %i is lost changes that speech alone", (lost) => {
    const read = speechesOf(readText(page(without(lost))));
    const names = ["林知远", "陆听澜", "周沛然", "沈怀舟"];
    const given = read.flatMap(({ speakers, text }) => speakers.map(({ name }) => [name, text]));
    const others = parts.map(({ word }, i) => [names[i], fill(word)]).filter((_, i) => i !== lost);
    expect(given).toEqual(others);
  });
});

test("a quotation that is closed and unsigned is not the next one's", () => {
  const quote = (word: string) => `“${fill(word)}”`;
  const text = [quote("渔港"), "——望海县委书记林知远", quote("学校"), quote("山林"), "——松溪县委书记周沛然"].join(
    "\n\n",
  );
  expect(speakersOf(readText(text))).toEqual(["林知远", null, "周沛然"]);
});
