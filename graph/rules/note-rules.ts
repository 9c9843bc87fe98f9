/** What a run may doubt, give up or tell of itself: the rules of `notes.jsonl`. */
import { attributionRule } from "./attribution-rules.ts";
import { byRuleId, type Rule } from "./rule.ts";

const rule = (stage: Rule["stage"], id: string, zh: string, en: string, means: string): Rule => ({
  id,
  stage,
  zh,
  en,
  means,
});

/** All of them, in the order of the stages. */
export const noteRules: readonly Rule[] = [
  rule("read", "read-failed", "读取失败", "not read", "the system refuses the file, or its record is no JSON"),
  rule("read", "read-no-text", "不是文本", "no text", "bytes that are no text in UTF-8, UTF-16, GB18030 or Big5"),
  rule("read", "read-empty", "空文件", "empty", "no text in it"),
  rule(
    "read",
    "read-traditional",
    "繁体",
    "traditional characters",
    "read as simplified characters, one for one, for the tables hold these; the raw text stays",
  ),
  rule(
    "read",
    "read-mojibake",
    "乱码已还原",
    "wrong encoding undone",
    "a file that was decoded in the wrong encoding and saved so, which was undone",
  ),
  rule("read", "read-from-name", "文件名不符", "other names", "files whose names have not the form of `--from-name`"),
  rule(
    "read",
    "read-doubtful",
    "读法存疑",
    "doubtful reading",
    "what a reader of PDF or web pages is not sure of: the order of columns, where the article ends",
  ),
  rule("read", "read-fields", "列", "columns", "what the columns of a table were read as, by their names"),
  rule(
    "read",
    "read-no-text-column",
    "无正文列",
    "no text column",
    "a table in a folder whose columns do not say which is the text",
  ),
  rule("read", "read-date", "日期不成立", "no date", "a date that is no day `YYYY-MM-DD` and is left out"),
  rule(
    "read",
    "lexicon-known",
    "已有提法",
    "known already",
    "a phrase of a list of the user's that is a wording of `concepts.tsv`; it counts as that",
  ),
  rule("read", "read-other-file", "未读文件", "files not read", "files below the folder of an ending that is not read"),
  rule("read", "read-meta-column", "未知列", "unknown column", "a column of `--meta` that tifa does not know"),
  rule(
    "read",
    "read-meta-without-file",
    "元数据无文件",
    "row without file",
    "a row of `--meta` that matches no document",
  ),
  rule(
    "repair",
    "repair-private-glyphs",
    "私用区字符",
    "private glyphs",
    "characters of a font of its own, which nobody else can read",
  ),
  rule(
    "repair",
    "repair-control-characters",
    "控制字符",
    "control characters",
    "characters that no text holds, which were taken out",
  ),
  rule("repair", "repair-lost-characters", "失字", "lost characters", "U+FFFD, for a character that was lost before"),
  rule(
    "repair",
    "repair-glyph-codes",
    "字形编码",
    "codes of glyphs",
    "(cid:…), which a PDF gave instead of a character, read as the gap 〓",
  ),
  rule("page", "page-no-speech", "无发言", "no speech", "no unit of any layout was found"),
  rule(
    "page",
    "page-given-differs",
    "署名与所给不同",
    "other name on the page",
    "a table or `--meta` names another speaker than the page; the given one stands",
  ),
  rule("page", "page-missing-byline", "缺署名", "no byline", "a speech without a name; its speaker stays unknown"),
  rule("page", "page-long-body", "正文过长", "long body", "may hold a speech whose byline is lost"),
  rule("spot", "unclosed-title", "书名号不全", "unclosed title marks", "words behind a 《 that nothing closes"),
  rule("resolve", "identity-joined", "合并人物", "joined", "bylines that are one person, and by which rule"),
  rule("resolve", "identity-apart", "分立人物", "kept apart", "bylines of one name that stay two persons, and why"),
  rule(
    "resolve",
    "copy-other-names",
    "异名文本",
    "copies with other names",
    "one text that stands several times, signed by different people",
  ),
  rule("corrections", "correction", "订正", "correction", "what a line of the corrections changed"),
  rule(
    "corrections",
    "correction-found-nothing",
    "订正落空",
    "correction found nothing",
    "a line that moves nothing any more",
  ),
  rule(
    "corrections",
    "alias-of-speaker",
    "别名另有其人",
    "alias of a speaker",
    "an alias that speaks by itself; merge joins two who speak",
  ),
  rule(
    "assemble",
    "attribute-of-nobody",
    "属性无主",
    "attribute of nobody",
    "a row of `--attributes` whose person is not there",
  ),
  rule(
    "assemble",
    "attribute-of-several",
    "属性多主",
    "attribute of several",
    "a row of `--attributes` that may mean several",
  ),
  rule(
    "assemble",
    "attribute-contradicts",
    "属性相冲突",
    "attributes contradict",
    "two values of one column at one time",
  ),
];

const known = byRuleId(noteRules);

/** The rule of a note, of a veto that of the attribution; undefined where there is none of this id. */
export function noteRule(id: string): Rule | undefined {
  return known.get(id) ?? attributionRule(id);
}
