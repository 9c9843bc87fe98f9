/** Groups of bylines that are one person, and the id that such a group has. */
import { byCodeUnit } from "../base/order.ts";
import { type Byline, institutionsOf, type Post } from "./byline.ts";

/** The bylines that are one person, and what tells this person from a namesake. */
export interface Cluster {
  /** The name under which the person goes. */
  readonly owner: string;
  /** The sides of splits on which its bylines stand, one unless merged; "" where nobody was split. */
  readonly sides: ReadonlySet<string>;
  readonly institutions: ReadonlySet<string>;
  /** Holds an office that the table of offices gives to this name. */
  readonly isTabled: boolean;
  /** “松溪县委书记”, “原松溪县委书记”, and all posts of a byline together. */
  readonly posts: ReadonlySet<string>;
  /** The wordings of its bylines. */
  readonly wordings: ReadonlySet<string>;
  /** Of every post of every byline, whose it is. */
  readonly homes: readonly Pick<Post, "home" | "isTabled">[];
}

/** Clusters by every name that their bylines bear. */
export type Persons = ReadonlyMap<string, readonly Cluster[]>;

/** The cluster of bylines that are one person; there is at least one. */
export function clusterOf(bylines: readonly Byline[]): Cluster {
  const posts = bylines.flatMap((byline) => byline.posts);
  return {
    owner: bylines[0]?.name ?? "",
    sides: new Set(bylines.map(({ side }) => side)),
    institutions: institutionsOf(posts),
    posts: new Set([...posts.map(described), ...bylines.map((byline) => byline.posts.map(described).join("、"))]),
    isTabled: posts.some((post) => post.isTabled),
    wordings: new Set(bylines.map(({ wording }) => wording)),
    homes: posts,
  };
}

function described({ organisation, title, former }: Post): string {
  return `${former ? "原" : ""}${organisation}${title}`;
}

/** One cluster of all; the first gives the owner, and its side comes first. */
export function fused(first: Cluster, others: readonly Cluster[]): Cluster {
  const all = [first, ...others];
  return {
    owner: first.owner,
    sides: new Set(all.flatMap(({ sides }) => [...sides])),
    institutions: new Set(all.flatMap(({ institutions }) => [...institutions])),
    posts: new Set(all.flatMap(({ posts }) => [...posts])),
    isTabled: all.some(({ isTabled }) => isTabled),
    wordings: new Set(all.flatMap(({ wordings }) => [...wordings])),
    homes: all.flatMap(({ homes }) => homes),
  };
}

/**
 * The id of a person: `person:<name>`; where several bear the name, with what only one of them has: an institution,
 * else a post.
 */
export function personId(cluster: Cluster, persons: Persons): string {
  const others = (persons.get(cluster.owner) ?? []).filter((other) => other !== cluster);
  if (others.length === 0) return `person:${cluster.owner}`;
  const [side = ""] = cluster.sides;
  const own = labelsOf(cluster).find((label) => !others.some((other) => labelsOf(other).includes(label)));
  return `person:${cluster.owner}/${side === "" ? (own ?? "未详") : side}`;
}

/** The ids of clusters that change no more, each distinguished from its namesakes once. */
export function personIds(persons: Persons): (cluster: Cluster) => string {
  const ids = new Map<Cluster, string>();
  return (cluster) => {
    const id = ids.get(cluster) ?? personId(cluster, persons);
    ids.set(cluster, id);
    return id;
  };
}

/** Bylines without institution have none. */
function labelsOf({ institutions, posts, wordings }: Cluster): readonly string[] {
  return institutions.size === 0 ? [] : [institutions, posts, wordings].flatMap((names) => [...names].sort(byCodeUnit));
}

/** What persons of one name are sorted by: the institution of the split, else the first by code unit. */
export function mainInstitution({ sides, institutions }: Cluster): string {
  const [side = ""] = sides;
  return side === "" ? ([...institutions].sort(byCodeUnit)[0] ?? "") : side;
}
