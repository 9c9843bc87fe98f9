/** `graph.json`: the entity graph in columns, with its layout. */
import type { GraphColumns } from "../../graph/api.ts";
import type { Series } from "../../graph/facts.ts";
import type { NodeRow, RelationshipRow, Verdict } from "../../graph/schema.ts";
import { type Lookup, numberOf, postsOf, textOf } from "./lookup.ts";

/** All entities and what relates them. EMPHASISES is left out: its numbers stand on SPEAKS_OF. */
export function graphColumns(lookup: Lookup): GraphColumns {
  const nodes = lookup.store.nodes.filter(({ label }) => label !== "Document" && label !== "Speech");
  const at = new Map(nodes.map(({ id }, index) => [id, index]));
  const edges = lookup.store.relationships.filter(
    ({ type, from, to }) => type !== "EMPHASISES" && at.has(from) && at.has(to),
  );
  return { nodes: nodeColumns(lookup, nodes), edges: edgeColumns(edges, at) };
}

function nodeColumns(lookup: Lookup, nodes: readonly NodeRow[]): GraphColumns["nodes"] {
  const places = nodes.map(({ id }) => lookup.store.places.get(id) ?? { x: 0, y: 0, community: 0 });
  return {
    id: nodes.map(({ id }) => id),
    label: nodes.map(({ label }) => label),
    name: nodes.map(({ id, properties }) => textOf(properties["name"]) ?? id),
    search: nodes.map(searchText),
    caption: nodes.map((node) => captionOf(lookup, node)),
    nameEn: nodes.map(({ properties }) => textOf(properties["nameEn"]) ?? ""),
    weight: nodes.map((node) => weightOf(lookup, node)),
    community: places.map(({ community }) => community),
    x: places.map(({ x }) => x),
    y: places.map(({ y }) => y),
  };
}

function edgeColumns(edges: readonly RelationshipRow[], at: ReadonlyMap<string, number>): GraphColumns["edges"] {
  const numbers = (property: string) =>
    edges.map(({ type, properties }) => (type === "SPEAKS_OF" ? numberOf(properties[property]) : null));
  return {
    from: edges.map(({ from }) => at.get(from) ?? -1),
    to: edges.map(({ to }) => at.get(to) ?? -1),
    type: edges.map(({ type }) => type),
    // SPEAKS_OF is written by weigh, whose series and verdicts are these.
    series: edges.map(({ type, properties }) =>
      type === "SPEAKS_OF" ? (textOf(properties["series"]) as Series | null) : null,
    ),
    mentions: numbers("mentions"),
    ratio: numbers("ratio"),
    low: numbers("low"),
    high: numbers("high"),
    verdict: edges.map(({ type, properties }) =>
      type === "SPEAKS_OF" ? (textOf(properties["verdict"]) as Verdict | null) : null,
    ),
    caption: edges.map(({ properties }) => textOf(properties["title"]) ?? textOf(properties["rule"]) ?? ""),
  };
}

/** Aliases and pinyin, one a line. */
function searchText({ properties }: NodeRow): string {
  const aliases = properties["aliases"];
  const pinyin = textOf(properties["pinyin"]);
  return [...(Array.isArray(aliases) ? aliases : []), ...(pinyin === null ? [] : [pinyin])].join("\n");
}

function captionOf(lookup: Lookup, { id, label, properties }: NodeRow): string {
  if (label === "Person") return postsOf(lookup, id);
  return label === "Concept" ? (textOf(properties["family"]) ?? "") : "";
}

function weightOf(lookup: Lookup, { id, label, properties }: NodeRow): number {
  const links = lookup.linksOf.get(id) ?? [];
  if (label === "Person") return numberOf(properties["speeches"]) ?? 0;
  if (label !== "Concept") return links.length;
  return links
    .filter(({ type, from }) => type === "SPEAKS_OF" && lookup.entities.get(from)?.label === "Person")
    .reduce((sum, link) => sum + (numberOf(link.properties["mentions"]) ?? 0), 0);
}
