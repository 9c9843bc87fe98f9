/** Wordings that several formulations share, or that are often no formulation: what each means, by date and by the words around it. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { TifaError } from "../base/errors.ts";
import { groupBy } from "../base/group.ts";
import { builtIn } from "./home.ts";
import { listCell, readTable } from "./table.ts";

/** A row of `senses.tsv`: under what a wording means a concept. Of several conditions all must hold. */
export interface WordingSense {
  readonly wording: string;
  /** Id of a concept. */
  readonly concept: string;
  /** First and last day of the documents in which it means that; `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, both included. */
  readonly from?: string;
  readonly to?: string;
  /** Words one of which stands in the same paragraph, the wording itself left out; empty where none is asked for. */
  readonly near: readonly string[];
}

const columns = ["wording", "concept", "from", "to", "near", "source"] as const;

/**
 * The rows of the built-in table and of `senses.tsv` in those folders that have one, by concept. Throws TifaError
 * `input` with `file:line` for a row without wording or concept, or without any condition.
 */
export function readSenses(folders: readonly string[]): ReadonlyMap<string, readonly WordingSense[]> {
  const builtInTable = rowsOf(builtIn("senses.tsv"), "graph/lexicon/senses.tsv");
  const userTables = folders.flatMap(senseFiles).map((path) => rowsOf(path, path));
  return groupBy([builtInTable, ...userTables].flat(), ({ concept }) => concept);
}

/** The table of senses in a user's folder, if there is one. */
export function senseFiles(folder: string): readonly string[] {
  const path = join(folder, "senses.tsv");
  return existsSync(path) ? [path] : [];
}

function rowsOf(path: string, shown: string): readonly WordingSense[] {
  return readTable(path, columns, shown).map(({ line, cells }) => {
    const { wording, concept, from, to } = cells;
    if (wording === "" || concept === "" || from + to + cells.near === "") {
      throw new TifaError(
        "input",
        `${shown}:${line}: a wording, a concept or every condition is empty`,
        "name both, and at least one of from, to, near",
      );
    }
    return {
      wording,
      concept,
      ...(from === "" ? {} : { from }),
      ...(to === "" ? {} : { to }),
      near: listCell(cells.near),
    };
  });
}

/**
 * Whether a wording at its place means the concept of a row: `around` is its paragraph without it, `date` that of the
 * document. Where no date is known the words around must decide.
 */
export function isMeant({ from, to, near }: WordingSense, around: string, date: string | undefined): boolean {
  if (near.length > 0 && !near.some((word) => around.includes(word))) return false;
  if (from === undefined && to === undefined) return true;
  if (date === undefined) return near.length > 0;
  return (from ?? "") <= date && date.slice(0, to?.length) <= (to ?? "9999");
}
