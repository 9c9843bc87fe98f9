/** A store proves itself: what is whole is found whole, and each kind of damage is found and named. */
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build.ts";
import { home } from "../../src/lexicon/home.ts";
import { verifyStore } from "../../src/verify/verify-store.ts";
import { tifa } from "../cli/run.ts";
import { builtStore, removeFolder } from "../pages/built-store.ts";
import { columns, inventedSpeeches } from "../pages/invented-page.ts";
import { damagedStore, type Edit } from "./damaged-store.ts";

const { folder, whole, damaged, prepare, damage, wrongIn, wrongAfter, wrongAfterForging, sealAgain } = damagedStore();

beforeAll(prepare);
afterAll(() => removeFolder(folder));

const files = "files as the receipt names them";

describe("a store", () => {
  test("as it was built holds in every claim, and says how many there were", () => {
    const checks = verifyStore(whole);
    expect(checks.filter(({ wrong }) => wrong > 0)).toEqual([]);
    expect(checks.find(({ subject }) => subject === "attributions whose evidence stands in the page")?.checked).toBe(7);
    expect(checks.filter(({ checked }) => checked > 0).length).toBeGreaterThan(50);
  });

  test("whose page was changed afterwards has mentions that stand nowhere", () => {
    const wrong = wrongAfter("sources/page.txt.txt", (text) => text.replaceAll("数字乡村", "数字农村"));
    expect(wrong[files]).toEqual(["sources/page.txt.txt: was changed since the build"]);
    expect(wrong["mentions whose words stand in the page"]?.[0]).toContain("“数字乡村” is not at 1-5");
    expect(wrong["speeches whose text is the page with its edits"]).toBeDefined();
  });

  test("that lacks a file names it and looks no further", () => {
    const dir = join(folder, "lacking");
    cpSync(whole, dir, { recursive: true });
    rmSync(join(dir, "mentions.jsonl"));
    expect(wrongIn(dir)).toEqual({ [files]: ["mentions.jsonl: is missing"] });
  });

  test("with a line that is no record any more names the line, and no bug of ours", () => {
    const lines = "lines that are a record with its fields";
    expect(wrongAfter("mentions.jsonl", (text) => `${text}{oops\n`)[lines]?.[0]).toMatch(/^mentions\.jsonl:\d+: /u);
    for (const line of ["null", "7", "[]", "{}"]) {
      expect(wrongAfterForging({ "speeches.jsonl": (text) => `${line}\n${text}` })[lines]?.[0]).toContain(
        "speeches.jsonl:1",
      );
    }
  });

  test("with a value of another kind in any field, or without it, names the line, and no bug of ours", async () => {
    // Some hundred values; the store of a short page shows what that of a long one does.
    const unsigned = inventedSpeeches.map((speech, i) => (i === 2 ? { ...speech, posts: undefined } : speech));
    await builtStore(folder, { "short.txt": columns(unsigned) });
    const out = join(folder, "out");
    const receipt = readFileSync(join(out, "receipt.json"), "utf8");
    const names = [
      "documents",
      "speeches",
      "mentions",
      "parts",
      "nodes",
      "relationships",
      "units",
      "emphasis",
      "notes",
    ];
    for (const file of names.map((name) => `${name}.jsonl`)) {
      const text = readFileSync(join(out, file), "utf8");
      const [first = ""] = text.split("\n");
      // A line of our own file.
      const record = JSON.parse(first) as Readonly<Record<string, unknown>>;
      const values = Object.keys(record).flatMap((field) => [
        { [field]: { 7: 7 } },
        { [field]: -1 },
        { [field]: undefined },
      ]);
      for (const value of values) {
        writeFileSync(join(out, file), text.replace(first, JSON.stringify({ ...record, ...value })));
        sealAgain(out, [file]);
        expect(Object.keys(wrongIn(out)), `${file}: ${JSON.stringify(value)}`).not.toEqual([]);
      }
      writeFileSync(join(out, file), text);
      writeFileSync(join(out, "receipt.json"), receipt);
      expect(wrongIn(out)).toEqual({});
    }
  });

  test("with an echo of somebody whom its sentence does not name tells it", () => {
    const wrong = wrongAfterForging({ "mentions.jsonl": (text) => text.replace('"echoOf":null', '"echoOf":"沈怀远"') });
    expect(wrong["echoes of another whom the sentence names"]?.[0]).toContain("echoes 沈怀远");
  });

  test("with joint sentences in a speech that is no report tells it", () => {
    const joint = (text: string) =>
      text.replace(/(?<paragraphs>"paragraphs":\[.*?\])\}/u, '$1,"joint":[{"start":1,"end":5}]}'); // "paragraphs":[]}
    const wrong = wrongAfterForging({ "speeches.jsonl": joint });
    expect(wrong["joint sentences in a paragraph of a reported passage"]?.[0]).toContain("1-5");
  });

  test("with a receipt that counts the texts for more than they are tells it", () => {
    const wrong = wrongAfter(
      "receipt.json",
      (text) => text.replace(/"own": \{\s*"mentions": \d+,\s*"chars": \d+/u, '"own": {"mentions": 999, "chars": 9'), // "own": { "mentions": 1, "chars": 2
    );
    expect(wrong["mentions by what they count for"]?.[0]).toContain("own: 999 said");
    expect(wrong["characters by what they count for"]?.[0]).toContain("said");
  });

  test("with a file that no receipt names tells it", () => {
    damage({});
    writeFileSync(join(damaged, "sources", "stray.txt"), "一页");
    expect(wrongIn(damaged)).toEqual({
      "files that belong to the store": ["sources/stray.txt: the receipt does not name it"],
    });
  });

  test("whose receipt was cut or lacks a field is no store, in two lines", async () => {
    for (const change of [(text: string) => text.replace('"outputs"', '"output"'), () => "null}\n", () => "{oops}\n"]) {
      damage({ "receipt.json": change });
      expect(await tifa(["verify", damaged])).toMatchObject({
        code: 3,
        stderr: expect.stringMatching(/^error: .*receipt\.json: .*\n hint: .*\n$/u),
      });
    }
  });

  test("whose byline was put elsewhere has an attribution without its words", () => {
    const wrong = wrongAfter("speeches.jsonl", (text) => text.replace('"start":754', '"start":755'));
    expect(wrong["attributions whose evidence stands in the page"]).toHaveLength(1);
    expect(wrong["DELIVERED as the records have it"]).toHaveLength(1);
  });

  test("with a rule that names no row of its table is wrong", () => {
    const wrong = wrongAfter("mentions.jsonl", (text) => text.replace(/concepts\.tsv:\d+/u, "concepts.tsv:99999"));
    expect(wrong["rules that name a row of a table"]?.[0]).toContain("no row concepts.tsv:99999");
  });

  test("with a speaker who never said it, or a post that no byline gives, has an edge without evidence", () => {
    const said =
      /(?<row>"SPEAKS_OF","from":"person:程望舒","to":"concept:数字乡村","properties":\{"series":"own","population":"chinese","mentions":)4/u;
    expect(wrongAfter("relationships.jsonl", (text) => text.replace(said, "$<row>5"))).toHaveProperty([
      "SPEAKS_OF with the numbers of its pair",
    ]);
    expect(
      wrongAfter("relationships.jsonl", (text) => text.replace('"title":"副部长"', '"title":"部长"')),
    ).toHaveProperty(["HOLDS with its bylines"]);
  });

  test("whose graph lost a node has a relationship without an end, and a count that is off", () => {
    const wrong = wrongAfter("nodes.jsonl", (text) => text.replace(/^.*"person:程望舒".*\n/mu, ""));
    expect(wrong["relationships with both ends"]?.[0]).toContain("person:程望舒");
    expect(wrong["counts of the receipt"]).toEqual(["Person: 9 said, 8 there"]);
  });
});

describe("a store that was changed with care", () => {
  const everywhere = (change: Edit) => ({
    "speeches.jsonl": change,
    "nodes.jsonl": change,
    "relationships.jsonl": change,
    "emphasis.jsonl": change,
    "weighing.json": change,
    "graph.json": change,
  });

  test("and gives the words of one to another is told by the byline", () => {
    const wrong = wrongAfterForging({
      ...everywhere((text) =>
        text.replaceAll("person:程望舒", "person:方远").replaceAll('"name":"程望舒"', '"name":"方远"'),
      ),
      "mentions.jsonl": (text) => `${text.replaceAll("person:程望舒", "person:方远")}`.replace(/\n$/u, "\n"),
    } as Readonly<Record<string, Edit>>);
    expect(wrong["speakers whose name stands in their evidence"]?.[0]).toContain("方远 is not named there");
  });

  test("and puts a speaker in another post is told by the byline", () => {
    const wrong = wrongAfterForging(everywhere((text) => text.replaceAll("云江省委网信办", "云江省财政厅")));
    expect(wrong["posts whose words stand in their evidence"]?.[0]).toContain("云江省财政厅主任 is not there");
  });

  test("and names a rule that there is not, or is surer than its rule, is told", () => {
    const ruled = (text: string) => text.replaceAll('"byline-after"', '"byline-beside"');
    expect(
      wrongAfterForging({ "speeches.jsonl": ruled, "relationships.jsonl": ruled, "graph.json": (text) => `${text}\n` }),
    ).toHaveProperty(["attributions by a known rule"]);
    const unsure = (text: string) =>
      text.replace('"rule":"missing-byline","confidence":0', '"rule":"missing-byline","confidence":0.9');
    expect(wrongAfterForging({ "speeches.jsonl": unsure })).toHaveProperty([
      "speakers and confidence that their rule may give",
    ]);
  });

  test("and puts words in another voice or mouth is told by quotations and names of the page", () => {
    const quoted = (text: string) =>
      text.replace('"voice":"speaker","quotedPerson":null', '"voice":"quoted","quotedPerson":"方远"');
    const wrong = wrongAfterForging({ "mentions.jsonl": quoted });
    expect(wrong).toHaveProperty(["mentions in a voice that their page allows"]);
    expect(wrong).toHaveProperty(["persons quoted whom the page names"]);
    const joint = (text: string) => text.replace('"voice":"speaker"', '"voice":"joint"');
    expect(wrongAfterForging({ "mentions.jsonl": joint })).toHaveProperty([
      "mentions in a voice that their page allows",
    ]);
  });

  test("and gives the page another title or day is told by the page", () => {
    const titled = (text: string) => text.replace(/"title":"[^"]+"/u, '"title":"另一个题"');
    expect(wrongAfterForging({ "documents.jsonl": titled })).toHaveProperty(["titles that stand in the page"]);
    const dated = (text: string) =>
      text
        .replace(/"(?:date|dateRule)":"[^"]+",/gu, "")
        .replace('"chars"', '"date":"1999-01-01","dateRule":"file-name","chars"');
    expect(wrongAfterForging({ "documents.jsonl": dated })).toHaveProperty(["days by a rule that gives them"]);
  });

  test("and drops a part of the page is told by the tiling", () => {
    const wrong = wrongAfterForging({ "parts.jsonl": (text) => text.replace(/^.*"kind":"title".*\n/mu, "") });
    expect(wrong).toHaveProperty(["parts that tile their page"]);
    expect(wrong).toHaveProperty(["pages whose parts hold all their characters"]);
  });

  test("and gives a person more words or other keys is told by the speeches", () => {
    const more = (text: string) =>
      text.replace(/(?<before>"label":"Person","id":"person:程望舒".*?"chars":)\d+/u, "$<before>9999");
    expect(wrongAfterForging({ "nodes.jsonl": more })["Person with what is known of it"]).toEqual([
      "person:程望舒: another chars",
    ]);
    const keyed = (text: string) => text.replace("person:程望舒/云江省委宣传部", "person:程望舒/青屿银行");
    expect(wrongAfterForging({ "nodes.jsonl": keyed })["Person with what is known of it"]).toEqual([
      "person:程望舒: another keys",
    ]);
  });

  test("and draws another graph than it has is told; where a node lies is free", () => {
    const drawn = (text: string) => text.replace('"name":"数字乡村"', '"name":"数字农村"');
    expect(wrongAfterForging({ "graph.json": drawn })).toHaveProperty(["nodes of graph.json as the graph has them"]);
    expect(wrongAfterForging({ "graph.json": (text) => text.replace(/"x":-?[\d.]+/u, '"x":1') })).toEqual({});
  });
});

describe("a store built again from its texts", () => {
  const rebuilt = async (...more: string[]) => tifa(["verify", damaged, "--rebuild", ...more]);

  test("is the same line by line", async () => {
    damage({});
    const { code, stdout } = await rebuilt();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^10 +0 +files as a build of the texts makes them$/mu);
  });

  test("shows what agrees with itself and yet was never built", async () => {
    // A lower confidence is one that the rule may give.
    const unsure = (text: string) => text.replaceAll('"confidence":0.99', '"confidence":0.97');
    damage({ "speeches.jsonl": unsure, "relationships.jsonl": unsure });
    sealAgain(damaged, ["speeches.jsonl", "relationships.jsonl"]);
    expect(wrongIn(damaged)).toEqual({});
    const { code, stdout } = await rebuilt();
    expect(code).toBe(3);
    expect(stdout).toContain("speeches.jsonl:1: says …");
  });

  test("needs the tables of the build, and those", async () => {
    const [out, table, other] = ["corrected", "c.jsonl", "d.jsonl"].map((name) => join(folder, name));
    const signed = { by: "许知微", on: "2026-11-24", why: "次日更正" };
    const line = (date: string) => `${JSON.stringify({ kind: "date", document: "page.txt", date, ...signed })}\n`;
    writeFileSync(table ?? "", line("2021-04-19"));
    writeFileSync(other ?? "", line("2021-04-20"));
    await build({ inputs: [join(home, "sample", "page.txt")], out: out ?? "", corrections: table });
    const verify = (...flags: string[]) => tifa(["verify", out ?? "", "--rebuild", ...flags]);
    expect((await verify("--corrections", table ?? "")).code).toBe(0);
    expect(await verify()).toMatchObject({ code: 2, stderr: expect.stringContaining("--corrections") });
    expect((await verify("--corrections", other ?? "")).code).toBe(2);
  });
});

describe("tifa verify", () => {
  test("ends with 0 on a whole store and prints its numbers", async () => {
    const { code, stdout } = await tifa(["verify", whole]);
    expect(code).toBe(0);
    expect(stdout).toContain("attributions whose evidence stands in the page");
  });

  test("ends with 3 on a damaged one, the damage on stdout, two lines on stderr", async () => {
    const { code, stdout, stderr } = await tifa(["verify", join(folder, "lacking")]);
    expect(code).toBe(3);
    expect(stdout).toContain("mentions.jsonl: is missing");
    expect(stderr).toMatch(/^error: .*1 claims do not hold\n hint: .*\n$/u);
  });

  test("ends with 2 without a store to look at", async () => {
    expect((await tifa(["verify"])).code).toBe(2);
  });
});
