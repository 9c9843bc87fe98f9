/** Role and name written together: ——江西宜春市纪委书记张雷; 中国科学院院士韩启德; 李国杰院士; 特区政府发言人. */
import type { NamedPerson, Position } from "../base/records.ts";
import type { BylineWords } from "../lexicon/byline-words.ts";
import { endsWithSuffix, isPlace } from "./body.ts";
import { type NameForm, nameForm, nameFormBehindPost } from "./person-name.ts";
import { endsWithPost, isWholePost } from "./role.ts";
import { readRoles } from "./roles.ts";

/** A reading of `roles + name`, with the form of the name for its confidence. */
export interface FusedReading {
  readonly person: NamedPerson;
  readonly form: NameForm | undefined;
}

const longestName = 14;
const rank: Readonly<Record<NameForm, number>> = { sure: 2, foreign: 3, possible: 1 };

/** Reads `text` as roles followed by a name, maybe with a rank behind it; undefined when it is nothing of the kind. */
export function readFused(text: string, words: BylineWords, date?: string): FusedReading | undefined {
  const behind = rankBehind(text, words);
  const candidates = [
    readPlain(text, words, date),
    ...(behind === undefined ? [] : [readRanked(text, behind, words, date)]),
  ];
  return candidates.find((candidate) => candidate !== undefined);
}

/** “丁一川会见望海女排|代表|回访”: a clause, and no body. */
const happening = /会见|会谈|出席|看望|访问|接见|慰问|致信|致电|热议/u;

/** A name without surname and given name counts only behind a post in a body or country that is known as one. */
export function isFirm({ form, person }: FusedReading, words: BylineWords): boolean {
  if (form !== "possible") return true;
  if ((person.name ?? "").length > 5) return false;
  const institution = person.positions.findLast((position) => position.institution !== null)?.institution ?? "";
  if (happening.test(institution)) return false;
  return (
    words.countries.has(institution) ||
    words.places.has(institution) ||
    isPlace(institution) ||
    endsWithSuffix(institution, words)
  );
}

/** Roles up to a post, then the name; of several cuts the best name wins, then the longest role. */
function readPlain(text: string, words: BylineWords, date?: string): FusedReading | undefined {
  let best: { cut: number; form: NameForm; name: string } | undefined;
  for (let cut = text.length - 2; cut >= Math.max(2, text.length - longestName); cut -= 1) {
    const name = text.slice(cut).trim().replace(/\s+/gu, "");
    const form = nameFormBehindPost(name, words);
    if (form === undefined || !endsWithPost(text.slice(0, cut).trim(), words)) continue;
    if (endsWithPost(name, words) || goesOn(text.slice(0, cut), name, words)) continue;
    if (best === undefined || rank[form] > rank[best.form]) best = { cut, form, name };
  }
  if (best === undefined) return undefined;
  const positions = readRoles(text.slice(0, best.cut).trim(), words, date);
  return positions === undefined ? undefined : { person: { name: best.name, positions }, form: best.form };
}

/** 海南代表|团新闻, 青屿代表|大会: the post is the beginning of the name of a body. */
function goesOn(roles: string, name: string, words: BylineWords): boolean {
  return [2, 3].some((size) => [1, 2].some((more) => words.suffixes.has(roles.slice(-size) + name.slice(0, more))));
}

/** 李国杰院士, 丹尼斯·吉伦斯伯尔中将: the rank is a position without institution. */
function readRanked(text: string, behind: string, words: BylineWords, date?: string): FusedReading | undefined {
  const rest = text.slice(0, text.length - behind.length);
  const position = rankPosition(behind);
  const fused = readPlain(rest, words, date);
  if (fused !== undefined) {
    return { ...fused, person: { ...fused.person, positions: [...fused.person.positions, ...position] } };
  }
  const form = nameForm(rest, words);
  return form === "sure" || form === "foreign" ? { person: { name: rest, positions: position }, form } : undefined;
}

function rankBehind(text: string, words: BylineWords): string | undefined {
  for (let size = 4; size >= 2; size -= 1) {
    const end = text.slice(text.length - size);
    if (words.afterName.has(end) && text.length > size && isWholePost(end, text, words)) return end;
  }
  return undefined;
}

/** 同志 and 先生 are courtesy; 委员 and 代表 behind a bare name are those of the two sessions. */
function rankPosition(title: string): readonly Position[] {
  if (["同志", "先生", "女士"].includes(title)) return [];
  const institution = title === "委员" ? "全国政协" : title === "代表" ? "全国人大" : null;
  return [{ institution, title, former: false }];
}
