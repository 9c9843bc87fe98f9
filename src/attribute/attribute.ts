/** Says whose words each speech is, from its byline alone; a speech without one has no speaker, and the rule says why. */
import { type EditedText, origin } from "../base/edits.ts";
import { withoutLabelMark } from "../base/label-line.ts";
import type { Note, Noted } from "../base/notes.ts";
import type {
  Attribution,
  Byline,
  BylineReader,
  Evidence,
  NamedPerson,
  SegmentedDocument,
  Speech,
} from "../base/records.ts";
import { type Span, slice } from "../base/span.ts";

/** One attribution a speech, in the same order. */
export function attribute(segmented: SegmentedDocument, readByline: BylineReader): Noted<readonly Attribution[]> {
  const notes: Note[] = [];
  const { repaired } = segmented;
  const value = segmented.speeches.map((speech) => {
    const attribution = attributionOf(repaired.edited, repaired.document.text, speech, readByline);
    if (attribution.speakers.length === 0 && attribution.evidence !== null) {
      const { start, end } = attribution.evidence;
      const message = "a signature that names nobody we can read; the speaker stays unknown";
      notes.push({ rule: `attribute-${attribution.rule}`, file: repaired.document.file, start, end, message });
    }
    return attribution;
  });
  return { value, notes };
}

function attributionOf(edited: EditedText, raw: string, speech: Speech, readByline: BylineReader): Attribution {
  if (speech.leadIn !== undefined) return ledIn(edited, raw, speech, speech.leadIn, readByline);
  if (speech.byline === undefined) return unsigned(edited, raw, speech, readByline);
  const evidence = evidenceOf(edited, raw, speech.byline);
  const byline = readByline(withoutLabelMark(slice(edited.text, speech.byline)));
  if (speech.form === "article" && speech.cue.startsWith("name-under-"))
    return signedArticle(edited, speech, evidence, readByline);
  const alone = byline.persons.length > 0;
  const persons = alone ? byline.persons : (byline.inPlace?.persons ?? []);
  const speakers = persons.filter(({ name }) => name !== null);
  if (speakers.length === 0) {
    return { rule: persons.length > 0 ? "post-without-name" : "unread-byline", confidence: 0, evidence, speakers: [] };
  }
  const isLabel = speech.cue === "label-line";
  const sure = isLabel ? labelConfidence(byline) : alone ? confidenceOf(byline, speech) : inPlaceConfidence(byline);
  const rule = alone || isLabel ? speech.cue : "byline-in-place";
  return { rule, confidence: Math.min(sure, doubted(speech)), evidence, speakers };
}

/** How sure a label with post and name is, of which the page has several. */
function labelConfidence({ kind, inPlace }: Byline): number {
  return kind === "byline" || inPlace?.firm === true ? 0.95 : 0.85;
}

/** How sure a name is that an author note stands by. */
const noteConfidence = 0.92;

/** Nobody signs; an author note may still name the author, or give the posts of whoever wrote the article. */
function unsigned(edited: EditedText, raw: string, { cue, authorNote }: Speech, readByline: BylineReader): Attribution {
  const evidence = authorNote === undefined ? null : evidenceOf(edited, raw, authorNote);
  const persons = authorNote === undefined ? [] : readByline(slice(edited.text, authorNote)).persons;
  const speakers = persons.filter(({ name }) => name !== null);
  if (speakers.length > 0) return { rule: cue, confidence: noteConfidence, evidence, speakers };
  return { rule: evidence === null ? cue : "post-without-name", confidence: 0, evidence, speakers: [] };
}

/** How sure a speaker is whom words inside the speech give: a label in an interview, the office or a lead-in elsewhere. */
function ledInConfidenceOf(form: Speech["form"]): number {
  return form === "interview" ? 0.85 : 0.75;
}

/** Words of the speech itself say who speaks. */
function ledIn(edited: EditedText, raw: string, speech: Speech, leadIn: Span, readByline: BylineReader): Attribution {
  const evidence = evidenceOf(edited, raw, leadIn);
  const byline = readByline(slice(edited.text, speech.introduction ?? leadIn));
  const given = speech.introduction !== undefined || byline.rule === "office";
  const persons = [...byline.persons, ...(given ? (byline.inPlace?.persons ?? []) : [])];
  const speaker = persons.find(({ name }) => name !== null);
  if (speaker === undefined) return { rule: speech.cue, confidence: 0, evidence, speakers: [] };
  const confidence = speech.cue === "label" ? labelConfidence(byline) : ledInConfidenceOf(speech.form);
  return { rule: speech.cue, confidence, evidence, speakers: [speaker] };
}

/** The name stands under the title, the posts in the note at the end: one note, one person. */
function signedArticle(edited: EditedText, speech: Speech, evidence: Evidence, readByline: BylineReader): Attribution {
  const note = speech.authorNote === undefined ? undefined : readByline(slice(edited.text, speech.authorNote));
  const persons = note?.persons ?? [];
  // （摩洛哥）阿齐兹·某某
  const name = evidence.text.replace(/^[（(].*?[）)]|[\s\u00A0\u3000]+/gu, "");
  const speaker: NamedPerson = { name, positions: persons.length === 1 ? (persons[0]?.positions ?? []) : [] };
  return { rule: speech.cue, confidence: noteConfidence, evidence, speakers: [speaker] };
}

function evidenceOf(edited: EditedText, raw: string, span: Span): Evidence {
  const { start, end } = origin(edited, span);
  return { start, end, text: raw.slice(start, end) };
}

function inPlaceConfidence({ inPlace }: Byline): number {
  return inPlace?.firm ? 0.85 : 0.75;
}

/** The highest confidence that a doubt about the cut allows. */
function doubted({ doubt }: Speech): number {
  return doubt === undefined ? 1 : 0.7;
}

/** A byline without the title that all others have is a little less sure. */
function confidenceOf(byline: Byline, speech: Speech): number {
  return speech.title === undefined && speech.form === "speech" ? Math.min(byline.confidence, 0.9) : byline.confidence;
}
