/** Everything that spot looks for, in one matcher: wordings of concepts, names of persons, surfaces of institutions. */
import { groupBy } from "../base/group.ts";
import { type Concept, type Concepts, wordings } from "../lexicon/concept.ts";
import type { RunningWords } from "../lexicon/running-words.ts";
import { foldSpelling } from "../lexicon/spelling.ts";
import { createTitleFinder, type TitleFinder } from "./bare-titles.ts";
import type { Sense } from "./hit.ts";
import { createInstitutionFinder, type InstitutionFinder } from "./institution-names.ts";
import { createMatcher, type Matcher } from "./matcher.ts";

/** Everything that may be mentioned with its matcher, built once, used for every document. */
export interface SpotLexicon {
  readonly matcher: Matcher;
  /** For each pattern of the matcher; a string may be a concept and an institution at once. */
  readonly senses: readonly (readonly Sense[])[];
  /** Name of a person → entity. */
  readonly personIds: ReadonlyMap<string, string>;
  /** By what names are recognised that no table holds; without it only known names are found. */
  readonly running?: Running;
}

/** What finds names that no table holds. */
export interface Running {
  readonly words: RunningWords;
  readonly institutions: InstitutionFinder;
  readonly titles: TitleFinder;
}

/** Everything that may be mentioned. */
export interface SpotLexiconSources {
  readonly concepts: Concepts;
  /** Name as written → entity. */
  readonly persons: ReadonlyMap<string, string>;
  /** Surface as written → entity (`institution:…`). */
  readonly institutions: ReadonlyMap<string, string>;
  readonly running?: RunningWords;
}

/** Builds the matcher over all three sources; the order of their entries does not change what is found. */
export function createSpotLexicon({ concepts, persons, institutions, running }: SpotLexiconSources): SpotLexicon {
  const senses = new Map<string, Sense[]>();
  const add = (spelled: string, sense: Sense) => {
    const folded = foldSpelling(spelled).text;
    if (folded === "") return;
    const known = senses.get(folded);
    if (known === undefined) senses.set(folded, [sense]);
    else known.push(sense);
  };
  for (const concept of concepts.all) {
    for (const [folded, written] of spellings(concept)) add(folded, conceptSense(concept, written));
    for (const [folded, means] of groupBy(concept.senses, ({ wording }) => foldSpelling(wording).text)) {
      add(folded, { ...conceptSense(concept, [...new Set(means.map(({ wording }) => wording))]), means });
    }
  }
  for (const [name, entity] of persons) {
    add(name, { kind: "person", entity, name, written: [name], rule: "person-name" });
  }
  for (const [surface, entity] of institutions) {
    const name = entity.replace(/^institution:/u, ""); // “institution:云江省委”
    add(surface, { kind: "institution", entity, name, written: [surface], rule: "institution-name" });
  }
  for (const { surface, name: full, needs, notAfter, notBefore } of running?.shortForms ?? []) {
    const entity = institutions.get(full) ?? `institution:${full}`;
    const name = entity.replace(/^institution:/u, ""); // “institution:云江省委”
    const rule = "institution-short-name";
    add(surface, { kind: "institution", entity, name, written: [surface], needs, notAfter, notBefore, rule });
  }
  return {
    matcher: createMatcher([...senses.keys()]),
    senses: [...senses.values()],
    personIds: persons,
    ...(running === undefined
      ? {}
      : {
          running: {
            words: running,
            institutions: createInstitutionFinder(running.institutions, running.odds),
            titles: createTitleFinder(running.references),
          },
        }),
  };
}

/** The wordings of a concept by what they fold to: 共商共建共享 and 共商、共建、共享 are one. */
function spellings(concept: Concept): ReadonlyMap<string, readonly string[]> {
  return groupBy(wordings(concept), (wording) => foldSpelling(wording).text);
}

function conceptSense(concept: Concept, written: readonly string[]): Sense {
  const { id, label, rule } = concept;
  return { kind: "concept", entity: `concept:${id}`, name: label, written, concept, rule };
}
