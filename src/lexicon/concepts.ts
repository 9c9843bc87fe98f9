/** The formulations (提法) that tifa knows: the built-in table and those a user adds, checked as a whole. */
import { TifaError } from "../base/errors.ts";
import { type Note, noteOn } from "../base/notes.ts";
import { type ConceptRow, conceptColumns } from "./concept-row.ts";
import { builtIn } from "./home.ts";
import { foldSpelling } from "./spelling.ts";
import { listCell, readTable } from "./table.ts";
import { readUserTables } from "./user-tables.ts";

const conceptClasses = [
  "theory",
  "strategy",
  "goal",
  "policy",
  "plan",
  "campaign",
  "loyalty",
  "value",
  "event",
] as const;

type ConceptClass = (typeof conceptClasses)[number];

/** A row of `concepts.tsv`; `graph/lexicon/README.md` explains the columns. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface Concept {
  readonly id: string;
  readonly label: string;
  readonly family: string;
  readonly class: ConceptClass;
  /** Ids of wider concepts. */
  readonly broader: readonly string[];
  /** Ids of the items that a numeric formula counts. */
  readonly members: readonly string[];
  /** Other wordings; one in “…” counts only where it stands in quotation marks. */
  readonly variants: readonly string[];
  /** What stands before or behind the string where it is not this concept. */
  readonly notAfter: readonly string[];
  readonly notBefore: readonly string[];
  /** Name of the ritual chain in which it is recited with others. */
  readonly chain?: string;
  readonly from?: string;
  readonly to?: string;
  /** Id of the concept that replaced it. */
  readonly successor?: string;
  readonly nameEn?: string;
  readonly nameEnSource?: "official" | "user" | "draft";
  readonly source: "lexicon" | "user";
  /** The document that the row rests on. */
  readonly reference: string;
  /** Table and line, as evidence for whatever the row decides. */
  readonly rule: string;
}

/** The concepts of all tables, in the order of the tables. */
export interface Concepts {
  readonly all: readonly Concept[];
  readonly byId: ReadonlyMap<string, Concept>;
  /** Phrases of a user's list that were known already. */
  readonly notes?: readonly Note[];
}

/** A concept while it is checked, with the place to name in an error. */
interface Placed {
  readonly concept: Concept;
  readonly place: string;
}

/**
 * The built-in concepts and those of every file or folder given. A phrase of a list that the built-in table has is passed
 * over with a note. Throws TifaError `input` with `file:line` for a broken row: an id or a wording that is taken, a
 * reference to no row, an unknown class, a date that is none.
 */
export function readConcepts(given: readonly string[] = []): Concepts {
  const ours = "graph/lexicon/concepts.tsv";
  const builtInTable = placedRows(readTable(builtIn("concepts.tsv"), conceptColumns, ours), ours, "lexicon");
  const owners = new Map(
    builtInTable.flatMap(({ concept }) =>
      wordings(concept).map((words) => [foldSpelling(words).text, concept] as const),
    ),
  );
  const notes: Note[] = [];
  const userTables = given.flatMap(readUserTables).map((table) => {
    const placed = placedRows(table.rows, table.path, "user", table.name);
    return table.isList ? placed.filter((row) => !isKnown(row, owners, notes)) : placed;
  });
  const placed = [builtInTable, ...userTables].flat();
  const byId = indexById(placed);
  checkWordings(placed);
  for (const { concept, place } of placed) checkReferences(concept, place, byId);
  return { all: placed.map(({ concept }) => concept), byId, notes };
}

/** Whether a phrase of a list is a wording of the built-in table, where it counts already. */
function isKnown({ concept, place }: Placed, owners: ReadonlyMap<string, Concept>, notes: Note[]): boolean {
  const owner = owners.get(foldSpelling(concept.label).text);
  if (owner === undefined) return false;
  notes.push(noteOn("lexicon-known", place, `"${concept.label}" counts as ${owner.label} already (${owner.rule})`));
  return true;
}

/** Label and variants, as they are written in the table. */
export function wordings(concept: Concept): readonly string[] {
  return [concept.label, ...concept.variants];
}

function placedRows(
  rows: readonly ConceptRow[],
  shown: string,
  source: Concept["source"],
  name = "concepts.tsv",
): readonly Placed[] {
  return rows.map((row) => {
    const place = `${shown}:${row.line}`;
    const rule = `${source === "user" ? "user/" : ""}${name}:${row.line}`;
    return { concept: conceptOf(row, source, place, rule), place };
  });
}

function conceptOf({ cells }: ConceptRow, source: Concept["source"], place: string, rule: string): Concept {
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

function indexById(placed: readonly Placed[]): ReadonlyMap<string, Concept> {
  const places = new Map<string, string>();
  for (const { concept, place } of placed) {
    const taken = places.get(concept.id);
    if (taken !== undefined) {
      throw new TifaError(
        "input",
        `${place}: id "${concept.id}" stands already in ${taken}`,
        "give each concept one row",
      );
    }
    places.set(concept.id, place);
  }
  return new Map(placed.map(({ concept }) => [concept.id, concept]));
}

/** No wording may belong to two concepts, however it is quoted. */
function checkWordings(placed: readonly Placed[]): void {
  const owners = new Map<string, string>();
  for (const { concept, place } of placed) {
    for (const wording of wordings(concept)) {
      const folded = foldSpelling(wording).text;
      const owner = owners.get(folded);
      if (folded !== "" && (owner === undefined || owner === concept.id)) {
        owners.set(folded, concept.id);
        continue;
      }
      throw new TifaError(
        "input",
        `${place}: wording "${wording}" of ${concept.id} ${owner === undefined ? "is empty" : `belongs to ${owner} too`}`,
        "leave the wording to one concept; a longer wording may hold a shorter one",
      );
    }
  }
}

function checkReferences(concept: Concept, place: string, byId: ReadonlyMap<string, Concept>): void {
  const references = [
    ...concept.broader.map((id) => ["broader", id] as const),
    ...concept.members.map((id) => ["members", id] as const),
    ...(concept.successor === undefined ? [] : [["successor", concept.successor] as const]),
  ];
  for (const [column, id] of references) {
    if (!byId.has(id)) {
      throw new TifaError(
        "input",
        `${place}: ${column} "${id}" is no row`,
        "write the id of a row of this or the built-in table",
      );
    }
  }
}
