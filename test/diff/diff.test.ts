/** What a change of a page does to the store is told in words, and what can have moved it. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/build.ts";
import type { Change } from "../../src/diff/change.ts";
import { compareStores } from "../../src/diff/compare-stores.ts";
import { verifyStore } from "../../src/verify/verify-store.ts";
import { tifa } from "../cli/run.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { columns, inventedSpeeches, paragraphs } from "../pages/invented-page.ts";

const folder = freshFolder();
const old = join(folder, "old");
const page = paragraphs(inventedSpeeches, "before");

beforeAll(() => storeOf("old", { "a.txt": page, "b.txt": columns(inventedSpeeches) }));
afterAll(() => removeFolder(folder));

async function storeOf(name: string, pages: Readonly<Record<string, string>>): Promise<string> {
  const inputs = join(folder, `${name}-pages`);
  mkdirSync(inputs);
  for (const [file, text] of Object.entries(pages)) writeFileSync(join(inputs, file), text);
  const out = join(folder, name);
  await build({ inputs: [inputs], out });
  return out;
}

const told = ({ subject, what, before, after }: Change) => `${subject} ${what}: ${before} → ${after}`;

describe("two stores", () => {
  test("of the same pages do not differ", () => {
    expect(compareStores(old, old)).toEqual({ causes: [], counts: {}, changes: [] });
  });

  test("tell a page that came, one that went, and persons with it", async () => {
    const now = await storeOf("fewer", { "a.txt": page, "c.txt": "没有署名的一段话，讲的是乡村振兴。\n" });
    const { causes, changes } = compareStores(old, now);
    expect(causes).toEqual(["text of 2 documents"]);
    expect(changes.filter(({ subject }) => subject === "document")).toMatchObject([
      { what: "added", id: "c.txt" },
      { what: "removed", id: "b.txt" },
    ]);
    expect(changes.filter(({ subject }) => subject === "speech")).toEqual([]);
  });

  test("tell another post, another speaker and a lost byline, each at its speech", async () => {
    const text = page
      .replace("松溪县委书记 丁一川", "松溪县县长 丁一川")
      .replace("青屿市公安局副局长 苏砚秋", "青屿市公安局副局长 方远");
    const { changes } = compareStores(
      old,
      await storeOf("posts", { "a.txt": text, "b.txt": columns(inventedSpeeches) }),
    );
    const speeches = changes.filter(({ subject }) => subject === "speech");
    expect(speeches.map(told)).toEqual([
      "speech positions: 松溪县委书记 → 松溪县县长",
      "speech speaker: person:苏砚秋 → person:方远",
    ]);
    expect(speeches.every(({ textChanged }) => textChanged === true)).toBe(true);
  });

  test("do not take a speech that moved down the page for another one", async () => {
    const now = await storeOf("moved", { "a.txt": `\n\n${page}`, "b.txt": columns(inventedSpeeches) });
    const { changes } = compareStores(old, now);
    expect(changes.map(({ subject, what }) => `${subject} ${what}`)).toEqual(["document text"]);
  });

  test("tell by how much a formulation is said less", async () => {
    const now = await storeOf("concepts", {
      "a.txt": page.replaceAll("乡村振兴", "村里兴旺"),
      "b.txt": columns(inventedSpeeches),
    });
    const counted = compareStores(old, now).changes.find(({ id }) => id === "concept:乡村振兴");
    expect(counted?.what).toBe("mentions");
    expect(counted?.before).not.toBe(counted?.after);
  });

  test("tell who is quoted now, at the quotation, and not which quotations came", async () => {
    const said = (name: string, more = "") =>
      `服务再升级\n　　${more}“乡村振兴要让群众得到实惠，这是最重要的目标。”青屿市民政局局长${name}说。\n`;
    const before = await storeOf("quoted", { "a.txt": said("张松年") });
    const now = await storeOf("quoted-other", { "a.txt": said("方远") });
    const longer = await storeOf("quoted-more", {
      "a.txt": said("张松年", "“把服务送到群众的家门口去，一件一件办好。”方远说。"),
    });
    const quoted = (after: string) =>
      compareStores(before, after).changes.filter(({ subject }) => subject === "quotation");
    expect(quoted(now).map(told)).toEqual(["quotation speaker: person:张松年 → person:方远"]);
    expect(quoted(now)[0]).toMatchObject({ id: "a.txt@8-32/quotation", textChanged: true });
    expect(quoted(longer)).toEqual([]);
  });

  test("name corrections as what moved a speaker, and the corrected store holds in every claim", async () => {
    const corrections = join(folder, "corrections.jsonl");
    const positions = [{ institution: "松溪县委", title: "书记", former: false }];
    const signed = { by: "许知微", on: "2026-11-24", why: "次日更正" };
    const speech = compareStores(join(folder, "posts"), old).changes.find(({ what }) => what === "positions")?.id;
    const lines = [
      { kind: "reattribute", speech, speakers: [{ name: "丁一州", positions }], ...signed },
      { kind: "not-a-person", name: "苏砚秋", ...signed },
    ];
    writeFileSync(corrections, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    const out = join(folder, "corrected");
    await build({ inputs: [join(folder, "old-pages")], out, corrections });
    const { causes, changes } = compareStores(old, out);
    expect(causes).toEqual(["corrections"]);
    expect(changes.filter(({ subject, what }) => subject === "speech" && what === "speaker").map(told)).toEqual([
      "speech speaker: person:苏砚秋 → nobody",
      "speech speaker: person:丁一川 → person:丁一州",
      "speech speaker: person:苏砚秋 → nobody",
    ]);
    expect(verifyStore(out).filter(({ wrong }) => wrong > 0)).toEqual([]);
  });

  test("name the tables, options and versions that are not the same", () => {
    const now = join(folder, "receipt");
    cpSync(old, now, { recursive: true });
    const receipt = readFileSync(join(now, "receipt.json"), "utf8");
    const changed = receipt
      .replace(/(?<table>"concepts\.tsv": ")[0-9a-f]{4}/u, "$<table>0000") // "concepts.tsv": "ecf7…"
      .replace('"meta": false', '"meta": true')
      .replace(/"tifa": "[^"]*"/u, '"tifa": "9.0.0"'); // "tifa": "0.1.0"
    writeFileSync(join(now, "receipt.json"), changed);
    expect(compareStores(old, now).causes).toEqual([
      "lexicon concepts.tsv",
      "option meta: false → true",
      expect.stringMatching(/^version tifa: .* → 9\.0\.0$/u),
    ]);
  });
});

describe("tifa diff", () => {
  test("prints the counts first, then the changes; with --json all of them as data", async () => {
    const { code, stdout } = await tifa(["diff", old, join(folder, "posts")]);
    expect(code).toBe(0);
    expect(stdout.split("\n")[0]).toMatch(/^ +1 {2}document text$/u);
    expect(stdout).toContain("person:苏砚秋 → person:方远  (its text changed)");
    const json = JSON.parse((await tifa(["diff", old, join(folder, "posts"), "--json"])).stdout);
    expect(json.counts["speech speaker"]).toBe(1);
  });

  test("says when nothing changed, and wants two stores", async () => {
    expect((await tifa(["diff", old, old])).stdout).toContain("nothing changed");
    expect((await tifa(["diff", old])).code).toBe(2);
    expect((await tifa(["diff", old, folder])).code).toBe(3);
  });
});
