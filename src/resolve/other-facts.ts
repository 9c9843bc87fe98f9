/** Whether two texts in one form tell of different things: another name, number or title stands in the same place. */
import type { Span } from "../base/span.ts";
import type { SharedGap } from "./shared-gaps.ts";

/** Finds the names, places and titles of works that a text names, as they are written there without punctuation. */
export type NamesIn = (text: string) => readonly string[];

/** “2019”, “十三”届, “四”次 */
const numeral = /(?<arabic>\d+)|(?<chinese>[〇零一二三四五六七八九十百千]+)(?=[届次号期批条款年月日时周])/gu;
/** “3”, “十” */
const digit = /[\d〇零一二三四五六七八九十百千]/u;
/** A stretch so long is a phrase, not what fills a blank of a form. */
const longestFilling = 12;
const shortestFilling = 2;

/** Two texts, or what belongs to each. */
export interface Pair<T> {
  readonly copy: T;
  readonly original: T;
}

/** “中共中央政治局委员、中央办公厅主任程望舒，国务委员王舟”, “综合频道、新闻频道” */
const item = /委员|书记|主任|主席|总理|部长|院长|检察长|秘书长|频道/gu;
/** So many characters stand in a text for each of its posts: in a speech forty and more. */
const charsOfItem = 20;

/** Whether a text lists who was there, or where it is broadcast: the same people come to many events. */
export function isRoster(text: string): boolean {
  return [...text.matchAll(item)].length * charsOfItem >= text.length;
}

/** Whether in one place of the two texts stand different numbers, different names, or the same word for another twice. */
export function tellOfOthers(
  replaced: readonly SharedGap[],
  texts: Pair<string>,
  namesOf: (which: keyof Pair<string>) => readonly string[],
): boolean {
  if (replaced.length === 0) return false;
  const { copy, original } = texts;
  if (replaced.some((gap) => isOtherNumber(numeralsIn(copy, gap.copy), numeralsIn(original, gap.original))))
    return true;
  if (fillsTwice(replaced, copy, original)) return true;
  const names = { copy: namesOf("copy"), original: namesOf("original") };
  return replaced.some(
    (gap) => hasOther(names.copy, copy, gap.copy, original) && hasOther(names.original, original, gap.original, copy),
  );
}

function numeralsIn(text: string, span: Span): readonly RegExpExecArray[] {
  let { start, end } = span;
  while (start > 0 && digit.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && digit.test(text.charAt(end))) end += 1;
  // The counter behind a Chinese number stands outside of the gap.
  return [...text.slice(start, end + 1).matchAll(numeral)].filter(({ index }) => start + index < end);
}

/** Each has a number of one script that the other lacks: 13日 and 17日; 一百 and 100 may be one. */
function isOtherNumber(one: readonly RegExpExecArray[], other: readonly RegExpExecArray[]): boolean {
  return (["arabic", "chinese"] as const).some((script) => {
    const [ours, theirs] = [one, other].map((found) => found.flatMap(({ groups }) => groups?.[script] ?? []));
    return isMore(ours, theirs) && isMore(theirs, ours);
  });
}

function isMore(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.some((each) => !other.includes(each));
}

/** Whether a name stands in the gap that the whole other text does not have. */
function hasOther(names: readonly string[], text: string, { start, end }: Span, other: string): boolean {
  return names.some((name) => {
    if (other.includes(name)) return false;
    const at = text.indexOf(name, Math.max(0, start - name.length + 1));
    return at >= 0 && at < end;
  });
}

/** 曹志同志病重期间……对曹志同志逝世 and 毛致用同志病重期间……对毛致用同志逝世 are one form, filled twice with one name. */
function fillsTwice(gaps: readonly SharedGap[], copy: string, original: string): boolean {
  const seen = new Set<string>();
  for (const gap of gaps) {
    const [ours, theirs] = [
      copy.slice(gap.copy.start, gap.copy.end),
      original.slice(gap.original.start, gap.original.end),
    ];
    if (!isFilling(ours) || !isFilling(theirs)) continue;
    const pair = `${ours} ${theirs}`;
    if (seen.has(pair)) return true;
    seen.add(pair);
  }
  return false;
}

function isFilling({ length }: string): boolean {
  return shortestFilling <= length && length <= longestFilling;
}
