import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Discovered, discover } from "../../src/discover/discover.ts";
import type { Passage } from "../../src/discover/passage.ts";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { prepare } from "../../src/resources.ts";

const { spotLexicon, lexicon } = prepare(readLexicon());
const known = { spotLexicon, odds: lexicon.running.odds };

/** Invented news, a passage a document, from the first of a year on. */
function passages(texts: readonly string[], speakers: readonly string[] = []): readonly Passage[] {
  return texts.map((text, i) => ({
    text,
    document: `${i}.txt`,
    date: `202${i % 3}-0${1 + (i % 9)}-11`,
    speech: `${i}.txt@0`,
    speakers: speakers.slice(i % Math.max(1, speakers.length), (i % Math.max(1, speakers.length)) + 1),
  }));
}

const planted = passages(
  [
    "我们要坚持云岭治水之道，把山村的路修好。",
    "各地贯彻云岭治水之道，让老人有饭吃。",
    "贺兰亭说，构建云岭治水之道的基础在乡镇。",
    "今年，推进云岭治水之道的村子多了三成。",
    "有人问，云岭治水之道从哪里来？",
    "做到“四个常到”，就是常到田头、常到灶头。",
    "他们做到“四个常到”，群众看在眼里。",
    "企业数字化、产业数字化、行业数字化都要钱。",
    "产业数字化靠人，企业数字化靠钱。",
    "农业数字化不难，产业数字化更难。",
  ],
  ["person:程望舒", "person:宋砚秋"],
);

function phraseIn(found: readonly Discovered[], phrase: string): Discovered | undefined {
  return found.find((one) => one.phrase === phrase);
}

describe("discovery", () => {
  const found = discover(planted, known);

  test("finds a phrase planted behind frame verbs, with its counts", () => {
    expect(phraseIn(found, "云岭治水之道")).toMatchObject({
      tier: "formulation",
      count: 5,
      documents: 5,
      speeches: 5,
      speakers: 2,
      frameShare: 4 / 5,
      quoteShare: 0,
      firstDate: "2020-01-11",
      leaderShare: 0,
    });
  });

  test("believes a quoted numeric formula at once", () => {
    expect(phraseIn(found, "四个常到")).toMatchObject({ tier: "formulation", count: 2, quoteShare: 1, frameShare: 1 });
  });

  test("finds no fragment that begins in the middle of a word", () => {
    expect(found.map(({ phrase }) => phrase)).not.toContain("业数字化");
    expect(found.map(({ phrase }) => phrase)).not.toContain("岭治水之道");
  });

  test("leaves out what the lexicon has, and what is made of it and of frame words", () => {
    const told = [
      "我们坚持贯彻新发展理念，",
      "大家贯彻新发展理念推动高质量发展，",
      "要完整贯彻新发展理念推动高质量发展。",
    ];
    const phrases = discover(passages([...told, ...told.map((text) => `${text}好`)]), known).map(
      ({ phrase }) => phrase,
    );
    expect(phrases.filter((phrase) => phrase.includes("发展"))).toEqual([]);
  });

  test("counts a paragraph that stands again once", () => {
    const again = planted.map((passage) => ({ ...passage, document: `copy-${passage.document}`, date: "2029-01-01" }));
    expect(discover([...planted, ...again], known)).toEqual(found);
  });

  test("is the same in whatever order the documents come", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...planted], { minLength: planted.length }), (shuffled) => {
        expect(discover(shuffled, known)).toEqual(found);
      }),
      { numRuns: 10 },
    );
  });

  test("gives nothing for no text", () => {
    expect(discover([], known)).toEqual([]);
  });
});
