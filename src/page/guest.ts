/** Whom the head of an interview presents: ——访松溪县委书记丁一川, 本报记者采访了……, 专访丁一川. */
import type { BylineReader, NamedPerson } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import { personsOf } from "./names.ts";
import type { Observation } from "./observe.ts";

interface Guest {
  readonly name: string | null;
  readonly span: Span;
}

/** “——访|松溪县委书记丁一川”, “本报记者采访了|松溪县委书记丁一川” */
const visit =
  /(?:专访|采访|访谈|访问|对话|访|邀请|请)(?:了|到)?(?<who>[\p{Script=Han}、（）·\s]{4,40}?)(?=[，。：:；—“”]|$|接受|就|谈|为)/gu;
/** “松溪县委书记丁一川|近日接受本报记者采访” */
const received = /(?<who>[\p{Script=Han}、（）·]{4,40}?)(?:日前|近日|今天)?(?:就\p{Script=Han}{2,20})?(?:接受|回答)/gu;
/** “专访|丁一川” */
const named = /^[—－-]*专访(?<name>\p{Script=Han}{3,4})$/u;

/** The one person whom the head of the page presents with post and name, or a title by 专访 and name alone. */
export function guestOf(head: readonly Observation[], text: string, readByline: BylineReader): Span | undefined {
  const signed = head.flatMap(({ kind, block, byline }) =>
    kind === "by"
      ? (byline?.persons ?? []).map(({ name }) => ({ name, span: { start: block.start, end: block.end } }))
      : [],
  );
  const visited = presentedBy(visit, text, readByline);
  const inWords = visited.length > 0 ? visited : presentedBy(received, text, readByline);
  const guests = signed.length > 0 ? [...signed, ...visited] : inWords;
  const [guest] = guests;
  if (guest === undefined) return titledGuest(head, readByline);
  return guests.every(({ name }) => name === guest.name) ? guest.span : undefined;
}

function presentedBy(pattern: RegExp, text: string, readByline: BylineReader): readonly Guest[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const who = match.groups?.["who"] ?? "";
    const start = match.index + match[0].indexOf(who);
    return presentedIn(who, readByline).map((name) => ({ name, span: { start, end: start + who.length } }));
  });
}

/** Names behind posts: “松溪县委书记丁一川、望海大学教授周沛然” are two. */
function presentedIn(who: string, readByline: BylineReader): readonly string[] {
  const ends = [...who.matchAll(/[、和与及]/gu)].map(({ index }) => index);
  const names = [...ends, who.length].flatMap((end) =>
    personsIn(who.slice(0, end), readByline)
      .filter(({ positions }) => positions.some(({ institution }) => institution !== null))
      .map(({ name }) => name ?? ""),
  );
  return [...new Set(names)];
}

/** 专访丁一川 */
function titledGuest(head: readonly Observation[], readByline: BylineReader): Span | undefined {
  for (const { kind, block, text } of head) {
    const name = kind === "heading" ? named.exec(text)?.groups?.["name"] : undefined;
    if (name !== undefined && readByline(name).kind === "name")
      return { start: block.end - name.length, end: block.end };
  }
  return undefined;
}

/** The persons whom words name as a byline or in the place of one. */
export function personsIn(words: string, readByline: BylineReader): readonly NamedPerson[] {
  return personsOf(readByline(words)).filter(({ name }) => name !== null);
}
