/** Whether nothing of a concept stands anywhere around an actor's words: what alone may be called not found. */
import type { Actor } from "./pool.ts";
import type { UnitTable } from "./unit-table.ts";

/** What is known of the words themselves. */
export interface Wording {
  /** A concept and all that lie below it. */
  readonly narrower: (concept: string) => readonly string[];
  /** Whether a concept is named after the actor: nobody says 以……同志为核心 of oneself. */
  readonly isSelfNaming: (actor: string, concept: string) => boolean;
}

/**
 * Whether a concept, with all narrower ones, stands in no document from which the actor has units: in no voice, not
 * inside a longer name, not in repeats, not in text that is nobody's.
 */
export function absenceOf({ units }: UnitTable, wording: Wording): (actor: Actor, concept: string) => boolean {
  const around = new Map<string, ReadonlySet<string>>();
  return (actor, concept) => {
    if (wording.isSelfNaming(actor.id, concept)) return false;
    const held = around.get(actor.id) ?? aroundOf(actor, units);
    around.set(actor.id, held);
    return !wording.narrower(concept).some((below) => held.has(below));
  };
}

function aroundOf({ rows }: Actor, units: UnitTable["units"]): ReadonlySet<string> {
  return new Set(
    rows.flatMap((row) => [
      ...(units[row]?.around ?? []),
      ...(units[row]?.concepts ?? []).map(({ concept }) => concept),
    ]),
  );
}
