/** A line of post and name with a mark behind it: 松溪县委书记丁一川：, or 松溪县委书记丁一川——, which opens reports about him too. */
import type { NamedPerson } from "../base/records.ts";
import type { BylineWords } from "../lexicon/byline-words.ts";
import { isBody, isPlace } from "./body.ts";
import { withoutClause } from "./clause.ts";
import { type FusedReading, isFirm, readFused } from "./fused.ts";
import { readSeveral } from "./joint.ts";
import { nameForm } from "./person-name.ts";

/** “松溪县委书记丁一川——” */
const marked = /^(?<subject>[^—－\-。！？；：:][^。！？；：:]{3,60}?)(?:[—－-]{1,3}|[：:])$/u;
/** “访松溪县委书记丁一川——”, “记者手记：”, “专家支招：” are about somebody, or by nobody. */
const notHis =
  /^(?:[专采]?访|追记|记|对话|据|听)|(?:手记|简介|解读|支招|解说|来信|来稿|来电|通讯|方案|方法|高见|寄语)$/u;

/** The persons of such a line; undefined when it is none. Whether the words below are his, the line does not say. */
export function readMarked(line: string, words: BylineWords, date?: string): readonly NamedPerson[] | undefined {
  const subject = withoutClause(marked.exec(line)?.groups?.["subject"]?.trim() ?? "", words);
  if (subject === "" || notHis.test(subject)) return undefined;
  const several = readSeveral(subject, words, date) ?? readSharedPost(subject, words, date);
  if (several !== undefined) return several;
  const fused = readFused(subject, words, date);
  return fused !== undefined && isCertain(fused, words) ? [fused.person] : undefined;
}

/** 仪仗方队擎旗手丁一川、林知远、周沛然; 美国未来学家达亚·瑞迪、伊诺·瑞迪: one post, several names. */
export function readSharedPost(subject: string, words: BylineWords, date?: string): readonly NamedPerson[] | undefined {
  const names = /(?:[、和](?:\p{Script=Han}{2,3}|\p{Script=Han}+·[\p{Script=Han}·]+))+$/u.exec(subject)?.[0] ?? "";
  const others = names.split(/[、和]/u).slice(1);
  if (others.length === 0 || !others.every((name) => ["sure", "foreign"].includes(nameForm(name, words) ?? "")))
    return undefined;
  const first = readFused(subject.slice(0, -names.length), words, date);
  if (first === undefined || !isCertain(first, words)) return undefined;
  return [first.person, ...others.map((name) => ({ name, positions: first.person.positions }))];
}

/** Whether post and name are sure: a name of two characters beside a bare post may be a word, 记者|时评. */
export function isCertain(reading: FusedReading, words: BylineWords): boolean {
  const { positions } = reading.person;
  const name = reading.person.name ?? "";
  const says = positions.some(({ institution, title }) => institution !== null || !words.posts.has(title ?? ""));
  // 格尔木市|市长|江源村
  return isFirm(reading, words) && (says || name.length > 2) && !isPlace(name) && !isBody(name, words);
}
