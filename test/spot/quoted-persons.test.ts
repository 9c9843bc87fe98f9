import { expect, test } from "vitest";
import { readConcepts } from "../../src/lexicon/concepts.ts";
import { createSpotLexicon } from "../../src/spot/spot-lexicon.ts";
import { mentionsOf } from "./page.ts";

const lexicon = createSpotLexicon({
  concepts: readConcepts(),
  persons: new Map(["张松年", "李敬之"].map((name) => [name, `person:${name}`])),
  institutions: new Map(),
});

/** Who said each quotation of a line, null for nobody whom we know. */
function quotedIn(line: string): readonly (string | null)[] {
  return mentionsOf(line, lexicon)
    .filter(({ kind }) => kind === "quotation")
    .map(({ quotedPerson }) => quotedPerson ?? null);
}

test.each([
  ["张松年说：“要推动乡村发展，一张蓝图绘到底。”"],
  ["张松年的一番话说出了心声：“要推动乡村发展，一张蓝图绘到底。”"],
  ["张松年走进村里，高兴地告诉记者：“要推动乡村发展，一张蓝图绘到底。”"],
  ["“要推动乡村发展，一张蓝图绘到底。”张松年说，父亲对村民充满感情和回忆。"],
  ["听了李敬之的讲话，张松年说：“要推动乡村发展，一张蓝图绘到底。”"],
])("the person said it: %s", (line) => {
  expect(quotedIn(line)).toEqual(["张松年"]);
});

test("quotations side by side are of one speaker", () => {
  const line = "张松年强调，“要推动乡村发展，把一张蓝图绘到底”“守好每一盏渔火，把网铺到每一条船上”，村民都听到了。";
  expect(quotedIn(line)).toEqual(["张松年", "张松年"]);
});

test.each([
  ["the verb is denied", "张松年没有说：“要推动乡村发展，一张蓝图绘到底。”"],
  ["the verb is denied behind it", "“要推动乡村发展，一张蓝图绘到底。”张松年并未表示。"],
  ["it is a condition", "如果张松年说：“要推动乡村发展，一张蓝图绘到底。”"],
  ["he quotes another", "张松年引用李敬之的话：“要推动乡村发展，一张蓝图绘到底。”"],
  ["he retells another", "“要推动乡村发展，一张蓝图绘到底。”张松年转述李敬之的话说。"],
  ["somebody of his speaks", "县长张松年的秘书说：“要推动乡村发展，一张蓝图绘到底。”"],
  ["somebody of his speaks, post and all", "张松年书记的母亲说：“要推动乡村发展，一张蓝图绘到底。”"],
  ["somebody sees him and speaks", "“要推动乡村发展，一张蓝图绘到底。”看到张松年，村民高兴地说。"],
  ["the other one speaks", "张松年握着村支书的手，对方激动地说：“要推动乡村发展，一张蓝图绘到底。”"],
  ["it stands on a wall", "墙上写着“要推动乡村发展，一张蓝图绘到底。”张松年说，这是大家的话。"],
])("the person did not say it where %s", (_, line) => {
  expect(quotedIn(line)).toEqual([null]);
});

test.each([
  ["张松年表示，要推动乡村振兴。", "张松年"],
  ["张松年并未表示，要推动乡村振兴。", undefined],
  ["如果张松年表示，要推动乡村振兴。", undefined],
  ["县长张松年的秘书表示，要推动乡村振兴。", undefined],
  ["妻子对张松年说，要推动乡村振兴。", undefined],
])("whose words are retold: %s", (line, person) => {
  const [concept] = mentionsOf(line, lexicon).filter(({ kind }) => kind === "concept");
  expect(concept?.quotedPerson).toBe(person);
});
