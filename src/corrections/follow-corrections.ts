/** Corrections outlive the ids that they name: each id is followed to what bears it today. */

import type { Follow } from "../base/rename.ts";
import type { Correction } from "./correction.ts";

/** The corrections with the ids that `follow` gives for theirs. */
export function followCorrections(corrections: readonly Correction[], follow: Follow): readonly Correction[] {
  return corrections.map((correction) => followed(correction, follow));
}

function followed(correction: Correction, follow: Follow): Correction {
  switch (correction.kind) {
    case "reattribute":
      return { ...correction, speech: follow(correction.speech) };
    case "cut":
      return { ...correction, speech: onSamePage(correction.speech, follow) };
    case "merge":
      return { ...correction, persons: correction.persons.map(follow) };
    case "alias":
      return { ...correction, entity: follow(correction.entity) };
    case "not-this-concept":
    case "voice":
      return { ...correction, mention: follow(correction.mention) };
    case "speech":
    case "date":
      return { ...correction, document: follow(correction.document) };
    case "title":
      return { ...correction, target: follow(correction.target) };
    case "not-a-person":
    case "rename":
    case "split":
      return correction;
  }
}

/** Offsets hold on a page of the same bytes alone, so that a speech which has moved inside its page is not followed. */
function onSamePage(speech: string, follow: Follow): string {
  const end = Math.max(0, speech.lastIndexOf("@"));
  return follow(speech.slice(0, end)) + speech.slice(end);
}
