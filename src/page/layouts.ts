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
  /** Elements above and below the body, `*` any number up to three, `+` at least one. `said`, `answer`, `question` and `address` open the body itself. */
  readonly head: string;
  readonly tail: string;
  /** The element that names the speaker. */
  readonly who: Element | "nobody";
  /** What a unit costs, and what the first unit of this layout on a page does. */
  readonly cost: number;
  readonly first: number;
  /** Han characters and blocks that a body has. */
  readonly least: number;
  readonly most?: number;
  /** Units of this side of their names come together: a change of it costs. */
  readonly side: "before" | "after" | "inside";
  /** Only behind a unit of one of these rules. */
  readonly behind?: readonly string[];
  readonly example: string;
}

export const layouts: readonly Layout[] = [
  {
    rule: "byline-before",
    form: "speech",
    head: "title* by",
    tail: "",
    who: "by",
    cost: 0,
    first: 2,
    least: 5,
    side: "before",
    example: "让数据跑起来 / 云江省副省长 苏砚秋 / 正文",
  },
  {
    rule: "byline-before-signed",
    form: "speech",
    head: "title* by",
    tail: "name",
    who: "by",
    cost: 0.5,
    first: 2,
    least: 5,
    side: "before",
    example: "让数据跑起来 / 云江省副省长 苏砚秋 / 正文 / 苏砚秋",
  },
  {
    rule: "byline-over-title",
    form: "speech",
    head: "by title+",
    tail: "",
    who: "by",
    cost: 0.5,
    first: 2,
    least: 30,
    side: "before",
    example: "云江省副省长 苏砚秋 / 让数据跑起来 / 正文",
  },
  {
    rule: "byline-after",
    form: "speech",
    head: "",
    tail: "title* by",
    who: "by",
    cost: 0.5,
    first: 2,
    least: 30,
    side: "after",
    example: "正文 / 让数据跑起来 / 云江省副省长 苏砚秋",
  },
  {
    rule: "titled-byline-after",
    form: "speech",
    head: "title+",
    tail: "by",
    who: "by",
    cost: 0.5,
    first: 2,
    least: 30,
    side: "after",
    example: "让数据跑起来 / 正文 / 云江省副省长 苏砚秋",
  },
  {
    rule: "dash-byline-after",
    form: "quote",
    head: "",
    tail: "dash",
    who: "dash",
    cost: 1,
    first: 2,
    least: 5,
    side: "after",
    example: "两段话 / ——云江省副省长苏砚秋",
  },
  {
    rule: "dash-byline-after-one",
    form: "quote",
    head: "",
    tail: "dash",
    who: "dash",
    cost: 0.8,
    first: 2,
    least: 5,
    most: 1,
    side: "after",
    example: "一段话 / ——云江省副省长苏砚秋",
  },
  {
    rule: "dash-byline-titled",
    form: "quote",
    head: "title",
    tail: "dash",
    who: "dash",
    cost: 0.8,
    first: 2.5,
    least: 5,
    side: "after",
    example: "把路走宽 / 一段话 / ——云江省副省长苏砚秋",
  },
  {
    rule: "label-line",
    form: "speech",
    head: "label title*",
    tail: "",
    who: "label",
    cost: 1,
    first: 2,
    least: 15,
    side: "before",
    example: "云江省副省长苏砚秋： / 正文",
  },
  {
    rule: "label-line-under-title",
    form: "speech",
    head: "title label",
    tail: "",
    who: "label",
    cost: 1.5,
    first: 2,
    least: 15,
    side: "before",
    example: "把路走宽 / 云江省副省长苏砚秋： / 正文",
  },
  {
    rule: "label",
    form: "quote",
    head: "said",
    tail: "",
    who: "said",
    cost: 1.5,
    first: 2,
    least: 5,
    most: 1,
    side: "inside",
    example: "云江省副省长苏砚秋：数据要跑起来。",
  },
  {
    rule: "label-over-paragraphs",
    form: "quote",
    head: "said",
    tail: "",
    who: "said",
    cost: 2.5,
    first: 2,
    least: 15,
    side: "inside",
    example: "云江省副省长苏砚秋：数据要跑起来。 / 第二段话",
  },
  {
    rule: "name-under-title",
    form: "article",
    head: "title+ name",
    tail: "note",
    who: "name",
    cost: 0,
    first: 1,
    least: 60,
    side: "before",
    example: "让数据跑起来 / 苏砚秋 / 正文 / （作者为云江省副省长）",
  },
  {
    rule: "name-under-title-alone",
    form: "article",
    head: "title+ name",
    tail: "",
    who: "name",
    cost: 3,
    first: 2,
    least: 100,
    side: "before",
    example: "让数据跑起来 / 苏砚秋 / 正文",
  },
  {
    rule: "name-under-text",
    form: "article",
    head: "title*",
    tail: "name note",
    who: "name",
    cost: 0,
    first: 1,
    least: 60,
    side: "after",
    example: "让数据跑起来 / 正文 / 苏砚秋 / （作者为云江省副省长）",
  },
  {
    rule: "author-note",
    form: "article",
    head: "title*",
    tail: "note",
    who: "note",
    cost: 1,
    first: 1,
    least: 60,
    side: "after",
    example: "让数据跑起来 / 正文 / （作者苏砚秋为云江省副省长）",
  },
  {
    rule: "letter",
    form: "article",
    head: "title*",
    tail: "signed",
    who: "signed",
    cost: 1,
    first: 2,
    least: 20,
    side: "after",
    example: "正文 / 苏砚秋 / 2021年4月19日",
  },
  {
    rule: "extract-under-name",
    form: "speech",
    head: "",
    tail: "source",
    who: "source",
    cost: 0,
    first: 2,
    least: 15,
    side: "after",
    example: "苏砚秋 / 一段话 / （2021年4月19日在渔港工作会议上的讲话）",
  },
  {
    rule: "question",
    head: "question",
    tail: "",
    who: "nobody",
    cost: 1,
    first: 1.5,
    least: 1,
    side: "inside",
    example: "记者：数据从哪里来？",
  },
  {
    rule: "interview-answer",
    form: "interview",
    head: "answer",
    tail: "",
    who: "answer",
    cost: 1,
    first: 3,
    least: 1,
    side: "inside",
    example: "苏砚秋：从渔民手里来。",
  },
  {
    rule: "office",
    form: "speech",
    head: "address",
    tail: "",
    who: "address",
    cost: 0,
    first: 0,
    least: 100,
    side: "before",
    example: "各位代表：现在，我代表国务院，向大会报告政府工作。",
  },
  {
    rule: "missing-byline",
    form: "speech",
    head: "title+",
    tail: "",
    who: "nobody",
    cost: 5.5,
    first: 0,
    least: 100,
    side: "before",
    behind: ["byline-before", "byline-over-title", "titled-byline-after"],
    example: "让数据跑起来 / 正文",
  },
  {
    rule: "missing-byline-after",
    form: "speech",
    head: "",
    tail: "title+",
    who: "nobody",
    cost: 6,
    first: 0,
    least: 100,
    side: "after",
    behind: ["byline-after"],
    example: "正文 / 让数据跑起来",
  },
  {
    rule: "missing-byline-bare",
    form: "speech",
    head: "",
    tail: "",
    who: "nobody",
    cost: 6.5,
    first: 0,
    least: 100,
    side: "after",
    behind: ["byline-after"],
    example: "正文",
  },
  {
    rule: "missing-dash-byline",
    form: "quote",
    head: "",
    tail: "",
    who: "nobody",
    cost: 3,
    first: 0,
    least: 15,
    most: 1,
    side: "after",
    behind: ["dash-byline-after-one"],
    example: "一段话",
  },
];

/** One element of a row, and how many blocks it takes. */
export interface Slot {
  readonly element: Element;
  readonly least: number;
  readonly most: number;
}

const mostTitles = 3;

/** The elements of `head` or `tail`: “title* by”. */
export function slotsOf(pattern: string): readonly Slot[] {
  return pattern
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => {
      const many = word.endsWith("*") || word.endsWith("+");
      // The table is ours and a test reads every row.
      const element = (many ? word.slice(0, -1) : word) as Element;
      return { element, least: word.endsWith("*") ? 0 : 1, most: many ? mostTitles : 1 };
    });
}

/** Elements that are the beginning of the body's first block. */
export const inBody: ReadonlySet<Element> = new Set(["said", "answer", "question", "address"]);
