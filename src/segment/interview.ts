/**
 * Interviews: 问 and 答, 记者： and 丁一川：. Each answer is a speech of whom the head of the page or the label names;
 * questions belong to nobody.
 */
import type { BylineReader } from "../base/records.ts";
import { type Span, slice } from "../base/span.ts";
import { answerBody, presentsAnother } from "./answer.ts";
import type { ClassifiedBlock } from "./classified-block.ts";
import type { Draft } from "./draft.ts";
import { guestOf, personsIn } from "./guest.ts";
import { findIntroduction } from "./introduction.ts";
import { isAnswer, isQuestion, turnLabel } from "./turn-label.ts";

const fewestTurns = 2;

/** “——访……”, “专访……” */
const interviewTitle = /^[—－-]*[专采]?访/u;
const host = /主持人$/u;

interface Turn {
  readonly at: number;
  readonly kind: "question" | "answer";
  readonly label: string;
  /** The label with its colon. */
  readonly leadIn: Span;
  readonly introduction?: Span;
}

/** Drafts of the answers; none when the page is no interview. */
export function draftInterview(
  blocks: readonly ClassifiedBlock[],
  text: string,
  readByline: BylineReader,
): readonly Draft[] {
  const first = blocks.findIndex((block) => opensTurns(block, text));
  const head = blocks.slice(0, Math.max(0, first));
  const turns = first === -1 ? [] : turnsOf(blocks, first, text, readByline);
  if (!isInterview(head, turns)) return [];
  const guest = guestOf(head, text.slice(0, blocks[first]?.block.start), readByline);
  const personAt = (span: Span | undefined) =>
    span === undefined ? undefined : personsIn(slice(text, span), readByline)[0];
  const replaced = blocks.findIndex((block, at) => at > first && presentsAnother(block, personAt(guest)));
  return turns.flatMap(({ at, kind, leadIn, introduction }, i): Draft[] => {
    if (kind === "question") return [];
    const known = introduction ?? (replaced === -1 || at < replaced ? guest : undefined);
    const range = { from: at, to: turns[i + 1]?.at ?? blocks.length };
    const body = answerBody(blocks, range, personAt(known), readByline);
    const given = known === undefined ? {} : { introduction: known };
    return [{ form: "interview", cue: "interview-answer", body, leadIn, ...given }];
  });
}

/** A label of an interview, or a name that the page has given before. */
function opensTurns(block: ClassifiedBlock, text: string): boolean {
  const label = turnLabel(block)?.label;
  if (label === undefined) return false;
  return isQuestion(label) || isAnswer(label) || text.lastIndexOf(label, block.block.start - 1) !== -1;
}

/**
 * Two questions with two answers, or below ——访…… one with one; two persons whom a host has presented, or who speak twice
 * each: 丁一川：…… 苏砚秋：…… 丁一川：……
 */
function isInterview(head: readonly ClassifiedBlock[], turns: readonly Turn[]): boolean {
  const questions = turns.filter(({ kind }) => kind === "question");
  const isTitled = head.some(({ kind, text }) => kind === "heading" && interviewTitle.test(text));
  const fewest = isTitled ? 1 : fewestTurns;
  if (questions.length >= fewest && turns.length - questions.length >= fewest) return true;
  const spoken = new Map<string, number>();
  for (const { label, introduction } of turns)
    if (introduction !== undefined) spoken.set(label, (spoken.get(label) ?? 0) + 1);
  const least = questions.some(({ label }) => host.test(label)) ? 1 : fewestTurns;
  return [...spoken.values()].filter((times) => times >= least).length >= 2;
}

/** Every paragraph from `first` on that is labelled as a question or an answer, in order. */
function turnsOf(
  blocks: readonly ClassifiedBlock[],
  first: number,
  text: string,
  readByline: BylineReader,
): readonly Turn[] {
  const labels = blocks.map((block, at) => (at < first ? undefined : turnLabel(block)));
  // What a host says before the first answer presents the guests as the head of the page does.
  const firstAnswer = labels.findIndex((found) => found !== undefined && !isQuestion(found.label));
  const head = text.slice(0, blocks[firstAnswer]?.block.start);
  return blocks.flatMap(({ block }, at): Turn[] => {
    const found = labels[at];
    if (found === undefined) return [];
    const { label, chars } = found;
    const turn = { at, label, leadIn: { start: block.start, end: block.start + chars } };
    if (isQuestion(label)) return [{ ...turn, kind: "question" }];
    if (isAnswer(label)) return [{ ...turn, kind: "answer" }];
    if (readByline(label).kind !== "name") return [];
    const isAnswering = isQuestion(labels[at - 1]?.label ?? "");
    const own = isAnswering ? nameIn(label, turn.leadIn, text) : undefined;
    const introduction = nameAt(label, head, readByline) ?? own;
    return introduction === undefined ? [] : [{ ...turn, kind: "answer", introduction }];
  });
}

/** Where the head of the page gives the name of a label, with post if it can be: 松溪县委书记丁一川, 丁一川 松溪县委书记. */
function nameAt(label: string, head: string, readByline: BylineReader): Span | undefined {
  const at = head.indexOf(label);
  if (at === -1) return findIntroduction(label, head, readByline);
  const line = { start: head.lastIndexOf("\n", at) + 1, end: (head.indexOf("\n", at) + head.length) % head.length };
  return (
    findIntroduction(label, head, readByline) ??
    (presents(slice(head, line), label, readByline) ? line : { start: at, end: at + label.length })
  );
}

/** Whether a line gives the person, and nobody else, with a post. */
function presents(line: string, name: string, readByline: BylineReader): boolean {
  const { persons, inPlace } = readByline(line);
  const [person, ...others] = persons.length > 0 ? persons : (inPlace?.persons ?? []);
  return person?.name === name && person.positions.length > 0 && others.length === 0;
}

/** The name of a label directly behind a question, whom nobody has presented; a word of two characters may be 方案. */
function nameIn(label: string, { start, end }: Span, text: string): Span | undefined {
  const at = text.indexOf(label, start);
  return label.length < 3 || at === -1 || at >= end ? undefined : { start: at, end: at + label.length };
}
