/**
 * Lays out page-source.txt as the text dump of a newspaper page, page.txt, with everything that makes such dumps hard:
 * narrow columns, a blank line after nearly every line, letter-spaced lines, drop caps, bylines behind their speech,
 * one of them lost. Run with `npx tsx sample/lay-out.ts`; the same source gives the same page.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Random, seededRandom } from "../graph/measure/random.ts";

/** A part of the page: its tag, the words behind it (`drop`, `indented`, `narrow`, `wide`, `spaced`, `lost`) and its paragraphs. */
interface Part {
  readonly tag: string;
  readonly options: readonly string[];
  readonly paragraphs: readonly string[];
}

const columnWidth = 17;

/** The page of a source text; `seed` decides which lines come out letter-spaced. */
export function layOut(source: string, seed: number): string {
  const random = seededRandom(seed);
  const parts = partsOf(source);
  return `${parts.map((part, at) => partText(part, parts[at + 1], random)).join("")}\n\n`;
}

/** A column set in lines of `width` em, the first one two em shorter since its indent is lost. */
function wrapped(paragraph: string, widthOf: (line: number) => number, firstLine: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let room = widthOf(firstLine) - 2;
  for (const token of tokens(paragraph)) {
    const hangs = /^[，。、；：！？”》）]$/u.test(token);
    if (em(line + token) > room && !hangs && line !== "") {
      const carried = /[“《（]$/u.exec(line)?.[0] ?? "";
      lines.push(line.slice(0, line.length - carried.length).trim());
      line = carried;
      room = widthOf(firstLine + lines.length);
    }
    line += token;
  }
  lines.push(line.trim());
  return lines;
}

/** One blank between neighbouring characters, as justified lines come out of a dump. */
function letterSpaced(line: string): string {
  // The empty half of a full-width mark already is a blank: 工 作 ，具 有 · 是“ 国 之.
  return [...line].join(" ").replaceAll(/(?<=[，、；：！？”》]) | (?=[“《])/gu, "");
}

function partsOf(source: string): readonly Part[] {
  const parts: { tag: string; options: string[]; paragraphs: string[] }[] = [];
  for (const line of source.split("\n")) {
    // [title spaced] 心中最高的位置
    const tagged = /^\[(?<words>[a-z ]+)\] ?(?<text>.*)$/u.exec(line)?.groups;
    const [tag = "", ...options] = tagged?.["words"]?.split(" ") ?? [];
    if (tagged !== undefined) parts.push({ tag, options, paragraphs: [tagged["text"] ?? ""].filter(Boolean) });
    else if (line !== "" && !line.startsWith("#")) parts.at(-1)?.paragraphs.push(line);
  }
  return parts;
}

/** Only a title and its byline, a headline and its subtitle, and the end of a speech that lost its byline touch. */
function partText(part: Part, next: Part | undefined, random: Random): string {
  const text = part.paragraphs.join("");
  const touches = part.tag === "title" || part.tag === "headline";
  const gap = touches ? "\n" : "\n\n";
  if (part.tag === "body") return bodyText(part, random, next?.options.includes("lost") === true);
  if (part.tag === "note")
    return wideLines(text)
      .map((line) => `${line}\n\n`)
      .join("");
  if (part.options.includes("spaced")) return [...text].join(" ") + gap;
  return text + gap;
}

function bodyText(part: Part, random: Random, losesByline: boolean): string {
  const width = widthFor(part.options);
  const lines: string[] = [];
  for (const paragraph of part.paragraphs) {
    const own = wrapped(withSpacedNumbers(paragraph), width, lines.length);
    own.forEach((line, at) => {
      const isLast = at === own.length - 1;
      lines.push(isLast ? line : justified(line, width(lines.length) - (at === 0 ? 2 : 0), random));
    });
  }
  const opening = part.options.includes("indented") || part.options.includes("lost") ? " " : "";
  return `${opening}${lines.join("\n\n")}${losesByline ? "\n" : "\n\n"}`;
}

/** Drop caps narrow the first lines, a picture the first half of a speech. */
function widthFor(options: readonly string[]): (line: number) => number {
  if (options.includes("drop")) return (line) => (line < 5 ? 9 : columnWidth);
  if (options.includes("narrow")) return (line) => (line < 45 ? 14 : columnWidth);
  return () => (options.includes("wide") ? columnWidth + 1 : columnWidth);
}

/** Lines that were stretched to the column come out letter-spaced, sometimes only at their beginning. */
function justified(line: string, width: number, random: Random): string {
  if (!/^\p{Script=Han}{2}[\p{Script=Han}，、；。“”《》]+$/u.test(line)) return line;
  const stretch = em(line) < width ? 2 : 14;
  if (random(stretch) === 0) return letterSpaced(line);
  return random(60) === 0 ? `${line.slice(0, 1)} ${line.slice(1)}` : line;
}

/** The editor's note runs over the page in lines of 41 em, its signature set apart. */
function wideLines(text: string): readonly string[] {
  const note = withSpacedNumbers(text).replace("——编者", " ——编 者");
  return wrapped(note, (line) => (line === 0 ? 43 : 41), 0);
}

/** 近10亿 → 近 10 亿. */
function withSpacedNumbers(text: string): string {
  return text.replaceAll(/(?<=\p{Script=Han})(?=[0-9])/gu, " ").replaceAll(/(?<=[0-9%G])(?=\p{Script=Han})/gu, " ");
}

/** Single Han characters and marks; numbers with their blanks stay whole. */
function tokens(text: string): readonly string[] {
  return text.match(/ ?[0-9A-Za-z.%]+ ?|——编 者|——|./gu) ?? [];
}

function em(text: string): number {
  let width = 0;
  for (const character of text) width += character > "\u2000" ? 1 : 0.5;
  return width;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const source = readFileSync(join(import.meta.dirname, "page-source.txt"), "utf8");
  writeFileSync(join(import.meta.dirname, "page.txt"), layOut(source, 18));
}
