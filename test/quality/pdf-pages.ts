/**
 * Printed pages with what is right: `npm run quality:pdf -- FOLDER`, which holds a folder for each design with `truth.json` and
 * reading.pdf, rows.pdf, random.pdf. Shares of 12-grams of Han characters in right order and of articles that stand whole, for
 * tifa, for poppler's pdftotext where it is installed, and for the plain order of pdf.js; then speeches of a build: right when
 * speaker, first and last characters are those of an article.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SpeechRecord } from "../../src/base/records.ts";
import { readPdfPages } from "../../src/formats/pdf-pages.ts";
import { readPdf } from "../../src/formats/pdf-text.ts";
import { readRadicals } from "../../src/lexicon/radicals.ts";
import { recordsOf } from "../../src/store/directory/record-files.ts";
import { tifa } from "../cli/run.ts";

interface Article {
  readonly title: string;
  readonly speaker: string | null;
  readonly paragraphs: readonly string[];
  readonly lead?: string;
}

type Reader = (path: string) => string | Promise<string>;

const radicals = readRadicals();
const [folder = "", verbose] = process.argv.slice(2);
const readers: readonly (readonly [string, Reader])[] = [
  ["tifa", async (path) => (await readPdf(readFileSync(path))).map(({ text }) => text).join("\n")],
  ...(["", "-layout", "-raw"] as const).map(
    (flag) => [`pdftotext ${flag}`.trim(), (path: string) => poppler(path, flag)] as const,
  ),
  [
    "pdf.js order",
    async (path) =>
      (await readPdfPages(readFileSync(path))).flatMap(({ runs }) => runs.map(({ text }) => text)).join(""),
  ],
];

const totals = new Map<string, number[]>();
const speeches = { right: 0, of: 0, wrong: 0, found: 0 };
for (const design of readdirSync(folder).sort()) {
  const truth = join(folder, design, "truth.json");
  if (!existsSync(truth)) continue;
  // Written by whoever made the design.
  const { articles } = JSON.parse(readFileSync(truth, "utf8")) as { articles: readonly Article[] };
  for (const order of ["reading", "rows", "random"]) {
    const path = join(folder, design, `${order}.pdf`);
    const cells: string[] = [];
    for (const [name, read] of readers) {
      const [grams, whole] = compare(han(await read(path)), articles);
      cells.push(`${name} ${grams.toFixed(1)}/${whole}`);
      totals.set(name, [...(totals.get(name) ?? []), grams, (100 * whole) / articles.length]);
    }
    console.log(`${design} ${order}: ${cells.join("  ")}  of ${articles.length}`);
    await build(path, articles);
  }
}
console.log("\nmean share of 12-grams in right order · of articles whole, %");
for (const [name, numbers] of totals) {
  const mean = (odd: number) => {
    const own = numbers.filter((_, i) => i % 2 === odd);
    return (own.reduce((sum, one) => sum + one, 0) / own.length).toFixed(1);
  };
  console.log(`${name.padEnd(18)} ${mean(0)} · ${mean(1)}`);
}
console.log(
  `\nbuild: ${speeches.right} of ${speeches.of} signed articles right; ${speeches.wrong} wrong speakers among ${speeches.found} speeches with one`,
);
process.exit();

function poppler(path: string, flag: string): string {
  try {
    return execFileSync("pdftotext", [...(flag === "" ? [] : [flag]), path, "-"], { encoding: "utf8" });
  } catch {
    return "";
  }
}

function compare(text: string, articles: readonly Article[]): readonly [number, number] {
  const got = new Set(grams(text));
  const wanted = articles.flatMap(({ paragraphs }) => grams(han(paragraphs.join(""))));
  const whole = articles.filter(({ paragraphs }) => text.includes(han(paragraphs.join(""))));
  return [(100 * wanted.filter((gram) => got.has(gram)).length) / wanted.length, whole.length];
}

/** A speaker is wrong where the words are those of an article of another, or of nobody. */
async function build(path: string, articles: readonly Article[]): Promise<void> {
  const out = join(mkdtempSync(join(tmpdir(), "tifa-pdf-")), "out");
  await tifa(["build", path, "--out", out]);
  const found = existsSync(out) ? [...recordsOf<SpeechRecord>(out, "speeches.jsonl")] : [];
  rmSync(join(out, ".."), { recursive: true, force: true });
  const signed = articles.filter(({ speaker }) => speaker !== null);
  speeches.of += signed.length;
  for (const { speaker, title, paragraphs } of signed) {
    const body = han(paragraphs.join(""));
    const own = found.find(
      (speech) => speech.speaker?.name === speaker && han(speech.text).includes(body.slice(10, 40)),
    );
    const text = han(own?.text ?? "");
    const isRight =
      text.startsWith(body.slice(0, 10)) && text.endsWith(body.slice(-10)) && Math.abs(text.length - body.length) < 20;
    if (isRight) speeches.right += 1;
    else if (verbose !== undefined)
      console.log(
        `   ${speaker} ${title}: ${own === undefined ? "not found" : `${text.slice(0, 12)}…${text.slice(-12)} ${text.length}/${body.length}`}`,
      );
  }
  for (const speech of found.filter(({ speaker }) => speaker !== null)) {
    speeches.found += 1;
    const words = grams(han(speech.text));
    for (const { speaker, title, paragraphs } of articles) {
      if (speaker === speech.speaker?.name) continue;
      const own = new Set(grams(han(paragraphs.join(""))));
      const share = words.filter((gram) => own.has(gram)).length;
      if (share < 20) continue;
      speeches.wrong += 1;
      if (verbose !== undefined)
        console.log(`   WRONG ${speech.speaker?.name} has ${share} grams of ${title} (${speaker})`);
      break;
    }
  }
}

function han(text: string): string {
  return Array.from(text, (one) => radicals.get(one) ?? one)
    .join("")
    .replace(/[^\p{Script=Han}]/gu, ""); // “，”
}

function grams(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 11) }, (_, i) => text.slice(i, i + 12));
}
