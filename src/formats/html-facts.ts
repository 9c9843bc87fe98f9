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
  title: ["articletitle", "og:title", "title", "twitter:title"],
} as const;

/** “2021年04月19日08:12”, “2021-04-19 08:12”, “2021/4/19”, “2021.04.19” */
const written = /(?<!\d)(?<year>(?:19|20)\d{2})(?:年|[-/.])(?<month>\d{1,2})(?:月|[-/.])(?<day>\d{1,2})(?!\d)/u;
/** “来源：人民网－人民日报”, “文章来源： 云江日报 作者” */
const origin = /(?:来源|稿源|出处)\s*[：:]\s*(?<source>[《]?\p{Script=Han}[\p{Script=Han}\w－—-]{1,20}[》]?)/u;
/** “--理论-人民网”, “_云江日报”, “ | 青屿发布”: what a site puts behind a title */
const suffix = /\s*(?:--+|[_|｜]|\s[-–—]\s).*$/u;

/** The title of an article: the heading that the head of the page repeats, else what its metadata or its <title> say. */
export function titleOf(headings: readonly string[], given: string | undefined, meta: MetaReader): string | undefined {
  const named = [meta(names.title), given].flatMap((title) => title ?? []);
  const own = headings.filter((heading) => heading.length > 3);
  const repeated = own.find((heading) => named.some((title) => bare(title).includes(bare(heading))));
  const [only, ...others] = own;
  if (repeated !== undefined) return repeated;
  if (only !== undefined && others.length === 0) return only;
  const title = named[0]?.replace(suffix, "").trim();
  return title === "" ? undefined : title;
}

/** Day and source; `around` are the lines above and below the text, the nearest first. */
export function factsOf(
  around: readonly string[],
  meta: MetaReader,
): Pick<DocumentMeta, "date" | "dateRule" | "source"> {
  const date = dayIn(meta(names.date)) ?? around.flatMap((line) => dayIn(line) ?? [])[0];
  const source = around.flatMap((line) => origin.exec(line)?.groups?.["source"] ?? [])[0] ?? meta(names.source);
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
