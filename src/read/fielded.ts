/** Exports of newspaper databases: records of labelled lines, 篇名：… 作者：… 日期：… 全文：…, one behind the other. */
import { lineSpans } from "../base/lines.ts";
import type { Table } from "../formats/table-file.ts";

/** “【标题】守好渔港”, “篇名：守好渔港”, “Title: 守好渔港”, “[作者] 丁一川” */
const labelled =
  /^(?:[【[](?<squared>[\p{Script=Han}A-Za-z ]{1,16})[】\]]\s*[：:]?|(?<plain>[\p{Script=Han}]{2,6}|[A-Z][A-Za-z ]{1,15})\s*[：:])\s*(?<value>.*)$/u;

/** Labels of the first field of a record, and of the one that holds the text, in lower case. */
const titles = new Set(["标题", "篇名", "题名", "题目", "文章标题", "title", "headline"]);
const bodies = new Set(["正文", "全文", "内容", "原文", "text", "full text", "body", "content"]);

interface Row {
  readonly line: number;
  readonly cells: Record<string, string>;
  /** The one that is being read. */
  field: string;
}

/** “检索结果导出 共2条”: so many lines may stand above the first record, none longer. */
const preamble = { lines: 4, length: 80 };
/** Fields that stand behind the text. */
const behind = new Set([
  "record id",
  "doi",
  "分类号",
  "关键词",
  "入库时间",
  "数据库",
  "accession number",
  "url",
  "链接",
]);

/** The records of a text, or undefined where it holds none: it begins with a title, and each record has a text. */
export function fieldedIn(text: string): Table | undefined {
  const lines = [...lineSpans(text)].map(({ start, end }) => text.slice(start, end));
  const first = firstTitle(lines);
  const rows: Row[] = [];
  lines.forEach((words, i) => {
    if (i < first) return;
    const { label, value } = labelOf(words);
    const row = rows.at(-1);
    if (titles.has(label.toLowerCase()) && (row === undefined || isAtEnd(row)))
      rows.push({ line: i + 1, field: label, cells: { [label]: value } });
    else if (row !== undefined) add(row, words, label, value);
  });
  const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  const isWhole = (row: Row) => Object.keys(row.cells).some((name) => bodies.has(name.toLowerCase()));
  return rows.length > 0 && rows.every(isWhole) ? { columns, rows } : undefined;
}

/** The line of the first title, above which only what a database says of itself may stand; behind all lines where there is none. */
function firstTitle(lines: readonly string[]): number {
  const at = lines.findIndex((words) => titles.has(labelOf(words).label.toLowerCase()));
  const above = lines.slice(0, Math.max(0, at)).filter((words) => words.trim() !== "" && !ruled.test(words.trim()));
  const isPreamble = above.length <= preamble.lines && above.every(({ length }) => length <= preamble.length);
  return at !== -1 && isPreamble ? at : lines.length;
}

/** A label begins a field, but in the text; everything else goes on with the one that is begun. */
function add(row: Row, words: string, label: string, value: string): void {
  if (label !== "" && (!isInText(row) || behind.has(label.toLowerCase()))) {
    row.cells[label] = value;
    row.field = label;
  } else if (!ruled.test(words.trim())) row.cells[row.field] = `${row.cells[row.field] ?? ""}\n${words}`;
}

/** Whether another record may begin. */
function isAtEnd(row: Row): boolean {
  return isInText(row) || behind.has(row.field.toLowerCase());
}

/** The text is the last field of a record but for a few. */
function isInText({ field }: Row): boolean {
  return bodies.has(field.toLowerCase());
}

function labelOf(words: string): { readonly label: string; readonly value: string } {
  const { squared, plain, value = "" } = labelled.exec(words.trim())?.groups ?? {};
  return { label: (squared ?? plain ?? "").trim(), value };
}

/** “--------”, “=====” */
const ruled = /^(?:[-=—＝_*#~·－─━☆★◆]\s?){4,}$/u;
