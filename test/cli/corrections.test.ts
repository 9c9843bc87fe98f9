/** Corrections: what a person knows outranks every rule, is reported, and holds in every build. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TifaError } from "../../src/base/errors.ts";
import type { MentionRecord, SpeechRecord } from "../../src/base/records.ts";
import { build } from "../../src/build.ts";
import { readCorrections } from "../../src/corrections/read-corrections.ts";
import { openStore, type Store } from "../../src/store/directory/read-store.ts";
import { freshFolder, removeFolder, wrongClaims } from "../pages/built-store.ts";
import { columns, type InventedSpeech, inventedSpeeches, paragraphs } from "../pages/invented-page.ts";
import { tifa } from "./run.ts";

const folder = freshFolder();
afterAll(() => removeFolder(folder));
const at = (name: string) => join(folder, name);

const signed = { by: "许知微", on: "2026-11-24", why: "见次日更正" };
const [bridge, school, police, county] = inventedSpeeches;

/** A speech signed by somebody else. */
const by = (speech: InventedSpeech | undefined, name: string, posts: string): InventedSpeech => ({
  ...(speech ?? { title: "", paragraphs: [] }),
  name,
  posts,
});

// Two namesakes, one person whom two names are given, one byline lost.
const pages: Readonly<Record<string, string>> = {
  "a.txt": paragraphs([by(bridge, "王舟", "松溪县考古所研究员"), by(police, "丁一州", "松溪县委书记")], "before"),
  "b.txt": paragraphs([by(school, "王舟", "青屿银行总裁"), by(county, "丁一川", "松溪县委书记")], "before"),
  "c.txt": paragraphs(
    [
      by(police, "苏砚秋", "青屿市公安局副局长"),
      { ...inventedSpeeches[3], posts: undefined } as InventedSpeech,
      by(school, "周沛然", "望海大学教授"),
    ],
    "before",
  ),
};

interface Answer {
  readonly store: Store;
  /** Claims that do not hold. */
  readonly wrong: readonly string[];
  readonly messages: readonly string[];
  readonly notes: readonly string[];
  readonly foundNothing: readonly number[];
}

let builds = 0;

/** Builds the pages under these corrections. */
async function corrected(...corrections: readonly object[]): Promise<Answer> {
  builds += 1;
  const file = at(`corrections-${builds}.jsonl`);
  writeFileSync(file, corrections.map((correction) => JSON.stringify({ ...correction, ...signed })).join("\n"));
  // What the file itself is refused for needs no lexicon first.
  readCorrections(file);
  const out = at(`out-${builds}`);
  const built = await build({ inputs: [at("pages")], out, corrections: file });
  const store = await openStore(out);
  return {
    store,
    wrong: wrongClaims(folder, `out-${builds}`),
    messages: built.corrected.changes.map(({ line, file: document, message }) => `${line} ${document} ${message}`),
    notes: built.notes.map(({ rule, message }) => `${rule} ${message}`),
    foundNothing: built.corrected.foundNothing.map(({ line }) => line),
  };
}

/** Names and ids of the speakers of a page, in order. */
const speakersOf = ({ store }: Answer, document: string) =>
  store.speeches
    .filter((speech) => speech.document === document)
    .map(({ speakers }) => speakers.map(({ id, name }) => `${name} ${id}`).join("、"));

let plain: Answer;
const speechOf = (document: string, order: number): SpeechRecord => {
  const found = plain.store.speeches.find((speech) => speech.document === document && speech.order === order);
  if (found === undefined) throw new RangeError("the page has that speech");
  return found;
};
const conceptOf = (document: string, surface: string): MentionRecord => {
  const found = plain.store.mentions.find(
    (mention) => mention.document === document && mention.kind === "concept" && mention.surface === surface,
  );
  if (found === undefined) throw new RangeError("the page names that concept");
  return found;
};

