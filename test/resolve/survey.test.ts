/** Surveys: what documents tell of a run, in whatever order and however often they tell it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSurvey, type Finding } from "../../src/base/survey.ts";
import { copyNote, repeatHash } from "../../src/resolve/repeats.ts";

const long = "潮水退去的时候，渔港才露出它的骨头。".repeat(4);

describe("a paragraph that stands twice", () => {
  test("is known by its words, whatever its line breaks", () => {
    expect(repeatHash(long.replaceAll("，", "，\n"))).toBe(repeatHash(long));
  });

  test("is no repeat when it is short: 谢谢大家。", () => {
    expect(repeatHash("谢谢大家。")).toBeUndefined();
  });

  test("counts in the document that comes first, at its first place", () => {
    const place = (document: string, start: number) => ({ kind: "paragraph", hash: "x", document, start }) as const;
    const survey = createSurvey([place("b.txt", 0), place("a.txt", 90), place("a.txt", 9)]);
    expect(survey.firstPlace("paragraph", "x")).toEqual(place("a.txt", 9));
    expect(survey.firstPlace("speech", "x")).toBeUndefined();
  });
});

describe("a text with copies", () => {
  const copy = (document: string, more: Partial<Extract<Finding, { hash: string }>> = {}): Finding => ({
    kind: "speech",
    hash: "x",
    document,
    start: 0,
    ...more,
  });
  const originalOf = (...copies: readonly Finding[]) => createSurvey(copies).firstPlace("speech", "x");

  test("has the signed copy as its original, then the one of the earliest day, never the first name of a file", () => {
    const signed = copy("c.txt", { isSigned: true, date: "2021-04-20", signatures: ["程望舒"] });
    expect(originalOf(copy("a.txt", { date: "2021-04-19" }), signed)).toEqual(signed);
    expect(
      originalOf(copy("a.txt"), copy("b.txt", { date: "2021-04-20" }), copy("c.txt", { date: "2021-04-19" })),
    ).toEqual(copy("c.txt", { date: "2021-04-19" }));
  });

  test("under two names is noted", () => {
    const one = copy("a.txt", { isSigned: true, date: "2021-04-19", signatures: ["贺兰亭"] });
    const other = copy("b.txt", { isSigned: true, date: "2021-04-20", signatures: ["程望舒"] });
    const found = originalOf(other, one);
    expect(found === undefined ? [] : copyNote(found)).toEqual([
      expect.objectContaining({ rule: "copy-other-names", file: "a.txt", message: expect.stringContaining("贺兰亭") }),
    ]);
    expect(copyNote({ kind: "speech", hash: "x", document: "a.txt", start: 0, signatures: ["贺兰亭"] })).toEqual([]);
  });
});

describe("a byline in one wording", () => {
  const byline = (file: string, date?: string): Finding => ({
    kind: "byline",
    name: "丁一川",
    positions: [{ institution: "松溪县委", title: "书记", former: false }],
    file,
    start: 0,
    end: 9,
    ...(date === undefined ? {} : { firstSeen: date, lastSeen: date }),
  });

  test("has the dates of its first and its last document, and stands in the first file", () => {
    const dated = [byline("b.txt", "2021-04-20"), byline("a.txt", "2020-01-15"), byline("c.txt", "2019-10-23")];
    expect(createSurvey(dated).findings()).toEqual([
      { ...byline("a.txt"), firstSeen: "2019-10-23", lastSeen: "2021-04-20" },
    ]);
  });

  test("stays without date where no document has one, and keeps the date of those that have", () => {
    expect(createSurvey([byline("b.txt"), byline("a.txt")]).findings()).toEqual([byline("a.txt")]);
    const mixed = createSurvey([byline("a.txt"), byline("b.txt", "2020-01-15")]).findings();
    expect(mixed).toEqual([byline("a.txt", "2020-01-15")]);
  });
});

const finding: fc.Arbitrary<Finding> = fc.oneof(
  fc.record({ kind: fc.constant("name" as const), name: fc.constantFrom("丁一川", "王舟") }),
  fc
    .record({
      kind: fc.constant("byline" as const),
      name: fc.constantFrom("丁一川", "王舟"),
      positions: fc.array(
        fc.record({ institution: fc.constantFrom("松溪县委", null), title: fc.constant("书记"), former: fc.boolean() }),
        { maxLength: 2 },
      ),
      file: fc.constantFrom("a.txt", "b.txt"),
      start: fc.nat(3),
      end: fc.constant(9),
      seen: fc.option(fc.constantFrom("2019-10-23", "2020-01-15", "2021-04-20"), { nil: undefined }),
    })
    .map(({ seen, ...byline }) => (seen === undefined ? byline : { ...byline, firstSeen: seen, lastSeen: seen })),
  fc.record({
    kind: fc.constantFrom("paragraph" as const, "speech" as const),
    hash: fc.constantFrom("x", "y"),
    document: fc.constantFrom("a.txt", "b.txt"),
    start: fc.nat(3),
  }),
);

test("surveys of parts, added in any order, are the survey of the whole", () => {
  fc.assert(
    fc.property(fc.array(finding), fc.array(finding), (one, other) => {
      const whole = createSurvey([...one, ...other]).findings();
      expect(createSurvey([...createSurvey(other).findings(), ...createSurvey(one).findings()]).findings()).toEqual(
        whole,
      );
      expect([...one, ...other].filter(createSurvey(whole).isNews)).toEqual([]);
    }),
  );
});
