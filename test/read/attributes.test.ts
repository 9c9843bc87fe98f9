/** The table of attributes: keys, periods and columns whose names every database takes. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readAttributes } from "../../src/read/attributes.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";

const folder = freshFolder();
afterAll(() => removeFolder(folder));
const table = (...lines: readonly string[]) => {
  const path = join(folder, "attributes.csv");
  writeFileSync(path, `\uFEFF${lines.join("\n")}\n`);
  return readAttributes(path);
};

test("a row is about an id or a name, holds for a time, and says what its columns say", () => {
  expect(table("name,from,to,职级,born_in", '王舟,2020,2021-06,"副部级, 试用",', "", "丁一川,,,,松溪")).toEqual([
    { line: 2, id: "", name: "王舟", from: "2020", to: "2021-06", values: { attr_职级: "副部级, 试用" } },
    { line: 4, id: "", name: "丁一川", from: "", to: "", values: { attr_born_in: "松溪" } },
  ]);
  expect(table("id,name,x", "person:王舟,王舟,1")[0]).toMatchObject({ id: "person:王舟", name: "王舟" });
});

describe("a table is refused", () => {
  test.each([
    [
      "for a column that would be Cypher",
      ["name,x} DETACH DELETE n"],
      /attributes\.csv: column "x\} DETACH DELETE n"/u,
    ],
    ["for a column without name", ["name,,x", "王舟,1,2"], /column "" has other characters/u],
    ["for two columns of one name", ["name,x,x", "王舟,1,2"], /two columns "x"/u],
    ["without key", ["nmae,x", "王舟,1"], /the column `id` or `name` is missing/u],
    ["for a row about nobody", ["id,name,x", ",,1"], /line 2 has neither id nor name/u],
    ["for a time that is none", ["name,from,x", "王舟,spring,1"], /line 2: "spring" is not YYYY/u],
    ["for a row of another length", ["name,x", "王舟,1,2"], /line 2/u],
  ])("%s", (_, lines, message) => {
    expect(() => table(...lines)).toThrow(message);
  });
});
