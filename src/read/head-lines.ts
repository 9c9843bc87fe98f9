/** Title and day in the first lines of a page, where they say what was held when: a title, “——2026年2月3日在…会议上”, a name. */
import { readHeadDay } from "../base/head-day.ts";

/** What the head of a page says; each part only where it stands there. */
export interface Head {
  readonly title?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
}

/** “——在全省大会上的报告”, “程望舒”: what may stand between a title and its day */
const between = /^(?:[—－–-].{4,60}|[（(].{2,40}[）)]|.{2,24})$/u;
/** “一、形势”, “各位代表：”, “强调，”: no title */
const noTitle = /[。！？；，：:;,]$|^(?:[一二三四五六七八九十]+、|[（(—－–-]|本报|新华社|同志们|各位)/u;
/** “大家一起种树。”: a sentence */
const sentence = /[。！？；，]$/u;

const longestTitle = 45;
const headLines = 12;
/** Lines between a title and its day. */
const reach = 3;

/**
 * Reads the lines of a page that hold text, folio and web chrome left out. The day is given only where the whole page has
 * one such line: a file of several articles has none.
 */
export function readHead(lines: readonly string[]): Head {
  const days = lines.flatMap((line, at) => {
    const found = readHeadDay(line);
    return found === undefined ? [] : [{ ...found, at }];
  });
  const [first] = days;
  if (first === undefined || first.at >= headLines || days.some(({ date }) => date !== first.date)) return {};
  const title = first.kind === "opening" && first.at === 0 ? lines[0] : titleAbove(lines, first.at);
  if (title !== undefined) return { title, date: first.date };
  return first.kind === "held" || first.kind === "outlet" ? { date: first.date } : {};
}

/** The first line, when it reads as a title and only lines of a head stand between it and the day. */
function titleAbove(lines: readonly string[], at: number): string | undefined {
  const [title = ""] = lines;
  if (at === 0 || at > reach || title.length > longestTitle || noTitle.test(title)) return undefined;
  if (!lines.slice(1, at).every((line) => between.test(line) && !sentence.test(line))) return undefined;
  return title + secondLine(lines, at);
}

/** “为建设新青屿而奋斗”: the second line of a title above its subtitle */
const second = /^(?![—－–（(-])\p{Script=Han}[\p{Script=Han}“”、\s]{7,}$/u;

/** The second of two lines of a title, with a space before it. */
function secondLine([, line = "", below = ""]: readonly string[], at: number): string {
  return at > 2 && second.test(line) && /^[—－–]/u.test(below) ? ` ${line}` : ""; // “——在全省大会上的报告”
}
