/** Who said a quotation that no verb is tied to: what its paragraph tells, in the order of precision. */

import { startingIn } from "../base/cover.ts";
import type { Span } from "../base/span.ts";
import { isAddressee } from "./cues.ts";
import type { Hit, Sense } from "./hit.ts";

/** A source found without a verb. */
export interface ContextSpeaker {
  readonly rule: "paragraph-opening" | "only-person" | "continued";
  readonly person: Sense;
}

/** The quotation before, if it stands in the same paragraph. */
export interface Earlier extends Span {
  readonly person?: Sense;
}

/** A subject stands so near behind a quotation that opens its paragraph: ”|当地大三学生艾丽与三名同学… */
const nearOpening = 60;

/** Another subject has the word: “广大官兵表示，要团结在|陆听澜”. */
const anotherSubject = /[。！？“]|表示|认为|指出|强调|说|介绍|告诉|坚持|按照|根据|，[^，]*，/u;

/** “向|艾丽” */
const noSubjectBefore = /[向对与和同给为在由被把叫请让跟]$/u;
/** “艾丽|的”, “陆听澜|强调，” */
const noSubjectBehind = /^(?:的|等|[^，。“”\n]{0,12}(?:强调|指出|提出|要求|号召)，(?!“))/u;

/** The source; undefined where the paragraph leaves a doubt. `persons` are those outside quotations, by place. */
export function contextSpeaker(
  text: string,
  quotation: Span,
  persons: readonly Hit[],
  earlier: Earlier | undefined,
): ContextSpeaker | undefined {
  if (earlier?.person !== undefined && isListed.test(text.slice(earlier.end, quotation.start))) {
    return { rule: "continued", person: earlier.person };
  }
  if (!isSentence(text, quotation)) return undefined;
  const paragraph = paragraphAround(text, quotation);
  const opening = openingSubject(text, quotation, paragraph, persons);
  if (opening !== undefined) return { rule: "paragraph-opening", person: opening };
  const between = earlier === undefined ? undefined : startingIn(persons, earlier.end, quotation.start);
  if (earlier?.person !== undefined && between?.length === 0) return { rule: "continued", person: earlier.person };
  const named = startingIn(persons, paragraph.start, quotation.start);
  const before = named.some(({ end }) => relative.test(text.slice(end, end + 4))) ? undefined : onlyPerson(named);
  return before === undefined || onlyPerson(startingIn(persons, paragraph.start, paragraph.end)) === undefined
    ? undefined
    : { rule: "only-person", person: before };
}

/** Whom 他 or 她 before or behind a quotation means: the one quoted before, else the only person of this or the last paragraph. */
export function antecedent(
  text: string,
  quotation: Span,
  persons: readonly Hit[],
  earlier: Earlier | undefined,
): Sense | undefined {
  const { start } = paragraphAround(text, quotation);
  const before = startingIn(persons, start, quotation.start).filter((hit) => !isAddressee(text, hit));
  if (before.length > 0) return earlier?.person ?? onlyPerson(before);
  if (earlier?.person !== undefined) return earlier.person;
  const previous = paragraphAround(text, { start: Math.max(0, start - 2), end: start });
  return onlyPerson(startingIn(persons, previous.start, previous.end));
}

/** A sentence of its own, not a phrase inside another's: `…。|“…。|”` */
function isSentence(text: string, { start, end }: Span): boolean {
  return /[。！？…]/u.test(text.charAt(end - 2)) && /^[。！？；，…”）\s]?$/u.test(text.charAt(start - 1));
}

/** What stands between quotations side by side: “”, “、” */
const isListed = /^、?$/u;

/** “艾丽|的妻子” is not 艾丽. */
const relative =
  /^的(?:妻子|丈夫|爱人|父亲|母亲|爸爸|妈妈|儿子|女儿|哥哥|弟弟|姐姐|妹妹|老师|学生|同事|邻居|家人|孩子)/u;

/** Nobody is named before, and the sentence behind has a subject. */
function openingSubject(text: string, quotation: Span, paragraph: Span, persons: readonly Hit[]): Sense | undefined {
  if (startingIn(persons, paragraph.start, quotation.start).length > 0) return undefined;
  const [first] = startingIn(persons, quotation.end, Math.min(paragraph.end, quotation.end + nearOpening));
  if (first === undefined) return undefined;
  const before = text.slice(quotation.end, first.start);
  if (anotherSubject.test(before) || noSubjectBefore.test(before)) return undefined;
  return noSubjectBehind.test(text.slice(first.end, first.end + 20)) ? undefined : first.sense;
}

/** The one person whom all hits name, 汉松 and 戈兰·汉松 counted as one. */
function onlyPerson(hits: readonly Hit[]): Sense | undefined {
  const [first] = hits.toSorted((a, b) => b.sense.name.length - a.sense.name.length);
  if (first === undefined) return undefined;
  const { name } = first.sense;
  return hits.every(({ sense }) => sense.name === name || name.endsWith(`·${sense.name}`)) ? first.sense : undefined;
}

function paragraphAround(text: string, { start, end }: Span): Span {
  const stop = text.indexOf("\n", end);
  return { start: text.lastIndexOf("\n", Math.max(0, start - 1)) + 1, end: stop === -1 ? text.length : stop };
}
