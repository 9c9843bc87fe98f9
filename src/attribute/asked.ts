/**
 * What a line says that is known to be a byline. No page stands around it, so what the company of others would decide
 * there is taken from the line: post and name written together, a mark behind them, a name and its particulars.
 */
import type { Byline, BylineReader, NamedPerson } from "../base/records.ts";
import type { BylineWords } from "../lexicon/byline-words.ts";
import { type NameOdds, pairAt } from "../lexicon/name-odds.ts";
import { endsWithSuffix, isPlace } from "./body.ts";
import { readFused } from "./fused.ts";
import { isCertain, readMarked, readSharedPost } from "./marked.ts";
import { joinNames, nameForm } from "./person-name.ts";
import { createBylineReader, withPlainSpaces } from "./read-byline.ts";
import { readListed } from "./turned.ts";

/** “访松溪县县长丁一川”, “服务区对旅客施救”: a line about somebody. */
const headline = /^[—－-]|[【】■●★]|[。！？；，]|[为让把被](?=.{2})|[对向](?!口|外)/u;
/** “林知远 |松溪县农业局局长，县农科所所长”, “林知远（女） |松溪县县长” */
const nameRow = /^\p{Script=Han}{2,4}(?:（[^（）]+）)? (?=[^\s。！？；]+$)/u;
/** “山海渔歌（网络作家）” */
const bracketed = /^\p{Script=Han}{2,6}\s?[（(][^（）()]+[）)]$/u;

/** “提案人：全国政协委员丁一川” */
const label =
  /^(?:发言人|主讲人|主讲|讲述人|讲述者|作者|撰文|嘉宾|受访者|受访人|提案人|建议人|口述|口述者|演讲人|演讲者|点评人|对话人)[：:]\s?/u;

/** A reader of such lines, over the given words; the odds tell 欧 洲 from a name. */
export function createAskedReader(words: BylineWords, odds: NameOdds): BylineReader {
  const read = createBylineReader(words);
  return (line) => {
    const byline = read(line);
    if (byline.persons.length > 0) return byline;
    const text = withPlainSpaces(line).replace(label, "");
    const persons =
      readMarked(text, words) ??
      readListed(text, words) ??
      inPlaceOf(text, byline, words) ??
      together(text, words, odds) ??
      nameWithPlace(text, words, odds);
    return persons === undefined ? byline : { ...byline, kind: "byline", persons, confidence: 0.8, rule: "asked" };
  };
}

/** What the page would take in the company of others, if post and name are sure or brackets set them apart. */
function inPlaceOf(text: string, { inPlace }: Byline, words: BylineWords): readonly NamedPerson[] | undefined {
  if (inPlace === undefined) return undefined;
  if (headline.test(nameRow.test(text) ? text.replaceAll("，", "、") : text)) return undefined;
  const isPenName = bracketed.test(text) && inPlace.persons.every(({ positions }) => hasPost(positions, words));
  return inPlace.firm || isPenName ? inPlace.persons : undefined;
}

function hasPost(positions: NamedPerson["positions"], words: BylineWords): boolean {
  return positions.some(({ title }) => title !== null && [...words.posts.keys()].some((post) => title.endsWith(post)));
}

/** 作家丁一川, 望海村第一书记丁一川: without a body the name is one of three characters. */
function together(text: string, words: BylineWords, odds: NameOdds): readonly NamedPerson[] | undefined {
  if (headline.test(text) || text.includes(" ")) return undefined;
  const several = text.includes("·") ? readSharedPost(text, words) : undefined;
  if (several !== undefined) return several;
  const fused = readFused(text, words);
  if (fused === undefined || !isCertain(fused, words)) return undefined;
  if (fused.form === "possible" && !isFromAbroad(fused.person, words, odds)) return undefined;
  const { positions } = fused.person;
  // 同志|关系纯
  if (positions.every(({ institution, title }) => institution === null && words.afterName.has(title ?? "")))
    return undefined;
  const known = positions.every(
    ({ institution }) =>
      institution === null ||
      endsWithSuffix(institution, words) ||
      isPlace(institution) ||
      words.countries.has(institution),
  );
  return known ? [fused.person] : undefined;
}

/** 莱恰克, 冲村宪树: a name without surname of ours, behind a post in a body. */
function isFromAbroad({ name, positions }: NamedPerson, words: BylineWords, odds: NameOdds): boolean {
  const size = name?.length ?? 0;
  const isWritten = name !== null && size >= 3 && size <= 4 && !isWord(name, odds);
  return isWritten && positions.some(({ institution }) => institution !== null && endsWithSuffix(institution, words));
}

/** 丁 一, 云江青屿市 丁一川: letter-spaced, or behind the place where a letter was written. */
function nameWithPlace(text: string, words: BylineWords, odds: NameOdds): readonly NamedPerson[] | undefined {
  const tokens = text.split(" ");
  const isHome = tokens.length > 1 && isHomeplace(tokens[0] ?? "", words);
  const names = joinNames(isHome ? tokens.slice(1) : tokens, words);
  const [name = ""] = names ?? [];
  const isSpaced = tokens.length > 1 && tokens.every(({ length }) => length <= 2);
  if (names?.length !== 1 || nameForm(name, words) !== "sure" || !(isHome || isSpaced)) return undefined;
  const isOther = words.places.has(name) || isPlace(name) || name.endsWith("摄") || isWord(name, odds);
  return isOther ? undefined : [{ name, positions: [] }];
}

/** 欧洲, 贺信: characters that stand together everywhere. */
function isWord(name: string, { codes, pairs }: NameOdds): boolean {
  const units = Array.from(name, (character) => codes[character.charCodeAt(0)] ?? 0);
  return units.slice(1).some((unit, i) => (pairs[pairAt(units[i] ?? 0, unit)] ?? 0) > 2);
}

/** 云江青屿市: a province and what lies in it. */
function isHomeplace(token: string, words: BylineWords): boolean {
  const province = [3, 2].map((size) => token.slice(0, size)).find((name) => words.places.has(name));
  const rest = token.slice(province?.length ?? 0);
  return province !== undefined && rest.length <= 6 && (rest === "" || isPlace(rest) || words.places.has(rest));
}
