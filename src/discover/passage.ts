/** The text in which phrases are looked for, paragraph by paragraph. */
import { byCodeUnit } from "../base/order.ts";
import type { PartKind } from "../base/records.ts";

/** A paragraph as it reads, with what is known of it. */
export interface Passage {
  readonly text: string;
  /** Id of its document. */
  readonly document: string;
  /** `YYYY-MM-DD`; absent where the document has none. */
  readonly date?: string;
  /** Id of the speech that it is part of. */
  readonly speech?: string;
  /** Whose speech it is, by name or id; empty where nobody is named. */
  readonly speakers: readonly string[];
}

/** Kinds of parts that say who speaks and not what: no passages. */
export const aboutSpeakers: readonly PartKind[] = ["byline", "author-note", "credit"];

/** Behind every day: a document without date is the last. */
const latest = "9999-12-31";

/**
 * The passages ordered by day and document, each text once: of several the earliest. The order in which documents are
 * given does not matter; passages of one document stay in theirs.
 */
export function distinctPassages(passages: readonly Passage[]): readonly Passage[] {
  const known = new Set<string>();
  return [...passages]
    .sort((a, b) => byCodeUnit(a.date ?? latest, b.date ?? latest) || byCodeUnit(a.document, b.document))
    .filter(({ text }) => {
      const bare = text.replace(/\s+/gu, ""); // "一 二"
      const isNew = bare !== "" && !known.has(bare);
      known.add(bare);
      return isNew;
    });
}
