/** What stands for a speech that no words of its page give to anybody: its first paragraph. */
import { origin } from "./edits.ts";
import type { Evidence, SegmentedDocument, Speech } from "./records.ts";
import { slice } from "./span.ts";

/** The first paragraph of a speech, as it stands in the raw file. */
export function openingEvidence({ repaired }: SegmentedDocument, speech: Speech): Evidence {
  const span = origin(repaired.edited, speech.paragraphs[0] ?? speech);
  return { ...span, text: slice(repaired.document.text, span) };
}
