/** What a user knows besides the tables, and how his corrections find whom they mean. */
import type { AttributeRow, PersonFacts } from "../../graph/facts.ts";
import type { Correction } from "../base/correction.ts";

/** Gives corrections the ids of today where they name persons as an older store did; `persons` are those of the run, unmerged. */
export type FollowPersons = (
  corrections: readonly Correction[],
  persons: () => readonly PersonFacts[],
) => readonly Correction[];

export interface Given {
  readonly corrections: readonly Correction[];
  readonly attributes: readonly AttributeRow[];
  readonly followPersons: FollowPersons;
}

/** A run without corrections, attributes and older store. */
export const nothingGiven: Given = { corrections: [], attributes: [], followPersons: (corrections) => corrections };
