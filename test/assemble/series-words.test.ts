import { describe, expect, test } from "vitest";
import { speechCounts } from "../../src/assemble/series-words.ts";
import type { DocumentRecord } from "../../src/base/records.ts";
import { page, type SpeechSketch } from "./page.ts";

const filler = (han: number) => "字".repeat(han);

function counts(sketch: Partial<SpeechSketch>, more: Partial<DocumentRecord> = {}) {
  const speeches = speechCounts(page("a.txt", undefined, [{ by: "林岚", paragraphs: [], ...sketch }], more));
  return speeches[0];
}

function concepts(paragraphs: readonly string[], rule?: string) {
  return counts({ paragraphs, ...(rule !== undefined && { rule }) })?.concepts;
}

describe("counted mentions", () => {
  test("a short speech is one passage, in which a concept counts at most twice", () => {
    expect(concepts(["⟦concept:甲⟧⟦concept:甲⟧。", "⟦concept:甲⟧。"])).toEqual([
      { concept: "concept:甲", mentions: 3, echo: 0, chained: 0, quoted: 0, counted: 2 },
    ]);
  });

  test("a paragraph that would fill a passage beyond a thousand Han begins the next", () => {
    expect(concepts([`⟦concept:甲⟧⟦concept:甲⟧${filler(700)}`, `${filler(700)}⟦concept:甲⟧`])).toMatchObject([
      { concept: "concept:甲", mentions: 3, counted: 3 },
    ]);
  });

  test("echoes and links of a chain count, and are told", () => {
    expect(concepts(["⟦concept/echo:甲⟧⟦concept/chained:甲⟧⟦concept:甲⟧"])).toMatchObject([
      { mentions: 3, echo: 1, chained: 1 },
    ]);
  });
});

describe("words printed in a person's name", () => {
  test("the speaker's own, unrepeated, uncontained words count", () => {
    expect(
      concepts(["⟦concept/title:甲⟧⟦concept/contained:甲⟧⟦concept/indirect:甲⟧", "⟦concept/repeated:甲⟧"]),
    ).toEqual([]);
  });

  test("what is quoted of somebody else is told and counts for nobody", () => {
    expect(concepts(["⟦concept/quoted:甲⟧⟦concept/quoted/contained:甲⟧"])).toEqual([
      { concept: "concept:甲", mentions: 0, echo: 0, chained: 0, quoted: 1, counted: 0 },
    ]);
  });

  test("quotations of others and repeated paragraphs are no text in which a mention would count", () => {
    const speech = counts({
      paragraphs: ["他说“⟦quotation:五个字的话⟧”好。", "⟦concept/repeated:重复⟧的段落。"],
    });
    expect([speech?.series, speech?.chars]).toEqual(["own", 3]);
  });
});

describe("what an outlet reports of a person", () => {
  test("what is given to the speaker of the passage counts, what is given to somebody else does not", () => {
    const said = ["⟦concept/indirect:甲⟧⟦concept/indirect/echo:甲⟧⟦concept/indirect/other:乙⟧⟦concept:丙⟧"];
    expect(concepts(said, "reported")).toEqual([
      { concept: "concept:甲", mentions: 2, echo: 1, chained: 0, quoted: 0, counted: 2 },
    ]);
  });

  test("what both sides do is nobody's, neither its words nor its characters", () => {
    const speech = counts({
      rule: "reported",
      paragraphs: ["林岚说要⟦concept/indirect:甲⟧。⟦joint:双方要⟦concept/joint:共赢⟧。⟧“⟦quotation:别人⟧”"],
    });
    expect([speech?.series, speech?.chars]).toEqual(["reported", 5]);
    expect(speech?.concepts.map(({ concept }) => concept)).toEqual(["concept:甲"]);
  });
});

describe("what a speech is compared by", () => {
  test("its event is that of the document, else its day, else the document", () => {
    const speech = { by: "林岚", paragraphs: ["话。"] };
    const eventOf = (date: string | undefined, more: Partial<DocumentRecord> = {}) =>
      speechCounts(page("a.txt", date, [speech], more))[0]?.event;
    expect(eventOf("2024-05-01", { event: "全会" })).toBe("全会");
    expect(eventOf("2024-05-01")).toBe("2024-05-01");
    expect(eventOf(undefined)).toBe("a.txt");
  });

  test("its occasion and source are the document's; of a document without a title the occasion is any other", () => {
    expect(counts({}, { occasion: "tour", source: "云江日报" })).toMatchObject({
      occasion: "tour",
      source: "云江日报",
      confidence: 0.9,
    });
    expect(counts({})).toMatchObject({ occasion: "other", source: null });
  });

  test("around it is what its document names in any voice, but not what is surely another's", () => {
    const speeches = speechCounts(
      page("a.txt", undefined, [
        { by: "林岚", paragraphs: ["⟦concept/title:丁⟧⟦concept/quoted:丙⟧"] },
        { paragraphs: ["⟦concept/contained:乙⟧⟦person:江远⟧"] },
        { by: "周沛", paragraphs: ["⟦concept/repeated:甲⟧"] },
        { by: "许衡", paragraphs: ["⟦concept:戊⟧"], confidence: 0.7 },
      ]),
    );
    const around = (...names: readonly string[]) => names.map((name) => `concept:${name}`).sort();
    expect(speeches.map((speech) => speech.around)).toEqual([
      around("丁", "丙", "乙", "戊"),
      around("乙", "戊"),
      around("乙", "甲", "戊"),
      around("乙", "戊"),
    ]);
  });

  test("what both sides do, or another's passage gives to the speaker, is around the speaker too", () => {
    const passages = page("a.txt", undefined, [
      { by: "林岚", rule: "reported", paragraphs: ["林岚说⟦concept/indirect:甲⟧。"] },
      { by: "周沛", rule: "reported", paragraphs: ["⟦joint:双方要⟦concept/joint:共赢⟧。⟧⟦concept/indirect:乙⟧。"] },
    ]);
    const told = passages.mentions.map((mention) =>
      mention.name === "乙" ? { ...mention, quotedPerson: "林岚" } : mention,
    );
    const [first] = speechCounts({ ...passages, mentions: told });
    expect(first?.around).toEqual(["concept:乙", "concept:共赢", "concept:甲"].sort());
  });
});

test("a speech of nobody counts for nobody, a copy not at all", () => {
  const unsigned = { paragraphs: ["话。"] };
  const copy = { by: "林岚", paragraphs: ["话。"], duplicateOf: "b.txt@1" };
  const speeches = speechCounts(page("a.txt", undefined, [unsigned, copy]));
  expect(speeches.map(({ speakers }) => speakers)).toEqual([[]]);
});

test("a body speaks through those who hold a post in it now", () => {
  const posts = [
    { institution: "云江省委", title: "书记" },
    { institution: "云江省委", title: "委员" },
    { institution: "云江大学", title: "校长", former: true },
  ];
  expect(counts({ posts, paragraphs: ["话。"] })?.speakers).toEqual([
    { person: "person:林岚", institutions: ["institution:云江省委"] },
  ]);
});
