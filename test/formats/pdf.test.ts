/** Newspaper pages that Chromium printed, in whatever order their lines are drawn. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPdf } from "../../src/formats/pdf-text.ts";
import { readRadicals } from "../../src/lexicon/radicals.ts";
import { readPage } from "../../src/pipeline.ts";
import { readSource } from "../../src/read/read.ts";
import { findDocuments } from "../../src/read/sources.ts";
import { needsBrowser } from "../needs.ts";
import { freshFolder, removeFolder } from "../pages/built-store.ts";
import { lexicon } from "../pages/read-text.ts";
import { launch } from "../viewer/browser.ts";
import { articlesOf, type DrawOrder, designs, printed } from "./printed-page.ts";

const radicals = readRadicals();
const orders: readonly DrawOrder[] = ["reading", "rows", "random"];
const pages = designs.flatMap((design) => orders.map((order) => ({ name: design.name, order, design })));

/** The Han characters of a text, radicals as what they are. */
const han = (text: string) =>
  Array.from(text, (one) => radicals.get(one) ?? one)
    .join("")
    .replace(/[^\p{Script=Han}]/gu, ""); // “，”
const grams = (text: string) => Array.from({ length: Math.max(0, text.length - 11) }, (_, i) => text.slice(i, i + 12));

describe("a printed page", needsBrowser(), () => {
  const folder = freshFolder();
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    removeFolder(folder);
  });

  test.each(pages)("of $name, drawn in the order of $order, is read article by article", async ({ design, order }) => {
    const text = han((await readPdf(await printed(browser, design, order))).map(({ text }) => text).join("\n"));
    const bodies = articlesOf(design).map(({ paragraphs }) => han(paragraphs.join("")));
    const wanted = bodies.flatMap(grams);
    const got = new Set(grams(text));
    expect(wanted.filter((gram) => got.has(gram)).length / wanted.length).toBeGreaterThanOrEqual(0.99);
    expect(bodies.filter((body) => text.includes(body))).toHaveLength(bodies.length);
  });

  test.each(designs)("of $name gives nobody another's words", async (design) => {
    const path = join(folder, "page.pdf");
    writeFileSync(path, await printed(browser, design, "random"));
    const { value, notes } = await findDocuments([path]);
    expect(notes).toEqual([]);
    const documents = value.flatMap((source) => readSource(source).value ?? []);
    const speeches = documents.flatMap((document) => {
      const { segmented, attributions } = readPage(document, lexicon).value;
      const { text } = segmented.repaired.edited;
      return segmented.speeches.map(({ start, end }, i) => ({
        words: han(text.slice(start, end)),
        names: (attributions[i]?.speakers ?? []).map(({ name }) => name),
      }));
    });
    const wanted = articlesOf(design).map(({ byline, paragraphs }) => ({
      words: han(paragraphs.join("")),
      names: [byline.split("　")[1] ?? ""],
    }));
    expect(speeches).toEqual(wanted);
  });
});

test("a file that only begins as a PDF is named", async () => {
  await expect(readPdf(Buffer.from("%PDF-1.7\nno page"))).rejects.toThrow();
});

test("reading PDFs leaves alone what the rest of the program writes with", async () => {
  const before = [JSON.stringify, JSON.parse, Array.prototype.push, Function.prototype.toString];
  await Promise.allSettled([readPdf(Buffer.from("%PDF-1.7\nno page")), readPdf(Buffer.from("%PDF-1.7\nnor here"))]);
  expect([JSON.stringify, JSON.parse, Array.prototype.push, Function.prototype.toString]).toEqual(before);
});
