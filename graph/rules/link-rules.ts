/** By what two entities are linked, and by what bylines are one person: the rules of relationships and of identity. */
import type { Rule } from "./rule.ts";

const rule = (id: string, zh: string, en: string, means: string): Rule => ({ id, stage: "resolve", zh, en, means });

/** Why two bylines of one name are one person, the strongest first. */
export const identityRules: readonly Rule[] = [
  rule("same-employer", "同一单位", "same employer", "posts under one employer"),
  rule("former-post", "原任职务", "former post", "原X, and X seen no later"),
  rule("one-body", "同一机构", "one organisation", "an institution and its successor, two plaques of one office"),
  rule("same-office", "同一职务", "same office", "one post by several names: 伊朗外长 and the head of 伊朗外交部"),
  rule("office-table", "职务表", "table of offices", "`offices.tsv` gives both posts to the name"),
  rule(
    "end-of-name",
    "同一职务的简写",
    "end of the name",
    "one post as written is the end of the other: 安全政策高级代表",
  ),
  rule("foreign-full-name", "外国全名", "foreign full name", "given name and family name, of one country or body"),
  rule(
    "foreign-union",
    "国家联盟任职",
    "offices of a union",
    "the head of a body of a union, and an office of a member of it or the head of another such body, at other times",
  ),
  rule(
    "foreign-body",
    "外国同一机构",
    "one foreign body",
    "one title in bodies of one country that are one by their names",
  ),
  rule(
    "foreign-career",
    "外国任职经历",
    "foreign career",
    "offices of one state or its parties, apart in time or of a long name",
  ),
  rule(
    "national-office",
    "国家领导职务",
    "national offices",
    "both lead the state, and a namesake among a hundred is unlikely",
  ),
  rule(
    "ministerial-office",
    "省部级职务",
    "ministerial offices",
    "both of ministerial rank; a namesake among 3,000 is unlikely",
  ),
  rule("leading-group", "兼任职务", "leading group", "a leader, and who leads a group or commission of that name"),
  rule("national-seat", "全国席位", "national seat", "a leader, and a seat of congress or conference"),
  rule("same-region", "同在港澳", "one region", "leaders in Hong Kong or Macao, where few bear one name"),
  rule("same-field", "同一领域", "same field", "a title without institution that an institution is named after"),
  rule("same-seat", "同一席位", "same seat", "one seat of a congress or an academy"),
  rule("succession", "依次任职", "succession", "a later post in the same province or system, no lower"),
  rule("rare-name", "罕见姓名", "rare name", "the probability of a namesake is 1 % or less"),
  rule(
    "same-title",
    "同一职衔",
    "one title",
    "a high office without institution, which the only person of the name holds",
  ),
  rule("no-institution", "无机构", "no institution", "a byline without institution, the only person of its name"),
];

/** Why two nodes of one name stay two. */
export const apartRules: readonly Rule[] = [
  rule("same-name-other-institution", "同名异单位", "same name elsewhere", "no rule joins their institutions"),
  rule(
    "same-name-contradictory-posts",
    "职务相斥",
    "contradictory posts",
    "two posts that each fill a day, at one time",
  ),
  rule("same-name-without-post", "同名无职务", "same name without post", "one of them has no post by which to tell"),
];

/** A row of a table: “concepts.tsv:275”, “user/concepts.tsv:3” */
const conceptRow = /^(?:user\/)?concepts\.tsv:\d+$/u;

/** “institutions.tsv:952”, “places.tsv+教育厅” */
const partOf = /^(?:institutions\.tsv:\d+|places\.tsv\+\p{Script=Han}+|name-begins-with-body)$/u;
/** “institutions.tsv:17” */
const institutionRow = /^institutions\.tsv:\d+$/u;
const isApart: ReadonlySet<string> = new Set(apartRules.map(({ id }) => id));

/** Whether a mention of a concept may stand on this rule: a row of a table. */
export function isConceptRow(id: string): boolean {
  return conceptRow.test(id);
}

/** Whether a relationship between entities may stand on this rule. */
export function isLinkRule(type: string, id: string): boolean {
  switch (type) {
    case "BROADER":
    case "HAS_MEMBER":
      return conceptRow.test(id);
    case "PART_OF":
      return partOf.test(id);
    case "SUCCEEDS":
      return institutionRow.test(id);
    case "POSSIBLY_SAME":
      return isApart.has(id);
    default:
      return false;
  }
}
