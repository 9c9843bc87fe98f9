/** What a web page says of its article: title, day, source, author, from its metadata, else from the lines around the text. */
import { isDay } from "../base/day.ts";
import type { DocumentMeta } from "../base/records.ts";

/** Reads the content of a <meta> by one of its names. */
export type MetaReader = (names: readonly string[]) => string | undefined;

const names = {
  date: [
    "pubdate",
    "publishdate",
    "article:published_time",
    "og:release_date",
    "weibo:article:create_at",
    "firstpublishtime",
    "date",
    "dc.date",
    "og:published_time",
  ],
  source: ["contentsource", "source", "mediaid", "og:site_name", "article:source"],
  author: ["author", "article:author", "og:article:author", "dc.creator"],
  title: ["articletitle", "og:title", "title", "twitter:title"],
} as const;

/** “2021年04月19日08:12”, “2021-04-19 08:12”, “2021/4/19”, “2021.04.19” */
const written = /(?<!\d)(?<year>(?:19|20)\d{2})(?:年|[-/.])(?<month>\d{1,2})(?:月|[-/.])(?<day>\d{1,2})(?!\d)/u;
/** “来源：人民网－人民日报”, “文章来源： 云江日报 作者” */
const origin = /(?:来源|稿源|出处)\s*[：:]\s*(?<source>[《]?\p{Script=Han}[\p{Script=Han}\w－—-]{1,20}[》]?)/u;
/** “云江工人报 2019/11/25 06:58”, “青屿新闻网 2021-04-19” */
const beforeDay =
  /^(?<source>\p{Script=Han}{2,12}(?:报|网|社|台|中心|发布|政府|客户端))[\s\u3000]*(?:19|20)\d{2}[年./-]\d{1,2}/u;
/** “--理论-人民网”, “_云江日报”, “ | 青屿发布”: what a site puts behind a title */
const suffix = /\s*(?:--+|[_|｜]|\s[-–—]\s).*$/u;

/**
 * The title of an article: the heading that the head of the page repeats, the longest of its lines that does, else what its
 * metadata or its <title> say.
 */
export function titleOf(
  headings: readonly string[],
  lines: readonly string[],
  given: string | undefined,
  meta: MetaReader,
): string | undefined {
  const named = [meta(names.title), given].flatMap((title) => title ?? []);
  const isRepeated = (line: string) => line.length > 3 && named.some((title) => bare(title).includes(bare(line)));
  const own = headings.filter((heading) => heading.length > 3);
  const repeated = own.find(isRepeated) ?? longest(lines.filter((line) => isRepeated(line) && !isSite(line)));
  const [only, ...others] = own;
  if (repeated !== undefined) return repeated;
  if (only !== undefined && others.length === 0) return only;
  const title = named[0]?.replace(suffix, "").trim();
  return title === "" ? undefined : title;
}

/** “云江新闻网”, “青屿日报”: the name of a site is no title */
function isSite(line: string): boolean {
  return /^[\p{Script=Han}A-Za-z]{0,12}(?:网|网站|门户|日报|晚报|数字报|客户端|频道|大学|党校|博客)$/u.test(line);
}

function longest(lines: readonly string[]): string | undefined {
  return lines.reduce<string | undefined>(
    (best, line) => (best === undefined || line.length > best.length ? line : best),
    undefined,
  );
}

