/**
 * Whole speeches that bear no name. In a report to a congress the office speaks: 各位代表：现在，我代表国务院，向大会报告
 * 政府工作 … Others say who they are: 大家好，我是青屿市市长苏砚秋. Below 在……座谈会上的讲话 and a salutation speaks nobody
 * whom we know.
 */
import type { BylineReader, NamedPerson } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import { isSalutation } from "./marks.ts";
import { personsOf } from "./names.ts";
import type { Observation, Reading } from "./observe.ts";

/** Blocks from the top of the page among which the opening stands. */
const head = 12;
/** “在庆祝渔港通网十周年大会上的|讲话” */
const ofSpeech = /(?:讲话|致辞|演讲|讲演|贺词|祝酒辞|发言)$/u;

/** The observations, one of which may be read as the opening of such a speech. */
export function readAddress(observations: readonly Observation[], readByline: BylineReader): readonly Observation[] {
  const office = observations
    .slice(0, head)
    .findIndex((_, at) => officeSentence(observations, at, readByline) !== undefined);
  const salute = observations.slice(0, head).findIndex(({ text }) => isSalutation(text));
  if (office !== -1) {
    const sentence = officeSentence(observations, office, readByline);
    const persons = sentence === undefined ? [] : (readByline(sentence.text).byContext?.persons ?? []);
    const at = isSalutation(observations[office - 1]?.text ?? "") ? office - 1 : office;
    return withReading(observations, at, { element: "address", sureness: "address", persons, chars: 0 });
  }
  const own = [salute, salute + 1].flatMap((at) => selfIntroduction(observations, at, readByline) ?? [])[0];
  if (own !== undefined)
    return withReading(observations, salute, { element: "self", sureness: "self", persons: own.persons, chars: 0 });
  // Captions may stand between the name and the salutation.
  const name = observations.slice(0, Math.max(0, salute)).findLastIndex(({ kind }) => kind !== "credit");
  const signed = observations[name]?.readings.find(({ sureness }) => sureness === "by-name");
  if (signed !== undefined) return withReading(observations, name, { ...signed, sureness: "by-firm" });
  const above = observations.slice(0, Math.max(0, salute));
  const isTitled = above.some(({ kind, text }) => kind === "heading" && ofSpeech.test(text));
  if (!isTitled || above.some(({ block }) => block.terminal)) return observations;
  return withReading(observations, salute, { element: "address", sureness: "address-nameless", persons: [], chars: 0 });
}

/** “（2021年4月19日在渔港工作会议上的讲话）” */
const occasion =
  /^[（(](?:\d{4}年|《)[^（）()]*(?:讲话|报告|致辞|演讲|回信|贺信|文章|批示|指示)》?[^（）()]{0,12}[）)]$/u;
const fewestExtracts = 2;

/** Extracts below one name at the head of the page, each with its occasion behind it. */
export function readExtracts(observations: readonly Observation[]): readonly Observation[] {
  const named = observations.slice(0, 3).find(({ kind }) => kind === "name" || kind === "by");
  const persons = named?.readings.find(({ element }) => element === "name" || element === "by")?.persons ?? [];
  const isSource = ({ text }: Observation) => text.length <= 90 && occasion.test(text);
  if (persons.length !== 1 || observations.filter(isSource).length < fewestExtracts) return observations;
  const reading: Reading = { element: "source", sureness: "source", persons, chars: 0 };
  return observations.map((one) => (isSource(one) ? { ...one, kind: "credit", readings: [reading] } : one));
}

/** “2021年4月19日”, “二〇二一年四月十九日” */
const day = /^[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u;
/** “敬礼！” */
const closing = /^(?:此致)?\s*敬礼[！!]?$/u;

/** A name between the text of a letter and its day, or below 敬礼, signs the letter. */
export function readLetters(observations: readonly Observation[]): readonly Observation[] {
  return observations.map((one, at): Observation => {
    const name = one.readings.find(({ element }) => element === "name");
    const isDated = day.test(observations[at + 1]?.text ?? "");
    if (name === undefined || at === 0 || !(isDated || closing.test(observations[at - 1]?.text ?? ""))) return one;
    return { ...one, readings: [...one.readings, { ...name, element: "signed", sureness: "signed" }] };
  });
}

/** The observations with one reading more, in place of another as the same element. */
export function withReading(
  observations: readonly Observation[],
  at: number,
  reading: Reading,
): readonly Observation[] {
  return observations.map((one, i) =>
    i === at
      ? { ...one, readings: [...one.readings.filter(({ element }) => element !== reading.element), reading] }
      : one,
  );
}

/** “各位代表：|现在，我代表国务院”, “渔港通了网。|现在” */
const sentenceEnd = /(?<=[。！：])/u;
/** “总理指出：”, `“各位代表` */
const leadsIn = /[“”：:]/u;
/** “各位代表：|现在，我代表国务院” */
const saluting = /^[^：:！!，]*[：:！!，]/u;

/** “大家好，|我是青屿市市长苏砚秋|。”, but not “我是青屿人” */
const introducing = /(?<=[，。！：]|^)我是(?<who>[\p{Script=Han}、]{4,40}?)(?=[，。！])/u;

/** The words in which the one who greets says post and name; undefined where the block has none. */
function selfIntroduction(
  observations: readonly Observation[],
  at: number,
  readByline: BylineReader,
): (Span & { readonly persons: readonly NamedPerson[] }) | undefined {
  const own = observations[at];
  const match = own === undefined ? null : introducing.exec(own.text);
  if (own === undefined || match === null || own.text.slice(0, match.index).includes("“")) return undefined;
  const [person, ...others] = personsOf(readByline(`${match.groups?.["who"] ?? ""}：`));
  if (person === undefined || person.name === null || person.positions.length === 0 || others.length > 0)
    return undefined;
  const start = own.block.start + match.index;
  return { start, end: start + match[0].length, persons: [person] };
}

/** The words of the first two blocks of a body in which its speaker says who it is. */
export function speakingSentence(
  observations: readonly Observation[],
  from: number,
  readByline: BylineReader,
): Span | undefined {
  return [from, from + 1].flatMap(
    (at) => officeSentence(observations, at, readByline) ?? selfIntroduction(observations, at, readByline) ?? [],
  )[0];
}

/** The sentence of a block in which the office speaks, below a salutation and in nobody's quotation; its span in the repaired text. */
function officeSentence(
  observations: readonly Observation[],
  at: number,
  readByline: BylineReader,
): (Span & { readonly text: string }) | undefined {
  const [above, own] = [observations[at - 1], observations[at]];
  if (own === undefined || !(isSalutation(own.text) || isSalutation(above?.text ?? ""))) return undefined;
  let before = "";
  for (const sentence of own.text.split(sentenceEnd)) {
    const start = own.block.start + before.length;
    const isQuoted = leadsIn.test(isSalutation(before) ? before.replace(saluting, "") : before);
    if (!isQuoted && readByline(sentence).rule === "office")
      return { start, end: start + sentence.length, text: sentence };
    before += sentence;
  }
  return undefined;
}
