/** The lexicon's rows as facts for the graph: aliases, members, wider concepts, each link with the row that says so. */
import type { ConceptFacts } from "../../graph/facts.ts";
import { type Concepts, wordings } from "./concept.ts";
import { pinyinOf } from "./pinyin.ts";

/** One record a concept, in the order of the tables. */
export function conceptFacts({ all }: Concepts): readonly ConceptFacts[] {
  return all.map((concept) => {
    const link = (id: string) => ({ id: `concept:${id}`, rule: concept.rule });
    return {
      id: `concept:${concept.id}`,
      name: concept.label,
      aliases: [...wordings(concept), ...concept.senses.map(({ wording }) => wording)]
        .map((wording) => wording.replace(/[“”]/gu, "")) // `“四个意识”`
        .filter((wording, i, all) => wording !== concept.label && all.indexOf(wording) === i),
      pinyin: pinyinOf(concept.label),
      family: concept.family,
      class: concept.class,
      source: concept.source,
      broader: concept.broader.map(link),
      members: concept.members.map(link),
      ...(concept.nameEn === undefined ? {} : { nameEn: concept.nameEn }),
      ...(concept.nameEnSource === undefined ? {} : { nameEnSource: concept.nameEnSource }),
      ...(concept.from === undefined ? {} : { validFrom: concept.from }),
      ...(concept.firstSource === undefined ? {} : { firstSource: concept.firstSource }),
      ...(concept.to === undefined ? {} : { validTo: concept.to }),
    };
  });
}
