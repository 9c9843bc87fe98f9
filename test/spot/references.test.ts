/** Bare titles and surnames with a post: whom they mean, and when they mean nobody. */
import { describe, expect, test } from "vitest";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { indexInstitutions } from "../../src/resolve/institutions.ts";
import { spot } from "../../src/spot/spot.ts";
import { createSpotLexicon } from "../../src/spot/spot-lexicon.ts";
import { page } from "./page.ts";

const { concepts, institutions, running } = readLexicon();
const lexicon = createSpotLexicon({
  concepts,
  persons: new Map(
    ["习近平", "李克强", "汪洋", "周恩来", "陆听澜", "王望舒", "王砚秋"].map((name) => [name, `person:${name}`]),
  ),
  institutions: indexInstitutions(institutions).surfaces,
  running,
});

/** The mentions of a page of one paragraph, of this day. */
function mentionsOf(line: string, date?: string) {
  const segmented = page([["body", line]]);
  const { repaired } = segmented;
  const meta = date === undefined ? {} : { date };
  return spot({ ...segmented, repaired: { ...repaired, document: { ...repaired.document, meta } } }, lexicon).value;
}

/** “总书记=习近平”: every reference with the person whom it means. */
function references(line: string, date?: string): readonly string[] {
  return mentionsOf(line, date)
    .filter(({ kind }) => kind === "reference")
    .map(({ start, end, name }) => `${line.slice(start, end)}=${name}`);
}

describe("a bare title", () => {
  test("means who held the office at the date of the document, and nobody without a date", () => {
    expect(references("我们牢记总书记的嘱托。", "2019-10-23")).toEqual(["总书记=习近平"]);
    expect(references("我们牢记总书记的嘱托。", "2003-10-23")).toEqual(["总书记=胡锦涛"]);
    expect(references("我们牢记总书记的嘱托。")).toEqual([]);
  });

  test("means the holder who was named last in the document, whatever its date", () => {
    const [reference] = mentionsOf("习近平总书记来到渔港。渔民们围着总书记问好。").filter(
      ({ kind }) => kind === "reference",
    );
    expect(reference).toMatchObject({ name: "习近平", entity: "person:习近平", rule: "document" });
    expect(references("周恩来总理到过渔港。渔民们请总理尝鱼。", "2019-10-23")).toEqual(["总理=周恩来"]);
  });

  test("with the surname of the holder is his: 习主席", () => {
    expect(references("官兵们向习主席敬礼。", "2019-10-23")).toEqual(["习主席=习近平"]);
    expect(references("官兵们向习主席敬礼。", "2009-10-23")).toEqual([]);
  });

  test("with its name is no reference", () => {
    const line = "中共中央总书记、国家主席、中央军委主席习近平来到渔港。习近平总书记强调，要护海。";
    expect(references(line, "2019-10-23")).toEqual([]);
  });

  test.each([
    ["of another country", "越南总理来到渔港。"],
    ["of another party", "越共中央总书记来到渔港。"],
    ["of a deputy or a predecessor", "副总理和前总理来到渔港。"],
    ["among others of a country", "尼泊尔副总统、总理在机场迎候。"],
    ["of a guest", "我愿同总理先生一道努力。"],
    ["in a longer word", "总理府在渔港边，委员长会议听取了汇报。"],
    ["in the title of a work", "我读了《总书记的故事》。"],
    ["in a sentence about an earlier year", "1962年，总理来到渔港。"],
    ["in a text about abroad, where other countries have one too", "越南渔民感谢总理的关怀。"],
  ])("%s is nobody of ours", (_, line) => expect(references(line, "2019-10-23")).toEqual([]));

  test("is nobody behind the name of a foreign holder", () => {
    expect(references("日本首相来访。法国总理菲利普说渔港好。人们感谢总理。", "2019-10-23")).toEqual([]);
  });

  test("speaks: 总书记指出：“…”", () => {
    const line = "我们记得，总书记指出：“绿水青山就是金山银山，要像保护眼睛一样保护生态环境。”";
    const quotation = mentionsOf(line, "2019-10-23").find(({ kind }) => kind === "quotation");
    expect(quotation).toMatchObject({ entity: "person:习近平", quotedPerson: "习近平" });
  });
});

describe("a surname with a post", () => {
  test("means the one person of that name who was named in the post", () => {
    expect(references("渔港主任王望舒来了。渔民们对王主任说，网破了。")).toEqual(["王主任=王望舒"]);
    expect(references("渔港副主任王望舒来了。渔民们对王主任说，网破了。")).toEqual(["王主任=王望舒"]);
  });

  test("means nobody where two bear it, where the post is another, or before the name has been given", () => {
    const two = "渔港主任王望舒和学校主任王砚秋来了。渔民们对王主任说，网破了。";
    expect(references(two)).toEqual([]);
    expect(references("渔港校长王望舒来了。渔民们对王主任说，网破了。")).toEqual([]);
    expect(references("渔民们对王主任说，网破了。渔港主任王望舒来了。")).toEqual([]);
  });
});
