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
    expect(wrong["numbers of weighing.json, counted again"]).toBeDefined();
  });
});

describe("pairs", () => {
  const again = "pairs of emphasis.jsonl, counted again";

  test("of which an emphasis was made are told by the numbers, in both files", () => {
    const clear = (text: string) => text.replace('"verdict":"insufficient"', '"verdict":"clear"');
    const wrong = wrongAfterForging({ "emphasis.jsonl": clear, "relationships.jsonl": clear });
    expect(wrong["verdicts that the numbers bear"]).toHaveLength(1);
    expect(wrong["EMPHASISES for all that give one"]).toHaveLength(1);
  });

  test("that somebody who says it is said not to say are told", () => {
    const notFound = (text: string) => text.replace('"verdict":"insufficient"', '"verdict":"not-found"');
    expect(wrongAfterForging({ "emphasis.jsonl": notFound })).toHaveProperty(["verdicts that the numbers bear"]);
  });

  test.each<readonly [field: string, change: Edit]>([
    ["echo", (text) => text.replace('"echo":0', '"echo":1')],
    ["days", (text) => text.replace('"days":0', '"days":3')],
    ["chars", (text) => text.replace(/"chars":\d+/u, '"chars":99')],
    ["rate", (text) => text.replace(/"rate":[\d.]+/u, '"rate":9')],
    ["counted", (text) => text.replace(/"counted":\d+/u, '"counted":9')],
    ["ratio", (text) => text.replace(/"ratio":\d[\d.]*/u, '"ratio":99')],
    ["expectedByPeers", (text) => text.replace(/"expectedByPeers":[\d.]+/u, '"expectedByPeers":9')],
    ["low", (text) => text.replace(/(?<ratio>"ratio":[\d.]+,)"low":[\d.]+/u, '$<ratio>"low":9999')],
    ["baseline", (text) => text.replace('"quarter-form"', '"quarter-occasion"')],
  ])("with another %s than units and numbers give are wrong", (field, change) => {
    expect(wrongAfterForging({ "emphasis.jsonl": change })[again]?.[0]).toMatch(new RegExp(`another ${field}$`, "u"));
  });

  test("with a mention that have no record, and records that stand twice, are told", () => {
    const missing = wrongAfterForging({ "emphasis.jsonl": (text) => text.slice(line(text).length) });
    expect(missing["pairs with a mention that have a record"]).toHaveLength(1);
    const twice = wrongAfterForging({ "emphasis.jsonl": (text) => line(text) + text });
    expect(twice["pairs of emphasis.jsonl that stand once"]).toHaveLength(1);
  });

  test("of another series are not those of the graph", () => {
    const reported = first((text) => text.replace('"series":"own"', '"series":"reported"'));
    const wrong = wrongAfterForging({ "emphasis.jsonl": reported });
    expect(wrong[again]).toBeDefined();
    expect(wrong["pairs with a mention that have a record"]).toBeDefined();
  });
});

describe("what a reader judges them by", () => {
  const again = "numbers of weighing.json, counted again";

  test.each<readonly [what: string, change: Edit, told: string]>([
    ["no default series", (text) => text.replace('"isDefault":true', '"isDefault":false'), "the default series"],
    ["two default series", (text) => text.replace('"isDefault":false', '"isDefault":true'), "the default series"],
    ["a series of more text", (text) => text.replace(/"chars":\d+/u, '"chars":99999'), "series own"],
    ["a finding that is none", (text) => text.replace('"clear":0', '"clear":1'), "family own Institution chinese"],
    [
      "an actor of more units",
      (text) => text.replace(/(?<head>"actor":"person:程望舒".*?"units":)1/u, "$<head>2"),
      "person:程望舒",
    ],
    ["an actor too few", (text) => text.replace(/\{"series":"own","actor":.*?\},\n/u, ""), "actors, counted again"],
  ])("with %s is wrong", (_what, change, told) => {
    expect(wrongAfterForging({ "weighing.json": change })[again]?.[0]).toContain(told);
  });

  test("with the other series as the default is wrong: what has no findings and less text is not shown first", () => {
    const other = (text: string) =>
      text
        .replace('"isDefault":true', '"isDefault":null')
        .replace('"isDefault":false', '"isDefault":true')
        .replace('"isDefault":null', '"isDefault":false');
    expect(wrongAfterForging({ "weighing.json": other })[again]?.[0]).toBe("the default series");
  });
});
