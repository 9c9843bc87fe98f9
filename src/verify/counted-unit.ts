/** What one person's speeches in one event say, counted from their records. */
import type { MentionRecord, SpeechRecord } from "../base/records.ts";
import type { UnitUse } from "../base/unit.ts";
import { type CountedUse, seriesOf } from "./counted-speech.ts";
import type { StoredDocument } from "./stored-documents.ts";

/** What the speeches of one person in one event say. */
export interface CountedUnit {
  chars: number;
  sureChars: number;
  date: string | null;
  readonly speeches: string[];
  /** Characters by form, of reported words by occasion. */
  readonly kinds: Map<string, number>;
  /** Where the speeches give the person a post that is held now. */
  readonly institutions: Set<string>;
  /** Every concept that its documents name in any voice, but for what they surely print in the name of others. */
  readonly around: Set<string>;
  readonly uses: Map<string, UnitUse>;
}

/** A unit without speeches; `date` is that of the first. */
export function emptyUnit(date: string | null): CountedUnit {
  const counts = { kinds: new Map(), institutions: new Set<string>(), around: new Set<string>(), uses: new Map() };
  return { chars: 0, sureChars: 0, date, speeches: [], ...counts };
}

/** Adds a speech of a person. */
export function addToUnit(
  unit: CountedUnit,
  { document, speeches, mentions }: StoredDocument,
  speech: SpeechRecord,
  {
    person,
    chars,
    concepts,
  }: {
    readonly person: string;
    readonly chars: number;
    readonly concepts: ReadonlyMap<string, CountedUse>;
  },
): void {
  const isSure = speech.attribution.confidence >= 0.9;
  addContext(unit, person, speech, seriesOf(speech) === "own" ? speech.form : (document.occasion ?? "other"), chars);
  const others = new Map(speeches.filter((other) => isOthers(other, speech)).map((other) => [other.id, other]));
  for (const mention of mentions) {
    if (mention.kind === "concept" && mayBeOf(mention, speech, others)) unit.around.add(mention.entity);
  }
  unit.chars += chars;
  unit.sureChars += isSure ? chars : 0;
  unit.speeches.push(speech.id);
  for (const [concept, use] of concepts) unit.uses.set(concept, withUse(unit.uses.get(concept), concept, use, isSure));
}

/** Whether a text is surely printed in the name of others than the speakers of a speech. */
function isOthers(other: SpeechRecord, speech: SpeechRecord): boolean {
  const { speakers, attribution } = other;
  const ids = new Set(speech.speakers.map(({ id }) => id));
  const isSure = seriesOf(other) === "own" && attribution.confidence >= 0.9;
  return speakers.length > 0 && isSure && !speakers.some(({ id }) => ids.has(id));
}

function mayBeOf(
  { speech: id, quotedPerson }: MentionRecord,
  { speakers }: SpeechRecord,
  others: ReadonlyMap<string, SpeechRecord>,
): boolean {
  return !others.has(id ?? "") || speakers.some(({ name }) => name === quotedPerson);
}

function addContext(
  unit: CountedUnit,
  person: string,
  { date, speakers }: SpeechRecord,
  kind: string,
  chars: number,
): void {
  if (date !== null && (unit.date === null || date < unit.date)) unit.date = date;
  unit.kinds.set(kind, (unit.kinds.get(kind) ?? 0) + chars);
  const posts = speakers.filter(({ id }) => id === person).flatMap(({ positions }) => positions);
  for (const { former, institutionId } of posts)
    if (!former && institutionId !== null) unit.institutions.add(institutionId);
}

function withUse(before: UnitUse | undefined, concept: string, use: CountedUse, isSure: boolean): UnitUse {
  const said = Math.min(1, use.mentions);
  return {
    concept,
    mentions: (before?.mentions ?? 0) + use.mentions,
    echo: (before?.echo ?? 0) + use.echo,
    chained: (before?.chained ?? 0) + use.chained,
    quoted: (before?.quoted ?? 0) + use.quoted,
    counted: (before?.counted ?? 0) + use.counted,
    sure: (before?.sure ?? 0) + (isSure ? use.counted : 0),
    texts: (before?.texts ?? 0) + said,
    doubtful: (before?.doubtful ?? 0) + (isSure ? 0 : said),
  };
}
