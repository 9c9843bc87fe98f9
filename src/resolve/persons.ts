/**
 * Who is who: bylines of one name are one person where their institutions overlap, and several persons of one name where
 * nothing says that they are the same (reading.md §8). Never by similarity of strings.
 */
import type { PersonFacts, PossiblySame } from "../../graph/facts.ts";
import { byCodeUnit, byKey } from "../base/order.ts";
import type { Position } from "../base/records.ts";

/** A person as one byline names him. */
export interface Occupancy {
  readonly name: string;
  readonly positions: readonly Position[];
}

export interface PersonIndex {
  /** Id of the person whom a byline names. */
  readonly idOf: (occupancy: Occupancy) => string;
  /** Id of the one person of this name; undefined where several bear it or none. */
  readonly idOfName: (name: string) => string | undefined;
  /** All names, sorted. */
  readonly names: readonly string[];
  readonly facts: () => readonly PersonFacts[];
  readonly possiblySame: () => readonly PossiblySame[];
}

/** Bodies with thousands of members: to sit in one says little about who one is. */
const manyMembers =
  /^(?:全国人大|全国政协|中国科学院|中国工程院|中共中央政治局|中国共产党中央委员会|.*(?:协会|学会))$/u;
const memberTitle = /^(?:代表|委员|院士|会员|常委|理事|学部委员)$/u;

/** One group of bylines that are one person. */
interface Cluster {
  readonly roots: Set<string>;
  readonly institutions: Set<string>;
}

/** Groups all occupancies of a run; the order in which they come does not matter. `idOfInstitution` gives canonical ids. */
export function identifyPersons(
  occupancies: Iterable<Occupancy>,
  idOfInstitution: (name: string) => string,
): PersonIndex {
  const byName = new Map<string, Cluster[]>();
  for (const occupancy of occupancies) {
    const clusters = byName.get(occupancy.name) ?? [];
    byName.set(occupancy.name, joined(clusters, clusterOf(occupancy, idOfInstitution)));
  }
  for (const [name, clusters] of byName) byName.set(name, settle(clusters));
  const idOf = (occupancy: Occupancy) => {
    const clusters = byName.get(occupancy.name) ?? [];
    const { roots } = clusterOf(occupancy, idOfInstitution);
    const found = clusters.find((cluster) => [...roots].some((root) => cluster.roots.has(root))) ?? rootless(clusters);
    return personId(occupancy.name, found, clusters);
  };
  const names = [...byName].sort(byKey(([name]) => name));
  return {
    idOf,
    idOfName: (name) => {
      const clusters = byName.get(name) ?? [];
      return clusters.length === 1 ? personId(name, clusters[0], clusters) : undefined;
    },
    names: names.map(([name]) => name),
    facts: () => names.flatMap(([name, clusters]) => clusters.map((cluster) => factsOf(name, cluster, clusters))),
    possiblySame: () => names.flatMap(([name, clusters]) => pairs(name, clusters)),
  };
}

function clusterOf({ positions }: Occupancy, idOfInstitution: (name: string) => string): Cluster {
  const roots = new Set<string>();
  const institutions = new Set<string>();
  for (const { institution, title } of positions) {
    if (institution === null) continue;
    const canonical = idOfInstitution(institution).replace(/^institution:/u, "");
    institutions.add(canonical);
    roots.add(
      manyMembers.test(canonical) && memberTitle.test(title ?? "") ? `${canonical}/${title}` : rootOf(canonical),
    );
  }
  return { roots, institutions };
}

/** The employer: 浙江省委 for its departments, the university for its schools. */
function rootOf(institution: string): string {
  const seat =
    /^(?:中共)?(?<place>.+?(?:自治区|自治州|自治县|省|市|州|盟|县|旗|区))(?=委|党委|纪委|监委|政府|人大|政协|$)/u.exec(
      institution,
    )?.groups?.["place"];
  if (seat !== undefined) return seat;
  return /^.{2,}?(?:大学|党校|科学院|集团|公司|银行|报社|日报|通讯社|社)/u.exec(institution)?.[0] ?? institution;
}

/** Adds a cluster and joins it with all that share a root; a byline that names two employers joins their clusters. */
function joined(clusters: readonly Cluster[], added: Cluster): Cluster[] {
  const touching = clusters.filter((cluster) => [...cluster.roots].some((root) => added.roots.has(root)));
  const twin = added.roots.size === 0 ? clusters.filter((cluster) => cluster.roots.size === 0) : [];
  const merged: Cluster = { roots: new Set(added.roots), institutions: new Set(added.institutions) };
  for (const { roots, institutions } of [...touching, ...twin]) {
    for (const root of roots) merged.roots.add(root);
    for (const institution of institutions) merged.institutions.add(institution);
  }
  return [...clusters.filter((cluster) => !touching.includes(cluster) && !twin.includes(cluster)), merged];
}

/** Bylines without institution belong to the one person of their name, if there is one; else they stay by themselves. */
function settle(clusters: readonly Cluster[]): Cluster[] {
  const placed = clusters.filter(({ roots }) => roots.size > 0);
  const settled = placed.length === 1 ? placed : clusters;
  return settled.toSorted(byKey((cluster) => mainInstitution(cluster)));
}

/** Where a byline without institution goes. */
function rootless(clusters: readonly Cluster[]): Cluster | undefined {
  return clusters.find(({ roots }) => roots.size === 0) ?? (clusters.length === 1 ? clusters[0] : undefined);
}

function mainInstitution({ institutions }: Cluster): string {
  return [...institutions].sort(byCodeUnit)[0] ?? "";
}

/** `person:<name>`, with the institution behind it where several bear the name. */
function personId(name: string, cluster: Cluster | undefined, clusters: readonly Cluster[]): string {
  if (clusters.length <= 1 || cluster === undefined) return `person:${name}`;
  return `person:${name}/${mainInstitution(cluster) || "未详"}`;
}

function factsOf(name: string, cluster: Cluster, clusters: readonly Cluster[]): PersonFacts {
  const keys = [...cluster.institutions].sort(byCodeUnit).map((institution) => `person:${name}/${institution}`);
  return { id: personId(name, cluster, clusters), name, aliases: [], keys };
}

/** Namesakes that share nothing: perhaps one person in two posts, perhaps two. Half and half until more is known. */
function pairs(name: string, clusters: readonly Cluster[]): PossiblySame[] {
  return clusters.flatMap((a, i) =>
    clusters.slice(i + 1).map((b) => {
      const [from, to] = [personId(name, a, clusters), personId(name, b, clusters)].sort(byCodeUnit);
      return { from: from ?? "", to: to ?? "", score: 0.5, rule: "same-name-other-institution" };
    }),
  );
}
