/** Every sentence in which an actor's texts hold a concept, and how it counts: the lines behind the numbers of a pair. */
import type { Series } from "../../graph/facts.ts";
import type { EvidenceAnswer, EvidenceLine, EvidenceStanding, EvidenceTotals } from "../../graph/search-api.ts";
import { type AskedStore, nameIn } from "../ask/asked-store.ts";
import { countsFor, seriesOf } from "../base/counts-for.ts";
import { image } from "../base/edits.ts";
import { groupBy } from "../base/group.ts";
import { byCodeUnit } from "../base/order.ts";
import type { MentionRecord, SpeechRecord } from "../base/records.ts";
import { contains } from "../base/span.ts";
import { recordsWith } from "../store/directory/record-files.ts";
import { cited } from "./cited.ts";
import { paragraphsOf } from "./paragraphs.ts";
import type { SearchedDocument, SearchedStore } from "./searched-store.ts";
import { sentenceAround } from "./sentence.ts";

/** A pair, by ids; without a series both. */
export interface EvidenceQuestion {
  readonly actor: string;
  readonly concept: string;
  readonly series?: Series;
}

/** What it is answered from. */
export type EvidenceStore = Pick<AskedStore, "dir" | "entities" | "units">;

/** All lines of a pair by day; the totals are the numbers of `tifa emphasis` for it. */
export function evidenceOf(
  store: EvidenceStore,
  searched: SearchedStore,
  { actor, concept, series }: EvidenceQuestion,
): EvidenceAnswer {
  const asked: readonly Series[] = series === undefined ? ["own", "reported"] : [series];
  const lines = [...groupBy(textsOf(store, actor), ({ document }) => document)]
    .flatMap(([id, texts]) => {
      const document = searched.document(id);
      return document === undefined ? [] : linesIn(document, texts, concept);
    })
    .filter((line) => asked.includes(line.series))
    .sort(byPlace);
  const dates = lines.flatMap(({ date }) => date ?? []).sort(byCodeUnit);
  return {
    counts:
      "every mention in texts of the actor; own and reported are the mentions of tifa emphasis, quotations, repeats and headings stand beside",
    days: { from: dates[0] ?? null, to: dates.at(-1) ?? null },
    why: lines.length > 0 ? "" : whyNone(store, actor, concept, asked),
    actor,
    actorName: nameIn(store, actor),
    concept,
    conceptName: nameIn(store, concept),
    totals: asked.map((each) => totalsOf(lines, each)),
    lines,
    total: lines.length,
  };
}

/** A speech of the actor, once for each person who speaks it for the actor. */
interface ActorText {
  readonly document: string;
  readonly speech: string;
  readonly person: string;
  /** Whether its unit counts; undefined where it is in none: a copy, or without text that could count. */
  readonly isCounted: boolean | undefined;
}

/** What the numbers are made of, unit by unit, and copies of it. */
function textsOf(store: EvidenceStore, actor: string): readonly ActorText[] {
  const inUnits = store.units
    .filter(({ person, institutions }) => person === actor || institutions.includes(actor))
    .flatMap(({ person, speeches, isCounted }) =>
      speeches.map((speech) => ({ document: speech.slice(0, speech.lastIndexOf("@")), speech, person, isCounted })),
    );
  const known = new Set(inUnits.map(({ speech, person }) => `${speech} ${person}`));
  const others: ActorText[] = [];
  for (const { id, document, speakers } of recordsWith<SpeechRecord>(
    store.dir,
    "speeches.jsonl",
    JSON.stringify(actor),
  )) {
    const persons = new Set(speakers.filter((speaker) => isOf(speaker, actor)).map((speaker) => speaker.id));
    for (const person of persons) {
      if (!known.has(`${id} ${person}`)) others.push({ document, speech: id, person, isCounted: undefined });
    }
  }
  return [...inUnits, ...others];
}

function isOf({ id, positions }: SpeechRecord["speakers"][number], actor: string): boolean {
  return id === actor || positions.some(({ institutionId, former }) => !former && institutionId === actor);
}

