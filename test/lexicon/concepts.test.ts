import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { TifaError } from "../../src/base/errors.ts";
import type { Concept } from "../../src/lexicon/concept.ts";
import { readConcepts } from "../../src/lexicon/concepts.ts";

const folder = mkdtempSync(join(tmpdir(), "tifa-lexicon-"));
afterAll(() => rmSync(folder, { recursive: true }));

const header =
  "id\tlabel\tfamily\tclass\tbroader\tmembers\tvariants\tnotAfter\tnotBefore\tchain\tfrom\tto\tsuccessor\ten\tenSource\tsource";

/** A table with one row; `cells` replace those of a sound one. */
function table(...rows: readonly Partial<Record<string, string>>[]): string {
  const lines = rows.map((cells) =>
    header
      .split("\t")
      .map(
        (column) =>
          cells[column] ?? (column === "id" || column === "label" ? "云江经验" : column === "class" ? "policy" : ""),
      )
      .join("\t"),
  );
  return [header, ...lines].join("\n");
}

function reading(text: string): Concept | undefined {
  writeFileSync(join(folder, "concepts.tsv"), text);
  return readConcepts([folder]).byId.get("云江经验");
}

function complaint(text: string): string {
  try {
    reading(text);
  } catch (error) {
    if (error instanceof TifaError) return error.message.replaceAll(`${folder}/`, "");
    throw error;
  }
  return "no error";
}

describe("the built-in table", () => {
  const { all, byId } = readConcepts();

  test("knows at least 220 formulations, with family, class and source", () => {
    expect(all.length).toBeGreaterThanOrEqual(220);
    expect(all.filter(({ family, reference }) => family === "" || reference === "")).toEqual([]);
  });

  test("reaches from the first reforms to this year", () => {
    for (const id of [
      "四个现代化",
      "三个代表",
      "科学发展观",
      "和谐社会",
      "八荣八耻",
      "新质生产力",
      "两个确立",
      "国之大者",
    ]) {
      expect(byId.has(id)).toBe(true);
    }
  });

  test("a numeric formula has as many members as it says", () => {
    const numerals = new Map([
      ["两", 2],
      ["三", 3],
      ["四", 4],
      ["五", 5],
      ["六", 6],
    ]);
    const wrong = all.filter(({ label, members }) => {
      const said = numerals.get(label.charAt(0));
      return members.length > 0 && said !== undefined && said !== members.length;
    });
    expect(wrong.map(({ id }) => id).sort()).toEqual(["三去一降一补", "三新一高"]);
  });

  test("nothing is wider than itself, however far one goes", () => {
    const wider = (id: string, seen: readonly string[]): boolean =>
      seen.includes(id) || (byId.get(id)?.broader ?? []).some((next) => wider(next, [...seen, id]));
    expect(all.filter(({ id }) => wider(id, [])).map(({ id }) => id)).toEqual([]);
  });

  test("no concept ends before it begins", () => {
    expect(all.filter(({ from = "", to = "9999" }) => from > to)).toEqual([]);
  });
});

describe("a user's table", () => {
  test("adds to the built-in one and says so", () => {
    const concept = reading(
      table({ variants: "云江路径|“云江”", from: "2024-05", en: "the Yunjiang way", enSource: "user" }),
    );
    expect(concept).toMatchObject({
      variants: ["云江路径", "“云江”"],
      from: "2024-05",
      nameEn: "the Yunjiang way",
      source: "user",
      rule: "user/concepts.tsv:2",
    });
  });

  test.each([
    [
      "an id that is taken",
      table({ id: "网络强国", label: "云江强国" }),
      'concepts.tsv:2: id "网络强国" stands already in graph/lexicon/concepts.tsv:',
    ],
    [
      "an id that stands twice",
      table({}, { label: "云江做法" }),
      'concepts.tsv:3: id "云江经验" stands already in concepts.tsv:2',
    ],
    [
      "a wording of another concept",
      table({ variants: "“网络强国”" }),
      'concepts.tsv:2: wording "“网络强国”" of 云江经验 belongs to 网络强国 too',
    ],
    ["a wording of marks only", table({ variants: "“”" }), 'concepts.tsv:2: wording "“”" of 云江经验 is empty'],
    ["a member that is no row", table({ members: "云江意识" }), 'concepts.tsv:2: members "云江意识" is no row'],
    [
      "a successor that is no row",
      table({ successor: "云江新经验" }),
      'concepts.tsv:2: successor "云江新经验" is no row',
    ],
    ["a date that is none", table({ from: "2024-13" }), 'concepts.tsv:2: "2024-13" is not a date'],
    ["a class that is none", table({ class: "slogan" }), 'concepts.tsv:2: class "slogan" is unknown'],
    ["a row without label", table({ label: "" }), "concepts.tsv:2: id or label is empty"],
    ["a missing cell", `${header}\n云江经验\t云江经验`, "concepts.tsv:2: 2 cells where the header has 16"],
  ])("is refused for %s", (_, text, message) => {
    expect(complaint(text)).toContain(message);
  });
});
