/** What each block of a page looks like by itself: its kind, and what it could be in a unit, as plain data. */
import { countHan } from "../base/han.ts";
import { labelLine, labelPersons } from "../base/label-line.ts";
import { isPageCredit } from "../base/page-credit.ts";
import type { Block, Byline, BylineReader, NamedPerson, RepairedDocument } from "../base/records.ts";
import { slice } from "../base/span.ts";
import type { NameOdds } from "../lexicon/name-odds.ts";
import { blockMarks, isNumbered, isSalutation } from "./marks.ts";
import { type NameSense, senseOf } from "./name-sense.ts";
import { readWriters } from "./note.ts";
import { type Turn, turnOf } from "./turns.ts";

/** What a block is as long as no unit claims it. */
export type Kind =
  | "paragraph"
  | "heading"
  | "numbered"
  | "subtitle"
  | "name"
  | "by"
  | "dash"
  | "note"
  | "reporter"
  | "credit"
  | "editor"
  | "dateline";

/** The parts of a unit beside its body, as `layouts.ts` names them. */
export type Element =
  | "title"
  | "by"
  | "dash"
  | "name"
  | "note"
  | "source"
  | "signed"
  | "label"
  | "said"
  | "question"
  | "answer"
  | "address";

/** That a block can be an element, how surely (the name of a weight) and whom it then names. */
export interface Reading {
  readonly element: Element;
  readonly sureness: string;
  readonly persons: readonly NamedPerson[];
  /** Characters of the block that are no words of the body: a label with its colon. */
  readonly chars: number;
  /** What the characters of the names say; absent where nobody is named or under a name of the net. */
  readonly sense?: NameSense;
}

export interface Observation {
  readonly block: Block;
  readonly text: string;
  readonly kind: Kind;
  readonly han: number;
  readonly byline: Byline | undefined;
  readonly turn: Turn | undefined;
  readonly readings: readonly Reading[];
  /** In a conversation: tells of what happened, of the guest or of another, so that no answer goes on in it. */
  readonly tells?: boolean;
}

/** “【人物】青屿县委书记苏砚秋”, “——青屿县委负责人答记者问”: lines about somebody. */
const notSigned =
  /^【[^】]{1,6}】|(?:答记者问|纪实|侧记|综述|手记|致敬|公告|同志生平)$|^.{2,}(?:会见|会谈|致电|看望|考察|出席).{2}/u;

/** “本报记者”, “特约评论员” */
const press = /(?:记者|通讯员|评论员|主持人|责任编辑)$/u;
const longestByline = 70;
const longestNote = 160;
const longestHeading = 40;
/** “青屿银行行长宋岚：|智慧社会……” */
const inline = /^(?<label>[^。！？；：:]{3,60}?)[：:](?=\S)/u;
/** “网友“山海渔歌””, “青屿网友@Tide Song” */
const penName =
  /^(?<what>\p{Script=Han}{0,6}(?:网友|网民|读者|用户|博主|听众|观众)|(?=@))(?:“(?<quoted>[^“”]{1,12})”|@“?(?<handle>[^“”，。：]{1,24}?)”?)$/u;
/** “苏砚秋：|85岁，|渔村守塔人” */
const aged = /^(?<name>\p{Script=Han}{2,4})[：:]\s?(?:[男女]，)?\d{1,3}岁，/u;
/** “苏砚秋 |《渔港之歌》” */
const ofWork = /^(?<name>\p{Script=Han}[\p{Script=Han}·\s\u00A0\u3000]{1,8}?)[\s\u00A0\u3000]*《[^《》]+》$/u;
/** “写信人：|苏砚秋（演员）”, “青屿守塔人苏砚秋|讲述”, “（|青屿市培训科 苏砚秋|）” */
const dressing =
  /^(?:写信人|讲述人|讲述者|口述)[：:]\s?|(?:讲述|口述|自述)$|^[（(](?=[^（）()：]+\s\S{2,3}[）)]$)|(?<=^[（(]?[^（）()：]+\s\S{2,3})[）)]$/gu;
/** “【林知远】|数据要跑起来。” */
const boxed = /^【(?<name>\p{Script=Han}{2,4})】(?=.)/u;
/** “□ |林知远”, “◎|林知远 刘舟”, “文/|林知远”, “作者：|林知远” */
const mark = /^(?:[□◎○●◇◆△▲☆★※]|(?:文|撰文|作者)\s?[/／|｜：:])\s?(?<names>[^，。：]{2,24})$/u;
/** “林知远|委员|代表民盟中央发言：”, “——林知远|代表|（渔民）” */
const delegate =
  /^(?:——)?(?<name>\p{Script=Han}{2,4})(?<title>委员|代表)(?:代表\p{Script=Han}{2,20}?)?(?:的?大会)?(?:发言)?(?:（[^（）]+）)?[：:]?$/u;
