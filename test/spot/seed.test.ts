import { beforeAll, describe, expect, test } from "vitest";
import type { SegmentedDocument, SpottedMention } from "../../src/base/records.ts";
import { contains, type Span, slice } from "../../src/base/span.ts";
import { corpora, needsCorpora } from "../needs.ts";
import { spotSeed } from "./seed-page.ts";

/** Raw substring counts of the eight bodies, in page order. */
const oracle: readonly (readonly [term: string, counts: readonly number[]])[] = [
  ["网络强国", [3, 7, 7, 14, 9, 3, 3, 7]],
  ["习近平", [6, 9, 2, 13, 2, 5, 5, 7]],
  ["网络安全", [0, 2, 1, 3, 2, 9, 0, 1]],
  ["核心技术", [0, 3, 2, 1, 3, 2, 0, 0]],
  ["以人民为中心", [1, 0, 0, 1, 1, 0, 4, 2]],
  ["高质量发展", [1, 2, 0, 1, 0, 0, 0, 0]],
  ["新发展理念", [1, 2, 0, 1, 0, 0, 0, 0]],
  ["新发展格局", [1, 1, 0, 1, 0, 0, 0, 0]],
  ["新发展阶段", [0, 1, 4, 1, 0, 0, 0, 0]],
  ["党管互联网", [2, 0, 0, 1, 0, 0, 0, 0]],
  ["网络舆论", [0, 0, 0, 0, 0, 1, 4, 0]],
  ["举国体制", [0, 0, 3, 0, 1, 0, 0, 0]],
  ["集中统一领导", [0, 0, 1, 2, 1, 0, 0, 0]],
  ["两个维护", [0, 0, 0, 2, 0, 0, 0, 0]],
  ["群众路线", [0, 0, 1, 0, 0, 0, 2, 1]],
];

describe("on the seed page", needsCorpora(), () => {
  let page: SegmentedDocument;
  let mentions: readonly SpottedMention[];
  let text: string;
  let bodies: readonly Span[];
  // Here, not above: the body of a skipped suite runs too.
  beforeAll(() => {
    ({ page, mentions } = spotSeed(corpora));
    text = page.repaired.edited.text;
    bodies = page.speeches.map(({ start, end }) => ({ start, end }));
  });
  const counts = (values: readonly string[]) => {
    const counted: Record<string, number> = {};
    for (const value of values) counted[value] = (counted[value] ?? 0) + 1;
    return counted;
  };

  test.each(oracle)("%s stands in the bodies as often as counted by hand", (term, expected) => {
    expect(bodies.map((body) => slice(text, body).split(term).length - 1)).toEqual(expected);
  });

  test.each(oracle.filter(([term]) => term !== "习近平"))(
    "every %s of the bodies is a mention of a concept",
    (term) => {
      for (const body of bodies) {
        for (let at = text.indexOf(term, body.start); at !== -1 && at < body.end; at = text.indexOf(term, at + 1)) {
          const span = { start: at, end: at + term.length };
          expect(mentions.some((mention) => mention.kind === "concept" && contains(mention, span))).toBe(true);
        }
      }
    },
  );

  test("each of the 62 uses of 网络强国 is explained: doctrine, title or free", () => {
    const around = (start: number): SpottedMention | undefined =>
      mentions.find(
        ({ kind, contained, ...span }) => kind !== "institution" && contains(span, { start, end: start + 4 }),
      );
    const uses: string[] = [];
    for (const { index } of text.matchAll(/网络强国/gu)) {
      const mention = around(index);
      const part = page.parts.find((candidate) => candidate.start <= index && index < candidate.end);
      uses.push(`${mention?.kind} ${mention?.entity.replace(/^\p{L}+:/u, "")} in ${part?.kind}`);
    }
    expect(counts(uses)).toEqual({
      "concept 关于网络强国的重要思想 in body": 22,
      "concept 关于网络强国的重要思想 in subtitle": 1,
      "concept 关于网络强国的重要思想 in editor-note": 1,
      "work 习近平关于网络强国论述摘编 in body": 4,
      "work 习近平关于网络强国论述摘编 in editor-note": 1,
      "concept 网络强国 in body": 27,
      "concept 网络强国 in title": 5,
      "concept 网络强国 in headline": 1,
    });
  });

  test("27 free uses are the speakers' own", () => {
    const own = mentions.filter(
      ({ entity, voice, contained }) => entity === "concept:网络强国" && voice === "speaker" && !contained,
    );
    expect(own).toHaveLength(27);
  });

  test("the meeting's own name counts for nobody", () => {
    const inNote = mentions.filter(
      ({ entity, voice }) => entity === "concept:关于网络强国的重要思想" && voice !== "speaker",
    );
    expect(inNote.map(({ voice, contained }) => [voice, contained])).toEqual([
      ["heading", true],
      ["outside", true],
    ]);
  });

  test("the quotations and the report are found, and the trap is none", () => {
    const quotations = mentions.filter(({ kind }) => kind === "quotation");
    const speechOf = ({ start }: SpottedMention) =>
      bodies.findIndex((body) => body.start <= start && start < body.end) + 1;
    expect(quotations.map((mention) => [speechOf(mention), mention.quotedPerson, mention.rule])).toEqual([
      [3, undefined, "long-quotation"],
      [7, "习近平", "left-verb"],
      [7, "习近平", "left-verb"],
      [8, "习近平", "left-verb"],
    ]);
    const reported = mentions.filter(({ voice }) => voice === "indirect");
    expect(reported.map((mention) => [speechOf(mention), mention.name, mention.quotedPerson])).toEqual([
      [2, "核心技术", "习近平"],
      [2, "国之重器", "习近平"],
    ]);
  });

  test("the ritual formulas of two speeches are chained", () => {
    const chained = mentions.filter((mention) => mention.chained).map(({ name }) => name);
    for (const formula of ["四个意识", "四个自信", "两个维护", "新发展阶段", "新发展理念", "新发展格局"]) {
      expect(chained).toContain(formula);
    }
  });
});
