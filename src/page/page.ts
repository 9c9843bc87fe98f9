/**
 * Reads a repaired page: which stretches are speeches, whose they are, what everything else is. The page is the best
 * sequence of units by the table of layouts; a veto may then make a speaker nobody.
 */
import { type EditedText, origin } from "../base/edits.ts";
import type { Note, Noted } from "../base/notes.ts";
import type {
  Attribution,
  BylineReader,
  Evidence,
  NamedPerson,
  RepairedDocument,
  SegmentedDocument,
  Speech,
} from "../base/records.ts";
import type { Span } from "../base/span.ts";
import { readAddress, readExtracts, readLetters } from "./address.ts";
import { readComments } from "./comment.ts";
import { confidenceOf, leastConfidence, reportedConfidence } from "./confidence.ts";
import { type Decoded, decode } from "./decode.ts";
import { readDialogue } from "./dialogue.ts";
import { formOf, missingName } from "./form.ts";
import { readFullTexts } from "./full-text.ts";
import { inBody, type Layout, layouts } from "./layouts.ts";
import { isOverlong, longConfidence } from "./long.ts";
import { isNotice } from "./marks.ts";
import { mergeLines, readUnread, withoutQuoted } from "./merge.ts";
import { judgeNames, likelyNames, type Observation, observe } from "./observe.ts";
import { partsOf } from "./parts.ts";
import { findReported, type Passage } from "./reported.ts";
import { type NameTools, reportedSpeaker } from "./reported-speaker.ts";
import { seated, seatOf } from "./seated.ts";
import { saidOf, signatureOf, speakersOf } from "./speakers.ts";
import { readTitles, titlesOf } from "./titles.ts";
import type { BlockRange, Unit } from "./units.ts";
import { vetoOf } from "./veto.ts";
import { type ScoredView, viewPage, type Weights } from "./view.ts";
import { weights } from "./weights.ts";

/** A page with its speeches and, in the same order, whose they are. */
export interface ReadPage {
  readonly segmented: SegmentedDocument;
  readonly attributions: readonly Attribution[];
}

/** Other layouts and weights than the built-in ones, for tests and for those who fit. */
export interface PageRules {
  readonly layouts: readonly Layout[];
  readonly weights: Weights;
}

/** The built-in table and weights. */
export const pageRules: PageRules = { layouts, weights };

/** The speeches of one page, whose they are, and notes on what stays doubtful. */
export function readUnits(repaired: RepairedDocument, tools: NameTools, rules: PageRules = pageRules): Noted<ReadPage> {
  const { readByline, odds, leaders = [] } = tools;
  const observations = observationsOf(repaired, { readByline, odds });
  const view = viewPage(observations, rules.weights);
  const names = observations.some(({ readings }) => readings.some(({ element }) => element !== "title"));
  const decoded = !names || isNotice(observations[0]?.text ?? "") ? [] : decode(view, rules.layouts);
  const speeches = decoded.filter(({ unit }) => unit.layout.form !== undefined);
  const units = speeches.map(({ unit }) => unit);
  const signed = speeches.map((one, i) => readUnit(repaired, view, one, i + 1, speeches, readByline));
  const known = { text: repaired.edited.text, readByline, leaders };
  const found = signed.length > 0 ? [] : findReported(view.observations, known);
  const passages = found.filter((passage) => reportedSpeaker(repaired.edited.text, passage, tools) !== undefined);
  const read = [...signed, ...passages.map((passage, i) => readPassage(repaired, view, passage, i + 1, tools))];
  const seat = seatOf(repaired.document);
  const none: Note = { rule: "page-no-speech", file: repaired.document.file, start: 0, end: 0, message: noSpeech };
  return {
    value: {
      segmented: {
        repaired,
        parts: partsOf(view.observations, [
          ...units,
          ...passages.map((passage) => ({ body: passage, placed: [], span: passage })),
        ]),
        speeches: read.map(({ speech }) => speech),
      },
      attributions: read.map(({ attribution }) => ({
        ...attribution,
        speakers: attribution.speakers.map((speaker) => seated(speaker, seat)),
      })),
    },
    notes: read.length === 0 ? [none] : read.flatMap(({ notes }) => notes),
  };
}

const noSpeech =
  "no speech found: looked for 职务 + space + 姓名 above or below a text, ——职务姓名, 职务姓名：, a name under a title with （作者为…）, 问 and 答";

/** What each block of a page looks like by itself and by the lines around it. */
export function observationsOf(repaired: RepairedDocument, { readByline, odds }: NameTools): readonly Observation[] {
  const { text } = repaired.edited;
  const { title } = repaired.document.meta;
  const lines = readExtracts(
    readUnread(
      readComments(withoutQuoted(mergeLines(likelyNames(observe(repaired, readByline), odds), repaired, readByline))),
    ),
  );
  const spoken = readAddress(readDialogue(readFullTexts(lines, readByline), text, readByline), readByline);
  return judgeNames(readLetters(readTitles(spoken, title, readByline)), odds);
}

