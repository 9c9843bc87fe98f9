/**
 * A saved web page as the article in it: the body that Readability finds, under the title and the author line that stand
 * above it on the page; menus, shares, related articles and editors are left.
 */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { DocumentMeta } from "../base/records.ts";
import { isChrome } from "../base/web-chrome.ts";
import { factsOf, type MetaReader, titleOf } from "./html-facts.ts";
import { linesOfElement } from "./html-lines.ts";

/** The text of an article, and what its page tells of it. */
export interface HtmlArticle {
  readonly text: string;
  readonly meta: DocumentMeta;
}

/** Fewer characters are no article. */
const fewest = 40;
/** A line between title and text that may sign it: “贺兰亭”, “松溪县委书记　贺兰亭” */
const signature = /^(?![^：:]{0,6}[：:])(?=.*\p{Script=Han}{2})(?!.*[。！？；]).{2,40}$/u;
/** “作者：贺兰亭”, “文/贺兰亭” */
const author = /^(?:作\s*者|文)\s*[：:/／]\s*(?<name>.{2,40})$/u;
/** “2021年04月19日08:12 来源：…”, “责编：…” */
const dated = /(?:19|20)\d{2}\s*[年./-]\s*\d{1,2}|来源|稿源|责编|责任编辑|编辑[：:]|字号|分享|浏览|阅读[：:量]|首页/u;

/** Reads the source of a page; undefined where it holds no article. */
export function readHtml(html: string, url?: string): HtmlArticle | undefined {
  const { document } = parseHTML(html);
  const meta = metaReader(document);
  const page = linesOfElement(document.body ?? document);
  const headings = [...document.querySelectorAll("h1")].map((heading) => (heading.textContent ?? "").trim());
  const title = titleOf(headings, document.querySelector("title")?.textContent?.trim(), meta);
  const found = new Readability(document, { charThreshold: fewest, serializer: (root) => root }).parse();
  const body =
    found?.content == null ? [] : linesOfElement(found.content).filter((line) => !isChrome(line) && line !== title);
  const [first] = body;
  if (first === undefined || body.join("").length < fewest) return undefined;
  const [above, below] = around(page, body);
  const signed =
    title === undefined
      ? []
      : signaturesIn(above.slice(above.lastIndexOf(title) + 1)).filter((line) => !body.includes(line));
  const text = [
    ...(title === undefined ? [] : [title, ""]),
    ...signed,
    ...(signed.length > 0 ? [""] : []),
    ...body.map((line) => `　　${line}`),
  ];
  const link = url ?? document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? undefined;
  return {
    text: `${text.join("\n")}\n`,
    meta: {
      ...(title === undefined ? {} : { title }),
      ...factsOf([...above.toReversed(), ...below], meta),
      ...(link === undefined || link === "" ? {} : { url: link }),
    },
  };
}

/** The lines of a page above the first line of its article and below the last. */
function around(page: readonly string[], body: readonly string[]): readonly [readonly string[], readonly string[]] {
  const start = page.indexOf(body[0] ?? "");
  const end = page.lastIndexOf(body.at(-1) ?? "");
  return [page.slice(0, Math.max(0, start)), page.slice(end + 1)];
}

function signaturesIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => {
    const named = author.exec(line)?.groups?.["name"];
    if (named !== undefined) return [named.trim()];
    return signature.test(line) && !dated.test(line) && !isChrome(line) ? [line] : [];
  });
}

function metaReader(document: ReturnType<typeof parseHTML>["document"]): MetaReader {
  const values = new Map<string, string>();
  for (const tag of document.querySelectorAll("meta")) {
    const name = (
      tag.getAttribute("name") ??
      tag.getAttribute("property") ??
      tag.getAttribute("itemprop") ??
      ""
    ).toLowerCase();
    const value = (tag.getAttribute("content") ?? "").trim();
    if (name !== "" && value !== "" && !values.has(name)) values.set(name, value);
  }
  return (names) => names.flatMap((name) => values.get(name) ?? [])[0];
}
