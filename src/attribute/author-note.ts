/** Closing notes that give the posts of an author named under the title: （作者为…）, （作者单位：…）. */
import type { NamedPerson } from "../base/records.ts";
import type { BylineWords } from "../lexicon/byline-words.ts";
import { readFused } from "./fused.ts";
import { nameForm } from "./person-name.ts";
import { readRoles } from "./roles.ts";

/** “（作者分别为A、B）”, “（作者系中国电影制片人协会理事长）” */
const note =
  /^[（(]\s*(?:本文)?作者(?<kind>分别为|分别系|均为|为|系|是|单位(?:[：:]|为)|工作于)(?<content>.+?)[）)]?\s*$/u;
/** “，本报驻埃及记者景玥、黄培昭采访整理”, “，蒋波整理” */
const compiler = /，(?:(?:本报|新华社|人民网)[^，]*?|\p{Script=Han}{2,4}?(?:采访)?)(?:整理|翻译|采访)$/u;
/** “。本文为丛书总序言，…”, “，代表作有《喊山》等。” */
const more = /[。；].*$|，(?:中文名|代表作|著有|本文|原文|图片).*$/u;

/** “，中文名为|林知远|，” */
const chineseName = /，中文名(?:为|叫)?(?<name>\p{Script=Han}{2,4})(?=[，）)])/u;

/** “（作者林知远为云江省社科院副院长）”, “（作者：林知远，系云江省社科院副院长）” */
const nameFirst =
  /^[（(]\s*(?:本文)?作者[：:]?\s*(?<name>\p{Script=Han}{2,4})[，,]?\s*(?:为|系|是)(?<roles>.+?)[）)]\s*$/u;
/** “（作者：云江省社科院副院长 林知远）” */
const nameLast = /^[（(]\s*(?:本文)?作者[：:](?<content>[^（）()]+)[）)]\s*$/u;

/** The persons of an author note, whose names mostly stand elsewhere; undefined when the line is none. */
export function readAuthorNote(line: string, words: BylineWords, date?: string): readonly NamedPerson[] | undefined {
  const groups = note.exec(line)?.groups;
  if (groups === undefined) return readNamed(line, words, date);
  const content = (groups["content"] ?? "")
    .replace(more, "")
    .replace(compiler, "")
    .replace(/[）)]$/u, (end) => balanced(groups["content"] ?? "", end));
  const kind = groups["kind"] ?? "";
  if (kind.startsWith("单位") || kind === "工作于") {
    const positions = content
      .split(/[、，]/u)
      .map((institution) => ({ institution: institution.replace(compiler, ""), title: null, former: false }));
    return [{ name: null, positions }];
  }
  const positions = readRoles(content, words, date);
  const named = positions === undefined ? readFused(content, words, date) : undefined;
  if (named?.form === "sure") return [named.person];
  if (positions === undefined)
    return [{ name: null, positions: [{ institution: null, title: content, former: false }] }];
  return kind.startsWith("分别")
    ? positions.map((position) => ({ name: null, positions: [position] }))
    : [{ name: chineseName.exec(line)?.groups?.["name"] ?? null, positions }];
}

/** The note that names its author. */
function readNamed(line: string, words: BylineWords, date?: string): readonly NamedPerson[] | undefined {
  const { name = "", roles = "" } = nameFirst.exec(line)?.groups ?? {};
  const positions = nameForm(name, words) === "sure" ? readRoles(roles, words, date) : undefined;
  if (positions !== undefined) return [{ name, positions }];
  const content = nameLast.exec(line)?.groups?.["content"]?.replace(/\s+/gu, "") ?? ""; // “副院长 林知远”
  const fused = readFused(content, words, date);
  return fused?.form === "sure" ? [fused.person] : undefined;
}

/** Keeps the closing bracket of a name such as 中央党校（国家行政学院）. */
function balanced(content: string, end: string): string {
  const opened = content.split(/[（(]/u).length;
  const closed = content.split(/[）)]/u).length;
  return closed > opened ? "" : end;
}
