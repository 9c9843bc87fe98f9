/** How common a Chinese name is, by how often its characters stand in the names of newspapers and broadcasts. */
import { builtIn } from "./home.ts";
import { readTable } from "./table.ts";

/** The share of all people who bear a name, 0 to 1; undefined for names that are not Chinese. */
export type NameShare = (name: string) => number | undefined;

/** Characters of which given names are made, so that one never counted has a share too. */
const characters = 4000;
/** What a character that never occurred counts for (Krichevsky and Trofimov 1981: one half). */
const unseen = 0.5;

/** Counts of one place in a name, with their sum. */
interface Counts {
  readonly of: ReadonlyMap<string, number>;
  readonly all: number;
}

/** Reads the counts. Surname and characters are taken as independent, given names of one and of two apart. */
export function readNameShare(): NameShare {
  const rows = readTable(builtIn("name-counts.tsv"), ["characters", "surname", "first", "second", "only"]);
  const counted = (column: "surname" | "first" | "second" | "only"): Counts => {
    const of = new Map(rows.map(({ cells }) => [cells.characters, Number(cells[column])]));
    return { of, all: [...of.values()].reduce((sum, count) => sum + count, 0) };
  };
  const [surname, first, second, only] = [counted("surname"), counted("first"), counted("second"), counted("only")];
  return (name) => {
    const size = name.length > 2 && (surname.of.get(name.slice(0, 2)) ?? 0) > 0 ? 2 : 1;
    const [family = 0, given] = [surname.of.get(name.slice(0, size)), name.slice(size)];
    if (family === 0 || given.length < 1 || given.length > 2) return undefined;
    const share =
      given.length === 1
        ? only.all * shareOf(only, given)
        : first.all * shareOf(first, given.charAt(0)) * shareOf(second, given.charAt(1));
    return (family / surname.all) * (share / surname.all);
  };
}

function shareOf({ of, all }: Counts, character: string): number {
  return ((of.get(character) ?? 0) + unseen) / (all + unseen * characters);
}
