/** Whose words a speech is, and by what: the rules of `attribution.rule` and of DELIVERED. */
import { layoutRows } from "./layouts.ts";
import { byRuleId, type Rule } from "./rule.ts";
import { vetoRules } from "./veto-rules.ts";

/** On what an attribution rests. */
export interface AttributionRule extends Rule {
  /** Its highest confidence; 0 where the rule says why nobody speaks. */
  readonly most: number;
  /**
   * Where the name stands: in the evidence, elsewhere in the page, in what is given with the document, or nowhere, since a
   * table or a person knows it.
   */
  readonly names: "evidence" | "page" | "given" | "table";
  readonly posts: "evidence" | "page" | "given" | "table";
}

const inEvidence = { stage: "page", names: "evidence", posts: "evidence" } as const;
/** The name stands in the evidence, the posts in a note or an introduction. */
const introduced = { stage: "page", names: "evidence", posts: "page" } as const;

/** Where name and posts stand, by the words of the table of layouts. */
const knownBy: Readonly<Record<string, Pick<AttributionRule, "stage" | "names" | "posts">>> = {
  evidence: inEvidence,
  "posts elsewhere": introduced,
  page: { stage: "page", names: "page", posts: "page" },
  table: { stage: "page", names: "table", posts: "table" },
};

/** The rules by which a layout of the page gives a speech to somebody. */
const ofLayouts = layoutRows.flatMap(({ rule: id, known: by, zh, en, means }): readonly AttributionRule[] => {
  const places = knownBy[by];
  return places === undefined ? [] : [{ ...places, id, most: 0.99, zh, en, means }];
});

/** All of them but `correction:<line>`, in the order of the reference. */
export const attributionRules: readonly AttributionRule[] = [
  ...ofLayouts,
  {
    ...introduced,
    id: "reported",
    most: 0.95,
    zh: "媒体转述",
    en: "reported speech",
    means: "a passage of news with one speaker and one verb of saying; indirect, counts for nobody’s own emphasis",
  },
  {
    stage: "page",
    names: "given",
    posts: "given",
    id: "given",
    most: 1,
    zh: "所给发言人",
    en: "given speaker",
    means: "a column of a table, front matter or `--meta` names the speaker, which outranks the page",
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
