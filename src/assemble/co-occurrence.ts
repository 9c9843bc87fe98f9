/** How often two concepts are said in one speech, and whether that is more than chance. */
import type { RelationshipRow } from "../../graph/schema.ts";
import { byCodeUnit } from "../base/order.ts";

/** Pairs in fewer speeches than this are chance or one text. */
const fewestSpeeches = 3;

/** A counter of speeches by concept and by pair of concepts; all the memory it needs are these counts. */
export interface CoOccurrence {
  /** Counts one speech; `concepts` are the ids it names in its own words, each once. */
  readonly add: (concepts: readonly string[]) => void;
  /** CO_OCCURS rows, smaller id first, in order of ids. */
  readonly rows: () => readonly RelationshipRow[];
}

/** An empty count. */
export function createCoOccurrence(): CoOccurrence {
  const alone = new Map<string, number>();
  const together = new Map<string, Map<string, number>>();
  let speeches = 0;
  return {
    add: (concepts) => {
      speeches += 1;
      const sorted = concepts.toSorted(byCodeUnit);
      sorted.forEach((concept, index) => {
        increase(alone, concept);
        const partners = together.get(concept) ?? new Map<string, number>();
        together.set(concept, partners);
        for (const partner of sorted.slice(index + 1)) increase(partners, partner);
      });
    },
    rows: () => {
      const rows: RelationshipRow[] = [];
      for (const from of [...together.keys()].sort(byCodeUnit)) {
        const partners = [...(together.get(from) ?? [])].sort(([a], [b]) => byCodeUnit(a, b));
        for (const [to, both] of partners) {
          const npmi = normalisedInformation(both, alone.get(from) ?? 0, alone.get(to) ?? 0, speeches);
          if (both < fewestSpeeches || npmi <= 0) continue;
          rows.push({ type: "CO_OCCURS", from, to, properties: { speeches: both, npmi } });
        }
      }
      return rows;
    },
  };
}

/**
 * NPMI = ln[p(ab)/(p(a)p(b))] / −ln p(ab), between −1 and 1 (Bouma 2009, eq. 5). A pair in every speech tells nothing:
 * 0.
 */
function normalisedInformation(both: number, a: number, b: number, all: number): number {
  if (both === 0) return -1;
  if (both === all) return 0;
  return Math.log((both * all) / (a * b)) / -Math.log(both / all);
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
