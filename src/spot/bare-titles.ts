/**
 * Bare titles that stand for their holder: 总书记, 国家主席, 习主席. The last full mention of a holder in the document decides,
 * else the table of offices at the document's date; without a date, or behind another's place, organisation or name, a
 * title is nobody.
 */

import { startingIn } from "../base/cover.ts";
import { groupBy } from "../base/group.ts";
import type { Span } from "../base/span.ts";
import type { KnownOccupancy } from "../lexicon/occupancies.ts";
import type { PostWording, ReferenceWords } from "../lexicon/references.ts";
import type { Hit } from "./hit.ts";

/** A title, with the name of the person whom it means. */
export interface Reference extends Span {
  readonly name: string;
  readonly rule: "office-table" | "document";
}

/** “对|总书记”, “牢记|总书记”: words behind which a title stands by itself; 、 would make it one of several. */
const free =
  /(?:^|[^\p{Script=Han}\p{L}\p{N}·•、（(]|[对向和与同跟由给在把被让请听到着了过以从因如而但并也就才都又还使即及或将]|按照|根据|牢记|落实|贯彻|学习|遵循|遵照|关于|感谢|领会|领悟|响应|践行|沿着|认识|不负|不忘|想起|来自|记得|坚持|围绕|[我你他她它咱]们?|敬爱的|亲爱的|今天|当年|当时|时刻|始终)$/u;
/** “副|总理”, “越共中央|总书记”, “前|总理”, “两国|总理”: another's, or nobody's by name. */
const others = /(?:[副前原任位届各两多某该新代党府邦国]|中央|当选|临时)$/u;
/** “中国|国家主席时隔23年再次访问”: the office, whoever holds it. */
const ours = /[中我]国$/u;
/** “总理|府”, “国家主席|令”, “委员长|会议”, “总书记|一职”; “总理|先生” is spoken to a guest, “国家主席|、” names offices. */
const noTitle =
  /^(?:[、府衙令团制级国职]|大臣|会议|会晤|办公|候选|的?人选|一职|夫人|选举|特使|特别|特赦|助理|顾问|秘书|理事会|纪念[堂馆]|先生|阁下|女士|同志)/u;
/** “、中央全面依法治国委员会主任|李云涛”, “ |李云涛”: what stands between a title and its name. */
const upToName = /^(?:[、兼][^，。；：！？\n“”]{0,40}|[\s]{0,3})$/u;
/** “1954年”: a sentence that tells of a year. */
const year = /(?<year>(?:19|20)\d\d)年/gu;

/** A title and its name are no further apart. */
const longestApposition = 44;

interface Occurrence extends Span {
  readonly title: PostWording;
}

/** Finds the titles in a text by place, the longest at each; 习主席 as long as a 习 holds the office at the date. */
export type TitleFinder = (text: string, date: string | undefined) => readonly Occurrence[];

/** A finder over the words of the tables. */
export function createTitleFinder({ titles, holders }: ReferenceWords): TitleFinder {
  const holdersOf = groupBy(holders, ({ name, title }) => `${name.charAt(0)}${title}`);
  // Of two with one form the first counts.
  const titleOf = new Map(titles.toReversed().map((title) => [title.form, title]));
  const forms = [...titleOf.keys(), ...holdersOf.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(forms.join("|"), "gu"); // “国务院总理”
  return (text, date) =>
    [...text.matchAll(pattern)].flatMap(({ 0: form, index }) => {
      const end = index + form.length;
      const holder = holdersOf.get(form)?.find((candidate) => isInOffice(candidate, date));
      const title = titleOf.get(form) ?? (holder === undefined ? undefined : withSurname(holder));
      if (title !== undefined) return [{ start: index, end, title }];
      // At this date 李总理 is no form, and 总理 stands by itself.
      const bare = titleOf.get(form.slice(1));
      return bare === undefined ? [] : [{ start: index + 1, end, title: bare }];
    });
}

/** Every reference, by place; `persons` are the names of the document, `isBehindPlace` tells where a place or country ends. */
export function bareTitles(
  text: string,
  date: string | undefined,
  persons: readonly Hit[],
  words: ReferenceWords,
  findTitles: TitleFinder,
  isBehindPlace: (at: number) => boolean,
): readonly Reference[] {
  const borders: Borders = {
    persons,
    ends: new Map(persons.map((hit) => [hit.end, hit.sense.name])),
    isBehindPlace,
  };
  /** Who was last named in an office; "" for somebody else than a holder of ours. */
  const named = new Map<string, string>();
  const found: Reference[] = [];
  for (const occurrence of findTitles(text, date)) {
    const { title } = occurrence;
    const office = `${title.organisation} ${title.title}`;
    const whose = ownerOf(text, occurrence, borders, words);
    if (whose !== undefined) named.set(office, whose);
    else if (isBare(text, occurrence)) {
      const reference = referenceOf(text, occurrence, named.get(office), date, words);
      if (reference !== undefined) found.push(reference);
      if (title.name !== "") named.set(office, title.name);
    }
  }
  return found;
}

/** What stands at the ends of a title. */
interface Borders {
  readonly persons: readonly Hit[];
  readonly ends: ReadonlyMap<number, string>;
  readonly isBehindPlace: (at: number) => boolean;
}

/** The holder named with the title, "" for another than ours; undefined where the title stands by itself. */
function ownerOf(
  text: string,
  { start, end, title }: Occurrence,
  { persons, ends, isBehindPlace }: Borders,
  words: ReferenceWords,
): string | undefined {
  const next = startingIn(persons, end, end + longestApposition)[0];
  const isNamed = next !== undefined && upToName.test(text.slice(end, next.start));
  const name = ends.get(start) ?? (isNamed ? next.sense.name : undefined);
  if (name !== undefined) return isHolder(name, title, words) ? name : "";
  const before = text.slice(Math.max(0, start - 4), start);
  if (free.test(before) || ours.test(before)) return undefined;
  return isBehindPlace(start) || others.test(before) ? "" : undefined;
}

/** Whether a title means its holder: behind words that leave it alone, and no part of a word. */
function isBare(text: string, { start, end }: Occurrence): boolean {
  return !noTitle.test(text.slice(end, end + 5)) && free.test(text.slice(Math.max(0, start - 4), start));
}

function withSurname({ organisation, title, name }: KnownOccupancy): PostWording {
  return { form: `${name.charAt(0)}${title}`, organisation, title, name, isShared: false };
}

function isHolder(name: string, { organisation, title }: PostWording, { holders }: ReferenceWords): boolean {
  return holders.some(
    (holder) => holder.name === name && holder.organisation === organisation && holder.title === title,
  );
}

/** Beyond the day up to which the table attests a holder nobody is known to be in office. */
function isInOffice({ from, to, checked }: KnownOccupancy, date: string | undefined): boolean {
  return date !== undefined && from <= date && (to === "" ? date <= checked : date < to);
}

function referenceOf(
  text: string,
  { start, end, title }: Occurrence,
  last: string | undefined,
  date: string | undefined,
  { holders, foreign }: ReferenceWords,
): Reference | undefined {
  if (title.name !== "") return { start, end, name: title.name, rule: "office-table" };
  if (last !== undefined) return last === "" ? undefined : { start, end, name: last, rule: "document" };
  if (title.isShared && [...foreign].some((country) => text.includes(country))) return undefined;
  const holder = holders.find(
    (candidate) =>
      candidate.organisation === title.organisation && candidate.title === title.title && isInOffice(candidate, date),
  );
  if (holder === undefined || tellsOfEarlier(text, start, holder.from)) return undefined;
  return { start, end, name: holder.name, rule: "office-table" };
}

/** Whether the sentence tells of a year before the holder came into office. */
function tellsOfEarlier(text: string, at: number, from: string): boolean {
  const sentence = text.slice(Math.max(0, at - 60), at).replace(/^.*[。！？\n]/su, ""); // “会议闭幕。|2001年”
  return [...sentence.matchAll(year)].some(({ groups }) => (groups?.["year"] ?? "") < from.slice(0, 4));
}
