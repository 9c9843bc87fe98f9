/** A list of roles as bylines write it: 、 and 兼 between posts, ， between employers, both also inside names. */
import type { Position } from "../base/records.ts";
import type { BylineWords } from "../lexicon/byline-words.ts";
import { placeOfSeat } from "../lexicon/seats.ts";
import { endsWithSuffix } from "./body.ts";
import { restoreHead } from "./head.ts";
import { endsWithPost, type Role, readRole } from "./role.ts";

/**
 * The positions that a text of roles names. Undefined when a piece of it ends with no post: then it is no list of roles.
 * `date` (`YYYY-MM-DD`) decides whether a numbered term had ended; without it the table of terms does.
 */
export function readRoles(text: string, words: BylineWords, date?: string): readonly Position[] | undefined {
  const positions: Position[] = [];
  for (const { text: piece, apart } of cutList(text, words)) {
    const role = readRole(piece, words);
    if (role === undefined) return undefined;
    for (const single of twoBodies(role, words)) {
      const placed = withDiscipline(single, positions.at(-1)?.institution ?? "", words);
      positions.push(positionOf(placed, positions, apart, words, date));
    }
  }
  return positions.length > 0 ? positions : undefined;
}

/** The position of one role behind others, whose institutions and 原 it may inherit. */
function positionOf(
  role: Role,
  before: readonly Position[],
  apart: boolean,
  words: BylineWords,
  date: string | undefined,
): Position {
  const heads = before.flatMap(({ institution }) => (institution === null ? [] : [institution]));
  const institution = restoreHead(role, heads, apart, words);
  const inherited = role.institution === "" && institution !== null && role.kind === "office" && heads.length > 0;
  const formerBefore = before.at(-1)?.former ?? false;
  return {
    institution: institution === "" ? null : institution,
    title: role.title,
    former: role.former || (inherited && formerBefore && !role.current) || termEnded(role, institution, words, date),
    ...(role.term === undefined ? {} : { term: role.term }),
  };
}

interface Piece {
  readonly text: string;
  readonly apart: boolean;
}

/** Cuts at separators outside brackets; a piece without a post is the beginning of the next one's name. */
export function cutList(text: string, words: BylineWords): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let depth = 0;
  let apart = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] ?? "";
    if ("（(《“".includes(character)) depth += 1;
    if ("）)》”".includes(character)) depth -= 1;
    if (depth > 0 || !"、，,；;兼和与及".includes(character)) continue;
    const piece = text.slice(start, i);
    if (!endsWithPost(piece, words)) continue;
    if ("和与及".includes(character) && !endsWithPost(text.slice(i + 1), words)) continue;
    pieces.push({ text: piece, apart });
    apart = "，,；;".includes(character);
    start = i + 1;
  }
  const rest = text.slice(start);
  if (rest !== "") pieces.push({ text: rest, apart });
  return pieces;
}

/** 厦门大学经济学院与王亚南经济研究院院长 holds one post in two bodies, as in those that 、 joins; 裁军与和平协会 is one body. */
function twoBodies(role: Role, words: BylineWords): readonly Role[] {
  for (const match of role.institution.matchAll(/[与和及、]/gu)) {
    const left = role.institution.slice(0, match.index);
    const right = role.institution.slice(match.index + 1).replace(/[两三]院$/u, "");
    if (left.length >= 4 && endsWithBody(left, words) && endsWithBody(right, words)) {
      return [left, right].map((institution) => ({ ...role, institution }));
    }
  }
  return [role];
}

/** 望海大学|纪委书记, as 望海大学|党委书记; the 纪委 of a territory is a body: 松溪县纪委|书记. */
function withDiscipline(role: Role, before: string, words: BylineWords): Role {
  if (!role.institution.endsWith("纪委")) return role;
  const host = role.institution.slice(0, -2);
  const within = host === "" ? before : host;
  if (!endsWithSuffix(within, words) || placeOfSeat(within) !== undefined) return role;
  return { ...role, institution: host, title: `纪委${role.title}` };
}

/** Only bodies of two and more characters count here: 科学院 does, 学部 of 文学部与 does not. */
function endsWithBody(text: string, words: BylineWords): boolean {
  return endsWithSuffix(text, words) && /(?:院|大学|学院|研究所|协会|学会|委员会|公司|集团|中心)$/u.test(text);
}

/** Whether the table of terms shows that 第N届 of this body was over. */
function termEnded(role: Role, institution: string | null, words: BylineWords, date: string | undefined): boolean {
  if (role.term === undefined || institution === null) return false;
  const row = words.terms.find((term) => term.term === role.term && institution.includes(term.body));
  if (row === undefined || row.to === "") return false;
  return date === undefined || date.slice(0, 7) >= row.to;
}
