/** Two bodies of text against each other. */
import { describe, expect, test } from "vitest";
import type { UnitRecord } from "../../src/base/unit.ts";
import { contrast } from "../../src/weigh/contrast.ts";
import { unitsOf } from "../../src/weigh/units.ts";
import { speechOf } from "./invented-speeches.ts";

/** Twenty texts of each of two, in one quarter or in two years. */
function two(yearOf: (person: string) => number): readonly UnitRecord[] {
  const speeches = ["甲", "乙"].flatMap((person) =>
    Array.from({ length: 20 }, (_, n) =>
      speechOf(
        `${person}${String(n).padStart(2, "0")}.txt@0`,
        person,
        { 放管服: person === "甲" ? 2 : n % 5 === 0 ? 1 : 0, 高质量发展: 1 + (n % 2) },
        { date: `${yearOf(person)}-04-${String(n + 1).padStart(2, "0")}` },
      ),
    ),
  );
  return unitsOf(speeches, () => "chinese");
}

const isOf = (name: string) => (unit: UnitRecord) => unit.person === `person:${name}`;

describe("one official against another", () => {
  const { records } = contrast({
    units: two(() => 2021),
    isFirst: isOf("甲"),
    isSecond: isOf("乙"),
    within: "quarter",
  });
  const of = (name: string) => records.find(({ concept }) => concept === `concept:${name}`);

  test("the theme that the first says in every text is clear, the one of both is as expected", () => {
    expect(of("放管服")).toMatchObject({ counted: 40, expected: 4, ratio: 10, verdict: "clear" });
    expect(of("高质量发展")).toMatchObject({ ratio: 1 });
    expect(of("高质量发展")?.verdict).not.toBe("clear");
  });

  test("the other way round it is said less", () => {
    const back = contrast({ units: two(() => 2021), isFirst: isOf("乙"), isSecond: isOf("甲"), within: "quarter" });
    expect(back.records.find(({ concept }) => concept === "concept:放管服")).toMatchObject({
      counted: 4,
      expected: 40,
      verdict: "clear-less",
    });
  });
});

test("predecessor and successor share no quarter and are compared all the same", () => {
  const units = two((person) => (person === "甲" ? 2022 : 2023));
  const { records } = contrast({ units, isFirst: isOf("甲"), isSecond: isOf("乙"), within: "kind" });
  expect(records.find(({ concept }) => concept === "concept:放管服")).toMatchObject({ ratio: 10, verdict: "clear" });
});
