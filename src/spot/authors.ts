/** Whom a sentence names as the author of what it says: 贯彻习近平总书记重要讲话精神，……; not everybody whom it names. */

import { type Cover, createCover } from "../base/cover.ts";
import type { Span } from "../base/span.ts";
import type { Hit } from "./hit.ts";
import { isInside } from "./voice.ts";

/** A sentence, up to 。！？；, and somebody whom it names as an author. */
export interface AuthoredSentence extends Span {
  readonly author: string;
}

/** What somebody said or wrote, behind the name in one clause: “习近平总书记|关于粮食安全的重要论述”, “习近平主席|的演讲”. */
const works =
  "讲话|指示|批示|论述|论断|重要思想|嘱托|教诲|教导|训词|要求|号召|主张|倡议|理念|[回贺致来]信|贺电|文章|演讲|致辞|报告|精神|(?<!亲自)部署|概括";
/** What an author does, behind the name in one clause: “习近平主席|在印尼首倡”, “习近平总书记|强调”. */
const doings = "指出|强调|提出|首倡|提倡|倡导|宣布|阐述|阐释|阐明|论述|要求|号召|重申|谈到|讲过|讲的|说过";
const behind = new RegExp(`[^，。！？；：\\n]{0,40}?(?:${works}|${doings})`, "uy"); // “总书记关于海南工作重要指示”
/** “习近平主席|提出的倡议”, “二十大部署和习近平|总书记重要指示”: an author, whatever stands before the name. */
const makes = /\p{Script=Han}{0,5}?(?:(?:提出|首倡|提倡|倡导|发表|阐述|作出)的|关于|重要(?:讲话|指示|论述|思想))/uy;
/** “以习近平|同志为核心的中共中央”: a body that is called after somebody. */
const leadsBody = /(?:总书记|同志)*为(?:核心|主要代表|代表|首)/uy;

/** What may stand between these words and a name: “按照国家主席|习近平”. */
const titles = "(?:中国|中共中央|国家|中央军委|总书记|主席|总统|总理|首相|[、“])*$";
/** “遵循|习近平”, “贯彻落实好|习近平”: what is followed is what somebody has said. */
const follows = new RegExp(`(?:按照|遵照|遵循|牢记|贯彻|落实|领会|践行)好?${titles}`, "u");
/** “同|习近平主席会谈时强调”, “会见|阮富仲”: who is met there says nothing. */
const meets = new RegExp(`(?:[同与和跟向对为]|会见|拜会|祝贺|感谢|欢迎|邀请|转达|受|代表)${titles}`, "u");

/** “。” */
const sentenceEnds = "。！？；\n";

/**
 * Every sentence that names an author. `persons` are names and what stands for them; one inside a longer name
 * (习近平新时代中国特色社会主义思想, 以习近平同志为核心的党中央) is nobody's author.
 */
export function authoredSentences(text: string, persons: readonly Hit[], names: Cover<Span>): Cover<AuthoredSentence> {
  return createCover(
    persons
      .filter((hit) => isAuthor(text, hit) && !isInside(hit, names))
      .map((hit) => ({ ...sentenceAround(text, hit), author: hit.sense.name })),
  );
}

/** The authors of the sentence around a span, in the order of their names there. */
export function authorsOf(span: Span, sentences: Cover<AuthoredSentence>): readonly string[] {
  return sentences
    .over(span)
    .toReversed()
    .map(({ author }) => author);
}

function isAuthor(text: string, { start, end }: Span): boolean {
  if (matchesAt(leadsBody, text, end)) return false;
  const before = text.slice(Math.max(0, start - 16), start);
  if (matchesAt(makes, text, end) || follows.test(before)) return true;
  return !meets.test(before) && matchesAt(behind, text, end);
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function sentenceAround(text: string, { start, end }: Span): Span {
  let [first, last] = [start, end];
  while (first > 0 && !sentenceEnds.includes(text.charAt(first - 1))) first -= 1;
  while (last < text.length && !sentenceEnds.includes(text.charAt(last))) last += 1;
  return { start: first, end: last };
}
