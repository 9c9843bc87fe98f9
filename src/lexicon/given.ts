/** What a user knows besides the tables, and how it finds whom it means. */
import type { AttributeRow, PersonFacts } from "../../graph/facts.ts";
import type { Correction } from "../base/correction.ts";
import type { Follow } from "../base/rename.ts";

/** Follows ids that an older store gave to persons to those that `persons` have. */
export type FollowPersons = (persons: () => readonly PersonFacts[]) => Follow;

export interface Given {
  readonly corrections: readonly Correction[];
  readonly attributes: readonly AttributeRow[];
  readonly followPersons: FollowPersons;
}

/** A run without corrections, attributes and older store. */
export const nothingGiven: Given = { corrections: [], attributes: [], followPersons: () => (id) => id };
