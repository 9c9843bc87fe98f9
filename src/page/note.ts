/** Notes that name who wrote a text: （作者：苏砚秋、刘舟，均系云江大学教授）, （苏砚秋 作者系……）, 【作者：…… 执笔：苏砚秋】 */
import type { BylineReader, NamedPerson, Position } from "../base/records.ts";

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

/** The persons of such a note, each with the posts that are said to be theirs; undefined when the line is none. */
export function readWriters(line: string, readByline: BylineReader): readonly NamedPerson[] | undefined {
  const inside = bracketed.exec(line)?.groups?.["inside"];
  if (inside === undefined) return undefined;
  const isWriting = writing.test(inside);
  const text = isWriting ? inside.replace(writing, "") : inside.replace(key, "");
  const isKeyed = isWriting || key.test(inside);
  const turns = isKeyed ? text.split(turn).map((one) => readTurn(one.trim(), readByline)) : [];
  if (turns.length > 1 && turns.every((one) => one !== undefined)) return turns.flat();
  const match = roles.exec(text)?.groups;
  if (!isKeyed && !/作者(?:系|为|是|单位)/u.test(inside)) return undefined; // “苏砚秋 作者系……”
  const names = namesOf(match?.["names"] ?? text, readByline);
  if (names === undefined) return undefined;
  const listed = match?.["roles"] ?? "";
  const each = match?.["kind"] === "分别" ? listed.split("、") : undefined;
  if (each !== undefined && each.length !== names.length) return names.map((name) => ({ name, positions: [] }));
  return names.map((name, i) => ({ name, positions: positionsOf(each?.[i] ?? listed, readByline) }));
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
  return text === "" ? [] : (readByline(`（作者为${text}）`).persons[0]?.positions ?? []);
}

/** “史 丹 李晓华”, “苏砚秋、刘舟”; undefined where a part is no name. */
function namesOf(list: string, readByline: BylineReader): readonly string[] | undefined {
  const parts = list
    .trim()
    .split("、")
    .flatMap((part) => joined(part.trim().split(/\s+/u)));
  const known = parts.filter((name) => readByline(name).kind === "name").length;
  const areNames = parts.every((name) => /^\p{Script=Han}{2,4}$|·/u.test(name)); // “达亚·瑞迪”
  return areNames && known > 0 && known * 2 >= parts.length ? parts : undefined;
}

/** Single characters belong to the one behind. */
function joined(tokens: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const token of tokens) {
    const last = names.at(-1);
    if (last?.length === 1) names[names.length - 1] = last + token;
    else names.push(token);
  }
  return names;
}
