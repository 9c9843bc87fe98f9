/** By what a mention is known for what it is: the rules of `mentions.jsonl`. */
import { isConceptRow } from "./link-rules.ts";
import { byRuleId, type Rule } from "./rule.ts";

/** Kinds of mentions whose rules have ids; a concept is found by a row of a table, `concepts.tsv:275`. */
export type RuledKind = "person" | "institution" | "reference" | "work" | "quotation";

const rule = (id: string, zh: string, en: string, means: string): Rule => ({ id, stage: "spot", zh, en, means });

/** All of them by kind, in the order of the reference. */
export const mentionRules: Readonly<Record<RuledKind, readonly Rule[]>> = {
  person: [
    rule("person-name", "已知姓名", "known name", "a name that a byline, a table or a saying-verb vouches for"),
    rule("running-name", "文中姓名", "name in the text", "a name by the odds of its characters and its surroundings"),
  ],
  institution: [
    rule("institution-name", "机构名", "institution", "a name or alias of `institutions.tsv`, or of a byline"),
    rule(
      "institution-short-name",
      "机构简称",
      "short name",
      "a short name of the table, where what it needs stands near",
    ),
    rule("running-institution", "文中机构", "institution in the text", "a head, words of a name and an ending"),
    rule("defined-abbreviation", "文中简称", "abbreviation", "（以下简称…） of the page"),
  ],
  reference: [
    rule("document", "文中所指", "by the document", "the holder whom the document named last"),
    rule("document-running-name", "文中所指", "by the document", "the same, where only the text knows the name"),
    rule("office-table", "按职务表", "by the table of offices", "the holder of `offices.tsv` at the date of the page"),
  ],
  work: [
    rule("title-marks", "书名号", "title marks", "words in 《》"),
    rule("unclosed-title", "书名号不全", "unclosed title marks", "words behind a 《 that nothing closes"),
  ],
  quotation: [
    rule("left-verb", "前有说词", "verb before", "X说，“…”"),
    rule("left-colon", "前有冒号", "colon before", "X：“…”"),
    rule("right-verb", "后有说词", "verb behind", "“…”X说"),
    rule("same-sentence", "同句", "same sentence", "the person of the sentence"),
    rule("continued", "接续", "continued", "goes on with the quotation before it"),
    rule("paragraph-opening", "段首", "paragraph opening", "the person with whom the paragraph opens"),
    rule("only-person", "段中唯一", "only person", "the only person of the paragraph"),
    rule("long-quotation", "长引语", "long quotation", "long words in marks, of nobody who is named"),
  ],
};

/** Whether a mention of this kind may stand on this rule. */
export function isMentionRule(kind: RuledKind | "concept", id: string): boolean {
  return kind === "concept" ? isConceptRow(id) : mentionRules[kind].some((known) => known.id === id);
}

const known = byRuleId(Object.values(mentionRules).flat());

/** The rule of a mention that is no concept; undefined where there is none of this id. */
export function mentionRule(id: string): Rule | undefined {
  return known.get(id);
}
