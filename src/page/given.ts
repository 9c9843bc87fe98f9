/**
 * Speakers whom not the page names but whoever gave it: a column of a table, `--meta`. They outrank what is read. A page
 * that reads as one speech keeps its cut; of several the one that names a given speaker is theirs; any other page is their
 * words from its first paragraph to the last, without titles above and credits below.
 */
import { type Note, type Noted, noteOn } from "../base/notes.ts";
import { openingEvidence } from "../base/opening-evidence.ts";
import type {
  Attribution,
  BylineReader,
  GivenSpeaker,
  NamedPerson,
  Part,
  Position,
  SegmentedDocument,
  Speech,
} from "../base/records.ts";
import { contains } from "../base/span.ts";
import { givenTurns } from "./given-turns.ts";

/** The rule of an attribution to a given speaker. */
export const givenRule = "given";

/** What notes ask for and a given speaker answers. */
const answered: ReadonlySet<string> = new Set(["page-no-speech", "page-missing-byline"]);

/** A page with its speeches and, in the same order, whose they are. */
interface AttributedPage {
  readonly segmented: SegmentedDocument;
  readonly attributions: readonly Attribution[];
}

/** The page as its given speakers have it; unchanged where nobody is given. */
export function giveSpeakers(read: Noted<AttributedPage>, readByline: BylineReader): Noted<AttributedPage> {
  const page = read.value;
  const { document } = page.segmented.repaired;
  const { given = [] } = document.meta;
  if (given.length === 0) return read;
  const speakers = given.map((speaker) => personOf(speaker, readByline));
  const turns = givenTurns(page.segmented, speakers, givenRule, readByline);
  if (turns !== undefined) return { value: turns, notes: read.notes.filter(({ rule }) => !rule.startsWith("page-")) };
  const own = page.segmented.speeches.flatMap((speech, i) => (speech.form === "reported" ? [] : [i]));
  const named = own.filter((i) => namesAny(page.attributions[i], speakers));
  const taken = named.length > 0 ? named : own.length === 1 && page.segmented.speeches.length === 1 ? own : [];
  const others = taken.flatMap((i) => page.attributions[i]?.speakers ?? []);
  const notes = [
    ...read.notes.filter(({ rule }) => !answered.has(rule)),
    ...(taken.length > 0 && named.length === 0 ? differing(document.id, others, speakers) : []),
  ];
  if (taken.length === 0) return { value: wholeOf(page.segmented, speakers), notes };
  const attributions = page.attributions.map((attribution, i) =>
    taken.includes(i) ? attributionTo(page.segmented, page.segmented.speeches[i], speakers, attribution) : attribution,
  );
  return { value: { segmented: page.segmented, attributions }, notes };
}

function namesAny(attribution: Attribution | undefined, speakers: readonly NamedPerson[]): boolean {
  return (attribution?.speakers ?? []).some(({ name }) => speakers.some((speaker) => speaker.name === name));
}

function differing(file: string, read: readonly NamedPerson[], given: readonly NamedPerson[]): readonly Note[] {
  const [names, others] = [given, read].map((people) => people.flatMap(({ name }) => name ?? []).join("、"));
  if (others === undefined || others === "") return [];
  return [noteOn("page-given-differs", file, `the page names ${others}; it is given to ${names}, as its table says`)];
}

/** A post is read as a byline has it; where that fails it stays as it is written. */
function personOf({ name, position, institution }: GivenSpeaker, readByline: BylineReader): NamedPerson {
  const written = `${institution ?? ""}${position ?? ""}`;
  if (written === "") return { name, positions: [] };
  const [person, ...others] = readByline(`${written} ${name}`).persons;
  const isRead = person?.name === name && others.length === 0 && person.positions.some(({ title }) => title !== null);
  const isThere =
    institution === undefined ||
    position === undefined ||
    person?.positions.every((post) => post.institution === institution);
  if (isRead && isThere) return person;
  return { name, positions: [postOf(institution ?? null, position ?? null)] };
}

function postOf(institution: string | null, title: string | null): Position {
  return { institution, title, former: false };
}

function attributionTo(
  segmented: SegmentedDocument,
  speech: Speech | undefined,
  speakers: readonly NamedPerson[],
  read?: Attribution,
): Attribution {
  const evidence = read?.evidence ?? (speech === undefined ? null : openingEvidence(segmented, speech));
  const posts = (person: NamedPerson) =>
    person.positions.length > 0 ? person : (read?.speakers.find(({ name }) => name === person.name) ?? person);
  return { rule: givenRule, confidence: 1, evidence, speakers: speakers.map(posts) };
}

/** What stands around the words of a page and is none of them. */
const around: ReadonlySet<Part["kind"]> = new Set([
  "headline",
  "subtitle",
  "title",
  "credit",
  "editor-note",
  "byline",
  "author-note",
]);

function wholeOf({ repaired, parts }: SegmentedDocument, speakers: readonly NamedPerson[]): AttributedPage {
  const kinds = repaired.blocks.map((block) => parts.find((part) => contains(part, block))?.kind ?? "unassigned");
  const inside = kinds.map((kind) => !around.has(kind));
  const [first, last] = inside.includes(true)
    ? [inside.indexOf(true), inside.lastIndexOf(true)]
    : [0, kinds.length - 1];
  const paragraphs = repaired.blocks.slice(first, last + 1).map(({ start, end }) => ({ start, end }));
  const [begin, end] = [paragraphs[0]?.start, paragraphs.at(-1)?.end];
  if (begin === undefined || end === undefined)
    return { segmented: { repaired, parts, speeches: [] }, attributions: [] };
  const speech: Speech = { start: begin, end, order: 1, form: "speech", cue: givenRule, paragraphs };
  const segmented: SegmentedDocument = {
    repaired,
    parts: [
      ...blockParts(repaired.blocks.slice(0, first), kinds.slice(0, first)),
      { kind: "body", speech: 0, start: begin, end },
      ...blockParts(repaired.blocks.slice(last + 1), kinds.slice(last + 1)),
    ],
    speeches: [speech],
  };
  return { segmented, attributions: [attributionTo(segmented, speech, speakers)] };
}

/** What stood in another's speech is nobody's now. */
function blockParts(blocks: SegmentedDocument["repaired"]["blocks"], kinds: readonly Part["kind"][]): readonly Part[] {
  return blocks.map(({ start, end }, i) => ({ kind: kinds[i] ?? "unassigned", start, end }));
}
