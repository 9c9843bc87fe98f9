/** Bylines that only their place on the page gives away, and bylines in other dress than 职务 姓名. */
import { describe, expect, test } from "vitest";
import { readPage } from "../../src/pipeline.ts";
import { bylineOf, columns, type InventedSpeech, inventedSpeeches } from "../pages/invented-page.ts";
import { lexicon, readText, speakersOf, speechesOf } from "../pages/read-text.ts";

const names = inventedSpeeches.map(({ name }) => name);

/** The page with each byline written by `sign`; above the body or, with `behind`, title and byline below it. */
function page(sign: (speech: InventedSpeech, i: number) => string, order: "before" | "after"): string {
  return inventedSpeeches
    .map((speech, i) => {
      const signature = [speech.title, sign(speech, i)];
      return order === "before" ? [...signature, ...speech.paragraphs] : [...speech.paragraphs, ...signature];
    })
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

const dresses: readonly (readonly [string, (speech: InventedSpeech) => string])[] = [
  ["post and name in two lines", ({ posts, name }) => `${posts}\n${name}`],
  ["name letter-spaced", ({ posts, name }) => `${posts}\u00A0\u00A0${[...name].join(" ")}`],
  ["post and name together", ({ posts, name }) => `${posts}${name}`],
  ["name before the post", ({ posts, name }) => `${name} ${posts}`],
  ["post in brackets behind the name", ({ posts, name }) => `${name}（${posts}）`],
  ["all in brackets", ({ posts, name }) => `（${posts} ${name}）`],
  ["a label before it", ({ posts, name }) => `发言人：${posts} ${name}`],
  ["a dash before it", ({ posts, name }) => `——${posts}${name}`],
];

describe.each(["before", "after"] as const)("bylines %s their bodies", (order) => {
  test.each(dresses)("are read with %s", (_, dress) => {
    expect(speakersOf(readText(page(dress, order)))).toEqual(names);
  });

  test("with a post of no table are read where others stand", () => {
    const odd = ({ posts, name }: InventedSpeech, i: number) =>
      i === 1 ? `望海渔村掌墨师 ${name}` : `${posts} ${name}`;
    const { attributions } = readText(page(odd, order));
    expect(attributions.map(({ rule }) => rule)).toEqual(names.map(() => `byline-${order}`));
    expect(attributions.map(({ speakers }) => speakers.map(({ name }) => name))).toEqual(names.map((name) => [name]));
  });

  test("that are a post alone leave their speech to nobody", () => {
    const nameless = ({ posts, name }: InventedSpeech, i: number) => (i === 1 ? `${posts}` : `${posts} ${name}`);
    const own = inventedSpeeches[1]?.paragraphs.join("\n") ?? "";
    const read = speechesOf(readText(page(nameless, order)));
    expect(read.filter(({ text }) => text.includes(own)).flatMap(({ speakers }) => speakers)).toEqual([]);
    expect(read.flatMap(({ speakers }) => speakers.map(({ name }) => name))).toEqual(["陆听澜", "苏砚秋", "丁一川"]);
  });
});

test("names of places between titles and texts are no bylines", () => {
  const text = inventedSpeeches.map(({ title, paragraphs }, i) => [
    title,
    ["南 京", "杭 州", "南 昌", "重 庆"][i],
    ...paragraphs,
  ]);
  expect(speakersOf(readText(text.flat().join("\n")))).toEqual([]);
});

test("names alone under three titles and more are authors of articles", () => {
  const { segmented, attributions } = readText(page(({ name }) => name, "before"));
  expect(attributions.map(({ speakers }) => speakers[0]?.name)).toEqual(names);
  expect(segmented.speeches.map(({ form }) => form)).toEqual(names.map(() => "article"));
});

test("a body with title above and signature below keeps both", () => {
  const text = inventedSpeeches.map(({ title, paragraphs, posts, name }) => [
    title,
    ...paragraphs,
    `（${posts} ${name}）`,
  ]);
  const read = readText(text.map((lines) => lines.join("\n")).join("\n\n"));
  expect(speakersOf(read)).toEqual(names);
  const { speeches, repaired } = read.segmented;
  expect(speeches.map(({ title }) => title && repaired.edited.text.slice(title.start, title.end))).toEqual(
    inventedSpeeches.map(({ title }) => title),
  );
});

test("the editor's note that ends with ——编者 is nobody's quotation", () => {
  const { segmented } = readText(
    `渔港札记\n今年本报开设专栏，请几位同志谈谈渔港。\n——编者\n${page(({ posts, name }) => `${posts} ${name}`, "before")}`,
  );
  expect(segmented.parts.slice(0, 2).map(({ kind }) => kind)).toEqual(["headline", "editor-note"]);
});

test("a body much longer than the others of its page is given with less confidence, and a note says why", () => {
  const [first, ...others] = inventedSpeeches.map((speech) => ({ ...speech, posts: speech.posts ?? "" }));
  const long = [
    ...(first === undefined ? [] : [first, { ...first, name: "江晚舟" }]),
    ...others.map((speech, i) =>
      i === 1 ? { ...speech, paragraphs: [1, 2, 3].flatMap(() => speech.paragraphs) } : speech,
    ),
  ];
  const text = long.map(({ title, posts, name, paragraphs }) => [title, `${posts} ${name}`, ...paragraphs].join("\n"));
  const { value, notes } = readPage(
    { id: "p", file: "p.txt", text: text.join("\n\n"), encoding: "utf-8", sha256: "", meta: {} },
    lexicon,
  );
  expect(value.attributions.map(({ confidence }) => confidence > 0.7)).toEqual([true, true, true, false, true]);
  expect(value.attributions[3]?.confidence).toBe(0.7);
  expect(notes.map(({ rule }) => rule)).toContain("page-long-body");
});

/** Narrow columns without any blank line, every byline written by `sign`. */
const dense = (sign: (speech: InventedSpeech, i: number) => string): string =>
  columns(inventedSpeeches)
    .replaceAll(/\n{2,}/gu, "\n")
    .split("\n")
    .map((line) => {
      const at = inventedSpeeches.findIndex((speech) => line === bylineOf(speech));
      const speech = inventedSpeeches[at];
      return speech === undefined ? line : sign(speech, at);
    })
    .join("\n");

test.each([
  ["with a post of no table", ({ name }: InventedSpeech) => `望海渔村掌墨师 ${name}`],
  ["with post and name together", ({ posts, name }: InventedSpeech) => `${posts}${name}`],
  ["with post and name in two lines", ({ posts, name }: InventedSpeech) => `${posts}\n${name}`],
  ["with a name alone", ({ name }: InventedSpeech) => name],
])("a byline %s keeps its line in a dump of columns", (_, odd) => {
  const page = dense((speech, i) => (i === 2 ? odd(speech) : `${speech.posts} ${speech.name}`));
  expect(speakersOf(readText(page))).toEqual(names);
});

test("a clause at the end of a column line is no byline", () => {
  const line = "渔港管理体制机制，习近平总书记强调";
  const page = dense(({ posts, name }) => `${posts} ${name}`);
  const [title = ""] = inventedSpeeches.map((speech) => speech.title);
  const withClause = page.replace(
    `\n${title}`,
    `\n从加强渔港管理到健全完善\n${line}\n渔港要通网，灯塔要亮起来。\n${title}`,
  );
  expect(speakersOf(readText(withClause))).toEqual(names);
});
