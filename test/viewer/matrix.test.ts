import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDisagreeing } from "../../viewer/data/denominators.ts";
import { choiceOf, toggled } from "../../viewer/views/matrix/choice.ts";
import { cellsBetween, frameOf } from "../../viewer/views/matrix/frame.ts";
import { walkGrid } from "../../viewer/views/matrix/grid-place.ts";
import { markOf } from "../../viewer/views/matrix/mark.ts";
import { type Attraction, seriate } from "../../viewer/views/matrix/seriate.ts";
import { actor, cell, concept, matrix } from "./invented-matrix.ts";

const [wang, li, zhang, zhou] = ["王远", "李岚", "张默", "周行"].map((name) => actor(name)) as [
  ReturnType<typeof actor>,
  ReturnType<typeof actor>,
  ReturnType<typeof actor>,
  ReturnType<typeof actor>,
];
const [digital, rural, health] = [
  concept("数字经济"),
  concept("乡村振兴", { family: "三农", mentions: 90 }),
  concept("健康中国", { family: "社会" }),
];

describe("seriation", () => {
  const attraction = fc.record({
    row: fc.constantFrom(..."甲乙丙丁戊己"),
    column: fc.constantFrom(..."天地玄黄宇宙"),
    weight: fc.integer({ min: 1, max: 9 }),
  });
  const attractions = fc.uniqueArray(attraction, { selector: ({ row, column }) => row + column, minLength: 1 });

  test("does not depend on the order of what it is given", () => {
    const shuffled = attractions.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([a, b]) => {
        expect(seriate(b)).toEqual(seriate(a));
      }),
    );
  });

  test("loses and invents no row and no column", () => {
    fc.assert(
      fc.property(attractions, (list) => {
        const { rows, columns } = seriate(list);
        expect([...rows].sort()).toEqual([...new Set(list.map(({ row }) => row))].sort());
        expect([...columns].sort()).toEqual([...new Set(list.map(({ column }) => column))].sort());
      }),
    );
  });

  test("puts those who stress the same things side by side", () => {
    const pairs = ["甲天", "乙地", "丙天", "丁地"];
    const list = pairs.map((pair): Attraction => ({ row: pair[0] ?? "", column: pair[1] ?? "", weight: 2 }));
    const { rows } = seriate(list);
    expect(Math.abs(rows.indexOf("甲") - rows.indexOf("丙"))).toBe(1);
  });
});

describe("the mark of a cell", () => {
  const mark = (verdict: Parameters<typeof cell>[2]) => markOf(cell(wang, digital, verdict), "E", 1);

  test("has a hue for what is clear or tentative, and none for what is not known", () => {
    expect(mark("clear")).toMatchObject({ kind: "more", isTentative: false });
    expect(mark("tentative")).toMatchObject({ kind: "more", isTentative: true });
    expect(mark("clear-less")).toMatchObject({ kind: "less", isTentative: false });
    expect(mark("as-expected")).toEqual({ kind: "neutral", size: 11 });
    expect(mark("insufficient")).toEqual({ kind: "dot", size: 4 });
    expect(mark("none")).toEqual({ kind: "ring", size: 9 });
  });

  test("grows with the lower bound, not with E", () => {
    const sized = (emphasis: number, low: number) =>
      markOf(cell(wang, digital, "clear", { emphasis, low }), "E", 1).size;
    expect(sized(3, 2)).toBeGreaterThan(sized(6, 1.6));
  });

  test("of what is said clearly less grows as the upper bound falls", () => {
    const sized = (high: number) => markOf(cell(wang, digital, "clear-less", { high }), "E", 1).size;
    expect(sized(0.2)).toBeGreaterThan(sized(0.6));
  });

  test("takes its hue from the denominator that is shown, its right to a hue from E", () => {
    const fewSpeeches = { reach: 0.1, reachExpected: 0.3 };
    expect(markOf(cell(wang, digital, "clear", fewSpeeches), "reach", 1).kind).toBe("less");
    expect(markOf(cell(wang, digital, "insufficient", fewSpeeches), "reach", 1).kind).toBe("dot");
  });
});

