/**
 * Interviews: 问 and 答, 记者： and 丁一川：. Each answer is a speech of whom the head of the page or the label names;
 * questions belong to nobody.
 */
import type { BylineReader } from "../base/records.ts";
import { type Span, slice } from "../base/span.ts";
import type { ClassifiedBlock } from "./classified-block.ts";
import type { Draft } from "./draft.ts";
import { findIntroduction } from "./introduction.ts";

/** “记者：”, “丁一川：”, “答：” */
const turn = /^(?<label>\p{Script=Han}[\p{Script=Han}·\s]{0,11})[：:]/u;
/** “问”, “本报记者”, “主持人” */
const question = /^(?:问|提问|追问|本报|编辑|编者|\p{Script=Han}{0,6}(?:记者|主持人))(?:\s?\p{Script=Han}{2,3})?$/u;
const answer = /^(?:答|回答)$/u;
/** “——访|松溪县委书记丁一川”, “本报记者采访了|松溪县委书记丁一川” */
const visit =
  /(?:专访|采访|访谈|访问|对话|访|邀请|请)(?:了|到)?(?<who>[\p{Script=Han}、（）·\s]{4,40}?)(?=[，。：:；—“”]|$|接受|就|谈|为)/gu;
/** “松溪县委书记丁一川|近日接受本报记者采访” */
const received = /(?<who>[\p{Script=Han}、（）·]{4,40}?)(?:日前|近日|今天)?(?:就\p{Script=Han}{2,20})?(?:接受|回答)/gu;
const fewestTurns = 2;

interface Turn {
  readonly at: number;
  readonly kind: "question" | "answer";
  /** The label with its colon. */
  readonly leadIn: Span;
  readonly introduction?: Span;
}

/** Drafts of the answers; none when the page has no two questions with two answers, nor two persons known who speak twice. */
export function draftInterview(
  blocks: readonly ClassifiedBlock[],
  text: string,
  readByline: BylineReader,
): readonly Draft[] {
  const first = blocks.findIndex((block) => opensTurns(block, text));
  const start = blocks[first]?.block.start ?? 0;
  const turns = blocks.flatMap((block, at) => turnAt(block, at, text, start, readByline) ?? []);
  const questions = turns.filter(({ kind }) => kind === "question").length;
  const isAsked = questions >= fewestTurns && turns.length - questions >= fewestTurns;
  if (!isAsked && !isDialogue(turns, text)) return [];
  const guest = guestOf(blocks.slice(0, first), text.slice(0, start), readByline);
  return turns.flatMap(({ at, kind, leadIn, introduction = guest }, i): Draft[] => {
    if (kind === "question") return [];
    const next = turns[i + 1]?.at ?? blocks.length;
    const stop = blocks.slice(at + 1, next).findIndex((block) => block.kind !== "paragraph");
    const body = { from: at, to: stop === -1 ? next : at + 1 + stop };
    const inFull = introduction === undefined ? {} : { introduction };
    return [{ form: "interview", cue: "interview-answer", body, leadIn, ...inFull }];
  });
}

function labelOf({ kind, text }: ClassifiedBlock): string | undefined {
  return kind === "paragraph" || kind === "heading"
    ? turn.exec(text)?.groups?.["label"]?.replace(/\s/gu, "")
    : undefined;
}

/** A label of an interview, or a name that the page has given before. */
function opensTurns(block: ClassifiedBlock, text: string): boolean {
  const label = labelOf(block);
  if (label === undefined) return false;
  return isTurnLabel(label) || text.lastIndexOf(label, block.block.start - 1) !== -1;
}

/** Two persons, both given at the head of the page, who speak more than once: 丁一川：…… 苏砚秋：…… 丁一川：…… */
function isDialogue(turns: readonly Turn[], text: string): boolean {
  const spoken = new Map<string, number>();
  for (const { leadIn, introduction } of turns) {
    if (introduction === undefined) continue;
    const label = slice(text, leadIn);
    spoken.set(label, (spoken.get(label) ?? 0) + 1);
  }
  return [...spoken.values()].filter((times) => times >= fewestTurns).length >= 2;
}

function isTurnLabel(label: string): boolean {
  return question.test(label) || answer.test(label);
}

/** A labelled paragraph; a name counts only where the head of the page has given it. */
function turnAt(
  block: ClassifiedBlock,
  at: number,
  text: string,
  start: number,
  readByline: BylineReader,
): Turn | undefined {
  const label = labelOf(block);
  if (label === undefined) return undefined;
  const leadIn = { start: block.block.start, end: block.block.start + (turn.exec(block.text)?.[0].length ?? 0) };
  if (question.test(label)) return { at, kind: "question", leadIn };
  if (answer.test(label)) return { at, kind: "answer", leadIn };
  const introduction = nameAt(label, text, start, readByline);
  return introduction === undefined ? undefined : { at, kind: "answer", leadIn, introduction };
}

/** Where the head of the page gives the name of a label, with post if it can be. */
function nameAt(label: string, text: string, start: number, readByline: BylineReader): Span | undefined {
  if (readByline(label).kind !== "name") return undefined;
  const head = text.slice(0, start);
  const at = head.indexOf(label);
  return findIntroduction(label, head, readByline) ?? (at === -1 ? undefined : { start: at, end: at + label.length });
}

/** The one person whom the head of the page presents with post and name. */
function guestOf(head: readonly ClassifiedBlock[], text: string, readByline: BylineReader): Span | undefined {
  const signed = head.flatMap(({ kind, block }) => (kind === "byline" ? [{ start: block.start, end: block.end }] : []));
  const [one, ...others] = signed;
  if (one !== undefined) return others.length === 0 ? one : undefined;
  for (const pattern of [visit, received]) {
    for (const match of text.matchAll(pattern)) {
      const who = match.groups?.["who"] ?? "";
      const at = match.index + match[0].indexOf(who);
      const { inPlace, persons } = readByline(who);
      const named = [...persons, ...(inPlace?.persons ?? [])];
      const hasPost = named[0]?.positions.some(({ institution }) => institution !== null);
      if (named.length === 1 && named[0]?.name && hasPost) return { start: at, end: at + who.length };
    }
  }
  return undefined;
}
