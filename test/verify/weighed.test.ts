/** Units and numbers that were changed with care, hashes and all, are told by the speeches and by each other. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeFolder } from "../pages/built-store.ts";
import { damagedStore, type Edit } from "./damaged-store.ts";

const { folder, prepare, wrongAfterForging } = damagedStore();

beforeAll(prepare);
afterAll(() => removeFolder(folder));

const line = (text: string) => text.slice(0, text.indexOf("\n") + 1);
const first = (change: Edit) => (text: string) => change(line(text)) + text.slice(line(text).length);

describe("units", () => {
  const again = "units of units.jsonl, counted again";

  test.each<readonly [field: string, change: Edit]>([
    ["chars", (text) => text.replace(/"chars":\d+/u, '"chars":99')],
    ["sureChars", (text) => text.replace(/"sureChars":\d+/u, '"sureChars":99')],
    ["date", (text) => text.replace('"date":null', '"date":"2021-04-19"')],
    ["kind", (text) => text.replace('"kind":"speech"', '"kind":"article"')],
    ["speeches", (text) => text.replace(/"speeches":\["[^"]+"\]/u, '"speeches":["page.txt@9"]')],
    ["concepts", (text) => text.replace(/"counted":\d+/u, '"counted":9')],
    ["around", (text) => text.replace(/"around":\["[^"]+",/u, '"around":[')],
  ])("with another %s than the speeches have are wrong", (field, change) => {
    const wrong = wrongAfterForging({ "units.jsonl": first(change) });
    expect(wrong[again]?.[0]).toMatch(new RegExp(`another ${field}$`, "u"));
  });

  test("that are missing, stand twice or are nobody's are told", () => {
    const missing = wrongAfterForging({ "units.jsonl": (text) => text.slice(line(text).length) });
    expect(missing["texts that have their unit"]).toEqual(["1 units are missing"]);
    const twice = wrongAfterForging({ "units.jsonl": (text) => line(text) + text });
    expect(twice["units that stand once"]).toHaveLength(1);
    const nobodys = wrongAfterForging({
      "units.jsonl": first((text) => text.replace(/"person":"[^"]+"/u, '"person":"person:某"')),
    });
    expect(nobodys["units that stand once"]).toHaveLength(1);
    expect(nobodys["texts that have their unit"]).toHaveLength(1);
  });

  test("that speak for an institution of which the person has no post are wrong", () => {
    const posted = first((text) => text.replace(/"institutions":\[/u, '"institutions":["institution:青屿银行",'));
    const wrong = wrongAfterForging({ "units.jsonl": posted });
    expect(wrong["institutions for which a unit speaks"]).toHaveLength(1);
  });

  test("that do not count any more leave pairs without their mentions", () => {
    const told = first((text) => text.replace('"isCounted":true', '"isCounted":false'));
    const wrong = wrongAfterForging({ "units.jsonl": told });
    expect(wrong["pairs of emphasis.jsonl, counted again"]).toBeDefined();
    expect(wrong["numbers of weighing.json, computed again"]).toBeDefined();
  });
});

describe("pairs", () => {
  const counted = "pairs of emphasis.jsonl, counted again";
  const computed = "pairs of emphasis.jsonl, computed again";

  test("of which an emphasis was made are told by the numbers, in both files", () => {
    const clear = (text: string) => text.replace('"verdict":"insufficient"', '"verdict":"clear"');
    const wrong = wrongAfterForging({ "emphasis.jsonl": clear, "relationships.jsonl": clear });
    expect(wrong[computed]?.[0]).toMatch(/another verdict$/u);
    expect(wrong["EMPHASISES for all that give one"]).toHaveLength(1);
  });

  test.each<readonly [field: string, change: Edit]>([
    ["echo", (text) => text.replace('"echo":0', '"echo":1')],
    ["days", (text) => text.replace('"days":0', '"days":3')],
    ["chars", (text) => text.replace(/"chars":\d+/u, '"chars":99')],
    ["rate", (text) => text.replace(/"rate":[\d.]+/u, '"rate":9')],
  ])("with another %s than the units have are wrong", (field, change) => {
    expect(wrongAfterForging({ "emphasis.jsonl": change })[counted]?.[0]).toMatch(new RegExp(`another ${field}$`, "u"));
  });

  test.each<readonly [field: string, change: Edit]>([
    ["counted", (text) => text.replace(/"counted":\d+/u, '"counted":9')],
    ["expected", (text) => text.replace(/"expected":[\d.]+/u, '"expected":9')],
    ["ratio", (text) => text.replace(/"ratio":\d[\d.]*/u, '"ratio":99')],
    ["low", (text) => text.replace(/"low":0\.\d+/u, '"low":0.3')],
    ["phi", (text) => text.replace(/"phi":[\d.]+/u, '"phi":7')],
    ["p", (text) => text.replace('"p":null', '"p":0.001')],
    ["q", (text) => text.replace('"q":null', '"q":0.001')],
    ["z", (text) => text.replace(/"z":[\d.]+/u, '"z":9')],
    ["verdict", (text) => text.replace('"verdict":"insufficient"', '"verdict":"not-found"')],
    ["baseline", (text) => text.replace('"quarter-form"', '"quarter-occasion"')],
    ["sureOnly", (text) => text.replace('"sureOnly":null', '"sureOnly":true')],
    ["ritual", (text) => text.replace('"ritual":false', '"ritual":true')],
    ["selfNaming", (text) => text.replace('"selfNaming":false', '"selfNaming":true')],
  ])("with another %s than follows from the units are wrong", (field, change) => {
    expect(wrongAfterForging({ "emphasis.jsonl": change })[computed]?.[0]).toMatch(
      new RegExp(`another ${field}$`, "u"),
    );
  });

  test("without a record, with two or in another series are told", () => {
    const missing = wrongAfterForging({ "emphasis.jsonl": (text) => text.slice(line(text).length) });
    expect(missing["pairs that have their record"]).toEqual(["1 records are missing"]);
    const twice = wrongAfterForging({ "emphasis.jsonl": (text) => line(text) + text });
    expect(twice["pairs of emphasis.jsonl that stand once"]).toHaveLength(1);
    const reported = first((text) => text.replace('"series":"own"', '"series":"reported"'));
    const moved = wrongAfterForging({ "emphasis.jsonl": reported });
    expect(moved["pairs of emphasis.jsonl that stand once"]).toHaveLength(1);
    expect(moved["pairs that have their record"]).toEqual(["1 records are missing"]);
  });
});