test("three denominators disagree when one says more and another less, and not for a trifle", () => {
  const pair = { counted: 6, expected: 3, share: 0.2, shareExpected: 0.1, reach: 0.4, reachExpected: 0.2 };
  const near = { ...pair, expected: 5, shareExpected: 0.21, reachExpected: 0.38 };
  expect(isDisagreeing(near)).toBe(false);
  expect(isDisagreeing({ ...near, expected: 4.5 })).toBe(true);
  expect(isDisagreeing(pair)).toBe(false);
  expect(isDisagreeing({ ...pair, reachExpected: 0.5 })).toBe(true);
  expect(isDisagreeing({ ...pair, reachExpected: 0.4 })).toBe(false);
});

describe("the part that is drawn", () => {
  const whole = matrix([
    cell(zhou, rural, "none"),
    cell(wang, digital, "tentative"),
    cell(li, health, "clear"),
    cell(li, rural, "clear-less"),
    cell(zhang, rural, "insufficient"),
  ]);
  const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);
  const drawn = (params: Readonly<Record<string, string>>) => frameOf(whole, choiceOf(params));

  test("has the strongest lower bound on top when sorted by it", () => {
    const { rows, columns } = drawn({ sort: "low" });
    expect(names(rows).slice(0, 2)).toEqual(["李岚", "王远"]);
    expect(names(columns)).toEqual(["健康中国", "乡村振兴", "数字经济"]);
  });

  test("sorts names as a Chinese reader does", () => {
    expect(names(drawn({ sort: "name" }).rows)).toEqual(["李岚", "王远", "张默", "周行"]);
  });

  test("keeps what is pinned on top of every order", () => {
    for (const sort of ["cluster", "low", "name", "institution"]) {
      expect(names(drawn({ sort, pin: zhou.id }).rows)[0]).toBe("周行");
    }
  });

  test("says how much there would be when it is cut", () => {
    const { rows, allRows, columns, allColumns } = drawn({ rows: "2", cols: "1" });
    expect([rows.length, allRows.length, columns.length, allColumns.length]).toEqual([2, 4, 1, 3]);
    expect(names(rows).sort()).toEqual(["李岚", "王远"]);
  });

  test("is limited to the families asked for", () => {
    expect(names(drawn({ family: "三农|社会" }).columns).sort()).toEqual(["乡村振兴", "健康中国"]);
  });

  test("found by part of a formulation shows all who may say it, by part of a name all that he says", () => {
    expect(drawn({ q: "乡村" })).toMatchObject({ columns: [rural], allRows: { length: 4 } });
    expect(drawn({ q: "张" })).toMatchObject({ rows: [zhang], allColumns: { length: 3 } });
    expect(drawn({ q: "没有" }).rows).toEqual([]);
  });

  test("holds a cell for every pair with own words and no other", () => {
    const { allRows, allColumns } = drawn({});
    expect(new Set(cellsBetween(whole, allRows, allColumns))).toEqual(new Set(whole.cells));
  });
});

test("an item of a list in the address is put in and taken out again", () => {
  expect(toggled([], "a")).toBe("a");
  expect(toggled(["a", "b"], "a")).toBe("b");
  expect(toggled(["a"], "a")).toBeNull();
  expect(choiceOf({ pin: "a|b", rows: "x", by: "?" })).toMatchObject({ pinned: ["a", "b"], rows: 60, by: "E" });
});

test("the keys of the grid stop at its edges", () => {
  const size = { rows: 3, columns: 5 };
  const from = { row: 1, column: 2 };
  expect(walkGrid(from, "End", true, size)).toEqual({ row: 2, column: 4 });
  expect(walkGrid(from, "Home", true, size)).toEqual({ row: 0, column: 0 });
  expect(walkGrid(from, "End", false, size)).toEqual({ row: 1, column: 4 });
  expect(walkGrid({ row: -1, column: -1 }, "ArrowUp", false, size)).toEqual({ row: -1, column: -1 });
  expect(walkGrid({ row: 2, column: 4 }, "ArrowRight", false, size)).toEqual({ row: 2, column: 4 });
  expect(walkGrid(from, "x", false, size)).toBeNull();
});
