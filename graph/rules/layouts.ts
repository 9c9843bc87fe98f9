/**
 * The layouts that a page can have its speeches in, one row each: how they stand (`src/page/layouts.ts` says what the
 * columns mean) and what verify, the viewer and the reference say of them. A new layout is a row here and a fixture in
 * test/page/layouts; `npm run reference` writes its line.
 */

const table = `
rule | form | head | tail | who | cost | first | least | most | side | behind | known by | zh | en | means | example
byline-before | speech | title* by | - | by | 0 | 2 | 5 | - | before | - | evidence | 署名在前 | byline before | 职务 + space + 姓名 above the body, under its title | 让数据跑起来 / 云江省副省长 苏砚秋 / 正文
byline-before-signed | speech | title* by | name | by | 0.5 | 2 | 5 | - | before | - | evidence | 署名在前，文末再署 | byline before, signed again | the same, with the name once more below the body | 让数据跑起来 / 云江省副省长 苏砚秋 / 正文 / 苏砚秋
byline-over-title | speech | by title+ | - | by | 0.5 | 2 | 30 | - | before | - | evidence | 署名在题上 | byline over the title | the byline above the title | 云江省副省长 苏砚秋 / 让数据跑起来 / 正文
byline-after | speech | - | title* by | by | 0.5 | 2 | 30 | - | after | - | evidence | 署名在后 | byline after | the byline below the body, maybe behind its title | 正文 / 让数据跑起来 / 云江省副省长 苏砚秋
titled-byline-after | speech | title+ | by | by | 0.5 | 2 | 30 | - | after | - | evidence | 题在前，署名在后 | title before, byline after | the title above the body, the byline below it | 让数据跑起来 / 正文 / 云江省副省长 苏砚秋
dash-byline-after | quote | - | dash | dash | 1 | 2 | 5 | - | after | - | evidence | 破折号署名在后 | dash byline after | ——职务姓名 below the body | 两段话 / ——云江省副省长苏砚秋
dash-byline-after-one | quote | - | dash | dash | 0.8 | 2 | 5 | 1 | after | - | evidence | 破折号署名在后 | dash byline after | the same below each of several short bodies | 一段话 / ——云江省副省长苏砚秋
dash-byline-titled | quote | title | dash | dash | 0.8 | 2.5 | 5 | - | after | - | evidence | 有题，破折号署名在后 | titled, dash byline after | the same under a title | 把路走宽 / 一段话 / ——云江省副省长苏砚秋
label-line | speech | label title* | - | label | 1 | 2 | 15 | - | before | - | evidence | 段前标签 | label above the text | 职务姓名： or 职务姓名—— above the text | 云江省副省长苏砚秋： / 正文
label-line-under-title | speech | title label | - | label | 1.5 | 2 | 15 | - | before | - | evidence | 题下标签 | label under the title | the same under a title | 把路走宽 / 云江省副省长苏砚秋： / 正文
label | quote | said | - | said | 1.5 | 2 | 5 | 1 | inside | - | evidence | 句前标签 | label before the statement | 职务姓名： before each statement, several on a page | 云江省副省长苏砚秋：数据要跑起来。
name-under-title | article | title+ name | note | name | 0 | 1 | 60 | - | before | - | posts elsewhere | 题下署名 | name under the title | the name alone under the title, the posts in a closing （作者为…） note, if there is one | 让数据跑起来 / 苏砚秋 / 正文 / （作者为云江省副省长）
name-under-text | article | title* | name note | name | 0 | 1 | 60 | - | after | - | posts elsewhere | 文末署名 | name under the text | the name alone under the text, the posts in the （作者为…） note | 让数据跑起来 / 正文 / 苏砚秋 / （作者为云江省副省长）
author-note | article | title* | note | note | 1 | 1 | 60 | - | after | - | evidence | 作者说明 | author’s note | the （作者…） note alone names the author | 让数据跑起来 / 正文 / （作者苏砚秋为云江省副省长）
letter | article | title* | signed | signed | 1 | 2 | 20 | - | after | - | posts elsewhere | 信末署名 | signed letter | the name below a letter, maybe with its day | 正文 / 苏砚秋 / 2021年4月19日
extract-under-name | speech | - | source | source | 0 | 2 | 15 | - | after | - | page | 名下摘录 | extract under a name | one of several dated extracts under the name of their speaker | 苏砚秋 / 一段话 / （2021年4月19日在渔港工作会议上的讲话）
question | - | question | - | nobody | 1 | 1.5 | 1 | - | inside | - | - | - | - | - | 记者：数据从哪里来？
interview-answer | interview | answer | - | answer | 1 | 3 | 1 | - | inside | - | page | 对话回答 | answer in a dialogue | 姓名： or 答： behind a question, or 姓名： of persons whom the head of the page or a host gives | 苏砚秋：从渔民手里来。
office | speech | address | - | address | 0 | 0 | 15 | - | before | - | table | 按职务表 | by the table of offices | a report to a congress, by its opening and the dated table offices.tsv | 各位代表：现在，我代表国务院，向大会报告政府工作。
self-introduction | speech | self | - | self | 0 | 0 | 15 | - | before | - | evidence | 自报姓名 | self-introduction | a greeting, and 我是职务姓名 in it or right below | 各位来宾，大家好！我是青屿市市长苏砚秋。
speech-of-title | speech | title* titled | - | titled | 0 | 0 | 60 | - | before | - | page | 题名其人 | speech of the title | the title of the document or page: 职务姓名在……上的讲话, above the text | 苏砚秋在渔港工作会议上的讲话 / 同志们：
author-of-title | article | title* | titled-note | titled-note | 0.5 | 1 | 60 | - | after | - | page | 题名作者 | author of the title | 姓名： opens the title of the document, the posts stand in a （作者为…） note without name | 苏砚秋：让数据跑起来 / 正文 / （作者为云江省副省长）
full-text | speech | lead | - | lead | 0.5 | 1 | 15 | - | before | - | evidence | 全文刊发 | printed in full | 职务姓名……发表谈话，全文如下： above the text | 外交部发言人苏砚秋就渔港问题发表谈话，全文如下： / 正文
missing-byline | speech | title+ | - | nobody | 5.5 | 0 | 100 | - | before | byline-before byline-over-title titled-byline-after | - | - | - | - | 让数据跑起来 / 正文
missing-byline-after | speech | - | title+ | nobody | 6 | 0 | 100 | - | after | byline-after | - | - | - | - | 正文 / 让数据跑起来
missing-byline-bare | speech | - | - | nobody | 6.5 | 0 | 100 | - | after | byline-after | - | - | - | - | 正文
missing-dash-byline | quote | - | - | nobody | 3 | 0 | 15 | 1 | after | dash-byline-after-one | - | - | - | - | 一段话
`;

const columns = [
  "rule",
  "form",
  "head",
  "tail",
  "who",
  "cost",
  "first",
  "least",
  "most",
  "side",
  "behind",
  "known",
  "zh",
  "en",
  "means",
  "example",
] as const;

/** The cells of a row by their columns; "" where it has “-”. */
export type LayoutRow = Readonly<Record<(typeof columns)[number], string>>;

/** The cells of one row as the table writes it. */
export function readLayoutRow(row: string): LayoutRow {
  const cells = row.split(" | ").map((cell) => (cell.trim() === "-" ? "" : cell.trim()));
  // One entry for each column.
  return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""])) as LayoutRow;
}

/** All rows. */
export const layoutRows: readonly LayoutRow[] = table.trim().split("\n").slice(1).map(readLayoutRow);
