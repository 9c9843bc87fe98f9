import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Caveat, choiceOf, toggled } from "../../viewer/views/matrix/choice.ts";
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
  const scale = { by: "ratio", greatest: 1, hidden: [] } as const;
  const mark = (verdict: Parameters<typeof cell>[2], changes: Parameters<typeof cell>[3] = {}) =>
    markOf(cell(wang, digital, verdict, changes), scale);

  test("has a hue for what is clear or tentative, and none for what is not known", () => {
    expect(mark("clear")).toMatchObject({ kind: "more", isTentative: false });
    expect(mark("tentative")).toMatchObject({ kind: "more", isTentative: true });
    expect(mark("clear-less")).toMatchObject({ kind: "less", isTentative: false });
    expect(mark("as-expected")).toEqual({ kind: "neutral", size: 11 });
    expect(mark("insufficient")).toEqual({ kind: "dot", size: 4 });
    expect(mark("none")).toEqual({ kind: "ring", size: 9 });
  });

  test("grows with the lower bound, not with the ratio", () => {
    expect(mark("clear", { ratio: 3, low: 2 }).size).toBeGreaterThan(mark("clear", { ratio: 6, low: 1.6 }).size);
  });

  test("of what is said clearly less grows as the upper bound falls", () => {
    expect(mark("clear-less", { high: 0.2 }).size).toBeGreaterThan(mark("clear-less", { high: 0.6 }).size);
  });

  test("of what is not found, and of what is said in the other series alone, is no blank and has no hue", () => {
    expect(mark("not-found", { mentions: 0 }).kind).toBe("absent");
    for (const verdict of ["insufficient", "none", "as-expected"] as const) {
      expect(mark(verdict, { mentions: 0, elsewhere: 3 }).kind).toBe("elsewhere");
    }
  });

  test("is hollow for a post's own business and hatched for what nearly all say, and loses its hue when hidden", () => {
    expect(mark("clear", { portfolio: true })).toMatchObject({ isPortfolio: true, isRitual: false });
    expect(mark("clear", { ritual: true })).toMatchObject({ isPortfolio: false, isRitual: true });
    const hidden = (caveat: Caveat) =>
      markOf(cell(wang, digital, "clear", { ritual: true }), { ...scale, hidden: [caveat] }).kind;
    expect([hidden("ritual"), hidden("portfolio")]).toEqual(["ring", "more"]);
  });

  test("has no hue where somebody does not say what bears the own name", () => {
    expect(mark("clear-less", { selfNaming: true }).kind).toBe("ring");
  });
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

  test("does not put a hidden finding on top", () => {
    const routine = matrix([cell(wang, digital, "tentative"), cell(li, health, "clear", { ritual: true })]);
    const first = (hide: string) => frameOf(routine, choiceOf({ sort: "low", hide })).rows[0]?.name;
    expect([first(""), first("ritual")]).toEqual(["李岚", "王远"]);
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
  expect(choiceOf({ pin: "a|b", rows: "x", by: "E", hide: "ritual|x" })).toMatchObject({
    pinned: ["a", "b"],
    rows: 60,
    by: "ratio",
    hidden: ["ritual"],
  });
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