/** “习主席深情地说” has the form of post and name. */
const verb = /[说道地问答称讯电]$/u;

/** One observation a block. */
export function observe(document: RepairedDocument, readByline: BylineReader): readonly Observation[] {
  const { text } = document.edited;
  return document.blocks.map((block) => observeBlock(block, slice(text, block), readByline));
}

/** The observations with what the characters of their names say. */
export function judgeNames(observations: readonly Observation[], odds: NameOdds): readonly Observation[] {
  const judge = (reading: Reading): Reading => {
    const names = reading.persons.flatMap(({ name }) =>
      name === null || reading.sureness.endsWith("-pen") ? [] : [name],
    );
    if (names.length === 0 || reading.element === "address") return reading;
    const senses = names.map((name) => senseOf(name, odds));
    const sense = (["unlikely", "doubtful"] as const).find((one) => senses.includes(one)) ?? "likely";
    return { ...reading, sense };
  };
  return observations.map((one) => (one.readings.length === 0 ? one : { ...one, readings: one.readings.map(judge) }));
}

/** One block, which may be several lines that belong together: 国务院总理 / 李克强. */
export function observeBlock(block: Block, text: string, readByline: BylineReader): Observation {
  const dashed = text.replace(/^[―─–-]{1,3}/u, "——"); // “――青屿县委书记苏砚秋”
  const bare = dashed.replace(dressing, "").replace(aged, "$<name> ");
  const whole = text.length <= longestByline ? readByline(bare) : undefined;
  const byline = whole?.kind ? whole : (readDashed(bare, readByline) ?? whole);
  const writers = text.length <= longestNote ? readWriters(bare, readByline) : undefined;
  const kind = writers === undefined ? kindOf(block, bare, byline) : "note";
  const turn = turnOf(text);
  const note: Reading = { element: "note", sureness: "note", persons: writers ?? [], chars: 0 };
  const readings =
    writers !== undefined
      ? [note]
      : [
          ...ownLine(block, bare, kind, byline, {
            isTold: bare !== dashed,
            isAged: aged.test(dashed),
            isBracketed: /^[（(]/u.test(text),
            readByline,
          }),
          ...(aged.test(dashed) ? [] : labels(text, kind, turn, readByline)),
        ];
  return { block, text, kind, han: countHan(text), byline, turn, readings };
}

/** “——全国政协委员苏砚秋日前撰文指出，|……”: a signature that goes on to tell what was said. */
function readDashed(text: string, readByline: BylineReader): Byline | undefined {
  const clause = /^——[^。，：]{4,60}(?=[，：])/u.exec(text)?.[0].replace(/(?:日前|近日).*$|(?:接受|撰文|提交).*$/u, "");
  return clause === undefined ? undefined : readByline(clause);
}

function kindOf(block: Block, text: string, byline: Byline | undefined): Kind {
  const read = byline?.kind ?? null;
  if (blockMarks.editorSignature.test(text)) return "editor";
  const titles = byline?.persons.flatMap(({ positions }) => positions.map(({ title }) => title ?? "")) ?? [];
  const isPress = titles.length > 0 && titles.every((title) => press.test(title));
  if (read === "reporter" || isPress || blockMarks.compiler.test(text))
    return blockMarks.compiler.test(text) ? "credit" : "reporter";
  if (read === "dash-byline") return "dash";
  if (read === "author-note" || blockMarks.authorNote.test(text)) return "note";
  if (blockMarks.editorOpening.test(text) || (block.terminal && blockMarks.meeting.test(text))) return "editor";
  if (blockMarks.licence.test(text)) return "credit";
  if (blockMarks.dateline.test(text)) return "dateline";
  if (text.length > longestByline) return "paragraph";
  if (blockMarks.credit.test(text) || (!block.terminal && isPageCredit(text))) return "credit";
  if (read === "byline") return "by";
  if (/^[—－]{1,2}/u.test(text)) return "subtitle";
  if (read === "name") return "name";
  if (!isHeading(block, text)) return "paragraph";
  return isNumbered(text) ? "numbered" : "heading";
}

/** A short line without full stop; a question or an exclamation can be a heading too. */
function isHeading(block: Block, text: string): boolean {
  if (isSalutation(text)) return false;
  if (/^(?:亲爱的|尊敬的)|，$|^(?:此致|敬礼)[！!]?$/u.test(text)) return false; // “为渔港担心，”, “敬礼！”
  if (block.terminal) return /[！？]$/u.test(text) && text.length <= 22 && !/[。，；]/u.test(text);
  return text.length <= longestHeading && !/[。；]/u.test(text);
}

/** What a whole line can be. */
function ownLine(
  block: Block,
  text: string,
  kind: Kind,
  byline: Byline | undefined,
  {
    isTold,
    isAged,
    isBracketed,
    readByline,
  }: {
    readonly isTold: boolean;
    readonly isAged: boolean;
    readonly isBracketed: boolean;
    readonly readByline: BylineReader;
  },
): readonly Reading[] {
  const read = (element: Element, sureness: string, persons: readonly NamedPerson[] = []): Reading => ({
    element,
    sureness,
    persons,
    chars: 0,
  });
  const names = marked(text, readByline);
  if (names.length > 0) return [read("name", "name", names), read("by", "by-marked", names)];
  const seat = delegateOf(text, readByline);
  if (seat.length > 0)
    return [text.startsWith("—") ? read("dash", "dash-firm", seat) : read("label", "label-firm", seat)];
  if (notSigned.test(text))
    return ["heading", "numbered", "subtitle"].includes(kind) ? [read("title", `title-${kind}`)] : [];
  const title =
    ["heading", "numbered", "subtitle", "name"].includes(kind) && !(kind === "subtitle" && block.terminal)
      ? [read("title", `title-${kind}`)]
      : [];
  const weak = joinedNames(text, byline, readByline);
  const known = weak.some(({ positions }) => positions.some(({ institution }) => institution !== null));
  const firm = byline?.inPlace?.firm === true ? "firm" : known ? "weak" : "unknown";
  switch (kind) {
    case "by":
      return [isAged ? read("label", "label-firm", byline?.persons) : read("by", "by-sure", byline?.persons)];
    case "dash":
      return [read("dash", "dash-sure", byline?.persons), read("by", "by-dash", byline?.persons)];
    case "note":
      return [read("note", "note", byline?.persons ?? [])];
    case "name": {
      const own =
        byline?.rule === "name-behind-place" && weak.length > 0 ? weak : [{ name: nameOf(text), positions: [] }];
      const place = byline?.rule === "name-behind-place" ? "by-place" : "by-name";
      return [...title, read("name", "name", own), read("by", place, weak.length > 0 ? weak : own)];
    }
    case "subtitle": {
      const handle = penNameOf(text.replace(/^—+\s*/u, ""));
      if (handle.length > 0) return [read("dash", "dash-pen", handle)];
      if (weak.length === 1 && weak[0]?.positions.length === 0) return [...title, read("dash", "dash-name", weak)];
      return weak.length === 0 ? title : [...title, read("dash", `dash-${firm}`, weak), read("by", "by-dash", weak)];
    }
    case "heading": {
      if (weak.length > 0)
        return [
          isAged ? read("label", "label-firm", weak) : read("by", isBracketed ? "by-bracketed" : `by-${firm}`, weak),
          ...title,
        ];
      const name = ofWork.exec(text)?.groups?.["name"]?.trim() ?? "";
      if (name !== "" && readByline(name).kind === "name")
        return [read("by", "by-work", [{ name: nameOf(name), positions: [] }])];
      const told = isTold ? tailName(text, readByline) : [];
      return told.length === 0 ? title : [read("by", "by-told", told)];
    }
    case "paragraph":
      return weak.length > 0 && !block.terminal ? [read("by", `by-${firm}`, weak)] : title;
    default:
      return title;
  }
}

/** Whom a line names by its place. Names one after the other are several persons, though the grammar takes the first for a post: 林知远 刘 舟. */
function joinedNames(text: string, byline: Byline | undefined, readByline: BylineReader): readonly NamedPerson[] {
  const persons = (byline?.inPlace?.persons ?? []).filter(({ name }) => name !== null);
  const [person] = persons;
  const isPress = persons.some(({ positions }) => positions.some(({ title }) => press.test(title ?? "")));
  if (isPress) return [];
  if (person === undefined || persons.length > 1 || person.positions.some(({ institution }) => institution !== null))
    return persons;
  const names: string[] = [];
  for (const token of text.trim().split(/[\s\u00A0\u3000]+/u)) {
    if (names.at(-1)?.length === 1) names.push(`${names.pop() ?? ""}${token}`);
    else names.push(token);
  }
  const own = names.filter((name) => readByline(name).kind === "name");
  const isList = own.length >= 2 && own.length >= names.length - 1 && own.at(-1) === person.name; // “青屿市 林知远 刘 舟”
  return isList ? own.map((name) => ({ name, positions: [] })) : persons;
}

/** The names behind a mark that signs: every word of it is one. */
function marked(text: string, readByline: BylineReader): readonly NamedPerson[] {
  const words = mark.exec(text)?.groups?.["names"]?.split(/[\s\u00A0、]+/u) ?? [];
  return words.length > 0 && words.every((word) => readByline(word).kind === "name")
    ? words.map((name) => ({ name, positions: [] }))
    : [];
}

/** A member of a congress who speaks there. */
function delegateOf(text: string, readByline: BylineReader): readonly NamedPerson[] {
  const { name = "", title = "" } = delegate.exec(text)?.groups ?? {};
  if (name === "" || readByline(name).kind !== "name") return [];
  return [{ name, positions: [{ institution: null, title, former: false }] }];
}

/** The name at the end of a line that a mark of its own makes a signature: 渔村守塔人|苏砚秋. */
function tailName(line: string, readByline: BylineReader): readonly NamedPerson[] {
  const words = line.replace(/（化名）$/u, ""); // “苏砚秋（化名）”
  if (!/^\p{Script=Han}{4,40}$/u.test(words)) return [];
  for (const size of [3, 2]) {
    const name = words.slice(-size);
    const title = words.slice(0, -size);
    const longest = size === 2 ? 6 : 24;
    if (
      title.length >= 2 &&
      title.length <= longest &&
      readByline(name).kind === "name" &&
      !/[的了是和与为以在]$/u.test(title)
    )
      return [{ name, positions: [{ institution: null, title, former: false }] }];
  }
  return [];
}

/** Who writes under a name of the net. */
function penNameOf(label: string): readonly NamedPerson[] {
  const { what = "", quoted, handle } = penName.exec(label)?.groups ?? {};
  const name = quoted ?? handle;
  if (name === undefined) return [];
  return [
    {
      name: (handle === undefined ? name : `@${name}`).replace(/[\s\u00A0]+/gu, " "),
      positions: what === "" ? [] : [{ institution: null, title: what, former: false }],
    },
  ];
}

/** “（摩洛哥）阿齐兹”, “丁 一 川”: the name alone. */
function nameOf(text: string): string {
  return text.replace(/^[（(].*?[）)]|[\s\u00A0\u3000]+/gu, "");
}

/** What words at the head of a line, or the whole line with a mark behind it, can be. */
function labels(text: string, kind: Kind, turn: Turn | undefined, readByline: BylineReader): readonly Reading[] {
  if (kind !== "paragraph" && kind !== "heading") return [];
  const turned: readonly Reading[] =
    turn === undefined || turn.kind === "other"
      ? []
      : [{ element: turn.kind, sureness: turn.kind, persons: turn.persons, chars: turn.chars }];
  const box = boxed.exec(text);
  const boxedName = box?.groups?.["name"] ?? "";
  if (box !== null && readByline(boxedName).kind === "name") {
    const persons = [{ name: boxedName, positions: [] }];
    return [...turned, { element: "said", sureness: "said-boxed", persons, chars: box[0].length }];
  }
  const own = labelLine(text);
  const label = (own?.label ?? inline.exec(text)?.groups?.["label"])?.trim();
  if (label === undefined || /^(?:亲爱的|尊敬的)/u.test(label)) return turned; // “亲爱的家乡：”
  const element = own === undefined ? "said" : "label";
  const chars = own === undefined ? label.length + 1 : 0;
  const handle = penNameOf(label);
  if (handle.length > 0) return [...turned, { element, sureness: `${element}-pen`, persons: handle, chars }];
  const read = readByline(label);
  if (["lead-in", "reporter", "author-note"].includes(read.kind ?? "")) return turned;
  const persons = labelPersons(read);
  const areNamed = persons.every(
    ({ name, positions }) => name !== null && !verb.test(name) && positions.some(({ title }) => title !== null),
  );
  if (persons.length === 0 || !areNamed) {
    const tail = tailName(label, readByline);
    return tail.length === 0 ? turned : [...turned, { element, sureness: `${element}-tail`, persons: tail, chars }];
  }
  const firm = read.kind === "byline" || read.inPlace?.firm === true ? "firm" : "weak";
  return [...turned, { element, sureness: `${element}-${firm}`, persons, chars }];
}
