/** What a person can be asked about a store: where to look, and what the store itself would answer. */
import type { MentionRecord, SpeechRecord } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import { recordsOf } from "../store/directory/record-files.ts";

/** What a coder can be asked to check. */
export type QuestionKind = "attribution" | "mention" | "quotation" | "identity";

/** The kinds in the order of a sheet. */
export const questionKinds: readonly QuestionKind[] = ["attribution", "mention", "quotation", "identity"];

/** Words of a document. */
export interface Place extends Span {
  readonly document: string;
}

/** One question to a coder: a place, and what the store says of it. */
export interface Question {
  readonly kind: QuestionKind;
  /** Names the question without its answer; the same in every store that asks it. */
  readonly item: string;
  readonly place: Place;
  /** The second place of a comparison. */
  readonly other?: Place;
  /** The store's own answer; never on the sheet. */
  readonly answer: string;
  readonly form: string;
  readonly year: string;
}

/** The answer of who finds nobody or nothing. */
export const nobody = "-";

/** What to ask of a speech, a mention, a quotation, a pair of bylines: stands above the rows of a sheet. */
export const wordings: Readonly<Record<QuestionKind, string>> = {
  attribution: `whose words are these? the name, several joined by 、, or ${nobody} where the page names nobody`,
  mention: `is this the formulation, and whose words is it in? speaker, quoted, indirect, joint, title, heading, outside, or ${nobody} where it is none`,
  quotation: `whose words stand in these quotation marks? the name, or ${nobody} where the text does not say or they are nobody's`,
  identity: "are these two the same person? same or different",
};

/** The answers that a question takes; names are free. */
export const takenAnswers: Readonly<Partial<Record<QuestionKind, readonly string[]>>> = {
  mention: ["speaker", "quoted", "indirect", "joint", "title", "heading", "outside", nobody],
  identity: ["same", "different"],
};

/** All questions of one kind that the store at `dir` can be asked, in its order. */
export function questionsOf(dir: string, kind: QuestionKind): readonly Question[] {
  const speeches = new Map<string, SpeechRecord>();
  for (const speech of recordsOf<SpeechRecord>(dir, "speeches.jsonl")) speeches.set(speech.id, { ...speech, text: "" });
  switch (kind) {
    case "attribution":
      return [...speeches.values()].map(aboutSpeech);
    case "identity":
      return aboutPersons([...speeches.values()]);
    default:
      return aboutMentions(dir, kind, speeches);
  }
}

function aboutSpeech(speech: SpeechRecord): Question {
  const { id, document, start, end, speakers } = speech;
  const names = speakers.map(({ name }) => name);
  return {
    kind: "attribution",
    item: id,
    place: { document, start, end },
    answer: names.length === 0 ? nobody : names.join("、"),
    ...strataOf(speech),
  };
}

function aboutMentions(
  dir: string,
  kind: "mention" | "quotation",
  speeches: ReadonlyMap<string, SpeechRecord>,
): readonly Question[] {
  const questions: Question[] = [];
  for (const mention of recordsOf<MentionRecord>(dir, "mentions.jsonl")) {
    if (mention.kind !== (kind === "mention" ? "concept" : "quotation") || mention.contained) continue;
    const { id, document, start, end, voice, quotedPerson, speech } = mention;
    const answer = kind === "mention" ? voice : (quotedPerson ?? nobody);
    questions.push({
      kind,
      item: id,
      place: { document, start, end },
      answer,
      ...strataOf(speeches.get(speech ?? "")),
    });
  }
  return questions;
}

/** Two bylines with one name but not one wording: each is asked together with the next of this name. */
function aboutPersons(speeches: readonly SpeechRecord[]): readonly Question[] {
  const sites = new Map<
    string,
    Map<string, { readonly id: string; readonly speech: SpeechRecord; readonly place: Place }>
  >();
  for (const speech of speeches) {
    const { document, attribution, speakers } = speech;
    if (attribution.evidence === null) continue;
    const { start, end, text } = attribution.evidence;
    for (const { id, name } of speakers) {
      const bylines = sites.get(name) ?? new Map();
      sites.set(name, bylines);
      if (!bylines.has(text)) bylines.set(text, { id, speech, place: { document, start, end } });
    }
  }
  return [...sites].flatMap(([name, bylines]) => {
    const all = [...bylines.values()];
    return all.slice(1).flatMap((now, i) => {
      const before = all[i];
      if (before === undefined) return [];
      return {
        kind: "identity" as const,
        item: `${name} ${before.speech.id} ${now.speech.id}`,
        place: before.place,
        other: now.place,
        answer: before.id === now.id ? "same" : "different",
        ...strataOf(now.speech),
      };
    });
  });
}

function strataOf(speech: SpeechRecord | undefined): Pick<Question, "form" | "year"> {
  return { form: speech?.form ?? "outside", year: speech?.date?.slice(0, 4) ?? "undated" };
}
