/** Notes that name who wrote a text: （作者：苏砚秋、刘舟，均系云江大学教授）, （苏砚秋 作者系……）, 【作者：…… 执笔：苏砚秋】 */
import type { BylineReader, NamedPerson, Position } from "../base/records.ts";
import { joinedWords } from "./names.ts";

/** “（|作者：苏砚秋，系云江大学教授|）” */
const bracketed = /^[（(【]\s*(?<inside>[^（(【】]*(?:[（(][^（）()]*[）)][^（(【】]*)*?)\s*[）)】]$/u;
/** “作者：”, “执笔：”, “课题组成员：” */
const key = /^(?:本文)?(?:作者|执笔|撰稿|撰文|课题组(?:成员)?)[：:]\s*/u;
/** “作者：云江省研究中心 |执笔：苏砚秋” */
const writing = /^.*执笔(?:人)?[：:]\s*/u;
/** “苏砚秋（云江大学教授）|、|刘舟（松溪县委书记）” */
const bracketedRoles = /^(?<name>[^（）()；;]+?)\s*[（(](?<roles>[^（）()]+)[）)]$/u;
/** “苏砚秋，系云江大学书记|；|刘舟，系云江大学校长”: what is said of each in turn */
const turn = /[；;]\s*|(?<=[）)])[、，,\s]\s*/u;
/** “苏砚秋、刘舟|，均系|云江大学教授” */
const roles = /^(?<names>.+?)[，,\s]\s*(?:作者)?(?<kind>分别|均|都)?(?:系|为|是|单位[：:])(?<roles>.+)$/u;

/** “苏砚秋，云江大学教授|。此文系作者在渔港研讨会上的发言” */
const remark = /。\s*(?:此文|本文)[系为是根][^（）()]*$/u;
/** “苏砚秋|，|云江大学教授” */
const behindComma = /^(?<names>[^，]+)，(?<roles>[^，。]+)$/u;

/** “，|均系|” */
const several = /[，,\s](?:分别|均|都)[系为是]/u;

/** The persons of such a note, each with the posts that are said to be theirs; undefined when the line is none. */
export function readWriters(line: string, readByline: BylineReader): readonly NamedPerson[] | undefined {
  const inside = bracketed.exec(line)?.groups?.["inside"];
  if (inside === undefined) return undefined;
  const isWriting = writing.test(inside);
  const text = inside.replace(isWriting ? writing : key, "").replace(remark, "");
  const isKeyed = isWriting || key.test(inside) || remark.test(inside);
  const turns = isKeyed ? inTurns(text, readByline) : undefined;
  if (turns !== undefined) return turns;
  if (!isKeyed && !/作者(?:系|为|是|单位)/u.test(inside)) return undefined; // “苏砚秋 作者系……”
  const match = (roles.exec(text) ?? (remark.test(inside) ? behindComma.exec(text) : null))?.groups;
  const names = namesOf(match?.["names"] ?? text, readByline);
  // Roles of several whose names run together are nobody's.
  if (names === undefined) return several.test(inside) && isKeyed ? [] : undefined;
  return withRoles(names, match, isWriting ? unitOfWriter.exec(inside)?.groups?.["unit"] : undefined, readByline);
}

function withRoles(
  names: readonly string[],
  match: Readonly<Record<string, string | undefined>> | undefined,
  unit: string | undefined,
  readByline: BylineReader,
): readonly NamedPerson[] {
  if (unit !== undefined) return names.map((name) => ({ name, positions: employedBy(unit, readByline) }));
  const listed = match?.["roles"] ?? "";
  return match?.["kind"] === "分别"
    ? oneByOne(names, listed, readByline)
    : names.map((name) => ({ name, positions: positionsOf(listed, readByline) }));
}

/** Roles in the order of the names; one without a body holds that of the role before. */
function oneByOne(names: readonly string[], listed: string, readByline: BylineReader): readonly NamedPerson[] {
  // “分别系|云江大学教授|，|渔港协会会长、云江大学研究员”, “分别系|云江大学教授|、|研究员”
  const each = [/[，；]/u, "、"].map((mark) => listed.split(mark)).find(({ length }) => length === names.length);
  const read = names.map((_, i) => (each === undefined ? [] : positionsOf(each[i] ?? "", readByline)));
  const heads = read.map((positions) => positions[0]?.institution ?? null);
  return names.map((name, i) => {
    const head = heads.slice(0, i).findLast((institution) => institution !== null) ?? null;
    const own = read[i] ?? [];
    return { name, positions: own.map((post) => ({ ...post, institution: post.institution ?? head })) };
  });
}

function inTurns(text: string, readByline: BylineReader): readonly NamedPerson[] | undefined {
  const turns = text.split(turn).map((one) => readTurn(one.trim(), readByline));
  return turns.length > 1 && turns.every((one) => one !== undefined) ? turns.flat() : undefined;
}

/** “苏砚秋，系云江大学书记”, “苏砚秋（云江大学书记）”: one person with the own posts, or several who share them. */
function readTurn(text: string, readByline: BylineReader): readonly NamedPerson[] | undefined {
  const { name = "", roles: held = "" } = bracketedRoles.exec(text)?.groups ?? {};
  const match = name === "" ? roles.exec(text)?.groups : { names: name, roles: held };
  const names = namesOf(match?.["names"] ?? "", readByline);
  const positions = positionsOf(match?.["roles"] ?? "", readByline);
  return positions.length === 0 ? undefined : names?.map((one) => ({ name: one, positions }));
}

function positionsOf(text: string, readByline: BylineReader): readonly Position[] {
  if (text === "") return [];
  const read = readByline(`（作者为${text}）`).persons[0]?.positions ?? [];
  if (read.length > 0) return read;
  // “云江省党的创新理论研究基地|研究员”: the note says that it is a post, though no grammar reads the name of the body.
  for (let size = Math.min(longestTitle, text.length - fewestOfBody); size >= 2; size -= 1) {
    const [post] = readByline(`（作者为${text.slice(-size)}）`).persons[0]?.positions ?? [];
    const isOne = !["，", "、", "；"].some((mark) => text.includes(mark));
    if (isOne && post?.institution === null && post.title === text.slice(-size))
      return [{ institution: text.slice(0, -size), title: post.title, former: false }];
  }
  return [];
}

const longestTitle = 8;
const fewestOfBody = 4;

function employedBy(unit: string, readByline: BylineReader): readonly Position[] {
  return readByline(`（作者单位：${unit}）`).persons[0]?.positions ?? [];
}

/** “作者：|云江省研究中心| 执笔：苏砚秋” */
const unitOfWriter = /^(?:(?:本文)?作者|文)\s*[：:/／]\s*(?<unit>[^：:]{4,40}?)\s*执笔/u;

/** “史 丹 李晓华”, “苏砚秋、刘舟”; undefined where a part is no name. */
function namesOf(list: string, readByline: BylineReader): readonly string[] | undefined {
  const parts = list
    .trim()
    .split("、")
    .flatMap((part) => joinedWords(part.trim().split(/\s+/u)));
  const known = parts.filter((name) => readByline(name).kind === "name").length;
  const areNames = parts.every((name) => /^\p{Script=Han}{2,4}$|·/u.test(name)); // “达亚·瑞迪”
  return areNames && known > 0 && known * 2 >= parts.length ? parts : undefined;
}
