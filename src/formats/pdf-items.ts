/** What a PDF draws as text: runs of characters with their place, size and font; run by pdf-process.ts alone. */
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";

/** A run of characters on a page, in points; y grows downwards. */
export interface PdfRun {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line on which its characters stand. */
  readonly baseline: number;
  readonly size: number;
  readonly font: string;
}

/** The runs of a page. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly PdfRun[];
}

/** Pages of a file that are read at most. */
const mostPages = 2000;

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** The pages of a PDF. Throws where the file is none, is locked, or the library is not installed. */
export async function readPdfPages(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const { getDocument, root } = await pdfLibrary();
  const loading = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${root}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${root}/standard_fonts/`,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    const pages: PdfPage[] = [];
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
      const page = await document.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { items } = await page.getTextContent({ disableNormalization: true });
      const runs = items.flatMap((item) => ("str" in item ? runOf(item as TextItem, left, top) : []));
      pages.push({ width: right - left, height: top - bottom, runs });
      page.cleanup();
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}

/** Blank runs only part others, which their places tell. */
function runOf({ str, transform, width, fontName }: TextItem, left: number, top: number): readonly PdfRun[] {
  const [, , skew = 0, scale = 0, x = 0, y = 0] = transform;
  const size = Math.hypot(skew, scale);
  if (str.trim() === "" || size === 0) return [];
  return [{ text: str, left: x - left, right: x - left + width, baseline: top - y, size, font: fontName }];
}

/** Throws where the optional package is not installed. */
async function pdfLibrary() {
  const root = dirname(installed());
  const { getDocument }: typeof import("pdfjs-dist") = await import(pathToFileURL(`${root}/legacy/build/pdf.mjs`).href);
  return { getDocument, root };
}

function installed(): string {
  try {
    return createRequire(import.meta.url).resolve("pdfjs-dist/package.json");
  } catch (cause) {
    throw new Error("a PDF needs the package pdfjs-dist: npm install pdfjs-dist@5.6.205", { cause });
  }
}