beforeAll(async () => {
  mkdirSync(at("pages"));
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(at("pages"), name), text);
  plain = await corrected();
});

test("without corrections the rules decide", () => {
  expect(speakersOf(plain, "a.txt")).toEqual(["王舟 person:王舟/松溪县考古所", "丁一州 person:丁一州"]);
  expect(speakersOf(plain, "b.txt")).toEqual(["王舟 person:王舟/青屿银行", "丁一川 person:丁一川"]);
  expect(speakersOf(plain, "c.txt")).toEqual(["苏砚秋 person:苏砚秋", "", "周沛然 person:周沛然"]);
});

describe("reattribute", () => {
  test("gives a speech of nobody to somebody, with an edge and its evidence", async () => {
    const speech = speechOf("c.txt", 2).id;
    const positions = [{ institution: "松溪县委", title: "书记" }];
    const answer = await corrected({ kind: "reattribute", speech, speakers: [{ name: "丁一川", positions }] });
    expect(speakersOf(answer, "c.txt")[1]).toBe("丁一川 person:丁一川");
    expect(answer.messages).toEqual(["1 c.txt speaker nobody → 丁一川"]);
    const delivered = answer.store.relationships.find(({ type, to }) => type === "DELIVERED" && to === speech);
    expect(delivered).toMatchObject({ from: "person:丁一川", properties: { rule: "correction:1", confidence: 1 } });
    expect(answer.wrong).toEqual([]);
  });

  test("to nobody takes the speaker away", async () => {
    const answer = await corrected({ kind: "reattribute", speech: speechOf("c.txt", 1).id, speakers: [] });
    expect(speakersOf(answer, "c.txt")).toEqual(["", "", "周沛然 person:周沛然"]);
    expect(answer.store.nodes.some(({ id }) => id === "person:苏砚秋")).toBe(false);
  });
});

const spanOf = (spans: readonly { readonly start: number; readonly end: number }[]) => ({
  start: spans[0]?.start ?? 0,
  end: spans.at(-1)?.end ?? 0,
});

describe("speech", () => {
  const speakers = [{ name: "宋岚", positions: [{ institution: "青屿银行", title: "行长" }] }];

  test("gives what a cut left to nobody to who said it, amid the others", async () => {
    const whole = speechOf("b.txt", 1);
    const [kept, told] = [whole.paragraphs.slice(0, -1), whole.paragraphs.slice(-1)];
    const answer = await corrected(
      { kind: "cut", speech: whole.id, ...spanOf(kept) },
      { kind: "speech", document: "b.txt", ...spanOf(told), speakers },
    );
    expect(speakersOf(answer, "b.txt")).toEqual([
      "王舟 person:王舟/青屿银行",
      "宋岚 person:宋岚",
      "丁一川 person:丁一川",
    ]);
    const [first, second, third] = answer.store.speeches.filter(({ document }) => document === "b.txt");
    expect([first?.paragraphs, second?.paragraphs]).toEqual([kept, told]);
    expect(second?.attribution).toMatchObject({ rule: "correction:2", confidence: 1, evidence: told[0] });
    expect(third).toEqual({ ...speechOf("b.txt", 2), order: 3 });
    expect(answer.messages[1]).toBe(`2 b.txt speech b.txt@${told[0]?.start}`);
    expect(answer.wrong).toEqual([]);
  });

  test("takes no words from another, and finds nothing on a page that is gone", async () => {
    const { start, end } = speechOf("b.txt", 2);
    const answer = await corrected(
      { kind: "speech", document: "b.txt", start, end, speakers },
      { kind: "speech", document: "z.txt", start: 0, end: 90, speakers: [] },
    );
    expect(answer.foundNothing).toEqual([1, 2]);
    expect(answer.store.speeches).toEqual(plain.store.speeches);
  });
});

