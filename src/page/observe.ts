/** What each block of a page looks like by itself: its kind, and what it could be in a unit, as plain data. */
import { countHan } from "../base/han.ts";
import type { Block, Byline, BylineReader, NamedPerson, RepairedDocument } from "../base/records.ts";
import { slice } from "../base/span.ts";
import type { NameOdds } from "../lexicon/name-odds.ts";
import { type Kind, kindOf, longestByline } from "./kinds.ts";
import { readLabels } from "./labels.ts";
import { type NameSense, senseOf } from "./name-sense.ts";
import { readWriters } from "./note.ts";
import { readOwnLine } from "./own-line.ts";
import { type Turn, turnOf } from "./turns.ts";

/** The parts of a unit beside its body, as `layouts.ts` names them. */
export type Element =
  | "title"
  | "by"
  | "dash"
  | "name"
  | "note"
  | "source"
  | "signed"
  | "label"
  | "said"
  | "question"
  | "answer"
  | "address"
  | "self"
  | "titled"
  | "titled-note"
  | "lead";

/** That a block can be an element, how surely (the name of a weight) and whom it then names. */
export interface Reading {
  readonly element: Element;
  readonly sureness: string;
  readonly persons: readonly NamedPerson[];
  /** Characters of the block that are no words of the body: a label with its colon. */
  readonly chars: number;
  /** What the characters of the names say; absent where nobody is named or under a name of the net. */
  readonly sense?: NameSense;
}

/** A block by itself. */
export interface Observation {
  readonly block: Block;
  readonly text: string;
  readonly kind: Kind;
  readonly han: number;
  readonly byline: Byline | undefined;
  readonly turn: Turn | undefined;
  readonly readings: readonly Reading[];
  /** In a conversation: tells of what happened, of the guest or of another, so that no answer goes on in it. */
  readonly tells?: boolean;
}

const longestNote = 160;
/** “苏砚秋：|85岁，|渔村守塔人” */
const aged = /^(?<name>\p{Script=Han}{2,4})[：:]\s?(?:[男女]，)?\d{1,3}岁，/u;
/** “写信人：|苏砚秋（演员）”, “青屿守塔人苏砚秋|讲述”, “（|青屿市培训科 苏砚秋|）” */
const dressing =
  /^(?:写信人|讲述人|讲述者|口述)[：:]\s?|(?:讲述|口述|自述)$|[（(]化名[）)]$|^[（(](?=[^（）()：]+\s\S{2,3}[）)]$)|(?<=^[（(]?[^（）()：]+\s\S{2,3})[）)]$/gu;

/** “……讲述”, “（……）”, “写信人：……”, “苏砚秋：85岁……”: what a line needs to be dressed. */
const dressed = /[述）)]$|^\p{Script=Han}{2,4}[：:]/u;

/** One observation a block. */
export function observe(document: RepairedDocument, readByline: BylineReader): readonly Observation[] {
  const { text } = document.edited;
  return document.blocks.map((block) => observeBlock(block, slice(text, block), readByline));
}

/** The observations with what the characters of their names say. */
export function judgeNames(observations: readonly Observation[], odds: NameOdds): readonly Observation[] {
  const judge = (reading: Reading): Reading => {
    const names = reading.persons.flatMap(({ name }) =>
      name === null || reading.sureness.endsWith("-pen") ? [] : [name],
    );
    if (names.length === 0 || reading.element === "address") return reading;
    const senses = names.map((name) => senseOf(name, odds));
    const sense = (["unlikely", "doubtful"] as const).find((one) => senses.includes(one)) ?? "likely";
    return { ...reading, sense };
  };
  return observations.map((one) => (one.readings.length === 0 ? one : { ...one, readings: one.readings.map(judge) }));
}

/** “松溪县委书记 |丁 一 川” */
const spacedName = /(?<=^|\s)\p{Script=Han}(?:\s\p{Script=Han}){2}$/u;
/** “陆听澜” */
const threeCharacters = /^\p{Script=Han}{3}$/u;

/** Lines by which a page shows that it names people so. */
const fewestNamed = 2;

/**
 * The observations; where other lines give names, by themselves or behind posts, one of three characters that speak for
 * a name is one, though the grammar of bylines knows a word in it.
 */
export function likelyNames(observations: readonly Observation[], odds: NameOdds): readonly Observation[] {
  const named = observations.filter(({ kind }) => kind === "name" || kind === "by").length;
  if (named < fewestNamed) return observations;
  return observations.map((one): Observation => {
    const isRead = one.kind !== "heading" || one.byline?.byContext !== undefined;
    if (isRead || !threeCharacters.test(one.text) || senseOf(one.text, odds) !== "likely") return one;
    const persons = [{ name: one.text, positions: [] }];
    const readAs = (element: Element, sureness: string): Reading => ({ element, sureness, persons, chars: 0 });
    return {
      ...one,
      kind: "name",
      readings: [{ ...readAs("title", "title-name"), persons: [] }, readAs("name", "name"), readAs("by", "by-name")],
    };
  });
}

/** One block, which may be several lines that belong together: 国务院总理 / 李克强. */
export function observeBlock(block: Block, text: string, readByline: BylineReader): Observation {
  const isLine = text.length <= longestByline;
  const closed = isLine ? text.replace(spacedName, (name) => name.replace(/\s/gu, "")) : text; // “丁 一 川”
  const dashed = closed.replace(/^[―─–-]{1,3}/u, "——"); // “――青屿县委书记苏砚秋”
  const isAged = aged.test(dashed);
  const isShort = text.length <= longestNote;
  const isDressed = isLine && dressed.test(text);
  const bare = isDressed ? dashed.replace(dressing, "").replace(aged, "$<name> ") : dashed;
  const [han, turn] = [countHan(text), turnOf(text)];
  const writers = isShort ? readWriters(bare, readByline) : undefined;
  const whole = isLine ? readByline(bare) : undefined;
  const byline = whole?.kind ? whole : (readDashed(bare, readByline) ?? whole);
  if (writers !== undefined)
    return {
      block,
      text,
      kind: "note",
      han,
      byline,
      turn,
      readings: [{ element: "note", sureness: "note", persons: writers, chars: 0 }],
    };
  const kind = kindOf(block, bare, byline);
  const isBracketed = /^[（(]/u.test(text); // “（青屿市培训科 苏砚秋）”
  const line = { text: bare, kind, byline, terminal: block.terminal, isTold: bare !== dashed, isAged, isBracketed };
  const labels = isAged ? [] : readLabels(text, kind, turn, readByline);
  const lines = isLine || kind !== "paragraph" ? readOwnLine(line, readByline) : [];
  const readings = labels.length === 0 ? lines : [...lines, ...labels];
  return { block, text, kind, han, byline, turn, readings };
}

/** “——全国政协委员苏砚秋日前撰文指出，|……”: a signature that goes on to tell what was said. */
function readDashed(text: string, readByline: BylineReader): Byline | undefined {
  const clause = /^——[^。，：]{4,60}(?=[，：])/u.exec(text)?.[0].replace(/(?:日前|近日).*$|(?:接受|撰文|提交).*$/u, "");
  return clause === undefined ? undefined : readByline(clause);
}
