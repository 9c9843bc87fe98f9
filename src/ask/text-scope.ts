/**
 * One long text against texts of its kind: its passages of about 1,000 characters are dealt among the passages of all.
 * The claim is about this text alone; it is never an EMPHASISES.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Against } from "../../graph/ask-api.ts";
import { groupBy } from "../base/group.ts";
import { countHan } from "../base/han.ts";
import { byKey } from "../base/order.ts";
import type { MentionRecord, SpeechRecord } from "../base/records.ts";
import { slice } from "../base/span.ts";
import type { UnitRecord, UnitUse } from "../base/unit.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import { sourcePath } from "../store/directory/source-path.ts";
import { contrast } from "../weigh/contrast.ts";
import type { AskedStore } from "./asked-store.ts";
import { nameIn } from "./asked-store.ts";

/** Han characters of a passage: whole paragraphs up to about here. */
const passageChars = 1000;
/** Passages of a text below which nothing of it is dealt. */
const fewestPassages = 5;

/** A text, by the id of its speech, and how many passages it and the others have. */
export interface TextAnswer extends Against {
  readonly scope: "text";
  readonly speech: string;
  readonly passages: number;
  readonly others: { readonly texts: number; readonly passages: number };
}

/** Texts printed in a person's name that are long enough, of the actor or of anybody, the longest first. */
export function longTexts({ dir }: AskedStore, actor?: string): readonly SpeechRecord[] {
  return [...recordsOf<SpeechRecord>(dir, "speeches.jsonl")]
    .filter(({ duplicateOf, attribution }) => duplicateOf === null && attribution.rule !== "reported")
    .filter(({ speakers }) => actor === undefined || speakers.some(({ id }) => id === actor))
    .filter(({ chars }) => chars >= fewestPassages * passageChars)
    .sort((a, b) => b.chars - a.chars || (a.id < b.id ? -1 : 1));
}

/** Compares one text with all others of its form in the store. */
export function answerText(store: AskedStore, text: SpeechRecord): TextAnswer {
  const speeches = longTexts(store).filter(({ form }) => form === text.form);
  const units = passagesOf(store, speeches);
  const isFirst = ({ event }: UnitRecord) => event === text.id;
  const { records, testedMore, testedLess } = contrast({
    units,
    isFirst,
    isSecond: (unit) => !isFirst(unit),
    within: "kind",
    fewest: { units: fewestPassages, days: 0 },
  });
  const own = units.filter(isFirst).length;
  return {
    scope: "text",
    speech: text.id,
    passages: own,
    others: { texts: speeches.length - 1, passages: units.length - own },
    counts: "mentions in the texts' own voice, at most two a passage of about 1,000 characters",
    days: { from: text.date, to: text.date },
    why: records.length > 0 ? "" : `none of these texts holds a formulation of the lexicon`,
    series: "own",
    first: text.title ?? text.id,
    second: `${speeches.length - 1} other texts`,
    within: "kind",
    testedMore,
    testedLess,
    records: records.map((record) => ({ ...record, conceptName: nameIn(store, record.concept) })),
  };
}

/** The passages of texts as units of their own. */
function passagesOf({ dir }: AskedStore, speeches: readonly SpeechRecord[]): readonly UnitRecord[] {
  const wanted = new Set(speeches.map(({ id }) => id));
  const own: MentionRecord[] = [];
  for (const mention of recordsOf<MentionRecord>(dir, "mentions.jsonl")) {
    const isWanted = mention.kind === "concept" && mention.speech !== null && wanted.has(mention.speech);
    if (isWanted && mention.voice === "speaker" && !mention.contained && !mention.repeated) own.push(mention);
  }
  const mentionsOf = groupBy(own, ({ speech }) => speech);
  return speeches
    .flatMap((speech) =>
      passageUnits(
        readFileSync(join(dir, sourcePath(speech.document)), "utf8"),
        speech,
        mentionsOf.get(speech.id) ?? [],
      ),
    )
    .sort(byKey(({ id }) => id));
}

function passageUnits(text: string, speech: SpeechRecord, mentions: readonly MentionRecord[]): readonly UnitRecord[] {
  const passages: { paragraphs: Set<number>; chars: number }[] = [];
  speech.paragraphs.forEach((paragraph, index) => {
    const chars = countHan(slice(text, paragraph));
    const last = passages.at(-1);
    if (last === undefined || (last.chars > 0 && last.chars + chars > passageChars)) {
      passages.push({ paragraphs: new Set([index]), chars });
    } else {
      last.paragraphs.add(index);
      last.chars += chars;
    }
  });
  return passages
    .filter(({ chars }) => chars > 0)
    .map(({ paragraphs, chars }, at) => ({
      id: `${speech.id}#${String(at).padStart(4, "0")}`,
      series: "own",
      person: speech.speaker?.id ?? speech.id,
      population: "unknown",
      event: speech.id,
      date: speech.date,
      source: null,
      kind: speech.form,
      isCounted: true,
      chars,
      sureChars: chars,
      speeches: [speech.id],
      institutions: [],
      concepts: usesOf(mentions.filter(({ paragraph }) => paragraph !== null && paragraphs.has(paragraph))),
      around: [],
    }));
}

function usesOf(mentions: readonly MentionRecord[]): UnitUse[] {
  return [...groupBy(mentions, ({ entity }) => entity)]
    .map(([concept, hits]) => ({
      concept,
      mentions: hits.length,
      echo: 0,
      chained: 0,
      quoted: 0,
      counted: Math.min(2, hits.length),
      sure: Math.min(2, hits.length),
      texts: 1,
      doubtful: 0,
    }))
    .sort(byKey(({ concept }) => concept));
}