interface ReadUnit {
  readonly speech: Speech;
  readonly attribution: Attribution;
  readonly notes: readonly Note[];
}

function readUnit(
  repaired: RepairedDocument,
  view: ScoredView,
  decoded: Decoded,
  order: number,
  all: readonly Decoded[],
  readByline: BylineReader,
): ReadUnit {
  const units = all.map(({ unit: one }) => one);
  const { unit } = decoded;
  const { edited, document } = repaired;
  const signature = signatureOf(unit);
  const candidates = speakersOf(unit);
  const speech = speechOf(view.observations, unit, units, order, candidates, readByline);
  const evidence = evidenceOf(edited, document.text, speech.leadIn ?? speech.byline ?? speech.authorNote);
  const isLong = isOverlong(view, unit, units);
  const confidence = Math.min(confidenceOf(decoded, all), isLong ? longConfidence : 1);
  const veto = vetoOf(view, unit, units);
  const note = (rule: string, message: string): Note => ({
    rule,
    file: document.file,
    ...origin(edited, speech),
    message,
  });
  if (candidates.length === 0) {
    const rule = signature === undefined || evidence === null ? "missing-byline" : "post-without-name";
    const unsigned = note("page-missing-byline", `${missingName(evidence?.text ?? "")}; its speaker stays unknown`);
    return { speech, attribution: { rule, confidence: 0, evidence, speakers: [] }, notes: [unsigned] };
  }
  if (veto !== undefined || confidence < leastConfidence) {
    const names = candidates.map(({ name }) => name).join("、");
    const doubt = veto ?? { rule: "page-doubt", message: "too little speaks for this speaker; it stays unknown" };
    const noted = note(doubt.rule, `${doubt.message}: ${names}`);
    return { speech, attribution: { rule: doubt.rule, confidence: 0, evidence, speakers: [] }, notes: [noted] };
  }
  const attribution = { rule: unit.layout.rule, confidence, evidence, speakers: candidates };
  const longNote = note("page-long-body", "a body much longer than others of the page; it may hold another's words");
  return { speech, attribution, notes: isLong ? [longNote] : [] };
}

function speechOf(
  observations: readonly Observation[],
  unit: Unit,
  units: readonly Unit[],
  order: number,
  speakers: readonly NamedPerson[],
  readByline: BylineReader,
): Speech {
  const { layout, body, placed } = unit;
  const spanOf = ({ from, to }: BlockRange): Span => ({
    start: observations[from]?.block.start ?? 0,
    end: observations[to - 1]?.block.end ?? 0,
  });
  const titles = titlesOf(unit, units);
  const note = placed.find(({ reading }) => reading.element === "note");
  const signature = signatureOf(unit);
  const opens = signature !== undefined && inBody.has(signature.reading.element);
  const whole = spanOf(body);
  const label = opens ? signature.reading.chars : 0;
  const start = whole.start + label;
  const said =
    label > 0 ? { start: whole.start, end: whole.start + label - 1 } : saidOf(observations, unit, readByline);
  const [title] = titles;
  return {
    start,
    end: whole.end,
    order,
    form: formOf(
      layout.form ?? "speech",
      titles.map((at) => observations[at]?.text ?? ""),
      signature?.reading.element,
      speakers,
    ),
    cue: layout.rule,
    paragraphs: observations
      .slice(body.from, body.to)
      .map(({ block }, i) => ({ start: i === 0 ? start : block.start, end: block.end })),
    ...(title === undefined ? {} : { title: spanOf({ from: title, to: (titles.at(-1) ?? title) + 1 }) }),
    ...(signature === undefined || opens || signature === note
      ? {}
      : { byline: spanOf({ from: signature.at, to: signature.at + 1 }) }),
    ...(opens && said !== undefined ? { leadIn: { start: said.start, end: said.end } } : {}),
    ...(note === undefined ? {} : { authorNote: spanOf({ from: note.at, to: note.at + 1 }) }),
  };
}

function readPassage(
  { edited, document }: RepairedDocument,
  { observations }: ScoredView,
  passage: Passage,
  order: number,
  tools: NameTools,
): ReadUnit {
  const { from, to, start, end, leadIn, introduction, joint } = passage;
  const paragraphs = observations
    .slice(from, to)
    .map(({ block }) => ({ start: Math.max(start, block.start), end: Math.min(end, block.end) }));
  const given = introduction === undefined ? {} : { introduction };
  const speech: Speech = { start, end, order, form: "reported", cue: "reported", paragraphs, leadIn, ...given, joint };
  const speaker = reportedSpeaker(edited.text, passage, tools);
  const speakers = speaker === undefined ? [] : [speaker];
  const evidence = evidenceOf(edited, document.text, passage.evidence);
  const confidence = reportedConfidence[passage.naming];
  return { speech, attribution: { rule: "reported", confidence, evidence, speakers }, notes: [] };
}

function evidenceOf(edited: EditedText, raw: string, span: Span | undefined): Evidence | null {
  if (span === undefined) return null;
  const { start, end } = origin(edited, span);
  return { start, end, text: raw.slice(start, end) };
}
