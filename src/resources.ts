/** What a run has before it reads its first page: the tables, indexed, and what a user knows besides. */

import { type Timed, untimed } from "./base/stopwatch.ts";
import { addConceptAliases } from "./corrections/concept-aliases.ts";
import type { Change } from "./corrections/correction.ts";
import { noUserInput, type UserInput } from "./corrections/user-input.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { type InstitutionIndex, indexInstitutions } from "./resolve/institutions.ts";
import { createSpotLexicon, type SpotLexicon } from "./spot/spot-lexicon.ts";

/** What is made of the tables once and shared by every document of every run. */
export interface Resources extends UserInput {
  readonly lexicon: Lexicon;
  readonly institutions: InstitutionIndex;
  /** Concepts and the institutions of the tables. */
  readonly spotLexicon: SpotLexicon;
  /** What corrections changed in the tables. */
  readonly changes: readonly Change[];
  readonly timed: Timed;
}

/** Indexes the tables, as the corrections have them. */
export function prepare(tables: Lexicon, given: Partial<UserInput> = {}, timed: Timed = untimed): Resources {
  const known = { ...noUserInput, ...given };
  const { corrections } = known;
  const { value: concepts, changes } = addConceptAliases(tables.concepts, corrections);
  const institutions = indexInstitutions(tables.institutions, corrections);
  const { surfaces } = institutions;
  return {
    ...known,
    lexicon: { ...tables, concepts },
    institutions,
    spotLexicon: createSpotLexicon({ concepts, persons: new Map(), institutions: surfaces, running: tables.running }),
    changes,
    timed,
  };
}