describe("cut", () => {
  test("takes paragraphs from a speech, which belong to nobody then", async () => {
    const { id, paragraphs: all } = speechOf("b.txt", 1);
    const answer = await corrected({ kind: "cut", speech: id, ...spanOf(all.slice(1)) });
    const [first, second] = answer.store.speeches.filter(({ document }) => document === "b.txt");
    expect(first?.paragraphs).toEqual(all.slice(1));
    expect(first?.speaker?.name).toBe("王舟");
    expect(second).toEqual(speechOf("b.txt", 2));
    const stray = answer.store.parts.filter(({ document, kind }) => document === "b.txt" && kind === "unassigned");
    expect(stray).toMatchObject([all[0]]);
    expect(answer.wrong).toEqual([]);
  });

  test("is reported with both ends, and the speech keeps its other corrections", async () => {
    const whole = speechOf("b.txt", 1);
    const part = spanOf(whole.paragraphs.slice(0, 2));
    const answer = await corrected(
      { kind: "cut", speech: whole.id, ...part },
      { kind: "reattribute", speech: whole.id, speakers: [] },
    );
    const short = answer.store.speeches.find(({ id }) => id === whole.id);
    expect(short).toMatchObject({ end: part.end, speaker: null });
    expect(answer.messages[0]).toBe(`1 b.txt body ${whole.start}-${whole.end} → ${part.start}-${part.end}`);
  });

  test("moves the border between a speech without byline and the next", async () => {
    const lost = { ...(school ?? by(undefined, "", "")), posts: undefined };
    const first = [by(bridge, "甲一川", "松溪县委书记"), by(police, "丙一川", "望海市委书记")];
    const text = columns([...first, lost, by(county, "乙一川", "青屿市委书记")]);
    writeFileSync(at("pages/e.txt"), text);
    try {
      const bodies = ({ store }: Answer) => store.speeches.filter(({ document }) => document === "e.txt");
      const [, , before, after] = bodies(await corrected());
      const start = after?.paragraphs[1]?.start ?? 0;
      const answer = await corrected({ kind: "cut", speech: before?.id, start: before?.start, end: start });
      const [, , longer, shorter] = bodies(answer);
      expect(longer?.paragraphs).toEqual([...(before?.paragraphs ?? []), after?.paragraphs[0]]);
      expect(shorter?.paragraphs).toEqual(after?.paragraphs.slice(1));
      expect(shorter?.speaker?.name).toBe("乙一川");
      expect(answer.wrong).toEqual([]);
    } finally {
      removeFolder(at("pages/e.txt"));
    }
  });

  test("takes no title, no byline and no whole body of another", async () => {
    const [first, second] = [speechOf("b.txt", 1), speechOf("b.txt", 2)];
    const answer = await corrected(
      { kind: "cut", speech: first.id, start: first.start, end: second.end },
      { kind: "cut", speech: second.id, start: second.start, end: second.end },
    );
    expect(answer.foundNothing).toEqual([1, 2]);
    expect(answer.store.speeches).toEqual(plain.store.speeches);
  });
});

