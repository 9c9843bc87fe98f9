/** Which column of a table or field of a record holds what, by the names that people give them. */
import { countHan } from "../base/han.ts";
import { readTableText, type Table } from "../formats/table-file.ts";
import { type FieldMap, recordColumns } from "./record.ts";

type Column = (typeof recordColumns)[number];

/**
 * Names by column, the likelier first; compared without case, blanks, _ and -. Most authors are reporters: one is a speaker
 * only with a post.
 */
const names: Readonly<Record<Column, readonly string[]>> = {
  text: [
    "text",
    "正文",
    "全文",
    "内容",
    "文本",
    "讲话全文",
    "讲话内容",
    "发言内容",
    "发言全文",
    "文章内容",
    "原文",
    "文字",
    "content",
    "body",
    "fulltext",
    "transcript",
    "speech",
    "articletext",
    "maintext",
  ],
  id: ["id", "编号", "序号", "文章编号", "文献编号", "docid", "documentid", "key", "uid"],
  title: ["title", "标题", "题目", "题名", "篇名", "主标题", "headline", "subject"],
  date: [
    "date",
    "日期",
    "时间",
    "发布日期",
    "发布时间",
    "发表日期",
    "发表时间",
    "讲话日期",
    "讲话时间",
    "刊登日期",
    "出版日期",
    "day",
    "publishdate",
    "pubdate",
    "publishedat",
    "datetime",
    "time",
  ],
  source: [
    "source",
    "来源",
    "报纸",
    "媒体",
    "出处",
    "报刊",
    "来源媒体",
    "发布机构",
    "outlet",
    "newspaper",
    "publication",
    "media",
  ],
  edition: ["edition", "版次名称", "版名"],
  page: ["page", "版次", "版面", "版", "页码"],
  kind: ["kind", "类型", "体裁", "类别", "文种", "type", "genre"],
  event: ["event", "会议", "场合", "活动", "会议名称", "occasion", "meeting"],
  url: ["url", "链接", "网址", "原文链接", "link", "地址"],
  speaker: ["speaker", "发言人", "讲话人", "演讲人", "报告人", "讲话者", "发言者", "姓名", "speakername", "name"],
  position: [
    "position",
    "职务",
    "作者职务",
    "发言人职务",
    "职位",
    "头衔",
    "职称",
    "身份",
    "post",
    "jobtitle",
    "role",
    "speakerposition",
  ],
  institution: [
    "institution",
    "单位",
    "作者单位",
    "机构",
    "部门",
    "工作单位",
    "所属单位",
    "所属机构",
    "affiliation",
    "organization",
    "organisation",
  ],
  author: ["author", "作者", "作者姓名", "责任者", "第一作者", "撰稿人", "署名"],
  speakerId: ["speakerid", "人物编号", "人物id", "personid", "发言人编号", "发言人id"],
};

/** So many rows tell what the columns are. */
const few = 5;

/** A text has so many Han characters at the median, a title fewer. */
const fewestOfText = 40;

/**
 * The columns of a table by their names, and where no name says which is the text, the one that holds long texts; undefined
 * where none does. `rows` are some of the first.
 */
export function guessFields(
  fields: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): FieldMap | undefined {
  const byName = new Map(fields.toReversed().map((field) => [levelled(field), field]));
  const named = recordColumns.map((column) => {
    const exact = names[column].flatMap((name) => byName.get(name) ?? []);
    const found = exact.length > 0 ? exact : endingIn(names[column], byName);
    return [column, column === "text" ? found.find((field) => holdsText(field, rows, 1)) : found[0]] as const;
  });
  const map: FieldMap = Object.fromEntries(named);
  if (map.text !== undefined) return map;
  const taken = new Set(named.flatMap(([, field]) => field ?? []));
  const long = fields.filter((field) => !taken.has(field) && holdsText(field, rows, fewestOfText));
  return long.length === 1 ? { ...map, text: long[0] } : undefined;
}

/** “见报日期” of 日期: what stands before says whose or which. */
function endingIn(names: readonly string[], byName: ReadonlyMap<string, string>): readonly string[] {
  const endings = names.filter((name) => /^\p{Script=Han}{2,}$/u.test(name)); // “日期”
  return [...byName].flatMap(([name, field]) => (endings.some((ending) => name.endsWith(ending)) ? [field] : []));
}

/** How many columns have names that say what they hold; none where none of them is the text. */
export function columnsNamed({ columns, rows }: Table): number {
  const map = guessFields(
    columns,
    rows.slice(0, few).map(({ cells }) => cells),
  );
  return map === undefined ? 0 : Object.values(map).filter((name) => name !== undefined).length;
}

/** So many columns of a text have names that say what they hold: it is a table, whatever its name. */
const fewestNamed = 3;

/** The table that a text is by its first line, undefined where it is none. */
export function tableIn(text: string): Table | undefined {
  const header = text.slice(0, 400).split(/\r?\n/u)[0] ?? ""; // “标题,正文\r\n”
  if (!/[,\t;，|]/u.test(header) || /[。！？]/u.test(header)) return undefined; // “标题,正文”, “渔港。”
  try {
    const table = readTableText(text);
    return table.rows.length > 0 && columnsNamed(table) >= fewestNamed ? table : undefined;
  } catch {
    // Marks that do not close are those of a text.
    return undefined;
  }
}

/** “text=正文, title=标题” */
export function fieldWords(map: FieldMap): string {
  return recordColumns.flatMap((column) => (map[column] === undefined ? [] : `${column}=${map[column]}`)).join(",");
}

function holdsText(field: string, rows: readonly Readonly<Record<string, unknown>>[], least: number): boolean {
  const sizes = rows
    .map((row) => row[field])
    .map((value) => (typeof value === "string" ? countHan(value) : 0))
    .sort((a, b) => a - b);
  return (sizes[Math.floor(sizes.length / 2)] ?? 0) >= least;
}

function levelled(field: string): string {
  return field
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-:：]+/gu, ""); // “Pub_Date”, “标题：”
}
