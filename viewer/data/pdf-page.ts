/** Draws pages of PDFs with the library that the server has, if it has it. */

/** As much of `pdfjs-dist` as is used here. */
interface PdfLibrary {
  readonly GlobalWorkerOptions: { workerSrc: string };
  readonly getDocument: (options: object) => { readonly promise: Promise<PdfDocument> };
}

interface PdfDocument {
  readonly getPage: (number: number) => Promise<PdfPage>;
}

interface PdfPage {
  readonly getViewport: (options: { readonly scale: number }) => { readonly width: number; readonly height: number };
  readonly render: (options: object) => { readonly promise: Promise<void> };
}

/** Width and height of a page in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

const documents = new Map<string, Promise<PdfDocument>>();

/** Draws a page on the canvas, `width` CSS pixels wide. Throws where the library or the file cannot be had. */
export async function drawPage(
  address: string,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<PageSize> {
  const document = await documentAt(address);
  const page = await document.getPage(number);
  const size = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (width / size.width) * globalThis.devicePixelRatio });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  return { width: size.width, height: size.height };
}

function documentAt(address: string): Promise<PdfDocument> {
  const known = documents.get(address);
  if (known !== undefined) return known;
  const opened = openAt(address);
  documents.set(address, opened);
  opened.catch(() => documents.delete(address));
  return opened;
}

async function openAt(address: string): Promise<PdfDocument> {
  const at = (path: string) => new URL(path, globalThis.document.baseURI).href;
  // The server has the library where it is installed; it is no part of the viewer.
  const library = (await import(/* @vite-ignore */ at("pdfjs/legacy/build/pdf.min.mjs"))) as PdfLibrary;
  library.GlobalWorkerOptions.workerSrc = at("pdfjs/legacy/build/pdf.worker.min.mjs");
  return library.getDocument({
    url: at(address),
    cMapUrl: at("pdfjs/cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: at("pdfjs/standard_fonts/"),
    wasmUrl: at("pdfjs/wasm/"),
    isEvalSupported: false,
    verbosity: 0,
  }).promise;
}
