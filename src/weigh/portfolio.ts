/** Whether a theme is the business of an actor's post, by the table of portfolios. */
import type { ConceptFacts } from "../../graph/facts.ts";
import type { RelationshipRow } from "../../graph/schema.ts";
import { groupBy } from "../base/group.ts";
import type { Portfolio } from "../lexicon/portfolios.ts";

/** A post that somebody held, and between which days texts say so. */
export interface HeldPost {
  readonly person: string;
  readonly institution: string;
  readonly title: string;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
}

/** A HOLDS row as a post. */
export function heldPost({ from, to, properties }: RelationshipRow): HeldPost {
  const dayOf = (name: string) => (typeof properties[name] === "string" ? String(properties[name]) : null);
  return {
    person: from,
    institution: to,
    title: String(properties["title"] ?? ""),
    firstSeen: dayOf("firstSeen"),
    lastSeen: dayOf("lastSeen"),
  };
}

/** What the table of portfolios is read with. `idOf` gives the id of an institution by its name. */
export interface PortfolioInput {
  readonly portfolios: readonly Portfolio[];
  readonly concepts: readonly ConceptFacts[];
  readonly posts: readonly HeldPost[];
  readonly idOf: (institution: string) => string;
}

/**
 * Persons have the themes of the posts they held in its years, institutions those of all their posts. Formulas of
 * loyalty are nobody's business.
 */
export function portfolioOf({
  portfolios,
  concepts,
  posts,
  idOf,
}: PortfolioInput): (actor: string, concept: string) => boolean {
  const rows = groupBy(portfolios, ({ institution }) => idOf(institution));
  const byFamily = groupBy(
    concepts.filter((concept) => concept.class !== "loyalty"),
    ({ family }) => family ?? "",
  );
  const themesOf = ({ families, concepts: single }: Portfolio) => [
    ...single,
    ...families.flatMap((family) => (byFamily.get(family) ?? []).map(({ id }) => id)),
  ];
  const themes = new Map<string, ReadonlySet<string>>();
  for (const [institution, own] of rows) themes.set(institution, new Set(own.flatMap(themesOf)));
  for (const [person, held] of groupBy(posts, (post) => post.person)) {
    const own = held.flatMap((post) => (rows.get(post.institution) ?? []).filter((row) => isPostOf(row, post)));
    if (own.length > 0) themes.set(person, new Set(own.flatMap(themesOf)));
  }
  return (actor, concept) => themes.get(actor)?.has(concept) === true;
}

/** Same title, or any; years that overlap, where both are known. */
function isPostOf({ title, from, to }: Portfolio, post: HeldPost): boolean {
  if (title !== "" && title !== post.title) return false;
  const isOver = to !== "" && post.firstSeen !== null && to < post.firstSeen.slice(0, 4);
  const isYetToBe = from !== "" && post.lastSeen !== null && post.lastSeen.slice(0, 4) < from;
  return !isOver && !isYetToBe;
}