describe("persons", () => {
  test("are merged under the name that stands first, whose aliases and keys the others become", async () => {
    const answer = await corrected({ kind: "merge", persons: ["person:丁一川", "person:丁一州/松溪县委"] });
    expect(speakersOf(answer, "a.txt")[1]).toBe("丁一州 person:丁一川");
    const node = answer.store.nodes.find(({ id }) => id === "person:丁一川");
    expect(node?.properties).toMatchObject({ name: "丁一川", aliases: ["丁一州"], keys: ["person:丁一川/松溪县委"] });
    expect(answer.store.nodes.some(({ id }) => id === "person:丁一州")).toBe(false);
  });

  test("of one name become one, whatever their institutions", async () => {
    const answer = await corrected({ kind: "merge", persons: ["person:王舟/松溪县考古所", "person:王舟/青屿银行"] });
    expect(speakersOf(answer, "a.txt")[0]).toBe("王舟 person:王舟");
    expect(speakersOf(answer, "b.txt")[0]).toBe("王舟 person:王舟");
    expect(answer.store.relationships.some(({ type }) => type === "POSSIBLY_SAME")).toBe(false);
  });

  test("are split by their institutions, and no longer possibly the same", async () => {
    writeFileSync(at("pages/d.txt"), paragraphs([by(school, "丁一川", "松溪县政府县长")], "before"));
    try {
      expect(speakersOf(await corrected(), "d.txt")).toEqual(["丁一川 person:丁一川"]);
      const answer = await corrected({ kind: "split", name: "丁一川", institutions: ["松溪县政府"] });
      expect(speakersOf(answer, "b.txt")[1]).toBe("丁一川 person:丁一川/松溪县委");
      expect(speakersOf(answer, "d.txt")[0]).toBe("丁一川 person:丁一川/松溪县政府");
      const same = answer.store.relationships.filter(({ type }) => type === "POSSIBLY_SAME");
      expect(same.filter(({ from }) => from.startsWith("person:丁一川"))).toEqual([]);
    } finally {
      removeFolder(at("pages/d.txt"));
    }
  });

  test("are renamed in bylines, and found by the name as it was written", async () => {
    const answer = await corrected({ kind: "rename", name: "丁一州", to: "丁一川" });
    expect(speakersOf(answer, "a.txt")[1]).toBe("丁一川 person:丁一川");
    expect(answer.messages[0]).toBe("1 a.txt speaker 丁一州 → 丁一川");
    const surfaces = answer.store.mentions
      .filter(({ entity }) => entity === "person:丁一川")
      .map(({ surface }) => surface);
    expect(new Set(surfaces)).toEqual(new Set(["丁一川", "丁一州"]));
  });

  test("are merged by the name as it was written too, and by their new name alone when that makes them one", async () => {
    const rename = { kind: "rename", name: "丁一州", to: "丁一川" };
    const other = await corrected(rename, { kind: "merge", persons: ["person:丁一州/松溪县委", "person:苏砚秋"] });
    expect(other.foundNothing).toEqual([]);
    expect(speakersOf(other, "c.txt")[0]).toBe("苏砚秋 person:丁一川");
    const same = await corrected(rename, { kind: "merge", persons: ["person:丁一州", "person:丁一川"] });
    expect(same.foundNothing).toEqual([]);
    expect(same.messages).toContain("2  person:丁一川, person:丁一川 → person:丁一川");
  });

  test("that are none speak nowhere and are named nowhere", async () => {
    const answer = await corrected({ kind: "not-a-person", name: "苏砚秋" });
    expect(speakersOf(answer, "c.txt")[0]).toBe("");
    expect(answer.store.nodes.some(({ id }) => id.startsWith("person:苏砚秋"))).toBe(false);
    expect(answer.store.speeches.find(({ document }) => document === "c.txt")?.attribution).toMatchObject({
      rule: "correction:1",
      evidence: null,
    });
  });
});

test("aliases of persons, institutions and concepts are looked for and lead to what they name", async () => {
  const answer = await corrected(
    { kind: "alias", entity: "person:苏砚秋", name: "渔港的孩子" },
    { kind: "alias", entity: "person:丁一川", name: "年轻人" },
    { kind: "alias", entity: "institution:青屿市公安局", name: "青屿公安" },
    { kind: "alias", entity: "concept:乡村振兴", name: "山里的日子" },
  );
  expect(answer.foundNothing).toEqual([]);
  const found = (surface: string) =>
    new Set(answer.store.mentions.filter((mention) => mention.surface === surface).map(({ entity }) => entity));
  expect(found("年轻人")).toEqual(new Set(["person:丁一川"]));
  expect(found("青屿公安")).toEqual(new Set(["institution:青屿市公安局"]));
  expect(found("山里的日子")).toEqual(new Set(["concept:乡村振兴"]));
  const aliases = answer.store.nodes
    .filter(({ id }) => /苏砚秋|:青屿市公安局$/u.test(id))
    .map(({ properties }) => properties["aliases"]);
  expect(aliases).toEqual(expect.arrayContaining([["渔港的孩子"], ["青屿公安"]]));
});

