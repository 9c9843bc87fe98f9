/** From the tokens of a reading to persons and their posts: who holds which, what is inherited, what is over. */
import type { NamedPerson, Position } from "../base/records.ts";
import type { Production } from "../lexicon/byline-grammar.ts";
import type { BylineWords } from "../lexicon/byline-words.ts";
import { placeOfSeat } from "../lexicon/seats.ts";
import { suffixSize } from "./body.ts";
import { type Link, restoreHead } from "./parent-organisation.ts";
import type { Role } from "./role.ts";
import type { Token } from "./token.ts";

interface Holder {
  readonly names: (string | null)[];
  readonly roles: { readonly role: Role; readonly join: string }[];
}

/** The persons of a reading; `date` (`YYYY-MM-DD`) decides whether a numbered term had ended. */
export function personsOf(
  { order }: Production,
  tokens: readonly Token[],
  words: BylineWords,
  date: string | undefined,
): readonly NamedPerson[] {
  const positions: Position[] = [];
  const isForeign = tokens.some(({ form }) => form === "foreign");
  const held = holdersOf(order, tokens).map(({ names, roles }) => {
    const own = roles.flatMap(({ role, join }) =>
      [...(role.shared ?? []).map((institution) => ({ ...role, institution })), role].map((one) => {
        const placed = withDiscipline(one, positions.at(-1)?.institution ?? "", words);
        const position = positionOf(placed, positions, { join, isForeign }, words, date);
        positions.push(position);
        return position;
      }),
    );
    return { names, own };
  });
  if (order === "respectively")
    return inTurn(
      held.flatMap(({ names }) => names),
      positions,
    );
  return held.flatMap(({ names, own }) =>
    (names.length === 0 ? [null] : names).map((name) => ({ name, positions: own })),
  );
}

/** （作者林知远、周沛然分别为A、B） */
function inTurn(names: readonly (string | null)[], positions: readonly Position[]): readonly NamedPerson[] {
  if (names.length > 0 && names.length !== positions.length) return names.map((name) => ({ name, positions: [] }));
  return positions.map((position, i) => ({ name: names[i] ?? null, positions: [position] }));
}

/** Which roles stand with which names. */
function holdersOf(order: Production["order"], tokens: readonly Token[]): readonly Holder[] {
  const holders: Holder[] = [];
  let join = "";
  for (const token of tokens) {
    const role = token.role ?? taskOf(token);
    if (role !== undefined || token.name !== undefined) {
      const current = holderFor(order, token, holders);
      if (token.name !== undefined) current.names.push(token.name);
      else if (role !== undefined && !isSaid(token, current)) current.roles.push({ role, join });
    }
    join = token.text ?? "";
  }
  return holders;
}

function holderFor(order: Production["order"], token: Token, holders: Holder[]): Holder {
  const last = holders.at(-1);
  if (last !== undefined && !opensAnother(order, token, last)) return last;
  const next: Holder = { names: [], roles: [] };
  holders.push(next);
  return next;
}

/** Posts behind names are those of the next, and names behind posts too. */
function opensAnother(order: Production["order"], { type, name }: Token, { names, roles }: Holder): boolean {
  if (name !== undefined) return order !== "roles-first" && roles.length > 0;
  return order === "roles-first" && names.length > 0 && type !== "rank" && type !== "credit";
}

/** 本报记者…|整理, 作者：望海大学 |执笔：…: said already by a post before. */
function isSaid({ type }: Token, { names, roles }: Holder): boolean {
  return roles.length > 0 && (type === "credit" || (type === "task" && names.length === 0));
}

/** Marks that are posts too: 院士 behind a name (no “先生”), “整理：”, “本报”北京电. */
function taskOf({ type, text = "" }: Token): Role | undefined {
  const role = { kind: "honour", former: false, current: false } as const;
  if (type === "credit") return { ...role, institution: "", title: text };
  if (type === "task")
    return { ...role, institution: "", title: text.replace(/[：: ]+$/u, "").replace("参与记者", "参与采写") };
  if (type === "dateline") {
    const outlet = /本报|新华社|中新社/u.exec(text)?.[0] ?? "";
    return { ...role, institution: outlet, title: text.includes("记者") ? "记者" : null };
  }
  if (type !== "rank" || /^(?:同志|先生|女士|老人)$/u.test(text)) return undefined;
  const house = { 委员: "全国政协", 代表: "全国人大" }[text];
  return { ...role, institution: house ?? "", title: text };
}

/** The position of one role behind others, whose institutions and 原 it may inherit. */
function positionOf(
  role: Role,
  before: readonly Position[],
  link: Link,
  words: BylineWords,
  date: string | undefined,
): Position {
  const heads = before.flatMap(({ institution }) => (institution === null ? [] : [institution]));
  const institution = restoreHead(role, heads, link, words);
  const inherited = role.institution === "" && institution !== null && role.kind === "office" && heads.length > 0;
  const last = inherited && !role.current ? before.at(-1) : undefined;
  const status = role.status ?? (last?.status === "acting" ? undefined : last?.status);
  return {
    institution: institution === "" ? null : institution,
    title: role.title,
    former: role.former || last?.former === true || termEnded(role, institution, words, date),
    ...(role.term === undefined ? {} : { term: role.term }),
    ...(status === undefined ? {} : { status }),
  };
}

/** 望海大学|纪委书记, as 望海大学|党委书记; the 纪委 of a territory is a body: 松溪县纪委|书记. */
function withDiscipline(role: Role, before: string, words: BylineWords): Role {
  if (!role.institution.endsWith("纪委") || role.title === null) return role;
  const host = role.institution.slice(0, -2);
  const within = host === "" ? before : host;
  if ((suffixSize(within, words) === 0 && !within.endsWith("机关")) || placeOfSeat(within) !== undefined) return role;
  return { ...role, institution: host, title: `纪委${role.title}` };
}

/** Whether the table of terms shows that 第N届 of this body was over. */
function termEnded(role: Role, institution: string | null, words: BylineWords, date: string | undefined): boolean {
  if (role.term === undefined || institution === null) return false;
  const row = words.terms.find((term) => term.term === role.term && institution.includes(term.body));
  if (row === undefined || row.to === "") return false;
  return date === undefined || date.slice(0, 7) >= row.to;
}
