/** Texts in archives of XML: OpenDocument and EPUB. */
import { DOMParser, parseHTML } from "linkedom";
import { linesOfElement, type PageNode } from "./html-lines.ts";
import { unzipped } from "./zip.ts";

/** “Text/ch01.xhtml” */
const chapter = /\.(?:xhtml|html?)$/iu;
/** “nav.xhtml”, “toc.html”, “cover.xhtml” */
const noChapter = /(?:^|\/)(?:nav|toc|cover|titlepage|copyright)[^/]*$/iu;

/** The lines of an .odt, notes and annotations left out. Throws when the file is broken. */
export function readOdt(bytes: Uint8Array): readonly string[] {
  const content = unzipped(bytes, (name) => name === "content.xml").get("content.xml");
  if (content === undefined) throw new Error("holds no content.xml");
  const document = new DOMParser().parseFromString(new TextDecoder().decode(content), "text/xml");
  for (const note of document.querySelectorAll("text\\:note, office\\:annotation, text\\:tracked-changes"))
    note.remove();
  // Paragraphs of OpenDocument are no elements of a web page.
  return [...document.querySelectorAll("text\\:p, text\\:h")].flatMap((line) =>
    linesOfElement(line as unknown as PageNode),
  );
}

/** The lines of each chapter of an .epub, in the order of its spine. Throws when the file is broken. */
export function readEpub(bytes: Uint8Array): readonly (readonly string[])[] {
  const files = unzipped(bytes, (name) => chapter.test(name) || name.endsWith(".opf"));
  const decoder = new TextDecoder();
  const spine = spineOf(
    [...files].flatMap(([name, data]) => (name.endsWith(".opf") ? decoder.decode(data) : []))[0] ?? "",
  );
  const placeOf = (name: string) => {
    const at = spine.findIndex((href) => name.endsWith(href));
    return at === -1 ? spine.length : at;
  };
  return [...files]
    .filter(([name]) => chapter.test(name) && !noChapter.test(name))
    .sort(([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))
    .map(([, data]) => linesOfElement(parseHTML(decoder.decode(data)).document.body as unknown as PageNode))
    .filter((lines) => lines.length > 0);
}

function spineOf(opf: string): readonly string[] {
  const items = new Map(
    [...opf.matchAll(/<item\b[^>]*>/gu)].map(([item]) => [attribute(item, "id"), attribute(item, "href")]), // “<item id="a" href="a.xhtml">”
  );
  // “<itemref idref="a"/>”
  return [...opf.matchAll(/<itemref\b[^>]*>/gu)].flatMap(([item]) => items.get(attribute(item, "idref")) ?? []);
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`, "u").exec(tag)?.[1] ?? ""; // “id="a"”
}
