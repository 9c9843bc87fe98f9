/** Ids that change from build to build: corrections, permalinks and the store itself go on to what bears another id now. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { type Built, build } from "../../src/build.ts";
import { apiOf } from "../../src/server/api.ts";
import { openStore, type Store } from "../../src/store/directory/read-store.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { type InventedSpeech, inventedSpeeches, paragraphs } from "../pages/invented-page.ts";
import { tifa } from "./run.ts";

const signed = { by: "许知微", on: "2026-11-24", why: "见次日更正" };
const [bridge, school, police, county] = inventedSpeeches;
const by = (speech: InventedSpeech | undefined, name: string, posts: string): string =>
  paragraphs([{ ...(speech ?? { title: "", paragraphs: [] }), name, posts }], "before");

// 王舟 of the bank alone; his namesake comes later.
const banker = by(bridge, "王舟", "青屿银行总裁");
const namesake = by(school, "王舟", "松溪县考古所研究员");
const secretary = by(county, "丁一川", "松溪县委书记");

let folder = "";
const at = (...path: readonly string[]) => join(folder, ...path);
const put = (name: string, text: string) => writeFileSync(at("pages", name), text);
beforeEach(() => {
  const fresh = freshFolder();
  onTestFinished(() => removeFolder(fresh));
  folder = fresh;
  mkdirSync(at("pages", "2021"), { recursive: true });
  put("a.txt", banker);
  put("b.txt", secretary);
});

interface Answer extends Built {
  readonly store: Store;
}

async function answerOf(...corrections: readonly object[]): Promise<Answer> {
  const file = at("given.jsonl");
  writeFileSync(file, corrections.map((correction) => JSON.stringify({ ...correction, ...signed })).join("\n"));
  const built = await build({ inputs: [at("pages")], out: at("out"), corrections: file });
  return { ...built, store: await openStore(at("out")) };
}

const renamesOf = ({ store }: Answer) => store.renames.map((rename) => `${rename.old} → ${rename.new}`);
const bytes = () => ["receipt.json", "renames.jsonl"].map((name) => readFileSync(at("out", name), "utf8"));

describe("when a namesake appears", () => {
  const alias = { kind: "alias", entity: "person:王舟", name: "老王" };
  const merge = { kind: "merge", persons: ["person:王舟", "person:丁一川"] };

  test("an alias still names the one who had the id alone, and the address of his page leads to him", async () => {
    expect(renamesOf(await answerOf(alias))).toEqual([]);
    put("c.txt", namesake);
    const answer = await answerOf(alias);
    expect(answer.corrected.foundNothing).toEqual([]);
    expect(renamesOf(answer)).toEqual(["person:王舟 → person:王舟/青屿银行"]);
    const page = apiOf(answer.store)(["entities", "person:王舟.json"]);
    expect(page).toMatchObject({ id: "person:王舟/青屿银行", properties: { aliases: ["老王"] } });
  });

  test("a merge still joins him, in every build that follows", async () => {
    await answerOf(merge);
    put("c.txt", namesake);
    for (const _ of [1, 2, 3]) {
      const answer = await answerOf(merge);
      expect(answer.corrected.foundNothing).toEqual([]);
      expect(answer.store.speeches.map(({ speaker }) => speaker?.id)).toEqual([
        "person:王舟/松溪县委",
        "person:王舟/松溪县委",
        "person:王舟/松溪县考古所",
      ]);
      expect(renamesOf(answer)).toContain("person:王舟 → person:王舟/松溪县委");
    }
  });

  test("a row of attributes still finds its person", async () => {
    const attributes = at("people.csv");
    writeFileSync(attributes, "id,职级\nperson:王舟,正处\n");
    const request = { inputs: [at("pages")], out: at("out"), attributes };
    await build(request);
    put("c.txt", namesake);
    expect((await build(request)).notes.filter(({ rule }) => rule.startsWith("attribute"))).toEqual([]);
    const { nodes } = await openStore(at("out"));
    const known = nodes.filter(({ properties }) => properties["attr_职级"] === "正处");
    expect(known.map(({ id }) => id)).toEqual(["person:王舟/青屿银行"]);
  });

  test("without an older store nobody knows who was meant, and the line is named", async () => {
    put("c.txt", namesake);
    const answer = await answerOf(alias);
    expect(answer.corrected.foundNothing.map(({ line }) => line)).toEqual([1]);
    expect(renamesOf(answer)).toEqual([]);
  });
});

describe("when a file is moved", () => {
  test("all that names it, its speech or a mention in it goes with it", async () => {
    const { store } = await answerOf();
    const mention = store.mentions.find(({ document, kind }) => document === "a.txt" && kind === "concept");
    const speech = store.speeches.find(({ document }) => document === "a.txt");
    const corrections = [
      { kind: "date", document: "a.txt", date: "2021-04-20" },
      { kind: "reattribute", speech: speech?.id, speakers: [{ name: "苏砚秋" }] },
      { kind: "voice", mention: mention?.id, voice: "quoted", quotedPerson: "丁一川" },
      { kind: "title", target: "a.txt", title: "发言摘编" },
    ];
    renameSync(at("pages", "a.txt"), at("pages", "2021", "a.txt"));
    const answer = await answerOf(...corrections);
    expect(answer.corrected.foundNothing).toEqual([]);
    expect(renamesOf(answer)).toEqual(["a.txt → 2021/a.txt", `${speech?.id} → 2021/${speech?.id}`]);
    expect(answer.store.speeches[0]).toMatchObject({ document: "2021/a.txt", date: "2021-04-20" });
    expect(answer.store.speeches[0]?.speaker?.name).toBe("苏砚秋");
    expect(apiOf(answer.store)(["documents", "a.txt.json"])).toMatchObject({ id: "2021/a.txt" });
  });

  test("and moved again, the first id leads to the last; moved back, it is what it was", async () => {
    const { store } = await answerOf();
    renameSync(at("pages", "a.txt"), at("pages", "2021", "a.txt"));
    await answerOf();
    renameSync(at("pages", "2021", "a.txt"), at("pages", "z.txt"));
    const documents = renamesOf(await answerOf()).filter((line) => !line.includes("@"));
    expect(documents).toEqual(["2021/a.txt → z.txt", "a.txt → z.txt"]);
    renameSync(at("pages", "z.txt"), at("pages", "a.txt"));
    const speech = store.speeches.find(({ document }) => document === "a.txt")?.id;
    const back = await answerOf({ kind: "reattribute", speech, speakers: [] });
    expect(renamesOf(back).filter((line) => !line.includes("@"))).toEqual(["2021/a.txt → a.txt", "z.txt → a.txt"]);
    expect(back.corrected.foundNothing).toEqual([]);
  });
});

test("a speech that moves inside its page keeps its corrections from the next build on, but no cut by old offsets", async () => {
  const { store } = await answerOf();
  const speech = store.speeches.find(({ document }) => document === "a.txt");
  const lines = [
    { kind: "reattribute", speech: speech?.id, speakers: [] },
    { kind: "cut", speech: speech?.id, start: speech?.start, end: (speech?.end ?? 0) - 1 },
  ];
  put("a.txt", `\n\n${banker}`);
  const first = await answerOf(...lines);
  expect(first.corrected.foundNothing.map(({ line }) => line)).toEqual([1, 2]);
  const second = await answerOf(...lines);
  expect(second.corrected.foundNothing.map(({ line }) => line)).toEqual([2]);
  expect(second.store.speeches[0]?.speakers).toEqual([]);
});

test("the same input over the same store gives the same bytes, a second time and ever after", async () => {
  await answerOf();
  put("c.txt", by(police, "苏砚秋", "青屿市公安局副局长"));
  put("d.txt", namesake);
  renameSync(at("pages", "b.txt"), at("pages", "2021", "b.txt"));
  await answerOf();
  const once = bytes();
  expect(once[1]).toContain("person:王舟");
  await answerOf();
  expect(bytes()).toEqual(once);
});

test("an older store that is damaged is replaced all the same", async () => {
  await answerOf();
  writeFileSync(at("out", "speeches.jsonl"), "{oops\n");
  const { code } = await tifa(["build", "pages", "--out", "out"], { cwd: folder });
  expect(code).toBe(0);
});
