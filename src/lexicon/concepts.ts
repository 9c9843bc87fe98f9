/** Reads the formulations (提法) that tifa knows: the built-in table and those a user adds, checked as a whole. */
import { join } from "node:path";
import { TifaError } from "../base/errors.ts";
import { checkConcepts, checkSenseRows, type Placed } from "./check-concepts.ts";
import { type Concept, type Concepts, conceptClasses } from "./concept.ts";
import { builtIn } from "./home.ts";
import { readSenses, type WordingSense } from "./senses.ts";
import { listCell, type Row, readTable } from "./table.ts";

const columns = [
  "id",
  "label",
  "family",
  "class",
  "broader",
  "members",
  "variants",
  "notAfter",
  "notBefore",
  "chain",
  "from",
  "to",
  "successor",
  "en",
  "enSource",
  "source",
] as const;

/** Columns that a table may lack. */
const laterColumns = ["firstSource"] as const;

type ConceptRow = Row<(typeof columns)[number] | (typeof laterColumns)[number]>;

/**
 * The built-in concepts and those in `concepts.tsv` of every folder. Throws TifaError `input` with `file:line` for a
 * broken row: an id or a wording that is taken, a reference to no row, an unknown class, a date that is none.
 */
export function readConcepts(folders: readonly string[] = []): Concepts {
  const senses = readSenses(folders);
  const builtInTable = placedRows(builtIn("concepts.tsv"), "graph/lexicon/concepts.tsv", "lexicon", senses);
  const userTables = folders.map((folder) => {
    const path = join(folder, "concepts.tsv");
    return placedRows(path, path, "user", senses);
  });
  const placed = [builtInTable, ...userTables].flat();
  const byId = checkConcepts(placed);
  checkSenseRows(senses, byId);
  return { all: placed.map(({ concept }) => concept), byId };
}

function placedRows(
  path: string,
  shown: string,
  source: Concept["source"],
  senses: ReadonlyMap<string, readonly WordingSense[]>,
): readonly Placed[] {
  return readTable(path, columns, shown, laterColumns).map((row) => {
    const place = `${shown}:${row.line}`;
    return { concept: conceptOf(row, source, place, senses.get(row.cells.id) ?? []), place };
  });
}

function conceptOf(
  { line, cells }: ConceptRow,
  source: Concept["source"],
  place: string,
  senses: readonly WordingSense[],
): Concept {
  if (cells.id === "" || cells.label === "") {
    throw new TifaError("input", `${place}: id or label is empty`, "give every row both; they may be the same");
  }
  return {
    id: cells.id,
    label: cells.label,
    family: cells.family,
    class: oneOf(conceptClasses, cells.class, "class", place),
    broader: listCell(cells.broader),
    members: listCell(cells.members),
    variants: listCell(cells.variants),
    senses,
    notAfter: listCell(cells.notAfter),
    notBefore: listCell(cells.notBefore),
    ...(cells.chain === "" ? {} : { chain: cells.chain }),
    ...(cells.from === "" ? {} : { from: date(cells.from, place) }),
    ...(cells.to === "" ? {} : { to: date(cells.to, place) }),
    ...(cells.successor === "" ? {} : { successor: cells.successor }),
    ...(cells.en === ""
      ? {}
      : {
          nameEn: cells.en,
          nameEnSource: oneOf(["official", "user", "draft"] as const, cells.enSource, "enSource", place),
        }),
    source,
    ...(cells.firstSource === "" ? {} : { firstSource: cells.firstSource }),
    reference: cells.source,
    rule: `${source === "user" ? "user/" : ""}concepts.tsv:${line}`,
  };
}

function oneOf<Value extends string>(values: readonly Value[], cell: string, column: string, place: string): Value {
  const value = values.find((candidate) => candidate === cell);
  if (value !== undefined) return value;
  throw new TifaError("input", `${place}: ${column} "${cell}" is unknown`, `use one of ${values.join(", ")}`);
}

/** Example: "2017-10-18". */
const datePattern = /^(?<year>\d{4})(?:-(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\d|3[01]))?)?$/u;

function date(cell: string, place: string): string {
  if (datePattern.test(cell)) return cell;
  throw new TifaError(
    "input",
    `${place}: "${cell}" is not a date`,
    "write YYYY, YYYY-MM or YYYY-MM-DD, or leave it empty",
  );
}
