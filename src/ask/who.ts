/** Who or what is meant by the words of a question. */

import type { NodeLabel, NodeRow } from "../../graph/schema.ts";
import { TifaError } from "../base/errors.ts";
import type { AskedStore } from "./asked-store.ts";

/**
 * The id of the one person, institution or concept that is meant by an id, a key, a name or an alias. Throws TifaError
 * `usage` when there is none, or several.
 */
export function idOf({ entities }: Pick<AskedStore, "entities">, label: NodeLabel, asked: string): string {
  const own = [...entities.values()].filter((node) => node.label === label);
  const isExactly = (node: NodeRow) => node.id === asked || listed(node, "keys").includes(asked);
  const isNamed = (node: NodeRow) => node.properties["name"] === asked;
  const isAlias = (node: NodeRow) => listed(node, "aliases").includes(asked);
  for (const fits of [isExactly, isNamed, isAlias]) {
    const found = own.filter(fits);
    if (found.length > 1) throw severalMeant(asked, found);
    if (found[0] !== undefined) return found[0].id;
  }
  const near = own.filter(({ properties }) => String(properties["name"]).includes(asked)).slice(0, 3);
  throw new TifaError(
    "usage",
    `no ${label.toLowerCase()} "${asked}" in this store`,
    near.length === 0
      ? `tifa query 'MATCH (n:${label}) RETURN n.id LIMIT 20' --from DIR lists some`
      : `perhaps ${near.map(({ id }) => id).join(", ")}`,
  );
}

function severalMeant(asked: string, found: readonly NodeRow[]): TifaError {
  return new TifaError(
    "usage",
    `"${asked}" may be ${found.map(({ id }) => id).join(", ")}`,
    "give the id that you mean",
  );
}

function listed({ properties }: NodeRow, name: string): readonly string[] {
  const value = properties[name];
  return Array.isArray(value) ? value.map(String) : [];
}

/**
 * Persons who held a post, by the day on which texts first give it to them. The post is any name of the institution with
 * the title: 国务院总理, 全国政协主席.
 */
export function holdersOf(
  { posts, entities }: Pick<AskedStore, "posts" | "entities">,
  office: string,
): readonly { person: string; since: string }[] {
  const since = new Map<string, string>();
  for (const { from, to, properties } of posts) {
    const institution = entities.get(to);
    const names = institution === undefined ? [] : [institution.properties["name"], ...listed(institution, "aliases")];
    const isAsked = names.some((name) => `${name}${properties["title"] ?? ""}` === office);
    if (!isAsked || properties["former"] === true) continue;
    const first = String(properties["firstSeen"] ?? "");
    const known = since.get(from);
    if (known === undefined || first < known) since.set(from, first);
  }
  return [...since]
    .map(([person, first]) => ({ person, since: first }))
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.person < b.person ? -1 : 1));
}
