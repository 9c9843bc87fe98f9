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

/** The records of a text, or undefined where it holds none: it begins with a title, and each record has a text. */
export function fieldedIn(text: string): Table | undefined {
  const rows: Row[] = [];
  let line = 0;
  for (const { start, end } of lineSpans(text)) {
    line += 1;
    const words = text.slice(start, end);
    const { label, value } = labelOf(words);
    const row = rows.at(-1);
    if (titles.has(label.toLowerCase()) && (row === undefined || isInText(row)))
      rows.push({ line, field: label, cells: { [label]: value } });
    else if (row !== undefined) add(row, words, label, value);
    else if (words.trim() !== "" && !ruled.test(words.trim())) return undefined;
  }
  const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  return rows.length > 0 && rows.every(isInText) ? { columns, rows } : undefined;
}

/** A label begins a field, but in the text; everything else goes on with the one that is begun. */
function add(row: Row, words: string, label: string, value: string): void {
  if (label !== "" && !isInText(row)) {
    row.cells[label] = value;
    row.field = label;
  } else if (!ruled.test(words.trim())) row.cells[row.field] = `${row.cells[row.field] ?? ""}\n${words}`;
}

/** The text is the last field of a record. */
function isInText({ field }: Row): boolean {
  return bodies.has(field.toLowerCase());
}

function labelOf(words: string): { readonly label: string; readonly value: string } {
  const { squared, plain, value = "" } = labelled.exec(words.trim())?.groups ?? {};
  return { label: (squared ?? plain ?? "").trim(), value };
}

/** “--------”, “=====” */
const ruled = /^(?:[-=—＝_*#~·－─━☆★◆]\s?){4,}$/u;
