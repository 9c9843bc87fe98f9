/**
 * Saved web pages with what is right: `npm run quality:html -- FOLDER [DEFUDDLE]`; beside each `NN.html` lies `NN.json`
 * {shape, title, date, source, author, paragraphs, optional?}. Main text is measured by 4-grams of characters without white
 * space, so that order counts; `optional` text is neither asked for nor punished. DEFUDDLE is a folder in which the peer
 * `defuddle` is installed; Readability is the other, on the same linkedom tree.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { decodeHtml } from "../../src/formats/html-bytes.ts";
import { readHtml } from "../../src/formats/html-page.ts";

interface Right {
  readonly shape: string;
  readonly title: string;
  readonly date: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly paragraphs: readonly string[];
  readonly optional?: readonly string[];
}

interface Read {
  readonly text: string;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly source?: string | undefined;
  readonly author?: string | undefined;
}

type Reader = (html: string) => Read | Promise<Read>;

const [folder = "", peer] = process.argv.slice(2);
const readers = new Map<string, Reader>([
  ["tifa", byTifa],
  ["readability", byReadability],
]);
if (peer !== undefined) readers.set("defuddle", await defuddle(peer));

const sums = new Map([...readers.keys()].map((name) => [name, { f1: 0, title: 0, date: 0, source: 0, author: 0 }]));
const pages = readdirSync(folder)
  .filter((name) => name.endsWith(".html"))
  .sort();
for (const page of pages) {
  const html = decodeHtml(readFileSync(join(folder, page))) ?? "";
  // Written by whoever made the page.
  const right = JSON.parse(readFileSync(join(folder, page.replace(".html", ".json")), "utf8")) as Right;
  const row: string[] = [];
  for (const [name, read] of readers) {
    const found = await read(html);
    const f1 = overlap(found.text, right);
    const facts = (["title", "date", "source", "author"] as const).map(
      (fact) => [fact, isRight(found[fact], right[fact])] as const,
    );
    const sum = sums.get(name);
    if (sum === undefined) continue;
    sum.f1 += f1;
    for (const [fact, is] of facts) sum[fact] += is ? 1 : 0;
    const wrong = facts.flatMap(([fact, is]) => (is ? [] : [`${fact} ${JSON.stringify(found[fact] ?? null)}`]));
    row.push(`${name} ${(100 * f1).toFixed(1)}${name === "tifa" && wrong.length > 0 ? ` [${wrong.join("; ")}]` : ""}`);
  }
  console.log(`${page}  ${row.join("  ")}\n          ${right.shape.slice(0, 100)}`);
}
console.log(`\n${pages.length} pages: mean F1 of main text; title, date, source, author right, %`);
const percent = (count: number) => ((100 * count) / pages.length).toFixed(1);
for (const [name, { f1, title, date, source, author }] of sums)
  console.log(`${name.padEnd(12)} ${[f1, title, date, source, author].map(percent).join("  ")}`);

function byTifa(html: string): Read {
  const article = readHtml(html);
  if (article === undefined) return { text: "" };
  const { title, date, source, author } = article.meta;
  const own = article.text.split("\n").filter((line) => line.trim() !== title);
  return { text: own.filter((line) => line.trim() !== author).join("\n"), title, date, source, author };
}

function byReadability(html: string): Read {
  const found = new Readability(parseHTML(html).document, { charThreshold: 40 }).parse();
  return {
    text: found?.textContent ?? "",
    title: found?.title ?? undefined,
    date: found?.publishedTime?.slice(0, 10),
    source: found?.siteName ?? undefined,
    author: found?.byline ?? undefined,
  };
}

async function defuddle(dir: string): Promise<Reader> {
  const path = join(dir, "node_modules", "defuddle", "dist", "node.js");
  // The peer is installed by whoever measures; its shape is that of its documentation.
  const { Defuddle } = (await import(pathToFileURL(path).href)) as {
    Defuddle: (
      document: unknown,
      url?: string,
    ) => Promise<Record<"content" | "title" | "published" | "site" | "author", string>>;
  };
  return async (html) => {
    const found = await Defuddle(parseHTML(html).document, "https://example.org/");
    const { document } = parseHTML(`<html><body>${found.content}</body></html>`);
    return {
      text: document.body.textContent ?? "",
      title: found.title,
      date: found.published.slice(0, 10),
      source: found.site,
      author: found.author,
    };
  };
}

function isRight(found: string | undefined, wanted: string | null): boolean {
  return bare(found ?? "") === bare(wanted ?? "");
}

/** F1 of the 4-grams of two texts, each counted as often as it stands. */
function overlap(found: string, { paragraphs, optional = [] }: Right): number {
  const left = optional.reduce((text, words) => text.replace(bare(words), "\n"), bare(found));
  const [got, wanted] = [gramsOf(left), gramsOf(bare(paragraphs.join("")))];
  let shared = 0;
  for (const [gram, count] of wanted) shared += Math.min(count, got.get(gram) ?? 0);
  const total = (grams: ReadonlyMap<string, number>) => [...grams.values()].reduce((sum, count) => sum + count, 0);
  return (2 * shared) / (total(got) + total(wanted) || 1);
}

function gramsOf(text: string): ReadonlyMap<string, number> {
  const grams = new Map<string, number>();
  for (let at = 0; at + 4 <= text.length; at += 1) {
    const gram = text.slice(at, at + 4);
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

function bare(text: string): string {
  return text.replace(/[\s\u3000\u00A0]+/gu, ""); // “渔港 的早晨”
}
