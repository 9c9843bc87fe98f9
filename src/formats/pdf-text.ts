/** The text of a PDF: its blocks in reading order, a line a line, without running heads and page numbers. */
import { blocksOfPage, bodySize, isHeading, type PdfBlock } from "./pdf-layout.ts";
import { readPdfPages } from "./pdf-pages.ts";

/** Wider pages, in points, are those of a newspaper: each is a text of its own. */
const newspaperWidth = 700;
/** In em: a line that begins so far right of its block begins a paragraph. */
const indent = 1.2;
/** At so large a share of the height from either end stand running heads. */
const margin = 0.09;
/** “12”, “- 12 -”, “第12页 共30页” */
const folio = /^[\s\-—–·第共页/0-9]{1,14}$/u;

/** The texts of a file. Throws where it holds none. */
export async function readPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const pages = await readPdfPages(bytes);
  const read = pages.map((page) => ({ page, blocks: blocksOfPage(page) }));
  if (read.every(({ blocks }) => blocks.length === 0))
    throw new Error("is a scanned page without a text layer; run OCR over it and give the text");
  const heads = pages.length < 3 ? new Set<string>() : runningHeads(read);
  const texts = read.map(({ page: { height }, blocks }) =>
    textOf(
      blocks.map((block) => withoutFurniture(block, height, heads)).filter(({ lines }) => lines.length > 0),
      bodySize(blocks.flatMap(({ lines }) => lines)),
    ),
  );
  const isNewspaper = pages.every(({ width }) => width > newspaperWidth);
  return isNewspaper ? texts : [texts.join("\n")];
}

/** Blank lines part headings from the rest; a text runs on from one column to the next. */
function textOf(blocks: readonly PdfBlock[], body: number): string {
  const isText = ({ size }: PdfBlock) => Math.abs(size - body) <= 0.06 * body;
  return blocks
    .map((block, i) => {
      const before = blocks[i - 1];
      const between = before === undefined ? "" : isText(before) && isText(block) ? "\n" : "\n\n";
      return between + linesOfBlock(block, body);
    })
    .join("");
}

function linesOfBlock({ lines }: PdfBlock, body: number): string {
  const left = Math.min(...lines.map((line) => line.left));
  return lines
    .map(
      ({ text, left: start, size }) =>
        `${!isHeading(size, body) && start - left >= indent * size ? "　　" : ""}${text.trim()}`,
    )
    .join("\n");
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
function runningHeads(
  pages: readonly { readonly page: { readonly height: number }; readonly blocks: readonly PdfBlock[] }[],
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { page, blocks } of pages) {
    const ends = blocks
      .flatMap(({ lines }) => lines)
      .filter(({ top, bottom }) => isAtEnd(top, bottom, page.height))
      .map(({ text }) => levelled(text));
    for (const text of new Set(ends)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= Math.max(3, pages.length / 3)).map(([text]) => text));
}

/** Running heads differ by the number of the page. */
function levelled(text: string): string {
  return text.replace(/[\s\d]+/gu, ""); // “渔港志 12”
}