describe("what a reader judges them by", () => {
  test.each<readonly [what: string, change: Edit, told: string]>([
    ["no default series", (text) => text.replace('"isDefault":true', '"isDefault":false'), "series 1"],
    ["two default series", (text) => text.replace('"isDefault":false', '"isDefault":true'), "series 2"],
    ["a series of more text", (text) => text.replace(/"chars":\d+/u, '"chars":99999'), "series 1"],
    ["a finding that is none", (text) => text.replace('"clear":0', '"clear":1'), "families 1"],
    ["more tests than there were", (text) => text.replace('"testedMore":0', '"testedMore":9'), "families 1"],
    ["a stratum of more persons", (text) => text.replace('"persons":7', '"persons":8'), "strata 1"],
    ["an actor of more units", (text) => text.replace(/(?<all>"actor":".*?"units":)1/u, "$<all>2"), "actors 1"],
  ])("with %s is wrong", (_what, change, told) => {
    const wrong = wrongAfterForging({ "weighing.json": change });
    expect(wrong["numbers of weighing.json, computed again"]?.[0]).toBe(told);
  });

  test("without one of its actors is wrong", () => {
    const fewer = (text: string) => text.replace(/\{"series":"own","actor":.*?\},\n/u, ""); // {"series":"own","actor":"…"},
    const wrong = wrongAfterForging({ "weighing.json": fewer });
    expect(wrong["lists of weighing.json, computed again"]?.[0]).toMatch(/^\d+ actors, computed again/u);
  });

  test("with the other series as the default is wrong: what has no findings and less text is not shown first", () => {
    const other = (text: string) =>
      text
        .replace('"isDefault":true', '"isDefault":null')
        .replace('"isDefault":false', '"isDefault":true')
        .replace('"isDefault":null', '"isDefault":false');
    const wrong = wrongAfterForging({ "weighing.json": other });
    expect(wrong["numbers of weighing.json, computed again"]).toEqual(["series 1", "series 2"]);
  });
});
