/** The words that reveal whose words follow or went before: saying verbs, and the person who is their subject. */
import type { Span } from "../base/span.ts";
import { startingIn } from "./cover.ts";
import type { Hit } from "./hits.ts";

/** Verbs that report words, not only a wish or an order: those also serve as nouns (按照习近平总书记要求，). */
const reporting =
  "指出|强调|表示|认为|(?<![小学传听据论解])说(?![明法服])|谈到|写道|讲道|说道|问道|坦言|直言|告诫|提醒|重申|宣布|回忆|感慨|呼吁|介绍";

const saying = `${reporting}|提出|要求|号召|勉励|叮嘱|嘱托|寄语|讲(?![话述解])|题词|批示|回信`;

/** 习近平总书记指出：|“ */
const leftVerb = new RegExp(`(?:${saying})(?:过|了)?[：:]$`, "u");

/** 习近平总书记强调，要以|“ — no more than a few words between verb and mark. */
const verbBefore = new RegExp(`(?:${saying})[^：:；;。！？“”]{0,12}$`, "u");

/** ”|，习近平总书记在会上说。 Or …说，“…; what goes on without a mark introduces other words. */
const rightVerb = new RegExp(`[，,]?[^，。：；！？“”《》\\n]{1,24}?(?:${saying})(?=[。！]|[，：]“)`, "uy");

/** 习近平|总书记多次强调，核心技术要靠自己。 Also …所指出的那样，… and …指出：… without quotation marks. */
const reportedVerb = new RegExp(
  `[^，。！？；：“”《》\\n]{0,30}?(?:${reporting})(?:过|的|的那样)?[，,：:](?![“「『])`,
  "uy",
);

/** Offset of the end of a sentence: 。 */
const sentenceEnd = /[。！？\n]/gu;

/** How a quotation is tied to its source; `person` is absent when the cue names nobody we know. */
export interface Cue {
  readonly rule: "left-verb" | "right-verb" | "same-sentence";
  readonly person?: string;
}

/** Words of a person retold without quotation marks: from behind the comma to the end of the sentence. */
export interface Report extends Span {
  readonly person: string;
}

/** The cue of a quotation, marks included, by the order of precision of the sieve. */
export function cueOf(text: string, quotation: Span, persons: readonly Hit[]): Cue | undefined {
  const start = sentenceStart(text, quotation.start);
  const before = text.slice(start, quotation.start);
  const left = leftVerb.exec(before);
  if (left !== null) return cue("left-verb", subject(text, start, start + left.index, persons));
  rightVerb.lastIndex = quotation.end;
  const right = rightVerb.exec(text);
  if (right !== null) {
    const person = subject(text, quotation.end, quotation.end + right[0].length, persons);
    if (person !== undefined) return cue("right-verb", person);
  }
  const same = verbBefore.exec(before);
  if (same === null) return undefined;
  const person = subject(text, start, start + same.index, persons);
  return person === undefined ? undefined : cue("same-sentence", person);
}

/** Every stretch of reported speech, by place. */
export function findReports(text: string, persons: readonly Hit[]): readonly Report[] {
  return persons.flatMap(({ end, sense }) => {
    reportedVerb.lastIndex = end;
    if (!reportedVerb.test(text)) return [];
    const start = reportedVerb.lastIndex;
    sentenceEnd.lastIndex = start;
    const stop = sentenceEnd.exec(text)?.index ?? text.length;
    return [{ start, end: stop, person: sense.name }];
  });
}

function cue(rule: Cue["rule"], person: string | undefined): Cue {
  return person === undefined ? { rule } : { rule, person };
}

function sentenceStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !"。！？\n".includes(text.charAt(start - 1))) start -= 1;
  return start;
}

/**
 * The subject of a verb: the first person of the verb's own clause, else of the clause before, and so on. The nearest
 * person would be wrong in 习近平会见马克龙时强调, the first of the sentence in 王晨说，习近平总书记强调.
 */
function subject(text: string, start: number, verb: number, persons: readonly Hit[]): string | undefined {
  const inside = startingIn(persons, start, verb).filter((hit) => hit.end <= verb);
  let end = verb;
  while (end > start) {
    const clause = Math.max(start, lastComma(text, end - 1) + 1);
    const first = inside.find((hit) => clause <= hit.start && hit.end <= end);
    if (first !== undefined) return first.sense.name;
    end = clause - 1;
  }
  return undefined;
}

function lastComma(text: string, from: number): number {
  return Math.max(text.lastIndexOf("，", from), text.lastIndexOf("：", from), text.lastIndexOf("；", from));
}
