/** The texts of a PDF: its blocks in reading order, a paragraph a line, without running heads and page numbers. */
import type { ReadingDoubt } from "../base/doubt.ts";
import type { Origin } from "../base/origin.ts";
import { blocksOfPage, bodySize, type PdfBlock } from "./pdf-layout.ts";
import { readPdfPages } from "./pdf-pages.ts";
import { composed } from "./pdf-paragraphs.ts";

/** A text, and the line of the print that each stretch of it is. */
export interface PdfText {
  readonly text: string;
  readonly origins: readonly Origin[];
  readonly doubts: readonly ReadingDoubt[];
}

/** A page with its blocks in reading order. */
export interface ReadPage {
  /** From 1. */
  readonly number: number;
  readonly height: number;
  readonly blocks: readonly PdfBlock[];
}

/** Wider pages, in points, are those of a newspaper: each is a text of its own. */
const newspaperWidth = 700;
/** At so large a share of the height from either end stand running heads. */
const margin = 0.09;
/** “12”, “- 12 -”, “第12页 共30页” */
const folio = /^[\s\-—–·第共页/0-9]{1,14}$/u;

/** The texts of a file. Throws where it holds none. */
export async function readPdf(bytes: Uint8Array): Promise<readonly PdfText[]> {
  const pages = await readPdfPages(bytes);
  const read = pages.map((page, i): ReadPage => ({ number: i + 1, height: page.height, blocks: blocksOfPage(page) }));
  if (read.every(({ blocks }) => blocks.length === 0))
    throw new Error("is a scanned page without a text layer; run OCR over it and give the text");
  const heads = pages.length < 3 ? new Set<string>() : runningHeads(read);
  const bare = read.map((page) => ({
    ...page,
    blocks: page.blocks
      .map((block) => withoutFurniture(block, page.height, heads))
      .filter(({ lines }) => lines.length > 0),
  }));
  const isNewspaper = pages.every(({ width }) => width > newspaperWidth);
  const groups = isNewspaper ? bare.map((page) => [page]) : [bare];
  return groups.map((group) =>
    composed(group, bodySize(group.flatMap(({ blocks }) => blocks.flatMap(({ lines }) => lines)))),
  );
}

function withoutFurniture(block: PdfBlock, height: number, heads: ReadonlySet<string>): PdfBlock {
  const lines = block.lines.filter(
    ({ text, top, bottom }) => !(isAtEnd(top, bottom, height) && (folio.test(text) || heads.has(levelled(text)))),
  );
  return { ...block, lines };
}

function isAtEnd(top: number, bottom: number, height: number): boolean {
  return bottom < margin * height || top > (1 - margin) * height;
}

/** Lines at the ends of pages that stand on a third of them. */
function runningHeads(pages: readonly ReadPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { height, blocks } of pages) {
    const ends = blocks
      .flatMap(({ lines }) => lines)
      .filter(({ top, bottom }) => isAtEnd(top, bottom, height))
      .map(({ text }) => levelled(text));
    for (const text of new Set(ends)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= Math.max(3, pages.length / 3)).map(([text]) => text));
}

/** Running heads differ by the number of the page. */
function levelled(text: string): string {
  return text.replace(/[\s\d]+/gu, ""); // “渔港志 12”
}