function linesIn(document: SearchedDocument, texts: readonly ActorText[], concept: string): readonly EvidenceLine[] {
  const mentions = document.mentions().filter(({ entity, contained }) => entity === concept && !contained);
  const speeches = new Map(document.speeches().map((speech) => [speech.id, speech]));
  const said = mentions.flatMap((mention) => {
    const speech = speeches.get(mention.speech ?? "");
    const own = texts.filter((text) => text.speech === mention.speech);
    return speech === undefined ? [] : own.map(({ person, isCounted }) => ({ mention, speech, person, isCounted }));
  });
  if (said.length === 0) return [];
  const paragraphs = paragraphsOf(document.raw(), document.parts());
  return said.map(({ mention, speech, person, isCounted }) => ({
    ...pieces(
      paragraphs.find((candidate) => contains(candidate, mention)),
      mention,
    ),
    series: seriesOf(speech),
    standing: standingOf(mention, speech, isCounted),
    echoOf: mention.echoOf,
    chained: mention.chained,
    rule: speech.attribution.rule,
    confidence: speech.attribution.confidence,
    ...cited(document.record(), speech, mention, person),
  }));
}

/** The sentence, in three pieces. */
function pieces(
  paragraph: ReturnType<typeof paragraphsOf>[number] | undefined,
  { start, end, surface }: MentionRecord,
): Pick<EvidenceLine, "before" | "hit" | "after"> {
  if (paragraph === undefined) return { before: "", hit: surface, after: "" };
  const { edited } = paragraph;
  const at = { start: image(edited, start - paragraph.start), end: image(edited, end - paragraph.start) };
  const sentence = sentenceAround(edited.text, at);
  return {
    before: edited.text.slice(sentence.start, at.start),
    hit: edited.text.slice(at.start, at.end),
    after: edited.text.slice(at.end, Math.max(at.end, sentence.end)),
  };
}

function standingOf(mention: MentionRecord, speech: SpeechRecord, isCounted: boolean | undefined): EvidenceStanding {
  const { voice, repeated } = mention;
  if (repeated || speech.duplicateOf !== null) return "repeated";
  if (isCounted === false) return "told-twice";
  if (voice === "quoted") return isCounted === true ? "quoted" : "nobody";
  const kind = countsFor(mention, speech);
  return isCounted === undefined && kind === seriesOf(speech) ? "nobody" : kind;
}

function totalsOf(lines: readonly EvidenceLine[], series: Series): EvidenceTotals {
  const own = lines.filter((line) => line.series === series);
  const count = (standing: EvidenceStanding) => own.filter((line) => line.standing === standing).length;
  const mentions = own.filter(({ standing }) => standing === series);
  return {
    series,
    mentions: mentions.length,
    echo: mentions.filter(({ echoOf }) => echoOf !== null).length,
    chained: mentions.filter(({ chained }) => chained).length,
    quoted: count("quoted"),
    repeated: count("repeated"),
    toldTwice: count("told-twice"),
    others: count("headings") + count("nobody"),
  };
}

function byPlace(a: EvidenceLine, b: EvidenceLine): number {
  return byCodeUnit(a.date ?? "9999", b.date ?? "9999") || byCodeUnit(a.document, b.document) || a.start - b.start;
}

function whyNone(store: EvidenceStore, actor: string, concept: string, asked: readonly Series[]): string {
  const [who, what] = [nameIn(store, actor), nameIn(store, concept)];
  const units = store.units.filter(
    ({ person, institutions, series }) => asked.includes(series) && (person === actor || institutions.includes(actor)),
  );
  if (units.length === 0)
    return `this store has no text of ${who} in the series ${asked.join(" or ")}; the other series or more texts may have some`;
  return `“${what}” stands in none of the texts of ${who} (${units.length} occasions); tifa search '${what}' looks at all text, tifa emphasis --show absent at what could be expected`;
}
