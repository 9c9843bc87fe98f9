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
import { type Span, slice } from "../base/span.ts";
import type { NameOdds } from "../lexicon/name-odds.ts";
import { officeSentence, readAddress, readExtracts, readLetters } from "./address.ts";
import { readComments } from "./comment.ts";
import { confidenceOf, leastConfidence } from "./confidence.ts";
import { type Decoded, decode } from "./decode.ts";
import { readDialogue } from "./dialogue.ts";
import { formOf, missingName } from "./form.ts";
import { inBody, type Layout, layouts } from "./layouts.ts";
import { isOverlong, longConfidence } from "./long.ts";
import { isNotice } from "./marks.ts";
import { mergeLines, readUnread, withoutQuoted } from "./merge.ts";
import { isHeadAbroad, senseOf } from "./name-sense.ts";
import { judgeNames, likelyNames, type Observation, observe } from "./observe.ts";
import { partsOf } from "./parts.ts";
import { findReported, type Passage } from "./reported.ts";
import { seated, seatOf } from "./seated.ts";
import { signatureOf, speakersOf } from "./speakers.ts";
import type { BlockRange, Unit } from "./units.ts";
import { vetoOf } from "./veto.ts";
import { type ScoredView, viewPage, type Weights } from "./view.ts";
import { weights } from "./weights.ts";

/** A page with its speeches and, in the same order, whose they are. */
export interface ReadPage {
  readonly segmented: SegmentedDocument;
  readonly attributions: readonly Attribution[];
}

/** What reading a page needs to know of names. */
export interface PageTools {
  readonly readByline: BylineReader;
  readonly odds: NameOdds;
}

/** Other layouts and weights than the built-in ones, for tests and for those who fit. */
export interface PageRules {
  readonly layouts: readonly Layout[];
  readonly weights: Weights;
}

/** The built-in table and weights. */
export const pageRules: PageRules = { layouts, weights };

/** The speeches of one page, whose they are, and notes on what stays doubtful. */
export function readUnits(
  repaired: RepairedDocument,
  { readByline, odds }: PageTools,
  rules: PageRules = pageRules,
): Noted<ReadPage> {
  const observations = observationsOf(repaired, { readByline, odds });
  const view = viewPage(observations, rules.weights);
  const names = observations.some(({ readings }) => readings.some(({ element }) => element !== "title"));
  const decoded = !names || isNotice(observations[0]?.text ?? "") ? [] : decode(view, rules.layouts);
  const speeches = decoded.filter(({ unit }) => unit.layout.form !== undefined);
  const units = speeches.map(({ unit }) => unit);
  const signed = speeches.map((one, i) => readUnit(repaired, view, one, i + 1, speeches, readByline));
  const found = signed.length > 0 ? [] : findReported(view.observations, repaired.edited.text, readByline);
  const passages = found.filter((passage) => reportedSpeaker(repaired, passage, { readByline, odds }) !== undefined);
  const read = [
    ...signed,
    ...passages.map((passage, i) => readPassage(repaired, view, passage, i + 1, { readByline, odds })),
  ];
  const seat = seatOf(repaired.document);
  const none: Note = { rule: "page-no-speech", file: repaired.document.file, start: 0, end: 0, message: noSpeech };
  return {
    value: {
      segmented: {
        repaired,
        parts: partsOf(view.observations, [...units, ...passages.map((passage) => ({ body: passage, placed: [] }))]),
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
export function observationsOf(repaired: RepairedDocument, { readByline, odds }: PageTools): readonly Observation[] {
  const { text } = repaired.edited;
  const lines = readExtracts(
    readUnread(
      readComments(withoutQuoted(mergeLines(likelyNames(observe(repaired, readByline), odds), repaired, readByline))),
    ),
  );
  return judgeNames(readLetters(readAddress(readDialogue(lines, text, readByline), readByline)), odds);
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
  const speech = speechOf(view.observations, unit, order, candidates, readByline);
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
  order: number,
  speakers: readonly NamedPerson[],
  readByline: BylineReader,
): Speech {
  const { layout, body, placed } = unit;
  const spanOf = ({ from, to }: BlockRange): Span => ({
    start: observations[from]?.block.start ?? 0,
    end: observations[to - 1]?.block.end ?? 0,
  });
  const titles = placed.filter(({ reading }) => reading.element === "title").map(({ at }) => at);
  const note = placed.find(({ reading }) => reading.element === "note");
  const signature = signatureOf(unit);
  const opens = signature !== undefined && inBody.has(signature.reading.element);
  const whole = spanOf(body);
  const label = opens ? signature.reading.chars : 0;
  const start = whole.start + label;
  const said =
    signature?.reading.element === "address"
      ? [body.from, body.from + 1].flatMap((at) => officeSentence(observations, at, readByline) ?? [])[0]
      : { start: whole.start, end: whole.start + Math.max(1, label - 1) };
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

/** How sure sentences of news are that a saying-verb gives to somebody. */
const reportedConfidence = 0.75;

function readPassage(
  { edited, document }: RepairedDocument,
  { observations }: ScoredView,
  { from, to, leadIn, introduction }: Passage,
  order: number,
  { readByline, odds }: PageTools,
): ReadUnit {
  const paragraphs = observations.slice(from, to).map(({ block }) => ({ start: block.start, end: block.end }));
  const span = { start: paragraphs[0]?.start ?? 0, end: paragraphs.at(-1)?.end ?? 0 };
  const given = introduction === undefined ? {} : { introduction };
  const speech: Speech = { ...span, order, form: "report", cue: "reported", paragraphs, leadIn, ...given };
  const speaker = reportedSpeaker({ edited }, { leadIn, introduction }, { readByline, odds });
  const speakers = speaker === undefined ? [] : [speaker];
  const evidence = evidenceOf(edited, document.text, leadIn);
  const confidence = reportedConfidence;
  return { speech, attribution: { rule: "reported", confidence, evidence, speakers }, notes: [] };
}

/** The person whose words a passage reports; undefined where its lead-in names nobody. */
function reportedSpeaker(
  { edited }: Pick<RepairedDocument, "edited">,
  { leadIn, introduction }: { readonly leadIn: Span; readonly introduction?: Span | undefined },
  { readByline, odds }: PageTools,
): NamedPerson | undefined {
  const read = readByline(slice(edited.text, introduction ?? leadIn));
  const persons = [...read.persons, ...(introduction === undefined ? [] : (read.byContext?.persons ?? []))];
  return persons.find((one) => one.name !== null && (senseOf(one.name, odds) !== "unlikely" || isHeadAbroad(one)));
}

function evidenceOf(edited: EditedText, raw: string, span: Span | undefined): Evidence | null {
  if (span === undefined) return null;
  const { start, end } = origin(edited, span);
  return { start, end, text: raw.slice(start, end) };
}
