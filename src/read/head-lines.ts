/** Title and day in the first lines of a page, where they say what was held when: a title, “——2026年2月3日在…会议上”, a name. */
import { isDay } from "../base/day.ts";

/** What the head of a page says; each part only where it stands there. */
export interface Head {
  readonly title?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
}

/** “2026年2月3日”, “2026年02月03日” */
const day = "(?<year>(?:19|20)\\d{2})\\s?年\\s?(?<month>\\d{1,2})\\s?月\\s?(?<date>\\d{1,2})\\s?日";
/** “（2021年4月19日）”, “2021年4月19日 星期一”, “2021年4月19日 云江” */
const alone = new RegExp(`^[（(〔]?\\s*${day}(?:\\s+\\p{Script=Han}{2,4})?\\s*[）)〕]?$`, "u");
/** “——2026年2月3日在云江省第十三届人民代表大会第一次会议上”, “（2026年2月3日在云江大会堂）” */
const held = new RegExp(`^[—－–\\-（(\\s]*${day}，?在.{2,50}?(?:上(?:的.{2,8})?)?[）)]?$`, "u");
/** “2026年2月3日云江省政府新闻办记者会”: the day opens the title */
const opening = new RegExp(`^${day}.{2,40}(?:记者会|发布会|吹风会|座谈会|答问|实录)$`, "u");
/** “——在全省大会上的报告”, “程望舒”: what may stand between a title and its day */
const between = /^(?:[—－–-].{4,60}|[（(].{2,40}[）)]|.{2,24})$/u;
/** “一、形势”, “各位代表：”, “强调，”: no title */
const noTitle = /[。！？；，：:;,]$|^(?:[一二三四五六七八九十]+、|[（(—－–-]|本报|新华社|同志们|各位)/u;

const longestTitle = 45;
const headLines = 12;
/** Lines between a title and its day. */
const reach = 3;

/**
 * Reads the lines of a page that hold text, folio and web chrome left out. The day is given only where the whole page has
 * one such line: a file of several articles has none.
 */
export function readHead(lines: readonly string[]): Head {
  const dated = lines.flatMap((line, at) => {
    const date = dateOf(line);
    return date === undefined ? [] : [{ at, date }];
  });
  const [first] = dated;
  if (first === undefined || first.at >= headLines || dated.some(({ date }) => date !== first.date)) return {};
  const title = titleAbove(lines, first.at);
  return title === undefined
    ? isSpeechHead(lines, first.at)
      ? { date: first.date }
      : {}
    : { title, date: first.date };
}

function dateOf(line: string): string | undefined {
  const found = alone.exec(line) ?? held.exec(line) ?? opening.exec(line);
  const { year, month = "", date = "" } = found?.groups ?? {};
  const iso = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(iso) ? iso : undefined;
}

/** The first line, when it reads as a title and only lines of a head stand between it and the day. */
function titleAbove(lines: readonly string[], at: number): string | undefined {
  const [title = ""] = lines;
  if (at === 0) return opening.test(title) ? title : undefined;
  if (at > reach || title.length > longestTitle || noTitle.test(title)) return undefined;
  return lines.slice(1, at).every((line) => between.test(line) && !noSubtitle.test(line)) ? title : undefined;
}

/** “今年，我们……”: a sentence. */
const noSubtitle = /[。！？；，]$/u;

/** A line that says where and when the words were spoken dates them, whatever stands above. */
function isSpeechHead(lines: readonly string[], at: number): boolean {
  return held.test(lines[at] ?? "");
}
