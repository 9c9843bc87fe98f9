/** Why the page makes a speaker nobody who was read: the rules of `src/page/veto.ts`. */
import type { Rule } from "./rule.ts";

const veto = (id: string, zh: string, en: string, means: string): Rule => ({
  id,
  stage: "page",
  zh,
  en,
  means: `nobody: ${means}`,
});

/** All of them, in the order of the reference. */
export const vetoRules: readonly Rule[] = [
  veto(
    "doubtful-columns",
    "栏序存疑",
    "doubtful columns",
    "on a printed page a text breaks off within the words or right beside them, so that they may be of two",
  ),
  veto("page-no-name", "名字像词语", "no name", "what stands in the place of a name reads as words"),
  veto(
    "page-tells-of-speaker",
    "文中讲到其人",
    "tells of the speaker",
    "the words name in the third person whose they would be",
  ),
  veto(
    "page-tells-beside",
    "名旁之文讲到其人",
    "tells beside",
    "the text on the other side of the name tells of the person",
  ),
  veto("page-of-reporters", "记者之页", "of reporters", "names without posts where others of the page are reporters"),
  veto("page-stack", "署名成列", "stacked bylines", "bylines stand in a stack, or below a line that announces a list"),
  veto("page-portraits", "人物介绍", "portraits", "the page presents persons, and its texts do not speak as 我"),
  veto(
    "page-third-person",
    "以他、她叙述",
    "tells as 他 or 她",
    "the words tell of somebody as 他 or 她 and never say 我",
  ),
  veto("page-reporter-signs", "记者署名", "a reporter signs", "a reporter signs between the name and the text"),
  veto(
    "page-other-side",
    "署名在另一侧",
    "on the other side",
    "what is left over says that names stand on the other side of their texts",
  ),
  veto("page-named-above", "上文已署此名", "signs the text above", "the same name signs the text above"),
  veto("page-lone-label", "孤立标签", "lone label", "a label alone may be the addressee of a letter or a sentence"),
  veto("page-two-signatures", "上下两个署名", "two signatures", "a byline above and a signature below claim the text"),
  veto(
    "page-closed-quotation",
    "引语已完",
    "closed quotation",
    "a whole quotation stands before the one that is signed",
  ),
  veto(
    "page-two-names",
    "两处姓名不同",
    "two names",
    "the line above the text and the note below it name different persons",
  ),
  veto("page-unread-label", "标签读不出", "unread label", "the words hold a label that nobody can read"),
  veto(
    "page-two-texts",
    "似为两篇",
    "two texts",
    "a long body whose far half has nothing of title and byline may hold another’s",
  ),
  veto("page-joint-label", "标签有多人", "joint label", "a label names several persons, of whom one speaks"),
  veto(
    "page-one-paragraph",
    "仅此多段",
    "one paragraph",
    "all other signatures of the page sign one paragraph, this one more",
  ),
  veto("page-news", "新闻报道", "a report", "a report with a dateline, whoever is named above it"),
  veto("page-name-list", "名单", "a list of names", "the page lists those elected, present or rewarded"),
  veto("page-decree", "命令", "a decree", "the signature enacts and says nothing"),
];
