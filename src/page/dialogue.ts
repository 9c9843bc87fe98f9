/**
 * Conversations: who asks, who answers, and where the page says who the answering are. 答 is whom the head of the page
 * presents; 丁一川： is whom it names so, with the post that it gives.
 */
import type { BylineReader, NamedPerson } from "../base/records.ts";
import { type Span, slice } from "../base/span.ts";
import { guestOf, personsIn } from "./guest.ts";
import { findIntroduction } from "./introduction.ts";
import type { Observation, Reading } from "./observe.ts";
import { isRole, isTelling, presentsAnother, type Turn } from "./turns.ts";

/** What the head of a conversation says of those who talk. */
interface Talk {
  readonly first: number;
  readonly text: string;
  /** The text above the first answer. */
  readonly head: string;
  readonly guests: readonly NamedPerson[];
  /** Where another guest comes, if one does. */
  readonly replaced: number;
  readonly labels: readonly (string | undefined)[];
  readonly hasQuestions: boolean;
}

/** The observations with a reading as answer for every turn of a person whom the page presents. */
export function readDialogue(
  observations: readonly Observation[],
  text: string,
  readByline: BylineReader,
): readonly Observation[] {
  const talk = talkOf(observations, text, readByline);
  if (talk === undefined) return observations;
  let asked = false;
  const read = observations.map((observation, at): Observation => {
    const { turn, readings } = observation;
    const isAsked = asked;
    const said = isAsked ? readings.find(({ element }) => element === "said") : undefined;
    if (said !== undefined) asked = false;
    if (said !== undefined)
      return { ...observation, readings: [{ ...said, element: "answer", sureness: "answer-named" }] };
    if (turn === undefined || at < talk.first) return observation;
    asked = turn.kind === "question";
    if (asked) return observation;
    const others = readings.filter(({ element }) => element !== "answer");
    const answer = answerOf(turn, at, isAsked, talk, readByline);
    return { ...observation, readings: answer === undefined ? others : [...others, answer] };
  });
  return markTelling(read, talk, readByline);
}

function talkOf(observations: readonly Observation[], text: string, readByline: BylineReader): Talk | undefined {
  const first = observations.findIndex(({ turn, block }) => turn !== undefined && opensTurns(turn, text, block.start));
  if (first === -1) return undefined;
  const answers = observations.findIndex(
    ({ turn }, at) => at >= first && turn !== undefined && turn.kind !== "question",
  );
  const guest = guestOf(observations.slice(0, first), text.slice(0, observations[first]?.block.start), readByline);
  const guests = guest === undefined ? [] : personsIn(slice(text, guest), readByline).slice(0, 1);
  const names = guests.flatMap(({ name }) => name ?? []);
  const replaced = observations.findIndex(
    ({ text: words, kind }, at) => at > first && kind === "paragraph" && presentsAnother(words, names),
  );
  return {
    first,
    text,
    head: text.slice(0, observations[answers]?.block.start),
    guests,
    replaced: replaced === -1 ? observations.length : replaced,
    labels: observations.map(({ turn }) => turn?.label),
    hasQuestions: observations.some(({ turn }) => turn?.kind === "question"),
  };
}

/** The turn at a place as an answer; undefined where nobody says who speaks. */
function answerOf(turn: Turn, at: number, isAsked: boolean, talk: Talk, readByline: BylineReader): Reading | undefined {
  const { label, chars } = turn;
  const give = (sureness: string, persons: readonly NamedPerson[]): Reading => ({
    element: "answer",
    sureness,
    persons,
    chars,
  });
  if (turn.kind === "answer") return give("answer", at < talk.replaced ? talk.guests : []);
  if (readByline(label).kind !== "name") return undefined;
  const known = nameAt(label, talk.head, readByline);
  const person = personAt(known, label, talk.text, readByline);
  const often = talk.labels.filter((one) => one === label).length > 1;
  const isPresented = known !== undefined && (isAsked || (often && talk.hasQuestions));
  if (person.positions.length > 0 || isPresented)
    return give(often || isAsked ? "answer-named" : "answer-once", [person]);
  return isAsked && label.length >= 3 ? give("answer-own", [person]) : undefined;
}

function personAt(at: Span | undefined, name: string, text: string, readByline: BylineReader): NamedPerson {
  const persons = at === undefined ? [] : personsIn(slice(text, at), readByline);
  return persons.find((person) => person.name === name) ?? { name, positions: [] };
}

/** “云江省副省长苏砚秋表示|，……” */
const clause = /^[^，。：“”]{2,40}(?=[，：])/u;

/** The observations of a conversation, those marked that tell of its guests or have another speak. */
function markTelling(
  read: readonly Observation[],
  { first, text }: Talk,
  readByline: BylineReader,
): readonly Observation[] {
  const answering = read.flatMap(({ readings }) => readings.filter(({ element }) => element === "answer"));
  if (answering.length === 0) return read;
  const guests = answering.flatMap(({ persons }) => persons);
  const isNamed = (text: string) =>
    guests.some(
      ({ name, positions }) =>
        name !== null &&
        (text.includes(name) || positions.some(({ title }) => title !== null && text.includes(name.charAt(0) + title))),
    );
  return read.map((one, at) => {
    if (at <= first || one.readings.some(({ element }) => element === "answer" || element === "question")) return one;
    const { kind, persons } = readByline(clause.exec(one.text)?.[0] ?? "");
    const isLedIn =
      kind === "lead-in" && persons[0]?.positions.some(({ institution }) => institution !== null) === true;
    const isOther = one.turn !== undefined && (isRole(one.turn) || isSpeaker(one.turn, one, text, readByline));
    return isNamed(one.text) || isLedIn || isOther || isTelling(one.text) ? { ...one, tells: true } : one;
  });
}

/** A label that is a name, or may be one of a rare surname since the page has the same words before. */
function isSpeaker(turn: Turn, { block }: Observation, text: string, readByline: BylineReader): boolean {
  if (readByline(turn.label).kind === "name") return true;
  const mayBeName = /^\p{Script=Han}{3,4}$/u.test(turn.label); // “国建军”
  return turn.kind === "other" && mayBeName && text.lastIndexOf(turn.label, block.start - 1) !== -1;
}

/** A label of an interview, or a name that the page has given before. */
function opensTurns({ kind, label }: Turn, text: string, start: number): boolean {
  return kind !== "other" || text.lastIndexOf(label, start - 1) !== -1;
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
  const [person, ...others] = personsIn(line, readByline);
  return person?.name === name && person.positions.length > 0 && others.length === 0;
}
