/** Which ids of an older store became which of a new one, and which are nobody's for certain. */
import { describe, expect, test } from "vitest";
import { following, type Rename } from "../../src/base/rename.ts";
import type { KnownIds } from "../../src/store/directory/known-ids.ts";
import { renamesBetween } from "../../src/store/directory/renames.ts";

interface Plain {
  /** Id → bytes. */
  readonly documents?: Readonly<Record<string, string>>;
  /** Id → words. */
  readonly speeches?: Readonly<Record<string, string>>;
  /** Id → institutions, and other names. */
  readonly persons?: Readonly<Record<string, readonly [institutions: readonly string[], ...aliases: string[]]>>;
}

function known({ documents = {}, speeches = {}, persons = {} }: Plain): KnownIds {
  return {
    documents: new Map(Object.entries(documents)),
    speeches: new Map(
      Object.entries(speeches).map(([id, textHash]) => {
        const [document = "", start = ""] = id.split("@");
        return [id, { document, start: Number(start), textHash }];
      }),
    ),
    persons: new Map(
      Object.entries(persons).map(([id, [institutions, ...aliases]]) => {
        const name = id.replace(/^person:|\/.*$/gu, "");
        return [id, { name, aliases, keys: institutions.map((body) => `person:${name}/${body}`) }];
      }),
    ),
  };
}

/** Renames as “old → new reason”. */
function renames(before: Plain, after: Plain, older: readonly Rename[] = []): readonly string[] {
  const found = renamesBetween({ ...known(before), renames: older }, known(after));
  return found.map((rename) => `${rename.old} → ${rename.new} ${rename.reason}`);
}

const older = (old: string, next: string): Rename => ({ old, new: next, reason: "same-post" });

describe("a document", () => {
  test("of the same bytes under another id is the same", () => {
    const before = { documents: { "a.txt": "1", "b.txt": "2" } };
    expect(renames(before, { documents: { "2021/a.txt": "1", "b.txt": "2" } })).toEqual([
      "a.txt → 2021/a.txt same-file",
    ]);
  });

  test("is none when two have the same bytes, or when its id lives on", () => {
    expect(renames({ documents: { a: "1", b: "1" } }, { documents: { c: "1" } })).toEqual([]);
    expect(renames({ documents: { a: "1" } }, { documents: { c: "1", d: "1" } })).toEqual([]);
    expect(renames({ documents: { a: "1" } }, { documents: { a: "2", c: "1" } })).toEqual([]);
  });
});

describe("a speech", () => {
  test("moves with its document, at its place even where its words stand twice", () => {
    const before = { documents: { a: "1" }, speeches: { "a@5": "x", "a@90": "x" } };
    expect(renames(before, { documents: { b: "1" }, speeches: { "b@5": "x", "b@90": "x" } })).toEqual([
      "a → b same-file",
      "a@5 → b@5 same-text",
      "a@90 → b@90 same-text",
    ]);
  });

  test("moves inside a page that was changed, when its words stand there once", () => {
    const before = { documents: { a: "1" }, speeches: { "a@5": "x", "a@90": "y", "a@120": "y" } };
    const after = { documents: { a: "2" }, speeches: { "a@7": "x", "a@92": "y", "a@122": "y" } };
    expect(renames(before, after)).toEqual(["a@5 → a@7 same-text"]);
  });

  test("is not another page's with the same words", () => {
    const before = { documents: { a: "1" }, speeches: { "a@5": "x" } };
    expect(renames(before, { documents: { b: "2" }, speeches: { "b@5": "x" } })).toEqual([]);
  });
});

describe("a person", () => {
  const alone = { persons: { "person:王舟": [["青屿银行"]] } } as const;
  const bank = { "person:王舟/青屿银行": [["青屿银行"]] } as const;

  test("is the one of his institution when a namesake appears, and alone again when that one goes", () => {
    const both = { persons: { ...bank, "person:王舟/考古所": [["考古所"]] } } as const;
    expect(renames(alone, both)).toEqual(["person:王舟 → person:王舟/青屿银行 same-post"]);
    expect(renames(both, alone)).toEqual(["person:王舟/青屿银行 → person:王舟 same-post"]);
  });

  test("whom no byline put into an institution is still that one", () => {
    const after = { persons: { ...bank, "person:王舟/未详": [[]] } } as const;
    expect(renames({ persons: { "person:王舟": [[]] } }, after)).toEqual(["person:王舟 → person:王舟/未详 same-post"]);
  });

  test("is the one with whom a correction joined him, by the name that became an alias", () => {
    const before = { persons: { "person:丁一州": [["松溪县委"]], "person:丁一川": [["松溪县委"]] } } as const;
    const after = { persons: { "person:丁一川": [["松溪县委"], "丁一州"] } } as const;
    expect(renames(before, after)).toEqual(["person:丁一州 → person:丁一川 same-post"]);
  });

  test("is nobody when he was taken apart, or when only the name is the same", () => {
    const one = { persons: { "person:王舟": [["青屿银行", "考古所"]] } } as const;
    expect(renames(one, { persons: { ...bank, "person:王舟/考古所": [["考古所"]] } })).toEqual([]);
    expect(renames(alone, { persons: { "person:王舟/甲": [["甲"]], "person:王舟/乙": [["乙"]] } })).toEqual([]);
  });
});

describe("renames of older builds", () => {
  test("go on to what lives, to what it has become since, and wait for what is gone", () => {
    const before = { persons: { "person:王舟/甲": [["甲", "乙"]], "person:王舟/丙": [["丙"]] } } as const;
    const after = { persons: { "person:王舟/乙": [["乙"]], "person:王舟/丙": [["丙"]] } } as const;
    const past = [older("x", "person:王舟/丙"), older("y", "person:王舟/甲"), older("z", "w")];
    expect(renames(before, after, past)).toEqual([
      "person:王舟/甲 → person:王舟/乙 same-post",
      "x → person:王舟/丙 same-post",
      "y → person:王舟/乙 same-post",
      "z → w same-post",
    ]);
  });

  test("end when the old id is there again, so that there is no circle", () => {
    const there = renames({ documents: { b: "1" } }, { documents: { a: "1" } }, [older("a", "b")]);
    expect(there).toEqual(["b → a same-file"]);
  });
});

test("speeches and mentions follow their document, and nothing else is followed by halves", () => {
  const follow = following([
    { old: "a@b.txt", new: "2021/a.txt", reason: "same-file" },
    { old: "c.txt@5", new: "c.txt@7", reason: "same-text" },
  ]);
  expect(follow("a@b.txt@12-15/concept")).toBe("2021/a.txt@12-15/concept");
  expect(["c.txt@5", "c.txt@50", "c.txt@5-7/concept", "person:a"].map(follow)).toEqual([
    "c.txt@7",
    "c.txt@50",
    "c.txt@5-7/concept",
    "person:a",
  ]);
});
