/** Who quotes whom in quotation marks, and with which concepts. */
import type { Quotes, QuotingText } from "../../graph/ask-api.ts";
import { groupBy } from "../base/group.ts";
import { byCodeUnit } from "../base/order.ts";
import type { MentionRecord } from "../base/records.ts";
import { nameIn } from "./asked-store.ts";
import { daysOf, isIn, type Period } from "./calendar.ts";
import { dayOf } from "./text-of-store.ts";
import type { UsesStore } from "./use.ts";

/** What may narrow the question: days, and a concept inside of the quotation. */
export interface QuotesQuestion extends Period {
  readonly concept?: string;
}

/** The texts that quote a person, by day; `mentions` are quotations and the concepts inside of them. */
export function quotesOf(
  store: UsesStore,
  mentions: Iterable<MentionRecord>,
  person: string,
  { concept, ...period }: QuotesQuestion = {},
): Quotes {
  const name = nameIn(store, person);
  const hits = [...mentions].filter(
    (mention) =>
      (mention.kind === "quotation"
        ? mention.entity === person
        : mention.voice === "quoted" && mention.quotedPerson === name) && isIn(dayOf(store, mention), period),
  );
  const texts = [...groupBy(hits, ({ document, speech }) => speech ?? document).values()]
    .map((inText) => quotingText(store, inText))
    .filter(({ quotations }) => quotations > 0)
    .filter(({ concepts }) => concept === undefined || concepts.some((each) => each.concept === concept))
    .sort((a, b) => byCodeUnit(a.date ?? "", b.date ?? "") || byCodeUnit(a.document, b.document) || byPlace(a, b));
  return {
    counts:
      "direct quotations in quotation marks, and the concepts inside of them; what is reported without marks is not here",
    days: daysOf(store.documents.values(), period),
    why: texts.length > 0 ? "" : whyNone(store, name, concept, period),
    person,
    name,
    bySpeaker: bySpeaker(texts),
    texts,
  };
}

function byPlace(a: QuotingText, b: QuotingText): number {
  return byCodeUnit(a.speech ?? "", b.speech ?? "");
}

function quotingText(store: UsesStore, hits: readonly MentionRecord[]): QuotingText {
  // A group is never empty.
  const [{ document, speech }] = hits as readonly [MentionRecord];
  const record = store.speeches.get(speech ?? "");
  const concepts = hits.filter(({ kind }) => kind === "concept");
  return {
    document,
    title: record?.title ?? store.documents.get(document)?.title ?? "",
    date: record?.date ?? store.documents.get(document)?.date ?? null,
    speech,
    speakers: (record?.speakers ?? []).map(({ name }) => name),
    rule: record?.attribution.rule ?? "",
    form: record?.form ?? "",
    quotations: hits.filter(({ kind }) => kind === "quotation").length,
    concepts: [...groupBy(concepts, ({ entity }) => entity)]
      .map(([id, inside]) => ({ concept: id, name: nameIn(store, id), mentions: inside.length }))
      .sort((a, b) => b.mentions - a.mentions || byCodeUnit(a.concept, b.concept)),
  };
}

/** A text of several counts for each of them; "" is nobody known. */
function bySpeaker(texts: readonly QuotingText[]): Quotes["bySpeaker"] {
  const said = texts.flatMap(({ speakers, quotations }) =>
    (speakers.length === 0 ? [""] : [...new Set(speakers)]).map((speaker) => ({ speaker, quotations })),
  );
  return [...groupBy(said, ({ speaker }) => speaker)]
    .map(([speaker, own]) => ({
      speaker,
      texts: own.length,
      quotations: own.reduce((sum, { quotations }) => sum + quotations, 0),
    }))
    .sort((a, b) => b.quotations - a.quotations || byCodeUnit(a.speaker, b.speaker));
}

function whyNone(store: UsesStore, name: string, concept: string | undefined, period: Period): string {
  if (daysOf(store.documents.values(), period).from === null) return "the corpus has no dated text in these days";
  const inside = concept === undefined ? "" : ` with “${nameIn(store, concept)}”`;
  return `no text quotes ${name} in quotation marks${inside}; what outlets report of ${name} without marks is the series reported`;
}