/** “听新闻”, “分享”: words of a page that stand where a name may */
const noName = "(?!听新闻|收藏|分享|打印|字[号体]|点击|浏览|阅读|评论|编辑|时间|发布|来源|转载|放大|缩小)";
const nameIn = `${noName}\\p{Script=Han}[\\p{Script=Han}·]{1,11}`;
/** “作者：丁一川”, “文/林知远 图/刘舟”, “记者：丁一川”, “整理：林知远 刘舟” */
const labelledAuthor = new RegExp(
  `(?:作\\s*者|撰\\s*文|记\\s*者|整理|文)\\s*[：:/／]\\s*(?<name>${nameIn}(?:[ 、，,\\u3000]${noName}\\p{Script=Han}[\\p{Script=Han}·]{1,3}(?![：:/／\\p{Script=Han}]))*)`,
  "u",
);
/** “2019/11/25 06:58 |丁一川| 评论” */
const behindTime = new RegExp(`\\d{1,2}:\\d{2}(?::\\d{2})?\\s+(?<name>${noName}\\p{Script=Han}{2,4})(?=\\s|$)`, "u");
/** “本报记者 林知远 通讯员 刘舟” */
const pressLine =
  /^(?:本报|本刊|本网|见习|特约|实习)*(?:记者|通讯员|评论员)[\s\u3000]+\p{Script=Han}[\p{Script=Han}\s\u3000·、]{1,40}$/u;
/** “新华社青屿8月5日电（记者林知远、刘舟）” */
const inLead =
  /^[^。]{0,30}[（(](?:本报|见习)?(?:记者|通讯员)\s?(?<name>\p{Script=Han}[\p{Script=Han}、· ]{1,30})[）)]/u;

/** The author line: of the lines around the text, the nearest first, of its metadata, or of the lead of the text. */
export function authorOf(around: readonly string[], first: string, meta: MetaReader): string | undefined {
  const near = around.slice(0, 12);
  for (const line of near) {
    if (pressLine.test(line)) return line;
    const name = (labelledAuthor.exec(line) ?? behindTime.exec(line))?.groups?.["name"]?.trim();
    if (name !== undefined) return name;
  }
  const given = meta(names.author);
  if (
    given !== undefined &&
    /^\p{Script=Han}[\p{Script=Han}·、 ]{1,20}$/u.test(given) &&
    !/编辑|管理员|网$/u.test(given)
  )
    return given; // “丁一川”, not “编辑七”
  return inLead.exec(first)?.groups?.["name"];
}

/** The title of an article, and what the <title> of its page says. */
export interface PageTitles {
  readonly title: string | undefined;
  readonly given: string | undefined;
}

/** “澜州日报数字报-|一渠清水|”: the part of a page's title that names who published it */
function siteIn(given: string, title: string | undefined): string | undefined {
  const parts = given
    .split(/\s*(?:--+|——|[-–—_|｜])\s*/u)
    .map((part) => part.replace(/(?:数字报|电子报|电子版|门户网站)$/u, "").trim()); // “渔港_青屿日报数字报”
  return parts.find((part) => bare(part) !== bare(title ?? "") && publisher.test(part));
}

/** “青屿日报”, “云江省委党校” */
const publisher =
  /^\p{Script=Han}{2,16}(?:报|网|社|电视台|中心|大学|党校|委员会|政府|政协|人大|[省市县区局厅部院委])$/u;

/** Day and source; `around` are the lines above and below the text, the nearest first. */
export function factsOf(
  around: readonly string[],
  meta: MetaReader,
  { title, given }: PageTitles,
): Pick<DocumentMeta, "date" | "dateRule" | "source"> {
  const date = dayIn(meta(names.date)) ?? around.flatMap((line) => dayIn(line) ?? [])[0];
  const source =
    around.flatMap((line) => origin.exec(line)?.groups?.["source"] ?? [])[0] ??
    meta(names.source) ??
    around.flatMap((line) => beforeDay.exec(line)?.groups?.["source"] ?? [])[0] ??
    siteIn(given ?? "", title);
  return {
    ...(date === undefined ? {} : { date, dateRule: "meta" }),
    ...(source === undefined ? {} : { source: source.replace(/[《》]/gu, "") }), // “《云江日报》”
  };
}

function dayIn(text: string | undefined): string | undefined {
  const { year, month = "", day = "" } = written.exec(text ?? "")?.groups ?? {};
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(date) ? date : undefined;
}

function bare(text: string): string {
  return text.replace(/\s+/gu, ""); // “渔港 的早晨”
}
