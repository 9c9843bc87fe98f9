/** Surveys: what documents tell of a run, in whatever order and however often they tell it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSurvey, type Finding } from "../../src/base/survey.ts";
import { repeatHash } from "../../src/resolve/repeats.ts";

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

const finding: fc.Arbitrary<Finding> = fc.oneof(
  fc.record({ kind: fc.constant("name" as const), name: fc.constantFrom("丁一川", "王舟") }),
  fc.record({
    kind: fc.constant("byline" as const),
    name: fc.constantFrom("丁一川", "王舟"),
    positions: fc.array(
      fc.record({ institution: fc.constantFrom("松溪县委", null), title: fc.constant("书记"), former: fc.boolean() }),
      { maxLength: 2 },
    ),
  }),
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