test("who speaks here is nobody's alias: that takes a merge, and a note says so", async () => {
  const alias = { kind: "alias", entity: "person:丁一川", name: "苏砚秋" };
  const answer = await corrected(alias);
  expect(answer.foundNothing).toEqual([1]);
  expect(answer.notes).toContain("alias-of-speaker line 1: 苏砚秋 speaks here; merge joins two who speak");
  expect(answer.store.mentions).toEqual(plain.store.mentions);
  const merged = await corrected(alias, { kind: "merge", persons: ["person:丁一川", "person:苏砚秋"] });
  expect(merged.foundNothing).toEqual([]);
});

test("an alias that is a wording of the concept already changes nothing", async () => {
  const answer = await corrected({ kind: "alias", entity: "concept:乡村振兴", name: "乡村振兴" });
  expect(answer.foundNothing).toEqual([]);
  expect(answer.store.mentions).toEqual(plain.store.mentions);
});

test("mentions, dates and titles are what a person says they are", async () => {
  const none = conceptOf("b.txt", "乡村振兴");
  const quoted = conceptOf("b.txt", "新发展理念");
  const answer = await corrected(
    { kind: "not-this-concept", mention: none.id },
    { kind: "voice", mention: quoted.id, voice: "quoted", quotedPerson: "习近平" },
    { kind: "date", document: "b.txt", date: "2021-04-20" },
    { kind: "title", target: "b.txt", title: "发言摘编" },
    { kind: "title", target: speechOf("b.txt", 1).id, title: "另一个题目" },
  );
  expect(answer.foundNothing).toEqual([]);
  expect(answer.store.mentions.some(({ id }) => id === none.id)).toBe(false);
  expect(answer.store.mentions.find(({ id }) => id === quoted.id)).toMatchObject({
    voice: "quoted",
    quotedPerson: "习近平",
  });
  expect(answer.store.documents.find(({ id }) => id === "b.txt")).toMatchObject({
    title: "发言摘编",
    date: "2021-04-20",
    dateRule: "correction",
  });
  const speeches = answer.store.speeches.filter(({ document }) => document === "b.txt");
  expect(speeches[0]).toMatchObject({ title: "另一个题目", date: "2021-04-20" });
});

test("each kind that finds nothing any more is named", async () => {
  const answer = await corrected(
    { kind: "reattribute", speech: "c.txt@99999", speakers: [] },
    { kind: "merge", persons: ["person:丁一川", "person:王舟"] },
    { kind: "split", name: "丁一川", institutions: ["青屿银行"] },
    { kind: "rename", name: "无此人", to: "丁一川" },
    { kind: "not-a-person", name: "无此名" },
    { kind: "alias", entity: "person:无此君", name: "某某" },
    { kind: "alias", entity: "institution:无此局", name: "某局" },
    { kind: "alias", entity: "concept:无此提法", name: "某提法" },
    { kind: "not-this-concept", mention: "b.txt@0-1/concept" },
    { kind: "voice", mention: "b.txt@0-2/concept", voice: "quoted" },
    { kind: "date", document: "z.txt", date: "2021-04-20" },
    { kind: "title", target: "z.txt@1", title: "题目" },
    { kind: "cut", speech: "z.txt@1", start: 0, end: 9 },
  );
  expect(answer.messages).toEqual([]);
  expect(answer.foundNothing).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  expect(answer.store.speeches).toEqual(plain.store.speeches);
});

