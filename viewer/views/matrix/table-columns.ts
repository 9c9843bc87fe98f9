/** The columns of the table twin, named as in the store. */
import type { CsvValue } from "../../data/csv.ts";
import type { Cell } from "../../data/matrix.ts";

const texts = ["actor", "concept", "verdict"] as const;
const details = ["family", "caption"] as const;
const flags = ["portfolio", "ritual", "selfNaming"] as const;

/** With the digits that the screen shows behind the point. */
const numbers = [
  ["ratio", 2],
  ["low", 2],
  ["high", 2],
  ["mentions", 0],
  ["counted", 0],
  ["echo", 0],
  ["expected", 1],
  ["units", 0],
  ["speeches", 0],
  ["doubtful", 0],
  ["elsewhere", 0],
  ["rate", 2],
  ["q", 3],
  ["z", 2],
  ["g2", 1],
  ["logRatio", 2],
] as const;

type TextName = (typeof texts)[number] | (typeof details)[number];

export interface TableColumn {
  readonly name: TextName | (typeof numbers)[number][0] | (typeof flags)[number];
  /** Digits behind the point on the screen. */
  readonly digits: number;
  readonly of: (cell: Cell) => CsvValue;
}

const textOf: Readonly<Record<TextName, (cell: Cell) => string>> = {
  actor: ({ actor }) => actor.name,
  caption: ({ actor }) => actor.caption,
  concept: ({ concept }) => concept.name,
  family: ({ concept }) => concept.family,
  verdict: ({ verdict }) => verdict,
};

/** All columns in their order. */
export const tableColumns: readonly TableColumn[] = [
  ...texts.map(textColumn),
  ...numbers.map(([name, digits]) => ({ name, digits, of: (cell: Cell) => cell[name] })),
  ...flags.map((name) => ({ name, digits: 0, of: (cell: Cell) => String(cell[name]) })),
  ...details.map(textColumn),
];

function textColumn(name: TextName): TableColumn {
  return { name, digits: 0, of: textOf[name] };
}

/** How the table is sorted: by which column, and whether the greatest comes first. */
export interface TableSort {
  readonly name: TableColumn["name"];
  readonly isDescending: boolean;
}

/** The sorting that a key of the address says: `low` or, the greatest first, `-low`; by q where it says nothing. */
export function tableSortOf(key: string | undefined): TableSort {
  const name = key?.replace(/^-/u, ""); // "-low"
  const column = tableColumns.find((each) => each.name === name);
  if (key === undefined || column === undefined) return { name: "q", isDescending: false };
  return { name: column.name, isDescending: key.startsWith("-") };
}

/** Cells in the order of a column; what is unknown comes last either way, of equals the greatest lower bound first. */
export function sortedBy(cells: readonly Cell[], { name, isDescending }: TableSort): readonly Cell[] {
  const sign = isDescending ? -1 : 1;
  const lowOf = ({ low }: Cell) => low ?? Number.NEGATIVE_INFINITY;
  const of = tableColumns.find((column) => column.name === name)?.of ?? (() => null);
  const byColumn = (a: Cell, b: Cell) => {
    const [x, y] = [of(a), of(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * (typeof x === "number" && typeof y === "number" ? x - y : collator.compare(String(x), String(y)));
  };
  return [...cells].sort((a, b) => byColumn(a, b) || Math.sign(lowOf(b) - lowOf(a)) || 0);
}

const collator = new Intl.Collator("zh");
