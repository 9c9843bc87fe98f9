/** The words in which a comparison is told, in both languages. */
import type { CollatedFormulation, CollatedParagraph, Collation, Edit } from "./collation.ts";

/** A language of the answer. */
export type Language = "zh" | "en";

/** Titles of the groups, kinds of formulations and paragraphs, and the sentences that stand above them. */
export interface CollationWords {
  readonly title: string;
  readonly formulations: Readonly<Record<CollatedFormulation["kind"], string>>;
  readonly paragraphs: Readonly<Record<CollatedParagraph["kind"], string>>;
  readonly reordered: string;
  readonly otherItems: string;
  readonly numbers: string;
  readonly paragraphList: string;
  readonly elsewhere: string;
  readonly cameFrom: string;
  readonly echo: string;
  readonly nothing: string;
  readonly littleAligns: string;
  readonly share: (summary: Collation["summary"]) => string;
}

const percent = (share: number) => `${(100 * share).toFixed(0)} %`;

const zh: CollationWords = {
  title: "两个文本对照",
  formulations: {
    added: "新出现的提法",
    dropped: "不再出现的提法",
    changed: "改动的提法",
    moved: "移位的提法",
    kept: "保留的提法",
  },
  paragraphs: { same: "相同", changed: "有改动", moved: "移位", regrouped: "并入他段", added: "新增", dropped: "删去" },
  reordered: "次序变动的并列",
  otherItems: "项目变动的并列",
  numbers: "改动的数字",
  paragraphList: "段落",
  elsewhere: "移至他处",
  cameFrom: "自他处移来",
  echo: "近于他处",
  nothing: "两个文本相同",
  littleAligns: "两个文本的句子很少对应：措辞各不相同，下面关于提法的增减仍然成立，逐句对照意义不大",
  share: ({ alignedA, alignedB, sameA, sameB }) =>
    `有对应句子的文字：甲 ${percent(alignedA)}，乙 ${percent(alignedB)}；相同的文字：甲 ${percent(sameA)}，乙 ${percent(sameB)}`,
};

const en: CollationWords = {
  title: "Two texts compared",
  formulations: {
    added: "formulations added",
    dropped: "formulations dropped",
    changed: "formulations changed",
    moved: "formulations moved",
    kept: "formulations kept",
  },
  paragraphs: {
    same: "same",
    changed: "changed",
    moved: "moved",
    regrouped: "in another paragraph",
    added: "added",
    dropped: "dropped",
  },
  reordered: "lists in another order",
  otherItems: "lists with other items",
  numbers: "numbers changed",
  paragraphList: "paragraphs",
  elsewhere: "moved away",
  cameFrom: "moved here",
  echo: "much like",
  nothing: "the two texts are the same",
  littleAligns:
    "few sentences of the two texts belong together: they are worded differently. What is said of formulations holds; there is little to compare sentence by sentence",
  share: ({ alignedA, alignedB, sameA, sameB }) =>
    `in sentences with a counterpart: A ${percent(alignedA)}, B ${percent(alignedB)} · the same words: A ${percent(sameA)}, B ${percent(sameB)}`,
};

/** The words of a language. */
export function collationWords(language: Language): CollationWords {
  return language === "zh" ? zh : en;
}

/** What is said of an edit that has to do with another place. */
export function noteOf({ kind, elsewhere }: Edit, words: CollationWords): string {
  if (kind === "echoed") return words.echo;
  return elsewhere === "b" ? words.elsewhere : words.cameFrom;
}
