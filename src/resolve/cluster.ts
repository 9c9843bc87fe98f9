/** Groups of bylines that are one person, and the id that such a group has. */
import { byCodeUnit } from "../base/order.ts";

export interface Cluster {
  /** The name under which the person goes. */
  readonly owner: string;
  /** The sides of splits on which its bylines stand, one unless merged; "" where nobody was split. */
  readonly sides: ReadonlySet<string>;
  /** Whether it takes bylines that name no institution. */
  readonly isBare: boolean;
  readonly roots: ReadonlySet<string>;
  readonly institutions: ReadonlySet<string>;
}

/** Clusters by every name that their bylines bear. */
export type Persons = ReadonlyMap<string, readonly Cluster[]>;

/** One cluster of all; the first gives the owner, and its side comes first. */
export function fused(first: Cluster, others: readonly Cluster[]): Cluster {
  const all = [first, ...others];
  return {
    owner: first.owner,
    sides: new Set(all.flatMap(({ sides }) => [...sides])),
    isBare: all.some(({ isBare }) => isBare),
    roots: new Set(all.flatMap(({ roots }) => [...roots])),
    institutions: new Set(all.flatMap(({ institutions }) => [...institutions])),
  };
}

/** `person:<name>`, with an institution behind it where several bear the name. */
export function personId(cluster: Cluster, persons: Persons): string {
  const namesakes = persons.get(cluster.owner) ?? [];
  return namesakes.length <= 1
    ? `person:${cluster.owner}`
    : `person:${cluster.owner}/${mainInstitution(cluster) || "未详"}`;
}

/** The institution that stands in the id: that of the split, else the first by code unit. */
export function mainInstitution({ sides, institutions }: Cluster): string {
  const [side = ""] = sides;
  return side === "" ? ([...institutions].sort(byCodeUnit)[0] ?? "") : side;
}