describe("tifa build --corrections", () => {
  const run = (lines: readonly object[]) => {
    writeFileSync(at("given.jsonl"), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    return tifa(["build", "pages", "--out", "out", "--corrections", "given.jsonl", "--json"], { cwd: folder });
  };

  test("reports what each line changed, and ends with 1 when one finds nothing", async () => {
    const { code, stdout, stderr } = await run([
      { kind: "rename", name: "丁一州", to: "丁一川", ...signed },
      { kind: "date", document: "z.txt", date: "2021-04-20", ...signed },
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain("corrected: line 1: a.txt: speaker 丁一州 → 丁一川");
    expect(stderr).toContain("correction: line 2: date finds nothing any more");
    expect(JSON.parse(stdout)).toMatchObject({ foundNothing: [2] });
  });
});

describe("a table of corrections", () => {
  /** The rows of a table, cells apart by `,` here. */
  const table = (...rows: readonly string[]) => {
    writeFileSync(at("given.tsv"), `\uFEFF${rows.map((row) => row.replaceAll(",", "\t")).join("\r\n")}\r\n`);
    return readCorrections(at("given.tsv"));
  };
  const head = "kind,speech,speakers,persons,name,institutions,start,end,by,on,why";

  test("says what JSON Lines say, with the same line numbers", () => {
    expect(
      table(
        head,
        "reattribute,c.txt@9,丁一川/松溪县委/书记 | 王舟,,,,,,许知微,2026-11-24,见次日更正",
        "# 以下待查",
        "reattribute,c.txt@1,,,,,,,许知微,2026-11-24,见次日更正",
        "merge,,,person:丁一川|person:丁一州,,,,,许知微,2026-11-24,见次日更正",
        "split,,,,王舟,青屿银行,,,许知微,2026-11-24,见次日更正",
        "cut,b.txt@7,,,,,7,90,许知微,2026-11-24,见次日更正",
      ),
    ).toEqual([
      {
        kind: "reattribute",
        speech: "c.txt@9",
        speakers: [
          { name: "丁一川", positions: [{ institution: "松溪县委", title: "书记", former: false }] },
          { name: "王舟", positions: [] },
        ],
        line: 2,
        ...signed,
      },
      { kind: "reattribute", speech: "c.txt@1", speakers: [], line: 4, ...signed },
      { kind: "merge", persons: ["person:丁一川", "person:丁一州"], line: 5, ...signed },
      { kind: "split", name: "王舟", institutions: ["青屿银行"], line: 6, ...signed },
      { kind: "cut", speech: "b.txt@7", start: 7, end: 90, line: 7, ...signed },
    ]);
  });

  test.each([
    ["a column of no correction", ["kind,nmae"], /given\.tsv:1: no correction has the column "nmae"$/u],
    ["no kinds", ["name,to"], /:1: the first row names the columns/u],
    ["a row too short", [head, "", "cut,b.txt@7"], /:3: 2 cells where the header has 11$/u],
    ["half a speaker", [head, "reattribute,x,王舟/行长,,,,,,许,2026-11-24,误"], /:2: speaker "王舟\/行长" is neither/u],
    ["offsets that are none", [head, "cut,x,,,,,seven,9,许,2026-11-24,误"], /:2: "start" and "end"/u],
    ["no signature", [head, "merge,,,person:甲|person:乙,,,,,,2026-11-24,误"], /:2: the field "by" is missing/u],
  ])("is refused for %s", (_, rows, message) => {
    expect(() => table(...rows)).toThrow(message);
  });
});

describe("a file of corrections is refused", () => {
  const spokenBy = (name: string, more: object) => ({
    kind: "reattribute",
    speech: "x",
    speakers: [{ name, ...more }],
  });

  /** The error that these lines give. */
  const refusal = async (...lines: readonly object[]) => {
    const error: unknown = await corrected(...lines).catch((thrown: unknown) => thrown);
    if (!(error instanceof TifaError)) throw new Error("nothing was refused");
    return `${error.code} ${error.message}`;
  };

  test.each([
    ["an unknown kind", { kind: "forget" }, /^input .*:1: there is no correction "forget"$/u],
    ["a missing field", { kind: "rename", name: "丁一州" }, /:1: the field "to" is missing or no text$/u],
    ["one person to merge", { kind: "merge", persons: ["person:王舟"] }, /at least 2$/u],
    ["a voice that is none", { kind: "voice", mention: "x", voice: "loud" }, /:1: "voice" is "loud"/u],
    [
      "a date that is none",
      { kind: "date", document: "b.txt", date: "2021" },
      /:1: "date" is "2021", not YYYY-MM-DD$/u,
    ],
    ["a body that ends before it begins", { kind: "cut", speech: "x", start: 5, end: 5 }, /:1: "start" and "end"/u],
    [
      "a misspelt field",
      { kind: "voice", mention: "x", voice: "quoted", quoted: "丁" },
      /"voice" has no field "quoted"$/u,
    ],
    ["a speaker's misspelt posts", spokenBy("丁一川", { post: [] }), /:1: a speaker has no field "post"$/u],
    [
      "a post's misspelt body",
      spokenBy("丁一川", { positions: [{ body: "松溪县委" }] }),
      /:1: a position has no field "body"$/u,
    ],
    ["an id for a name", spokenBy("person:丁一川", {}), /:1: "name" is "person:丁一川", an id and no name$/u],
    ["a name of no letter", { kind: "rename", name: "丁一州", to: "——" }, /:1: "to" is "——", which nobody bears$/u],
    [
      "a wording of another concept",
      { kind: "alias", entity: "concept:乡村振兴", name: "“数字乡村”" },
      /line 1: .* concept:数字乡村 already$/u,
    ],
    ["an alias of nothing", { kind: "alias", entity: "丁一川", name: "丁" }, /:1: "entity" is "丁一川"/u],
  ])("for %s", async (_, line, message) => {
    expect(await refusal(line)).toMatch(message);
  });

  test("when nobody signed it", async () => {
    writeFileSync(
      at("unsigned.jsonl"),
      '{"kind":"rename","name":"丁一州","to":"丁一川","on":"2026-11-24","why":"更正"}',
    );
    const inputs = [at("pages")];
    await expect(build({ inputs, out: at("none"), corrections: at("unsigned.jsonl") })).rejects.toThrow(
      /:1: the field "by"/u,
    );
  });

  test.each([
    [
      "two speakers",
      [
        { kind: "reattribute", speech: "x", speakers: [] },
        { kind: "reattribute", speech: "x", speakers: [{ name: "丁一川" }] },
      ],
    ],
    [
      "two dates",
      [
        { kind: "date", document: "x", date: "2021-01-01" },
        { kind: "date", document: "x", date: "2021-01-02" },
      ],
    ],
    [
      "two names",
      [
        { kind: "rename", name: "甲", to: "乙" },
        { kind: "rename", name: "甲", to: "丙" },
      ],
    ],
    [
      "two names that are each other's",
      [
        { kind: "rename", name: "甲", to: "乙" },
        { kind: "rename", name: "乙", to: "甲" },
      ],
    ],
    [
      "two meanings",
      [
        { kind: "alias", entity: "person:甲", name: "子" },
        { kind: "alias", entity: "person:乙", name: "子" },
      ],
    ],
    [
      "a person who is none",
      [
        { kind: "not-a-person", name: "甲" },
        { kind: "merge", persons: ["person:甲/一", "person:乙"] },
      ],
    ],
    [
      "a split that is merged",
      [
        { kind: "split", name: "甲", institutions: ["一"] },
        { kind: "merge", persons: ["person:甲/一", "person:甲/二"] },
      ],
    ],
    [
      "a mention that is none",
      [
        { kind: "not-this-concept", mention: "m" },
        { kind: "voice", mention: "m", voice: "quoted" },
      ],
    ],
  ])("for %s, naming both lines", async (_, lines) => {
    expect(await refusal(...lines)).toMatch(/^input .*contradict/u);
  });
});
