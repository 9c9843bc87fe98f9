/** Texts of records that hold markup: <p>, &ldquo;, \n written out. */
import { createRequire } from "node:module";
import { linesOfElement, type PageNode } from "./html-lines.ts";

/** “<p>”, “</p>”, “<br/>”, “<span style=…>” */
const tag = /<\/?(?:p|br|div|span|b|strong|i|em|a|font|h\d|li|ul|ol|table|tr|td|section|img)(?:\s[^<>]*)?\/?>/iu;
/** “&ldquo;”, “&nbsp;”, “&#8220;” */
const entity = /&(?:[a-z]{2,8}|#\d{2,5}|#x[\da-f]{2,5});/iu;
/** “一。\\n　　二”: a line end that was written out twice, in a text that has no other */
const writtenOut = /\\r?\\n|\\n/gu;

/** A text without markup; unchanged where it holds none. */
export function plainText(text: string): string {
  const lines = text.includes("\n") ? text : text.replace(writtenOut, "\n");
  if (!tag.test(lines) && !entity.test(lines)) return lines;
  // Loaded only where a text holds markup; CommonJS gives it at once.
  const { parseHTML }: { parseHTML: (html: string) => { document: { body: PageNode } } } = createRequire(
    import.meta.url,
  )("linkedom");
  const marked = lines.replace(/\n/gu, "<br>"); // “\n”
  return linesOfElement(parseHTML(`<html><body>${marked}</body></html>`).document.body).join("\n");
}
