/** Laws of the comparison, on texts of invented sentences and edits planted in them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Collation, Edit } from "../../src/collate/collation.ts";
import { compared, leavesOf, told } from "./compared.ts";

const words =
  [..."渔村码头茶园山坡灯塔桥梁学校医院河道水库果林牧场街巷戏台灶火瓷窑竹林盐田稻谷棉纱舟楫磨坊铁匠驿站窗花鼓楼"]
    .join("")
    .match(/../gu) ?? [];
const verbs = ["修缮", "看护", "租赁", "丈量", "照亮", "清扫", "登记", "搬迁", "粉刷", "围拢"];
const clause = fc
  .tuple(fc.constantFrom(...verbs), fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 7 }))
  .map(([verb, things]) => `${verb}${things.join("")}`);
const sentence = fc.tuple(clause, clause).map((clauses) => `${clauses.join("，")}。`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 });
const text = fc.uniqueArray(paragraph, { minLength: 4, maxLength: 7, selector: (sentences) => sentences.join("") });

function joined(paragraphs: readonly (readonly string[])[]): string {
  return paragraphs.map((sentences) => sentences.join("")).join("\n");
}

/** The paragraph of a side, put together from its edits. */
function rebuilt(edits: readonly Edit[], side: "a" | "b"): string {
  return edits.map((edit) => (edit.elsewhere === side ? "" : (edit[side]?.text ?? ""))).join("");
}

function passages(collation: Collation, side: "a" | "b"): readonly { start: number; end: number; text: string }[] {
  const inEdit = (edit: Edit): readonly Edit[] => [edit, ...(edit.edits ?? []).flatMap(inEdit)];
  return [
    ...collation.paragraphs.flatMap(({ edits }) => edits.flatMap(inEdit)),
    ...collation.paragraphs,
    ...collation.lists,
    ...collation.numbers,
    ...collation.formulations.flatMap(({ changes }) => changes),
  ].flatMap((record) => (record[side] === undefined ? [] : [record[side]]));
}

describe("a comparison", () => {
  test("of a text with itself tells nothing but the same", () => {
    fc.assert(
      fc.property(text, (paragraphs) => {
        const collation = compared(joined(paragraphs), joined(paragraphs));
        expect(collation.paragraphs.map(({ kind }) => kind)).toEqual(paragraphs.map(() => "same"));
        expect([...collation.lists, ...collation.numbers]).toEqual([]);
      }),
    );
  });

  test("rebuilds both texts from its edits, and every span is where it says", () => {
    fc.assert(
      fc.property(text, text, fc.nat(3), (one, other, shared) => {
        const [a, b] = [joined(one), joined([...one.slice(0, shared), ...other])];
        const collation = compared(a, b);
        for (const [side, whole] of [
          ["a", a],
          ["b", b],
        ] as const) {
          const told = collation.paragraphs.flatMap((each) => (each[side] === undefined ? [] : [each]));
          expect(told.map(({ edits }) => rebuilt(edits, side))).toEqual(told.map((each) => each[side]?.text));
          const sorted = told.toSorted((x, y) => (x[side]?.start ?? 0) - (y[side]?.start ?? 0));
          expect(sorted.map((each) => each[side]?.text).join("\n")).toBe(whole);
          for (const { start, end, text: words } of passages(collation, side))
            expect(whole.slice(start, end)).toBe(words);
        }
      }),
    );
  });

  test("swapped tells added for dropped", () => {
    fc.assert(
      fc.property(text, text, fc.nat(3), (one, other, shared) => {
        const [a, b] = [joined(one), joined([...other, ...one.slice(shared)])];
        const [there, back] = [compared(a, b), compared(b, a)];
        const turned = told(back).map((line) => {
          const [, kind = "", before = "", after = ""] = /^(\w+): (.*) → (.*)$/su.exec(line) ?? []; // “added:  → 码头”
          const turn: Readonly<Record<string, string>> = { added: "dropped", dropped: "added" };
          return `${turn[kind] ?? kind}: ${after} → ${before}`;
        });
        expect(turned.toSorted()).toEqual(told(there).toSorted());
      }),
    );
  });

  test("tells a word that was replaced, and nothing else", () => {
    fc.assert(
      fc.property(text, fc.nat(), (paragraphs, at) => {
        const index = at % paragraphs.length;
        const changed = paragraphs.map((sentences, i) =>
          i === index ? sentences.map((each, j) => (j === 0 ? each.replace("，", "，仍旧") : each)) : sentences,
        );
        const collation = compared(joined(paragraphs), joined(changed));
        expect(told(collation)).toEqual(["added:  → 仍旧"]);
        expect(collation.paragraphs.map(({ kind }) => kind)).toEqual(
          paragraphs.map((_, i) => (i === index ? "changed" : "same")),
        );
      }),
    );
  });

  test("tells a sentence that was deleted, and nothing else", () => {
    fc.assert(
      fc.property(text, fc.nat(), clause, (paragraphs, at, extra) => {
        const index = at % paragraphs.length;
        const gone = `乌篷船载着${extra}驶过青石拱门。`;
        const longer = paragraphs.map((sentences, i) => (i === index ? [...sentences, gone] : sentences));
        expect(told(compared(joined(longer), joined(paragraphs)))).toEqual([`dropped: ${gone} → `]);
      }),
    );
  });

  test("tells a paragraph that went to the end, and nothing else", () => {
    fc.assert(
      fc.property(text, clause, (paragraphs, extra) => {
        const moved = [`乌篷船载着${extra}驶过青石拱门。`];
        const long = paragraphs.map((sentences) => [...sentences, ...sentences.slice(0, 1)]);
        const collation = compared(joined([moved, ...long]), joined([...long, moved]));
        expect(collation.paragraphs.map(({ kind }) => kind)).toEqual([...long.map(() => "same"), "moved"]);
        expect(told(collation)).toEqual([]);
      }),
    );
  });

  test("tells a list that was put in another order, and nothing dropped or added", () => {
    fc.assert(
      fc.property(
        text,
        fc.uniqueArray(fc.constantFrom(...words), { minLength: 4, maxLength: 6 }),
        (paragraphs, items) => {
          const list = (of: readonly string[]) => [`今年先要办好${of.join("、")}这些事情。`];
          const [first = "", ...rest] = items.slice(1, -1);
          const turned = [items[0] ?? "", ...rest, first, items.at(-1) ?? ""];
          const collation = compared(joined([...paragraphs, list(items)]), joined([...paragraphs, list(turned)]));
          expect(collation.lists.map(({ kind, added, dropped }) => ({ kind, added, dropped }))).toEqual([
            { kind: "reordered", added: [], dropped: [] },
          ]);
          const leaves = leavesOf(collation.paragraphs.flatMap(({ edits }) => edits));
          expect(leaves.filter(({ kind }) => kind === "added" || kind === "dropped")).toEqual([]);
        },
      ),
    );
  });
});
