/** What each actor says of one concept. */
import type { Column, SpeechTable } from "./speech-table.ts";
import type { Strata } from "./strata.ts";

/** What one actor says of one concept: sums over the actor's own speeches. */
export interface ActorCounts {
  readonly mentions: number;
  readonly counted: number;
  /** T = Σ min(counted, 2), each speech capped at two: the statistic of the randomisation test. */
  readonly capped: number;
  readonly speeches: number;
  readonly paragraphs: number;
  /** Counted mentions by stratum. */
  readonly countedIn: ReadonlyMap<number, number>;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

/** The counts of an actor who never says it. */
export const noCounts: ActorCounts = {
  mentions: 0,
  counted: 0,
  capped: 0,
  speeches: 0,
  paragraphs: 0,
  countedIn: new Map(),
  firstDate: null,
  lastDate: null,
};

/** The counts by index of the actor, for those who say it. `actorsOfRow` lists the actors of every speech. */
export function countsByActor(
  column: Column,
  table: SpeechTable,
  strata: Strata,
  actorsOfRow: readonly (readonly number[])[],
): ReadonlyMap<number, ActorCounts> {
  const said = new Map<number, ActorCounts>();
  column.rows.forEach((row, i) => {
    const counted = column.counted[i] ?? 0;
    const stratum = strata.stratum[row] ?? 0;
    const date = table.speeches[row]?.date ?? null;
    for (const actor of actorsOfRow[row] ?? []) {
      const before = said.get(actor) ?? noCounts;
      const countedIn = new Map(before.countedIn);
      countedIn.set(stratum, (countedIn.get(stratum) ?? 0) + counted);
      said.set(actor, {
        mentions: before.mentions + (column.mentions[i] ?? 0),
        counted: before.counted + counted,
        capped: before.capped + Math.min(counted, 2),
        speeches: before.speeches + 1,
        paragraphs: before.paragraphs + (column.paragraphs[i] ?? 0),
        countedIn,
        firstDate: earlier(before.firstDate, date),
        lastDate: later(before.lastDate, date),
      });
    }
  });
  return said;
}

function earlier(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a;
}

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}
