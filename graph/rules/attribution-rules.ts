/** Whose words a speech is, and by what: the rules of `attribution.rule` and of DELIVERED. */
import { byRuleId, type Rule } from "./rule.ts";

/** On what an attribution rests. */
export interface AttributionRule extends Rule {
  /** Its highest confidence; 0 where the rule says why nobody speaks. */
  readonly most: number;
  /** Where the name stands: in the evidence, elsewhere in the page, or nowhere, since a table or a person knows it. */
  readonly names: "evidence" | "page" | "table";
  readonly posts: "evidence" | "page" | "table";
}

const inEvidence = { stage: "attribute", names: "evidence", posts: "evidence" } as const;
/** The name stands in the evidence, the posts in a note or an introduction. */
const introduced = { stage: "attribute", names: "evidence", posts: "page" } as const;

/** All of them but `correction:<line>`, in the order of the reference. */
export const attributionRules: readonly AttributionRule[] = [
  {
    ...inEvidence,
    id: "byline-after",
    most: 1,
    zh: "署名在后",
    en: "byline after",
    means: "职务 + space + 姓名 below the body, by a vote of the page or of its two articles",
  },
  {
    ...inEvidence,
    id: "byline-before",
    most: 1,
    zh: "署名在前",
    en: "byline before",
    means: "the same above the body",
  },
  {
    ...inEvidence,
    id: "dash-byline-after",
    most: 1,
    zh: "破折号署名在后",
    en: "dash byline after",
    means: "——职务姓名 below the body",
  },
  {
    ...introduced,
    id: "name-under-title",
    most: 1,
    zh: "题下署名",
    en: "name under the title",
    means: "the name alone under the title, the posts in a closing （作者为…） note",
  },
  {
    ...introduced,
    id: "name-under-text",
    most: 1,
    zh: "文末署名",
    en: "name under the text",
    means: "the name alone under the text, the posts in the （作者为…） note",
  },
  {
    ...inEvidence,
    id: "author-note",
    most: 0.92,
    zh: "作者说明",
    en: "author’s note",
    means: "（作者为…） alone names the author",
  },
  {
    ...inEvidence,
    id: "byline-in-place",
    most: 0.85,
    zh: "按位置读出的署名",
    en: "byline read by its place",
    means: "a line that stands where the other bylines of the page stand",
  },
  {
    ...inEvidence,
    id: "label-line",
    most: 0.95,
    zh: "段前标签",
    en: "label above the text",
    means: "职务姓名： or 职务姓名—— above the text",
  },
  {
    ...inEvidence,
    id: "label",
    most: 0.95,
    zh: "句前标签",
    en: "label before the statement",
    means: "职务姓名： before each statement, several on a page (0.85 where institution or name is in no table)",
  },
  {
    stage: "attribute",
    names: "page",
    posts: "page",
    id: "interview-answer",
    most: 1,
    zh: "对话回答",
    en: "answer in a dialogue",
    means: "姓名： or 答： behind a question, or 姓名： of two persons whom the head of the page or a host gives",
  },
  {
    ...introduced,
    id: "reported",
    most: 0.75,
    zh: "媒体转述",
    en: "reported speech",
    means: "a passage of news with one speaker and one verb of saying; indirect, counts for nobody’s own emphasis",
  },
  {
    stage: "attribute",
    names: "table",
    posts: "table",
    id: "office",
    most: 0.75,
    zh: "按职务表",
    en: "by the table of offices",
    means: "a report to a congress, by its opening and the dated table `offices.tsv`",
  },
  {
    ...inEvidence,
    id: "missing-byline",
    most: 0,
    zh: "缺署名",
    en: "no byline",
    means: "nobody: no byline stands by the speech",
  },
  {
    ...inEvidence,
    id: "two-signatures",
    most: 0,
    zh: "上下两个署名",
    en: "two signatures",
    means: "nobody: a byline above and ——职务姓名 below claim one text",
  },
  {
    ...inEvidence,
    id: "post-without-name",
    most: 0,
    zh: "有职务而无姓名",
    en: "a post without a name",
    means: "nobody: the byline gives a post and no name",
  },
  {
    ...inEvidence,
    id: "unread-byline",
    most: 0,
    zh: "署名读不出",
    en: "a byline we cannot read",
    means: "nobody: the line that should name the speaker could not be read",
  },
];

const known = byRuleId(attributionRules);
/** “correction:12” */
const correction = /^correction:\d+$/u;

/** The rule of an attribution; undefined where there is none of this id. A correction names its line: `correction:12`. */
export function attributionRule(id: string): AttributionRule | undefined {
  return correction.test(id) ? { ...corrected, id } : known.get(id);
}

const corrected: AttributionRule = {
  id: "correction",
  stage: "corrections",
  names: "table",
  posts: "table",
  most: 1,
  zh: "人工订正",
  en: "correction",
  means: "`correction:<line>`: a person said so",
};
