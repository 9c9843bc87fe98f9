/** Reads the formulations (提法) that tifa knows: the built-in table and those a user adds, checked as a whole. */
import { TifaError } from "../base/errors.ts";
import { type Note, noteOn } from "../base/notes.ts";
import { checkConcepts, checkSenseRows, type Placed } from "./check-concepts.ts";
import { type Concept, type Concepts, conceptClasses, wordings } from "./concept.ts";
import { type ConceptRow, conceptColumns, laterConceptColumns } from "./concept-row.ts";
import { builtIn } from "./home.ts";
import { readSenses, type WordingSense } from "./senses.ts";
import { foldSpelling } from "./spelling.ts";
import { listCell, readTable } from "./table.ts";
import { readUserTables, type UserTable } from "./user-tables.ts";

/**
 * The built-in concepts and those of every file or folder given. A phrase of a list that the built-in table has is passed
 * over with a note. Throws TifaError `input` with `file:line` for a broken row: an id or a wording that is taken, a
 * reference to no row, an unknown class, a date that is none.
 */
export function readConcepts(given: readonly string[] = []): Concepts {
  const senses = readSenses(given);
  const path = "graph/lexicon/concepts.tsv";
  const rows = readTable(builtIn("concepts.tsv"), conceptColumns, path, laterConceptColumns);
  const builtInTable = placedRows({ rows, path, name: "concepts.tsv" }, "lexicon", senses);
  const owners = new Map(
    builtInTable.flatMap(({ concept }) =>
      wordings(concept).map((words) => [foldSpelling(words).text, concept] as const),
    ),
  );
  const notes: Note[] = [];
  const userTables = given.flatMap(readUserTables).map((table) => {
    const placed = placedRows(table, "user", senses);
    return table.isList ? placed.filter((row) => !isKnown(row, owners, notes)) : placed;
  });
  const placed = [builtInTable, ...userTables].flat();
  const byId = checkConcepts(placed);
  checkSenseRows(senses, byId);
  return { all: placed.map(({ concept }) => concept), byId, notes };
}

/** Whether a phrase of a list is a wording of the built-in table, where it counts already. */
function isKnown({ concept, place }: Placed, owners: ReadonlyMap<string, Concept>, notes: Note[]): boolean {
  const owner = owners.get(foldSpelling(concept.label).text);
  if (owner === undefined) return false;
  notes.push(noteOn("lexicon-known", place, `"${concept.label}" counts as ${owner.label} already (${owner.rule})`));
  return true;
}

function placedRows(
  { rows, path, name }: Pick<UserTable, "rows" | "path" | "name">,
  source: Concept["source"],
  senses: ReadonlyMap<string, readonly WordingSense[]>,
): readonly Placed[] {
  return rows.map((row) => {
    const place = `${path}:${row.line}`;
    const rule = `${source === "user" ? "user/" : ""}${name}:${row.line}`;
    const given = { source, rule, senses: senses.get(row.cells.id) ?? [] };
    return { concept: conceptOf(row, place, given), place };
  });
}

function conceptOf(
  { cells }: ConceptRow,
  place: string,
  { source, rule, senses }: Pick<Concept, "source" | "rule" | "senses">,
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
    rule,
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
