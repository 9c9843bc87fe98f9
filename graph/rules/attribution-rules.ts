/** Whose words a speech is, and by what: the rules of `attribution.rule` and of DELIVERED. */
import { byRuleId, type Rule } from "./rule.ts";
import { vetoRules } from "./veto-rules.ts";

/** On what an attribution rests. */
export interface AttributionRule extends Rule {
  /** Its highest confidence; 0 where the rule says why nobody speaks. */
  readonly most: number;
  /** Where the name stands: in the evidence, elsewhere in the page, or nowhere, since a table or a person knows it. */
  readonly names: "evidence" | "page" | "table";
  readonly posts: "evidence" | "page" | "table";
}

const inEvidence = { stage: "page", names: "evidence", posts: "evidence" } as const;
/** The name stands in the evidence, the posts in a note or an introduction. */
const introduced = { stage: "page", names: "evidence", posts: "page" } as const;
const inPage = { stage: "page", names: "page", posts: "page" } as const;
const inTable = { stage: "page", names: "table", posts: "table" } as const;

/** All of them but `correction:<line>`, in the order of the reference. */
export const attributionRules: readonly AttributionRule[] = [
  {
    ...inEvidence,
    id: "byline-before",
    most: 0.99,
    zh: "署名在前",
    en: "byline before",
    means: "职务 + space + 姓名 above the body, under its title",
  },
  {
    ...inEvidence,
    id: "byline-before-signed",
    most: 0.99,
    zh: "署名在前，文末再署",
    en: "byline before, signed again",
    means: "the same, with the name once more below the body",
  },
  {
    ...inEvidence,
    id: "byline-over-title",
    most: 0.99,
    zh: "署名在题上",
    en: "byline over the title",
    means: "the byline above the title",
  },
  {
    ...inEvidence,
    id: "byline-after",
    most: 0.99,
    zh: "署名在后",
    en: "byline after",
    means: "the byline below the body, maybe behind its title",
  },
  {
    ...inEvidence,
    id: "titled-byline-after",
    most: 0.99,
    zh: "题在前，署名在后",
    en: "title before, byline after",
    means: "the title above the body, the byline below it",
  },
  {
    ...inEvidence,
    id: "dash-byline-after",
    most: 0.99,
    zh: "破折号署名在后",
    en: "dash byline after",
    means: "——职务姓名 below the body",
  },
  {
    ...inEvidence,
    id: "dash-byline-after-one",
    most: 0.99,
    zh: "破折号署名在后",
    en: "dash byline after",
    means: "the same below each of several short bodies",
  },
  {
    ...inEvidence,
    id: "dash-byline-titled",
    most: 0.99,
    zh: "有题，破折号署名在后",
    en: "titled, dash byline after",
    means: "the same under a title",
  },
  {
    ...inEvidence,
    id: "label-line",
    most: 0.99,
    zh: "段前标签",
    en: "label above the text",
    means: "职务姓名： or 职务姓名—— above the text",
  },
  {
    ...inEvidence,
    id: "label-line-under-title",
    most: 0.99,
    zh: "题下标签",
    en: "label under the title",
    means: "the same under a title",
  },
  {
    ...inEvidence,
    id: "label",
    most: 0.99,
    zh: "句前标签",
    en: "label before the statement",
    means: "职务姓名： before each statement, several on a page",
  },
  {
    ...introduced,
    id: "name-under-title",
    most: 0.99,
    zh: "题下署名",
    en: "name under the title",
    means: "the name alone under the title, the posts in a closing （作者为…） note, if there is one",
  },
  {
    ...introduced,
    id: "name-under-text",
    most: 0.99,
    zh: "文末署名",
    en: "name under the text",
    means: "the name alone under the text, the posts in the （作者为…） note",
  },
  {
    ...inEvidence,
    id: "author-note",
    most: 0.99,
    zh: "作者说明",
    en: "author’s note",
    means: "the （作者…） note alone names the author",
  },
  {
    ...introduced,
    id: "letter",
    most: 0.99,
    zh: "信末署名",
    en: "signed letter",
    means: "the name below a letter, maybe with its day",
  },
  {
    ...inPage,
    id: "extract-under-name",
    most: 0.99,
    zh: "名下摘录",
    en: "extract under a name",
    means: "one of several dated extracts under the name of their speaker",
  },
  {
    ...inPage,
    id: "interview-answer",
    most: 0.99,
    zh: "对话回答",
    en: "answer in a dialogue",
    means: "姓名： or 答： behind a question, or 姓名： of persons whom the head of the page or a host gives",
  },
  {
    ...introduced,
    id: "reported",
    most: 0.95,
    zh: "媒体转述",
    en: "reported speech",
    means: "a passage of news with one speaker and one verb of saying; indirect, counts for nobody’s own emphasis",
  },
  {
    ...inTable,
    id: "office",
    most: 0.99,
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
    id: "post-without-name",
    most: 0,
    zh: "有职务而无姓名",
    en: "a post without a name",
    means: "nobody: what signs the text gives a post and no name",
  },
  {
    ...inEvidence,
    id: "page-doubt",
    most: 0,
    zh: "证据不足",
    en: "too little evidence",
    means: "nobody: the page without this speaker is nearly as good; the candidate stands in a note",
  },
  ...vetoRules.map((rule) => ({ ...inEvidence, ...rule, most: 0 })),
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
