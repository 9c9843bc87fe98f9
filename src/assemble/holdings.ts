/** Who was said to hold which post, when first and last, and in how many documents. */
import { type RelationshipRow, relationshipKey, relationshipShapes } from "../../graph/schema.ts";
import type { Speaker, SpeechRecord } from "../base/records.ts";
import { type DateSpan, emptyDateSpan, widen } from "./date-span.ts";
import { propertiesOf } from "./properties.ts";

/** One post of one person in one institution, with its first evidence. */
interface Holding {
  readonly post: RelationshipRow;
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly dates: DateSpan;
  documents: number;
  lastDocument: string;
}

/** The posts recorded so far, by the key that tells one HOLDS from another. */
export type Holdings = Map<string, Holding>;

/** Notes the posts that the byline of a speech gives. Without evidence there is no byline and nothing is noted. */
export function noteHoldings(holdings: Holdings, speech: SpeechRecord): void {
  const { evidence } = speech.attribution;
  if (evidence === null) return;
  for (const post of speech.speakers.flatMap(postsOf)) {
    const key = relationshipKey(post);
    const known = holdings.get(key);
    const { document } = speech;
    const holding = known ?? {
      post,
      document,
      start: evidence.start,
      end: evidence.end,
      dates: emptyDateSpan(),
      documents: 0,
      lastDocument: "",
    };
    if (known === undefined) holdings.set(key, holding);
    widen(holding.dates, speech.date);
    if (holding.lastDocument !== document) holding.documents += 1;
    holding.lastDocument = document;
  }
}

/** HOLDS rows, in the order in which the posts were first recorded. */
export function holdsRows(holdings: Holdings): readonly RelationshipRow[] {
  return [...holdings.values()].map(({ post, documents, document, start, end, dates }) => ({
    ...post,
    properties: propertiesOf(relationshipShapes.HOLDS.properties, {
      ...post.properties,
      firstSeen: dates.first,
      lastSeen: dates.last,
      documents,
      document,
      start,
      end,
    }),
  }));
}

function postsOf(speaker: Speaker): readonly RelationshipRow[] {
  return speaker.positions.flatMap(({ institutionId, title, former, term, status }) => {
    if (institutionId === null) return [];
    const properties = propertiesOf(relationshipShapes.HOLDS.properties, { title, former, status, term });
    return [{ type: "HOLDS", from: speaker.id, to: institutionId, properties }];
  });
}
