/**
 * The layouts that a page can have its speeches in, one row each. A new layout is a row here, a fixture in
 * test/page/layouts and a line in docs/reference.md.
 */
import type { Form } from "../base/records.ts";
import type { Element } from "./observe.ts";

/** How one kind of unit stands on a page. */
export interface Layout {
  /** Id of the rule, which attributions give as theirs. */
  readonly rule: string;
  /** Absent for a unit that is no speech: a question. */
  readonly form?: Form;
  /** Elements above and below the body, `*` any number up to three, `+` at least one. */
  readonly head: readonly Slot[];
  readonly tail: readonly Slot[];
  /** The element that names the speaker. */
  readonly who: Element | "nobody";
  /** What a unit costs, and what the first unit of this layout on a page does. */
  readonly cost: number;
  readonly first: number;
  /** Han characters that a body has at least, and blocks that it has at most. */
  readonly least: number;
  readonly most: number;
  /** Where the name stands; a change of it costs. */
  readonly side: string;
  /** Only behind a unit of one of these rules. */
  readonly behind: readonly string[];
  readonly example: string;
}

/** One element of a row, and how many blocks it takes. */
export interface Slot {
  readonly element: Element;
  readonly least: number;
  readonly most: number;
}

const mostTitles = 3;

/** Elements that are the beginning of the body's first block. */
export const inBody: ReadonlySet<Element> = new Set(["said", "answer", "question", "address"]);

const table = `
rule | form | head | tail | who | cost | first | least | most | side | behind | example
byline-before | speech | title* by | - | by | 0 | 2 | 5 | - | before | - | 让数据跑起来 / 云江省副省长 苏砚秋 / 正文
byline-before-signed | speech | title* by | name | by | 0.5 | 2 | 5 | - | before | - | 让数据跑起来 / 云江省副省长 苏砚秋 / 正文 / 苏砚秋
byline-over-title | speech | by title+ | - | by | 0.5 | 2 | 30 | - | before | - | 云江省副省长 苏砚秋 / 让数据跑起来 / 正文
byline-after | speech | - | title* by | by | 0.5 | 2 | 30 | - | after | - | 正文 / 让数据跑起来 / 云江省副省长 苏砚秋
titled-byline-after | speech | title+ | by | by | 0.5 | 2 | 30 | - | after | - | 让数据跑起来 / 正文 / 云江省副省长 苏砚秋
dash-byline-after | quote | - | dash | dash | 1 | 2 | 5 | - | after | - | 两段话 / ——云江省副省长苏砚秋
dash-byline-after-one | quote | - | dash | dash | 0.8 | 2 | 5 | 1 | after | - | 一段话 / ——云江省副省长苏砚秋
dash-byline-titled | quote | title | dash | dash | 0.8 | 2.5 | 5 | - | after | - | 把路走宽 / 一段话 / ——云江省副省长苏砚秋
label-line | speech | label title* | - | label | 1 | 2 | 15 | - | before | - | 云江省副省长苏砚秋： / 正文
label-line-under-title | speech | title label | - | label | 1.5 | 2 | 15 | - | before | - | 把路走宽 / 云江省副省长苏砚秋： / 正文
label | quote | said | - | said | 1.5 | 2 | 5 | 1 | inside | - | 云江省副省长苏砚秋：数据要跑起来。
name-under-title | article | title+ name | note | name | 0 | 1 | 60 | - | before | - | 让数据跑起来 / 苏砚秋 / 正文 / （作者为云江省副省长）
name-under-text | article | title* | name note | name | 0 | 1 | 60 | - | after | - | 让数据跑起来 / 正文 / 苏砚秋 / （作者为云江省副省长）
author-note | article | title* | note | note | 1 | 1 | 60 | - | after | - | 让数据跑起来 / 正文 / （作者苏砚秋为云江省副省长）
letter | article | title* | signed | signed | 1 | 2 | 20 | - | after | - | 正文 / 苏砚秋 / 2021年4月19日
extract-under-name | speech | - | source | source | 0 | 2 | 15 | - | after | - | 苏砚秋 / 一段话 / （2021年4月19日在渔港工作会议上的讲话）
question | - | question | - | nobody | 1 | 1.5 | 1 | - | inside | - | 记者：数据从哪里来？
interview-answer | interview | answer | - | answer | 1 | 3 | 1 | - | inside | - | 苏砚秋：从渔民手里来。
office | speech | address | - | address | 0 | 0 | 15 | - | before | - | 各位代表：现在，我代表国务院，向大会报告政府工作。
missing-byline | speech | title+ | - | nobody | 5.5 | 0 | 100 | - | before | byline-before byline-over-title titled-byline-after | 让数据跑起来 / 正文
missing-byline-after | speech | - | title+ | nobody | 6 | 0 | 100 | - | after | byline-after | 正文 / 让数据跑起来
missing-byline-bare | speech | - | - | nobody | 6.5 | 0 | 100 | - | after | byline-after | 正文
missing-dash-byline | quote | - | - | nobody | 3 | 0 | 15 | 1 | after | dash-byline-after-one | 一段话
`;

/** All rows. */
export const layouts: readonly Layout[] = table.trim().split("\n").slice(1).map(readLayout);

/** One row, as the table writes it. */
export function readLayout(row: string): Layout {
  const cells = row.split(" | ").map((cell) => (cell.trim() === "-" ? "" : cell.trim()));
  const [
    rule = "",
    form = "",
    head = "",
    tail = "",
    who = "",
    cost,
    first,
    least,
    most,
    side = "",
    behind = "",
    example = "",
  ] = cells;
  return {
    rule,
    // The words of a row are ours; a test reads every example by its row.
    ...(form === "" ? {} : { form: form as Form }),
    head: slotsOf(head),
    tail: slotsOf(tail),
    who: who as Layout["who"],
    cost: Number(cost),
    first: Number(first),
    least: Number(least),
    most: most === "" ? Infinity : Number(most),
    side,
    behind: behind.split(" ").filter((word) => word !== ""),
    example,
  };
}

/** The elements of `head` or `tail`: “title* by”. */
function slotsOf(pattern: string): readonly Slot[] {
  return pattern
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => {
      const many = word.endsWith("*") || word.endsWith("+");
      const element = (many ? word.slice(0, -1) : word) as Element;
      return { element, least: word.endsWith("*") ? 0 : 1, most: many ? mostTitles : 1 };
    });
}
