/** The line that tells of which paper, day and page a page is: 云江日报 2021年4月19日 星期一 第12版 理论. */

import { dayOf } from "./day.ts";
import { narrowDigits } from "./digits.ts";

/** What such a line says; each part only where it stands there. */
export interface Folio {
  /** `YYYY-MM-DD`, a day of the calendar. */
  readonly date: string;
  readonly source?: string;
  /** Without leading zeros: 9, A3. */
  readonly page?: string;
  /** The name of the page: 理论. */
  readonly edition?: string;
}

/** “2021年04月19日”, “2021-04-19” */
const day = /(?<year>(?:19|20)\d{2})(?:年\s?|[-/.])(?<month>\d{1,2})(?:月\s?|[-/.])(?<date>\d{1,2})日?/u;
/** “09:32”, “09:32:10” */
const time = /(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/u;
/** “星期一”, “周一” */
const weekday = /(?:星期|周)[一二三四五六日天]/u;
/** “第 09 版”, “A3版”, “第12页” */
const page = /第?\s*(?<number>[A-Z]?\d{1,3})\s*[版页]/u;
/** “云江日报”, “新华网”, “求是” */
const paper =
  /(?<name>\p{Script=Han}{0,6}(?:日报|晚报|时报|周报|早报|晨报|新闻网|新华网|人民网|央视网|中国网)|人民政协报|解放军报|学习时报|新华社|求是网?)(?!\p{Script=Han})/u;
/** “发布时间：”, “来源：” */
const tag = /(?:发布时间|发布日期|时间|日期|来源|稿源)\s*[:：]/gu;
/** “来源：|青屿之声|”: whoever is named there published it. */
const named = /(?:来源|稿源)\s*[:：]\s*(?<name>[\p{Script=Han}A-Za-z]{2,20})(?![\p{Script=Han}A-Za-z])/u;
/** “浏览次数：1024”, “阅读 3.2万次”, “作者：丁一川”, “责任编辑：林知远”, “【字体：大 中 小】”: what else stands in such a line of a web page */
const beside =
  /(?:浏览|阅读|点击|访问)(?:次数|量|数)?\s*[:：]?\s*[\d.,]+万?次?|(?:作者|编辑|责任编辑|责编|审核|撰稿)\s*[:：]\s*\p{Script=Han}{2,4}|字[号体]\s*[:：]?(?:\s*(?:默认|特大|超大|[大中小]))+|打印|分享/gu;
/** What sets the parts apart: “《”, “（”, “|” */
const between = /[\s\u00A0\u3000《》（）()【】|｜·•:：，,/—-]+/gu;
/** A name of a page: “理论”, “要闻”; digits are the bare number of a page: “12”. */
const rest = /^(?:(?<bare>\d{1,3})\s*)?(?<edition>\p{Script=Han}{2,6})?$/u;

const longest = 60;

/**
 * Reads a line that is made of a date and of at least one of paper, weekday, page and tag, and of nothing else but a short
 * name of the page; undefined for every other line.
 */
export function readFolio(line: string): Folio | undefined {
  if (line.length > longest) return undefined;
  const plain = narrowDigits(line);
  const date = dateOf(day.exec(plain));
  if (date === undefined) return undefined;
  const found = { paper: "", page: "", marks: 0 };
  let left = plain.replace(day, " ").replace(time, " ").replace(beside, " ");
  const take = (pattern: RegExp, group?: string): string => {
    const match = pattern.exec(left);
    if (match === null) return "";
    found.marks += 1;
    left = left.replace(pattern, " ");
    return match.groups?.[group ?? ""] ?? "";
  };
  found.paper = take(named, "name");
  take(tag);
  take(weekday);
  found.page = take(page, "number");
  found.paper ||= take(paper, "name");
  const remaining = rest.exec(left.replace(between, " ").trim());
  if (found.marks === 0 || remaining === null) return undefined;
  const { bare = "", edition } = remaining.groups ?? {};
  if (edition !== undefined && found.page + bare + found.paper === "") return undefined;
  const number = (found.page || bare).replace(/^(?<letter>[A-Z]?)0+(?=\d)/u, "$<letter>"); // "09"
  return {
    date,
    ...(found.paper === "" ? {} : { source: found.paper }),
    ...(number === "" ? {} : { page: number }),
    ...(edition === undefined ? {} : { edition }),
  };
}

function dateOf(match: RegExpExecArray | null): string | undefined {
  const { year = "", month = "", date = "" } = match?.groups ?? {};
  return dayOf(year, month, date);
}
