/** The words in which news are told, Chinese and English. What an outlet reports of somebody is told as that. */
import type { Days, Exposure } from "../../graph/ask-api.ts";
import type { FirstUse, MissingUse, NewPost, News, NewsUse, NewWording, ReturnedUse } from "../../graph/news-api.ts";

/** Languages in which outputs can be had. */
export const languages = ["zh", "en"] as const;
/** One of them. */
export type Language = (typeof languages)[number];

/** The words of one language; every function gives one line of Markdown whose names are escaped already. */
export interface NewsWords {
  readonly title: (news: News) => string;
  readonly heads: readonly [first: string, returned: string, missing: string, wordings: string, posts: string];
  /** What is counted, and the bounds, one paragraph each. */
  readonly lead: (news: News) => readonly string[];
  readonly first: (item: FirstUse) => string;
  readonly returned: (item: ReturnedUse) => string;
  readonly missing: (item: MissingUse, news: News) => string;
  readonly wording: (item: NewWording) => string;
  readonly post: (item: NewPost) => string;
  readonly more: (left: number, all: number) => string;
}

const zh: NewsWords = {
  title: ({ since }) => `${since.from} 以来有何新提法`,
  heads: ["首次出现", "隔久重现", "向来常有而未见", "新的写法", "新的职务"],
  lead: (news) => [
    `${outletsZh(news.sources)}，${textZh(news.since)}；此前 ${textZh(news.before)}。`,
    `语料始于 ${news.days.from ?? "不详"}：再早的用法无从知晓，“首次”“此前”都只就本语料而言。只数词表里的提法，不论何人所说；与此前刊出的文字重复的不计，较长提法里面的也不计。收录与否由媒体选择，数字说明的是这一选择。`,
  ],
  first: ({ name, first, before, spoken, mentions, copies, knownFrom }) =>
    `**${name}**：${first.date} 首见${voiceZh(first)}；此前 ${textZh(before)}中没有。${
      spoken === null
        ? "至今不见于任何人名下"
        : spoken.document === first.document && spoken.start === first.start
          ? "也是首次归于某人名下"
          : `首次归于某人名下在 ${spoken.date}${voiceZh(spoken)}`
    }。此后共 ${mentions} 次${copies > 0 ? `（另有重复 ${copies} 次不计）` : ""}${earlyZh(knownFrom, first.date)}。`,
  returned: ({ name, last, again, months, without, mentionsBefore, expected, mentions }) =>
    `**${name}**：${again.date} 重现${voiceZh(again)}，距上次（${last.date}）${months} 个月；其间 ${textZh(without)}中没有，照此前的 ${mentionsBefore} 次推算应有 ${number(expected)} 次。重现后 ${mentions} 次。`,
  missing: ({ name, periods, periodsUsed, mentionsBefore, expected, last, inLonger }, { since, regularBy }) =>
    `**${name}**：此前 ${periods} 个${regularBy === "quarter" ? "季度" : "月"}中 ${periodsUsed} 个有，共 ${mentionsBefore} 次，推算此后应有 ${number(expected)} 次；${textZh(since)}中未见${inLonger > 0 ? `，较长的提法里面还有 ${inLonger} 次` : ""}。上次在 ${last.date}${voiceZh(last)}。`,
  wording: ({ name, surface, first, mentions, usual }) =>
    `**${name}**：写作「${surface}」，${first.date} 首见${voiceZh(first)}，此后 ${mentions} 次；此前多写作「${usual.surface}」（${usual.mentions} 次）。`,
  post: ({ name, institutionName, title, first, documents, before, predecessor, population }) =>
    `**${name}**：${institutionName}${title}，${first.date} 首见，共 ${documents} 篇${population === "foreign" ? "（外国人士）" : ""}。${
      before.length === 0
        ? "此前本语料未见此人有职务"
        : `此前所见：${before
            .slice(0, 3)
            .map((post) => `${post.institution}${post.title}（最近 ${post.lastSeen}）`)
            .join("、")}`
    }${predecessor === null ? "" : `；此职此前所见为 ${predecessor.name}（最近 ${predecessor.lastSeen}）`}。`,
  more: (left, all) => `另有 ${left} 项：--top ${all}`,
};

