/** One page gives the same speech whatever the format in which it comes. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { readPage } from "../../src/pipeline.ts";
import { readSource } from "../../src/read/read.ts";
import { findDocuments } from "../../src/read/sources.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { lexicon, speechesOf } from "../pages/read-text.ts";
import { formattedPages, paragraphs, subtitles, title } from "./one-page.ts";

const folder = freshFolder();
afterAll(() => removeFolder(folder));

async function read(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const { value, notes } = await findDocuments([path]);
  const documents = value.flatMap((source) => readSource(source).value ?? []);
  return {
    ids: value.map(({ id }) => id),
    notes,
    metas: documents.map(({ meta }) => meta),
    texts: documents.map(({ text }) => text),
    speeches: documents.flatMap((document) => speechesOf(readPage(document, lexicon).value)),
  };
}

describe("one page", () => {
  test.each(formattedPages)("as $format is one speech of its signer", async ({ name, bytes }) => {
    const { speeches } = await read(name, bytes);
    const [speech, ...others] = speeches;
    expect(others).toEqual([]);
    expect(speech?.text).toBe(paragraphs.join("\n"));
    expect(speech?.speakers).toMatchObject([
      { name: "贺兰亭", positions: [{ institution: "松溪县委", title: "书记" }] },
    ]);
    expect(speech?.title).toBe(title);
  });

  test("as subtitles gives its words to whom they name", async () => {
    const { speeches } = await read(subtitles.name, subtitles.bytes);
    expect(speeches.map(({ speakers }) => speakers.map(({ name }) => name))).toEqual([["贺兰亭"]]);
    expect(speeches[0]?.text).toBe(paragraphs.join("\n"));
  });

  test("as a web page or Markdown says when it was printed and where", async () => {
    for (const { name, bytes } of formattedPages.filter(({ name: file }) => /\.(?:html?|md)$/u.test(file))) {
      expect((await read(name, bytes)).metas).toMatchObject([{ title, date: "2021-04-19", source: "云江日报" }]);
    }
  });
});

describe("what is no page", () => {
  const bomb = zipSync({ "page.txt": new Uint8Array(64 * 1024 * 1024) });

  test.each<readonly [string, string, Uint8Array, RegExp]>([
    [
      "a web page without an article",
      "menu.html",
      strToU8("<html><body><a>首页</a></body></html>"),
      /without an article/u,
    ],
    ["a broken Word file", "a.docx", strToU8("no archive"), /cannot be read/u],
    ["an archive of nothing that is read", "a.zip", zipSync({ "a.exe": strToU8("MZ") }), /no file that is read/u],
    ["an archive that would burst", "bomb.zip", bomb, /times its size/u],
    ["a Word file that would burst", "bomb.docx", bomb, /times its size/u],
  ])("%s is named with the reason", async (_, name, bytes, reason) => {
    const { speeches, notes } = await read(name, bytes);
    expect(speeches).toEqual([]);
    expect(notes).toMatchObject([{ rule: "read-failed", file: name, message: expect.stringMatching(reason) }]);
  });

  test("a name that leads out of an archive is not followed", async () => {
    const bytes = zipSync({ "../out.txt": strToU8("渔港"), "in.txt": strToU8("灯塔") });
    expect((await read("path.zip", bytes)).ids).toEqual(["path.zip/in.txt"]);
  });
});

describe("entities of XML are neither fetched nor multiplied", () => {
  const letters = [..."bcdefghij"];
  const inner = letters.map((name, i) => `<!ENTITY ${name} "${`&${"abcdefghi"[i]};`.repeat(10)}">`).join("");
  const many = `<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">${inner}]>`;
  const file = '<!DOCTYPE l [<!ENTITY j SYSTEM "file:///etc/passwd">]>';
  test.each([
    ["many", many],
    ["a file", file],
  ])("%s", async (_, head) => {
    const odt = `${head}<o:document xmlns:o="o" xmlns:text="t"><text:p>渔港&j;</text:p></o:document>`;
    const opf = '<package><manifest><item id="a" href="a.xhtml"/></manifest></package>';
    for (const [name, files] of [
      ["a.odt", { "content.xml": odt }],
      ["a.epub", { "a.opf": opf, "a.xhtml": `${head}<html><body><p>渔港&j;</p></body></html>` }],
      ["a.docx", { "word/document.xml": `${head}<w:document xmlns:w="w"><w:body>&j;</w:body></w:document>` }],
    ] as const) {
      const packed = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
      const { notes, texts } = await read(name, zipSync(packed));
      const made = texts.join("");
      expect(made.length + notes.length).toBeGreaterThan(0);
      expect(made.length).toBeLessThan(100);
      expect(made).not.toMatch(/root:|aaaa/u);
    }
  });
});
