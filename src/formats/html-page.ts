/**
 * A saved web page as the article in it: the body that Readability finds, under the title and the author line that stand
 * above it on the page; menus, shares, related articles and editors are left.
 */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { isBesideText } from "../base/beside-text.ts";
import type { DocumentMeta } from "../base/records.ts";
import { isChrome } from "../base/web-chrome.ts";
import { clean } from "./html-clean.ts";
import { authorOf, factsOf, type MetaReader, titleOf } from "./html-facts.ts";
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
const authorLabel = /^(?:作\s*者|文)\s*[：:/／]\s*(?<name>.{2,40})$/u;
/** “2021年04月19日08:12 来源：…”, “责编：…” */
const dated = /(?:19|20)\d{2}\s*[年./-]\s*\d{1,2}|来源|稿源|责编|责任编辑|编辑[：:]|字号|分享|浏览|阅读[：:量]|首页/u;

/** Reads the source of a page; undefined where it holds no article. */
export function readHtml(html: string, url?: string): HtmlArticle | undefined {
  const { document } = parseHTML(html);
  const meta = metaReader(document);
  const root = document.body ?? document;
  const page = linesOfElement(root);
  const loose = linesOfElement(root, " ");
  const headings = [...document.querySelectorAll("h1")].map((heading) => (heading.textContent ?? "").trim());
  const given = document.querySelector("title")?.textContent?.trim();
  const title = titleOf(headings, page, given, meta);
  clean(root);
  const found = new Readability(document, { charThreshold: fewest, serializer: (root) => root }).parse();
  const body =
    found?.content == null
      ? []
      : withoutTail(linesOfElement(found.content).filter((line) => isText(line) && line !== title));
  const [first] = body;
  if (first === undefined || body.join("").length < fewest) return undefined;
  const [above, below] = around(page, body);
  const under = title === undefined ? -1 : above.lastIndexOf(title);
  const signed = under === -1 ? [] : signaturesIn(above.slice(under + 1)).filter((line) => !body.includes(line));
  const author = authorOf(nearest(loose, body), first, meta) ?? signed.find((line) => onlyName.test(line));
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
      ...factsOf([...nearest(loose, body), ...above.toReversed(), ...below], meta, { title, given }),
      ...(author === undefined ? {} : { author }),
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

/** The lines above the text, the nearest first, then those below. */
function nearest(lines: readonly string[], body: readonly string[]): readonly string[] {
  const key = (line: string | undefined) => (line ?? "").replace(/\s+/gu, ""); // “渔港 的”
  const keys = lines.map(key);
  const start = keys.indexOf(key(body[0]));
  const end = keys.lastIndexOf(key(body.at(-1)));
  if (start === -1) return lines;
  return [...lines.slice(0, Math.max(0, start)).toReversed(), ...lines.slice(end + 1)];
}

function signaturesIn(lines: readonly string[]): readonly string[] {
  const found = lines.flatMap((line) => {
    const named = authorLabel.exec(line)?.groups?.["name"];
    if (named !== undefined) return [named.trim()];
    return signature.test(line) && !dated.test(line) && isText(line) ? [line] : [];
  });
  const sure = found.filter((line) => posted.test(line));
  return sure.length > 0 || found.length > 1 ? sure : found;
}

/** “贺兰亭” */
const onlyName = /^\p{Script=Han}{2,4}$/u;

/** “松溪县委书记　贺兰亭”, “本报记者 林知远”, “——在全省大会上的讲话”, “（2021年4月19日）”: more than a name */
const posted = /^\p{Script=Han}[\p{Script=Han}（）、，]{2,30}[\s\u3000]+\p{Script=Han}|^[—－（(]|记者|通讯员/u;

/** Neither of the page nor of a picture. */
function isText(line: string): boolean {
  return !isChrome(line) && !isBesideText(line) && !credit.test(line);
}

/** “（编辑：林知远 审核：刘舟）”, “（来源：青屿新闻网）”, “【责任编辑：丁一川】” */
const credit = /^[（(【[]?\s?(?:来源|稿源|责任编辑|责编|编辑|审核|校对|审校|监制|值班编辑)\s?[：:].{0,40}$/u;
/** “相关阅读”, “延伸阅读：”: what follows are titles of others */
const othersBelow =
  /^[>·■▌|【]?\s?(?:相关(?:新闻|阅读|链接|报道|文章|稿件|推荐|内容)|延伸阅读|推荐阅读|更多(?:阅读|新闻|内容|精彩)|往期(?:推荐|回顾|精选)|热门(?:推荐|文章)|猜你喜欢|版权声明|网友评论|最新评论|为您推荐|上一[篇条]|下一[篇条])[】]?(?:\s?[：:].*)?$/u;
/** So much of an article may stand behind such a line and still be none of it. */
const largestTail = 0.4;

/** Without the titles of other articles at its end. */
function withoutTail(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => othersBelow.test(line));
  if (at <= 0) return lines;
  const size = (some: readonly string[]) => some.join("").length;
  return size(lines.slice(at)) < largestTail * size(lines) ? lines.slice(0, at) : lines;
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
