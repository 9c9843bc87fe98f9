/**
 * Lines that are no bylines by themselves but are where a page has its bylines: role and name written together, a role
 * whose post is in no table, a post or a name alone.
 */
import type { Byline, NamedPerson } from "../base/records.ts";
import type { BylineWords } from "../lexicon/byline-words.ts";
import { endsWithSuffix } from "./body.ts";
import { readFused } from "./fused.ts";
import { joinNames, nameForm } from "./person-name.ts";
import { behindReaderPlace } from "./reader-place.ts";
import { readRoles } from "./roles.ts";

/** “丁一川 松溪县委书记”, “丁一川（船上的人）” */
const turned =
  /^(?<name>\p{Script=Han}{2,6}|\p{Script=Han} \p{Script=Han}{1,2})\s?(?:[（(](?<inside>[^（）()]+)[）)]|(?<=\s)(?<roles>\S{4,}))$/u;
/** “丁一川|（女）| 松溪县委书记”, “丁一川|（女，藏族）| 松溪县委书记” */
const aside =
  /^(?<name>\p{Script=Han}{2,6})\s?[（(](?:[男女]|(?:[男女]，)?\p{Script=Han}{1,5}族)[）)]\s?(?=\p{Script=Han})/u;
/** What such a line names, and whether post and name are both certain. */
export type InPlace = NonNullable<Byline["inPlace"]>;

/** “深化改革：” a clause and no role. */
const clause = /[。！？；：:…“”《》]/u;
/** “推进|“放管服”|改革协调小组组长韩正”, “青屿|《渔港报》|主编丁一川” */
const quotedInName =
  /(?<=\p{Script=Han})(?:“[^“”。！？；：]{1,14}”|《[^《》。！？；：]{1,12}[报刊社志]》)(?=\p{Script=Han})/gu;
const longest = 60;

/** What a line names in a place of bylines; undefined when it can be no byline anywhere. */
export function readInPlace(text: string, words: BylineWords, date?: string): InPlace | undefined {
  if (text.length > longest || clause.test(text.replace(quotedInName, ""))) return undefined;
  const tokens = behindReaderPlace(text, words).split(" ");
  return (
    nameFirst(text, words, date) ??
    postAlone(text, words, date) ??
    together(text, words, date) ??
    unknownPost(tokens, words) ??
    nameAlone(tokens, words)
  );
}

/** 丁一川 松溪县委书记, 丁一川（船上的人） */
function nameFirst(text: string, words: BylineWords, date?: string): InPlace | undefined {
  const groups = turned.exec(text.replace(aside, "$<name> "))?.groups;
  const roles = groups?.["inside"] ?? groups?.["roles"] ?? "";
  const positions = readRoles(roles, words, date);
  const written = (groups?.["name"] ?? "").replaceAll(" ", "");
  const name =
    personName(written, words) ??
    ((groups?.["inside"] === undefined && !aside.test(text)) || positions === undefined
      ? undefined
      : penName(written, words));
  if (groups === undefined || name === undefined) return undefined;
  if (positions === undefined && groups["inside"] === undefined) return undefined;
  const firm = positions !== undefined && (nameForm(name, words) === "sure" || aside.test(text));
  return { firm, persons: [{ name, positions: positions ?? [position(null, roles)] }] };
}

/** 山海渔歌（网络作家）: beside a post also a name without surname. */
function penName(text: string, words: BylineWords): string | undefined {
  return nameForm(text, words) === "possible" && !words.places.has(text) && !endsWithSuffix(text, words)
    ? text
    : undefined;
}

/** 云江省委宣传部副部长陆听澜 */
function together(text: string, words: BylineWords, date?: string): InPlace | undefined {
  const fused = readFused(text, words, date);
  if (fused === undefined) return undefined;
  const { person, form } = fused;
  // 望海问题专家达亚·瑞迪: nothing but a name has the dot.
  if (form !== "foreign" && !person.positions.some(({ institution }) => institution !== null)) return undefined;
  if (verb.test(person.name ?? "") || person.positions.some(({ institution }) => institution?.includes("，")))
    return undefined;
  if (form === "possible" && (person.name ?? "").length > 4) return undefined;
  return { firm: form !== "possible" && isFirmlyTogether(person, words), persons: [person] };
}

/** “……体制机制，习近平总书记|强调” is a clause: no institution holds a comma, and no verb is a name. */
const verb = /^(?:强调|指出|表示|认为|介绍|提出|要求|讲话|致辞|出席|主持|会见|调研|考察)$/u;

/** The body is known as one by its end, and the name is no shorter than names are beside posts. */
function isFirmlyTogether({ name, positions }: NamedPerson, words: BylineWords): boolean {
  const institution = positions[0]?.institution ?? null;
  return (name ?? "").length >= 2 && institution !== null && endsWithSuffix(institution, words);
}

/** 青屿渔村掌墨师 苏砚秋: the whole role is the title. */
function unknownPost(tokens: readonly string[], words: BylineWords): InPlace | undefined {
  for (let count = Math.min(3, tokens.length - 1); count >= 1; count -= 1) {
    const names = joinNames(tokens.slice(tokens.length - count), words);
    const [name] = names ?? [];
    if (names?.length !== 1 || name === undefined || personName(name, words) === undefined) continue;
    const title = tokens.slice(0, -count).join("");
    return title.length < 3 ? undefined : { firm: false, persons: [{ name, positions: [position(null, title)] }] };
  }
  return undefined;
}

/** 丁一川, 丁 一 川 */
function nameAlone(tokens: readonly string[], words: BylineWords): InPlace | undefined {
  const names = joinNames(tokens, words);
  const [name] = names ?? [];
  if (names?.length !== 1 || name === undefined || personName(name, words) === undefined) return undefined;
  return { firm: false, persons: [{ name, positions: [] }] };
}

/** 青屿市公安局民警: a post without a name. */
function postAlone(text: string, words: BylineWords, date?: string): InPlace | undefined {
  const positions = readRoles(text, words, date) ?? readRoles(text.replaceAll(" ", ""), words, date);
  if (positions === undefined || !positions.some(({ institution }) => institution !== null)) return undefined;
  return { firm: false, persons: [{ name: null, positions }] };
}

/** The text, if it is the name of a person and of no place: 南京. */
function personName(text: string, words: BylineWords): string | undefined {
  const form = nameForm(text, words);
  // “五·七指示” has the dot of a foreign name.
  const isName = form === "sure" || (form === "foreign" && !/^\p{Script=Han}[·•‧・]/u.test(text));
  return isName && !words.places.has(text) ? text : undefined;
}

function position(institution: string | null, title: string): NamedPerson["positions"][number] {
  return { institution, title, former: false };
}
