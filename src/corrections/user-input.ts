/** What a user knows besides the tables, and how it finds whom it means. */
import type { AttributeRow, PersonFacts } from "../../graph/facts.ts";
import type { Follow } from "../base/rename.ts";
import type { Correction } from "./correction.ts";

/** Follows ids that an older store gave to persons to those that `persons` have. */
export type FollowPersons = (persons: () => readonly PersonFacts[]) => Follow;

/** What a person gives a run besides the documents. */
export interface UserInput {
  readonly corrections: readonly Correction[];
  readonly attributes: readonly AttributeRow[];
  readonly followPersons: FollowPersons;
}

/** A run without corrections, attributes and older store. */
export const noUserInput: UserInput = { corrections: [], attributes: [], followPersons: () => (id) => id };
