/** What `import "tifa"` gives, from the built package as a user has it. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import * as tifa from "../../src/index.ts";
import { home } from "../../src/lexicon/home.ts";

const folder = mkdtempSync(join(tmpdir(), "tifa-library-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const signed = "让乡村连上网\n云江省委网信办主任 程望舒\n把数字乡村作为头号工程来抓，让群众满意。\n";

test("the names of the library are these", () => {
  expect(Object.keys(tifa).sort()).toEqual([
    "TifaError",
    "annotate",
    "build",
    "emphasis",
    "openStore",
    "readByline",
    "survey",
  ]);
});

test("the example of the repository runs as it stands", () => {
  const words = ["--import", import.meta.resolve("tsx"), join(home, "examples", "library.ts")];
  const printed = execFileSync(process.execPath, [...words, join(home, "sample", "page.txt"), join(folder, "out")], {
    cwd: home,
    encoding: "utf8",
  });
  expect(printed.split("\n").slice(0, 5)).toEqual([
    "程望舒 [ '云江省委宣传部|副部长', '云江省委网信办|主任' ]",
    "a 程望舒 [ '数字乡村' ]",
    "1 documents, 0 clear findings",
    "",
  ]);
});

describe("annotate", () => {
  const news = (said: string) => `央视网消息（新闻联播）：云江省省长陆听澜19日会见青屿国总理周沛然。\n${said}\n`;
  const mentionsOf = (text: string) => [...tifa.annotate([{ id: "a", text }])].flatMap(({ mentions }) => mentions);

  test("gives what both sides ought to do in a reported statement to nobody", () => {
    const said = "陆听澜指出，高质量发展是大势。双方要共建“一带一路”。我们愿共同推动数字乡村建设。";
    const concepts = mentionsOf(news(said)).filter(({ kind }) => kind === "concept");
    expect(concepts.map(({ name, voice, quotedPerson }) => [name, voice, quotedPerson])).toEqual([
      ["高质量发展", "indirect", "陆听澜"],
      ["一带一路", "joint", null],
      ["数字乡村", "indirect", "陆听澜"],
    ]);
  });

  test("takes direct speech in a report of one’s own words for no quotation of oneself", () => {
    const mentions = mentionsOf(news("陆听澜强调：“要把数字乡村作为头号工程来抓，让新发展理念落地生根。”"));
    expect(mentions.filter(({ kind }) => kind === "quotation")).toEqual([]);
    expect(mentions.find(({ name }) => name === "数字乡村")).toMatchObject({
      voice: "indirect",
      quotedPerson: "陆听澜",
    });
  });

  test("gives each text its speeches, or says why it has none", () => {
    const [first, second] = [
      ...tifa.annotate([
        { id: "a", text: signed, date: "2021-04-19" },
        { id: "b", text: "  " },
      ]),
    ];
    expect(first?.speeches.map(({ speaker, date }) => [speaker?.name, date])).toEqual([["程望舒", "2021-04-19"]]);
    expect(second).toMatchObject({ speeches: [], mentions: [], notes: [{ rule: "read-empty" }] });
  });

  test("with the knowledge of a corpus finds whom only another page signs", async () => {
    const { value: knowledge } = await tifa.survey([join(home, "sample", "page.txt")]);
    const text = "会后，程望舒来到枫林乡。";
    const namesIn = (options: tifa.AnnotateOptions) =>
      [...tifa.annotate([{ id: "a", text }], options)].flatMap(({ mentions }) =>
        mentions.filter(({ kind, rule }) => kind === "person" && rule === "person-name").map(({ name }) => name),
      );
    expect([namesIn({}), namesIn({ knowledge })]).toEqual([[], ["程望舒"]]);
  });
});

test("emphasis gives the pairs asked for", async () => {
  const out = join(folder, "store");
  await tifa.build({ inputs: [join(home, "sample", "page.txt")], out });
  const store = await tifa.openStore(out);
  const [pair] = store.emphasis;
  const { actor = "", concept = "" } = pair ?? {};
  expect(tifa.emphasis(store, { actor, concept })).toEqual([pair]);
  expect(tifa.emphasis(store, { verdicts: ["clear"] })).toEqual([]);
  expect(tifa.emphasis(store)).toEqual(store.emphasis);
});

test("what a user must mend comes as a TifaError", async () => {
  const request = { inputs: [join(folder, "none")], out: join(folder, "never") };
  await expect(tifa.build(request)).rejects.toBeInstanceOf(tifa.TifaError);
  await expect(tifa.survey(["none"])).rejects.toThrow(tifa.TifaError);
});
