/** What a whole line can be in a unit: a title, a byline before or behind, a signature with a dash, a name, a note. */
import type { Byline, BylineReader, NamedPerson } from "../base/records.ts";
import type { Kind } from "./kinds.ts";
import { delegateOf, joinedNames, marked, nameOf, namesOf, penNameOf, tailName } from "./names.ts";
import type { Element, Reading } from "./observe.ts";

/** “【人物】青屿县委书记苏砚秋”, “——青屿县委负责人答记者问”: lines about somebody. */
const notSigned =
  /^【[^】]{1,6}】|(?:答记者问|纪实|侧记|综述|手记|致敬|公告|同志生平)$|^.{2,}(?:会见|会谈|致电|看望|考察|出席).{2}/u;

/** “苏砚秋 |《渔港之歌》” */
const ofWork = /^(?<name>\p{Script=Han}[\p{Script=Han}·\s]{1,8}?)\s*《[^《》]+》$/u;

/** A line with its dress taken off, and what it wore. */
export interface Line {
  readonly text: string;
  readonly kind: Kind;
  readonly byline: Byline | undefined;
  readonly terminal: boolean;
  /** 讲述, 写信人：. */
  readonly isTold: boolean;
  /** 苏砚秋：85岁，. */
  readonly isAged: boolean;
  readonly isBracketed: boolean;
}

const titles: ReadonlySet<Kind> = new Set(["heading", "numbered", "subtitle", "name"]);

function reading(element: Element, sureness: string, persons: readonly NamedPerson[] = []): Reading {
  return { element, sureness, persons, chars: 0 };
}

/** All readings of a line. */
export function readOwnLine(line: Line, readByline: BylineReader): readonly Reading[] {
  const { text, kind, byline, terminal } = line;
  const names = marked(text, readByline);
  if (names.length > 0) return [reading("name", "name", names), reading("by", "by-marked", names)];
  const seat = delegateOf(text, readByline);
  if (seat.length > 0)
    return [text.startsWith("—") ? reading("dash", "dash-firm", seat) : reading("label", "label-firm", seat)];
  const isTitle = titles.has(kind) && !(kind === "subtitle" && terminal);
  const title = isTitle ? [reading("title", `title-${kind}`)] : [];
  if (notSigned.test(text)) return title;
  // 现在，我代表国务院，向大会报告政府工作: the opening of a report, which no line signs.
  const weak = byline?.rule === "office" ? [] : joinedNames(text, byline, readByline);
  switch (kind) {
    case "by":
      return [
        line.isAged ? reading("label", "label-firm", byline?.persons) : reading("by", "by-sure", byline?.persons),
      ];
    case "dash":
      return [reading("dash", "dash-sure", byline?.persons), reading("by", "by-dash", byline?.persons)];
    case "note":
      return [reading("note", "note", byline?.persons)];
    case "name":
      return [...title, ...nameReadings(line, weak)];
    case "subtitle":
      return [...title, ...dashReadings(line, weak)];
    case "heading":
      return [...headingReadings(line, weak, readByline), ...title];
    case "paragraph":
      return weak.length > 0 && !terminal ? [reading("by", `by-${firmness(byline, weak)}`, weak)] : title;
    default:
      return title;
  }
}

function firmness(byline: Byline | undefined, persons: readonly NamedPerson[]): string {
  if (byline?.byContext?.firm === true) return "firm";
  return persons.some(({ positions }) => positions.some(({ institution }) => institution !== null))
    ? "weak"
    : "unknown";
}

function nameReadings({ text, byline }: Line, weak: readonly NamedPerson[]): readonly Reading[] {
  if (/^[（(][^（）()]+[）)]$/u.test(text)) return []; // “（林知远）”: a reporter signs so
  const isPlaced = byline?.rule === "name-behind-place";
  const own = isPlaced && weak.length > 0 ? weak : namesOf(text).map((name) => ({ name, positions: [] }));
  const persons = weak.length > 0 ? weak : own;
  return [reading("name", "name", own), reading("by", isPlaced ? "by-place" : "by-name", persons)];
}

function dashReadings({ text, byline }: Line, weak: readonly NamedPerson[]): readonly Reading[] {
  const pen = penNameOf(text.replace(/^—+\s*/u, "")); // “——|@海角渔歌”
  if (pen.length > 0) return [reading("dash", "dash-pen", pen)];
  if (weak.length === 1 && weak[0]?.positions.length === 0) return [reading("dash", "dash-name", weak)];
  return weak.length === 0
    ? []
    : [reading("dash", `dash-${firmness(byline, weak)}`, weak), reading("by", "by-dash", weak)];
}

function headingReadings(line: Line, weak: readonly NamedPerson[], readByline: BylineReader): readonly Reading[] {
  const { text, byline, isAged, isBracketed, isTold } = line;
  if (isAged && weak.length > 0) return [reading("label", "label-firm", weak)];
  if (weak.length > 0) return [reading("by", isBracketed ? "by-bracketed" : `by-${firmness(byline, weak)}`, weak)];
  const name = ofWork.exec(text)?.groups?.["name"]?.trim() ?? "";
  if (name !== "" && readByline(name).kind === "name")
    return [reading("by", "by-work", [{ name: nameOf(name), positions: [] }])];
  const told = isTold ? tailName(text, readByline) : [];
  return told.length === 0 ? [] : [reading("by", "by-told", told)];
}