const en: NewsWords = {
  title: ({ since }) => `What is new since ${since.from}`,
  heads: ["First uses", "Returned", "Missing where regular", "New wordings", "New posts"],
  lead: (news) => [
    `${news.sources.length === 0 ? "A source that is not named" : news.sources.join(", ")}, ${textEn(news.since)}; before, ${textEn(news.before)}.`,
    `The corpus begins on ${news.days.from ?? "an unknown day"}: of earlier uses nothing is known, so “first” and “before” are said of this corpus alone. Counted are formulations of the lexicon, whoever says them; copies of what was printed before, and uses inside longer formulations, are not. What a source prints is its own selection, and all numbers are of that selection.`,
  ],
  first: ({ name, first, before, spoken, mentions, copies, knownFrom }) =>
    `**${name}**: first on ${first.date}${voiceEn(first)}; not in ${textEn(before)} before. ${
      spoken === null
        ? "In no words that count for a person so far"
        : spoken.document === first.document && spoken.start === first.start
          ? "It counts for a person from that use on"
          : `First in words that count for a person on ${spoken.date}${voiceEn(spoken)}`
    }. ${uses(mentions)} since${copies > 0 ? ` (and ${copies} in copies, not counted)` : ""}${earlyEn(knownFrom, first.date)}.`,
  returned: ({ name, last, again, months, without, mentionsBefore, expected, mentions }) =>
    `**${name}**: again on ${again.date}${voiceEn(again)}, ${months} months after the last use (${last.date}); between them ${textEn(without)} without it, of which the ${uses(mentionsBefore)} before would lead to expect ${number(expected)}. ${uses(mentions)} since the return.`,
  missing: ({ name, periods, periodsUsed, mentionsBefore, expected, last, inLonger }, { since, regularBy }) =>
    `**${name}**: in ${periodsUsed} of ${periods} ${regularBy}s before, ${uses(mentionsBefore)}, which lead to expect ${number(expected)} since; not found in ${textEn(since)}${inLonger > 0 ? `, but ${inLonger} times inside longer formulations` : ""}. Last on ${last.date}${voiceEn(last)}.`,
  wording: ({ name, surface, first, mentions, usual }) =>
    `**${name}**: written 「${surface}」, first on ${first.date}${voiceEn(first)}, ${uses(mentions)} since; before mostly 「${usual.surface}」 (${usual.mentions}).`,
  post: ({ name, institutionName, title, first, documents, before, predecessor, population }) =>
    `**${name}**: ${institutionName}${title}, first seen ${first.date}, ${documents} ${documents === 1 ? "document" : "documents"}${population === "foreign" ? " (a foreigner)" : ""}. ${
      before.length === 0
        ? "Not seen with a post in this corpus before"
        : `Seen before: ${before
            .slice(0, 3)
            .map((post) => `${post.institution}${post.title} (last ${post.lastSeen})`)
            .join(", ")}`
    }${predecessor === null ? "" : `; in this post before: ${predecessor.name} (last ${predecessor.lastSeen})`}.`,
  more: (left, all) => `and ${left} more: --top ${all}`,
};

/** The words by language. */
export const newsWords: Readonly<Record<Language, NewsWords>> = { zh, en };

function uses(count: number): string {
  return count === 1 ? "1 use" : `${count} uses`;
}

function outletsZh(sources: readonly string[]): string {
  return sources.length === 0 ? "来源未注明" : sources.map((source) => `《${source}》`).join("、");
}

function textZh({ from, to, documents, chars, daysWithout }: Days & Exposure): string {
  if (documents === 0) return "没有文本";
  const days = daysWithout > 0 ? `，缺 ${daysWithout} 天` : "";
  return `${from ?? ""} 至 ${to ?? ""}（${documents} 篇 ${chars} 字${days}）`;
}

function textEn({ from, to, documents, chars, daysWithout }: Days & Exposure): string {
  if (documents === 0) return "no text";
  const days = daysWithout > 0 ? `, ${daysWithout} days without any` : "";
  return `${from ?? ""} to ${to ?? ""} (${documents} documents, ${chars} characters${days})`;
}

/** Whose words a use is in: an outlet's paraphrase is never the words of the person. */
function voiceZh({ countsFor, speakers, source }: NewsUse): string {
  const outlet = source === null ? "报道" : `《${source}》`;
  if (countsFor === "own") return `（${speakers.join("、")}署名或全文）`;
  if (countsFor === "reported") return `（${outlet}转述${speakers.join("、")}）`;
  if (countsFor === "quoted") return `（${outlet}，引文）`;
  return countsFor === "headings" ? `（${outlet}，标题）` : `（${outlet}，不归于任何人）`;
}

function voiceEn({ countsFor, speakers, source }: NewsUse): string {
  const outlet = source ?? "an outlet that is not named";
  if (countsFor === "own") return ` (printed in the name of ${speakers.join(", ")})`;
  if (countsFor === "reported") return ` (${outlet} reports ${speakers.join(", ")})`;
  if (countsFor === "quoted") return ` (${outlet}, in a quotation)`;
  return countsFor === "headings" ? ` (${outlet}, in a heading)` : ` (${outlet}, nobody's words)`;
}

/** A hit before the day of the lexicon is an error of the hit or of the lexicon. */
function earlyZh(knownFrom: string | null, date: string): string {
  return knownFrom !== null && date.slice(0, knownFrom.length) < knownFrom
    ? `；词表记其始于 ${knownFrom}，此处更早，宜核对`
    : "";
}

function earlyEn(knownFrom: string | null, date: string): string {
  return knownFrom !== null && date.slice(0, knownFrom.length) < knownFrom
    ? `; the lexicon has it from ${knownFrom} on, so look at this one`
    : "";
}

/** Two digits that mean something: 56, 9.8, 0.21. */
function number(value: number): string {
  return value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(2);
}
