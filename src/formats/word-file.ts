/** Word files: paragraphs and headings as lines; footnotes are left, since they are none of the speaker's words. */
import { linesOfElement, type PageNode } from "./html-lines.ts";
import { checkZip } from "./zip.ts";

/** The lines of a .docx. Throws when the file is broken. */
export async function readDocx(bytes: Buffer): Promise<readonly string[]> {
  checkZip(bytes);
  const [{ default: mammoth }, { parseHTML }] = await Promise.all([import("mammoth"), import("linkedom")]);
  const { value } = await mammoth.convertToHtml({ buffer: bytes });
  const { document } = parseHTML(`<html><body>${value}</body></html>`);
  for (const note of document.querySelectorAll('li[id^="footnote-"],li[id^="endnote-"],sup,dl')) note.remove();
  return linesOfElement(document.body as unknown as PageNode);
}
