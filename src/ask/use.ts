/** A use of a concept: a mention with its day and what it counts for. */
import type { UsePlace } from "../../graph/ask-api.ts";
import type { CoverageKind } from "../../graph/coverage.ts";
import type { MentionRecord } from "../base/records.ts";
import type { AskedStore } from "./asked-store.ts";
import type { SpokenText, StoreText } from "./text-of-store.ts";

/** One dated mention, as it counts. */
export interface Use {
  readonly mention: MentionRecord;
  readonly date: string;
  readonly countsFor: CoverageKind;
  readonly speech: SpokenText | undefined;
}

/** What is needed besides the mentions. */
export type UsesStore = Pick<AskedStore, "entities" | "units"> & StoreText;

/** What "all text" is. */
export const allText =
  "all text: every use, whoever says it, quoted, in headings and outside speeches too; inside a longer formulation it is that one's";

/** Whether a mention is in a heading or headline, and not in the running text. */
export function isHeading({ mention }: Pick<Use, "mention">): boolean {
  return mention.voice === "heading";
}

/** Where a use stands. */
export function placeOf({ documents }: UsesStore, { mention, date, countsFor: kind, speech }: Use): UsePlace {
  return {
    date,
    document: mention.document,
    title: documents.get(mention.document)?.title ?? "",
    speech: mention.speech,
    speakers: kind === "own" || kind === "reported" ? (speech?.speakers ?? []).map(({ name }) => name) : [],
    countsFor: kind,
    start: mention.start,
    end: mention.end,
    surface: mention.surface,
  };
}
