/**
 * The process that draws the runs of PDFs: for Node, pdfjs-dist brings replacements of JSON.stringify and others, which would
 * change what the rest of the program writes, and a hostile file may ask for any memory.
 */
import { type PdfPage, readPdfPages } from "./pdf-items.ts";

/** What comes back for the bytes of a file. */
export type PdfReply =
  | { readonly pages: readonly PdfPage[] }
  /** Why it cannot be read. */
  | { readonly message: string };

process.on("message", (bytes: Uint8Array) => {
  void reply(bytes).then((message) => process.send?.(message));
});

async function reply(bytes: Uint8Array): Promise<PdfReply> {
  try {
    return { pages: await readPdfPages(bytes) };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}
