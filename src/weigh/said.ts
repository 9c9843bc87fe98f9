/** What an actor says of a concept: plain sums over the actor's units, whoever else is compared. */
import type { Actor } from "./pool.ts";
import type { Column, UnitTable } from "./unit-table.ts";

/** The sums of a pair without mentions. */
export const nothingSaid: Said = {
  mentions: 0,
  echo: 0,
  chained: 0,
  quoted: 0,
  counted: 0,
  units: 0,
  days: 0,
  speeches: 0,
  doubtful: 0,
  firstDate: null,
  lastDate: null,
  byPerson: new Map(),
};

/** The sums of one pair. */
export interface Said {
  readonly mentions: number;
  readonly echo: number;
  readonly chained: number;
  readonly quoted: number;
  /** At most two a passage, in all units. */
  readonly counted: number;
  readonly units: number;
  readonly days: number;
  readonly speeches: number;
  readonly doubtful: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** Persons by what of it is theirs, for an institution. */
  readonly byPerson: ReadonlyMap<number, number>;
}

/** The sums by index of the actor, for those who say it. `actorsOfRow` lists the actors of every unit. */
export function saidByActor(
  column: Column,
  { units, personOf }: UnitTable,
  actorsOfRow: readonly (readonly number[])[],
): ReadonlyMap<number, Said> {
  const rows = new Map<number, number[]>();
  column.rows.forEach((row, i) => {
    for (const actor of actorsOfRow[row] ?? []) rows.set(actor, [...(rows.get(actor) ?? []), i]);
  });
  return new Map(
    Array.from(rows, ([actor, places]) => {
      const uses = places.flatMap((i) => column.uses[i] ?? []);
      const dates = places.flatMap((i) => units[column.rows[i] ?? -1]?.date ?? []).sort();
      const byPerson = new Map<number, number>();
      for (const i of places) {
        const person = personOf[column.rows[i] ?? 0] ?? -1;
        byPerson.set(person, (byPerson.get(person) ?? 0) + (column.counted[i] ?? 0));
      }
      const sum = (of: (use: (typeof uses)[number]) => number) => uses.reduce((total, use) => total + of(use), 0);
      const said: Said = {
        mentions: sum(({ mentions }) => mentions),
        echo: sum(({ echo }) => echo),
        chained: sum(({ chained }) => chained),
        quoted: sum(({ quoted }) => quoted),
        counted: sum(({ counted }) => counted),
        units: places.length,
        days: new Set(dates).size,
        speeches: sum(({ texts }) => texts),
        doubtful: sum(({ doubtful }) => doubtful),
        firstDate: dates[0] ?? null,
        lastDate: dates.at(-1) ?? null,
        byPerson,
      };
      return [actor, said];
    }),
  );
}

/** Of an institution: at least three persons say it, none more than six tenths. Always so of a person. */
export function isShared({ label }: Actor, said: Said | undefined): boolean {
  if (label === "Person") return true;
  const held = [...(said?.byPerson.values() ?? [])];
  const all = held.reduce((sum, y) => sum + y, 0);
  return held.length >= fewestPersons && Math.max(...held) <= largestShare * all;
}

const fewestPersons = 3;
const largestShare = 0.6;
