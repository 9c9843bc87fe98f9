/** The layouts that a page can have its speeches in, as the decoder takes them from the table in `graph/rules/layouts.ts`. */
import { type LayoutRow, layoutRows, readLayoutRow } from "../../graph/rules/layouts.ts";
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
export const inBody: ReadonlySet<Element> = new Set(["said", "answer", "question", "address", "self", "titled"]);

/** Elements that open a speech which nothing else of the page shares. */
export const ofWhole: ReadonlySet<Element | "nobody"> = new Set<Element>(["address", "self", "titled", "lead"]);

/** All rows. */
export const layouts: readonly Layout[] = layoutRows.map(layoutOf);

/** One row, as the table writes it. */
export function readLayout(row: string): Layout {
  return layoutOf(readLayoutRow(row));
}

function layoutOf({ rule, form, head, tail, who, cost, first, least, most, side, behind, example }: LayoutRow): Layout {
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
