/** Credits of reporters: 本报记者 李龙伊, 新华社华盛顿2月22日电 （记者周效政、刘阳）, 采访整理：陈亚楠 申 茜. */
import type { NamedPerson } from "../base/records.ts";
import type { BylineWords } from "../lexicon/byline-words.ts";
import { joinNames, nameForm } from "./person-name.ts";

/** “（本报记者 刘华新 庞革平整理）”, “本报驻埃及记者 曲翔宇 刘 慧”, “（综合本报记者赵贝佳、陆娅楠报道）” */
const credit =
  /^[（(]?(?:据|综合)?(?<outlet>本报|新华社|人民网|央视|总台)(?<title>(?:驻|赴)?\p{Script=Han}{0,10}?记者)\s*(?<names>[\p{Script=Han}\s、·]+?)(?<verb>\s*(?:摄影报道|报道|采访整理|整理|文并图|摄|文))?[）)]?$/u;
/** “据新华社伦敦2月12日电  （记者罗羽、梁希之）” */
const dateline =
  /^[（(]?(?:据)?(?<outlet>本报|新华社|中新社)[\p{Script=Han}、]*?(?:\d+月\d+日)?电\s*[（(]?记者\s*(?<names>[\p{Script=Han}\s、·]+?)[）)]?$/u;
/** “（文 阳整理）”, “（陈志明、高玉婷采访整理）” */
const compiled = /^[（(](?<names>[\p{Script=Han}\s、·]{2,30}?)(?<title>采访整理|整理|编译|参与采写)[）)]$/u;
/** “参与采写：云利孝、杨进” behind the reporters */
const others = /[，\s]+参与(?:采写|记者)[：:]\s*(?<names>[\p{Script=Han}\s、·]+?)(?=[）)]?$)/u;
/** “采访整理：陈亚楠  申  茜”, “（执笔：白暴力 方凤玲）” */
const labelled =
  /^[（(]?(?<title>采访整理|整理|采写|撰文|执笔|参与采写)[：:]\s*(?<names>[\p{Script=Han}\s、·]+?)[）)]?$/u;
/** “本报北京2月10日电  （张若望）”, “（本报北京、罗马电  颜欢、韩硕）” */
const correspondents =
  /^[（(]?(?<outlet>本报)[\p{Script=Han}、]+(?:\d+月\d+日)?电\s+[（(]?(?<names>[\p{Script=Han}\s、·]+?)[）)]$/u;
/** “饶思锐 海南日报评论员” */
const nameFirst =
  /^(?<names>\p{Script=Han}{2,4})\s(?<outlet>\p{Script=Han}{2,8}(?:日报|晚报|时报|报|社|网))(?<title>评论员|记者|编辑)$/u;

/** The persons of a reporter's credit; undefined when the line is none. */
export function readReporter(line: string, words: BylineWords): readonly NamedPerson[] | undefined {
  const reporters = readCredit(line.replace(others, ""), words);
  const more = namesOf(others.exec(line)?.groups?.["names"] ?? "", words) ?? [];
  const position = { institution: null, title: "参与采写", former: false };
  return reporters && [...reporters, ...more.map((name) => ({ name, positions: [position] }))];
}

function readCredit(text: string, words: BylineWords): readonly NamedPerson[] | undefined {
  for (const pattern of [credit, dateline, correspondents, compiled, labelled, nameFirst]) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const list = groups["names"] ?? "";
    const names = namesOf(list, words) ?? namesOf(list + (groups["verb"] ?? ""), words);
    if (names === undefined) return undefined;
    const position = {
      institution: groups["outlet"] ?? null,
      title: groups["title"] ?? (pattern === correspondents ? null : "记者"),
      former: false,
    };
    return names.map((name) => ({ name, positions: [position] }));
  }
  return undefined;
}

/** The names of a list; undefined when a part is none. “张 文” is a name though 文 is also a credit. */
function namesOf(list: string, words: BylineWords): readonly string[] | undefined {
  const names = list.split("、").flatMap((part) => joinNames(part.trim().split(/\s+/u), words) ?? [""]);
  return names.every((name) => name.length >= 2 && nameForm(name, words) !== undefined) ? names : undefined;
}
