/** Persons that a person has joined or kept apart: merges and splits outrank what the bylines suggest. */

import { byKey } from "../base/order.ts";
import { type Change, type Correction, changeOf, ofKind } from "../corrections/correction.ts";
import { type Cluster, fused, mainInstitution, type Persons, personId } from "./cluster.ts";

/** The side of a split on which a byline of this name and these institutions stands. */
export function splitsOf(
  corrections: readonly Correction[],
  canonical: (institution: string) => string,
): (name: string, institutions: ReadonlySet<string>) => string {
  const splits = ofKind(corrections, "split").map(({ name, institutions }) => ({
    name,
    institutions: institutions.map(canonical),
  }));
  return (name, institutions) => {
    const split = splits.find((each) => each.name === name && each.institutions.some((body) => institutions.has(body)));
    return split?.institutions[0] ?? "";
  };
}

/** One change for every split that left somebody on both of its sides. */
export function splitChanges(
  persons: Persons,
  corrections: readonly Correction[],
  canonical: (institution: string) => string,
): readonly Change[] {
  return ofKind(corrections, "split").flatMap(({ line, name, institutions }) => {
    const clusters = persons.get(name) ?? [];
    const apart = clusters.find(({ sides }) => sides.has(canonical(institutions[0] ?? "")));
    return apart === undefined || clusters.length < 2
      ? []
      : [changeOf(line, `${name} of ${institutions.join("、")} is ${personId(apart, persons)}`)];
  });
}

/** Joins what merges name; everybody takes the name of the first. Gives one change for each that joined anybody. */
export function mergePersons(
  persons: Map<string, readonly Cluster[]>,
  corrections: readonly Correction[],
): readonly Change[] {
  return ofKind(corrections, "merge").flatMap(({ line, persons: references }) => {
    const found = [...new Set(references.flatMap((id) => clusterByReference(id, persons) ?? []))];
    const [first, ...others] = found;
    if (first === undefined) return [];
    if (others.length === 0 && !areOneByName(references)) return [];
    const one = fused(first, others);
    for (const [name, clusters] of persons) {
      const kept = clusters.filter((cluster) => !found.includes(cluster));
      if (kept.length < clusters.length) persons.set(name, [...kept, one].sort(byKey(mainInstitution)));
    }
    return [changeOf(line, `${references.join(", ")} → ${personId(one, persons)}`)];
  });
}

/** Whether renames have made one reference of several. */
function areOneByName(references: readonly string[]): boolean {
  return new Set(references).size === 1;
}

/** “person:王舟/青屿银行” or, where one alone bears the name, “person:王舟” */
const reference = /^person:(?<name>[^/]+)(?:\/(?<institution>.+))?$/u;

/** Whom an id or a key of a person names; nobody where several bear a bare name. */
export function clusterByReference(id: string, persons: Persons): Cluster | undefined {
  const { name = "", institution } = reference.exec(id)?.groups ?? {};
  const clusters = persons.get(name) ?? [];
  if (institution === undefined) return clusters.length === 1 ? clusters[0] : undefined;
  const holders = clusters.filter((cluster) => cluster.institutions.has(institution));
  return (
    clusters.find((cluster) => personId(cluster, persons) === id) ?? (holders.length === 1 ? holders[0] : undefined)
  );
}
