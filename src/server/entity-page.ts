/** `entities/<id>.json`: one node with its posts, neighbours and what it speaks of. */
import type { ActorConcept, EntityPage } from "../../graph/entity-api.ts";
import type { Series } from "../../graph/facts.ts";
import type { RelationshipRow, RelationshipType, Verdict } from "../../graph/schema.ts";
import { byCodeUnit } from "../base/order.ts";
import { type Lookup, nameOf, numberOf, personsOf, textOf } from "./lookup.ts";
import { standingOf } from "./mention-status.ts";
import { mentionsOfPair } from "./pair-evidence.ts";
import { quotation } from "./quotation.ts";

/** The page of an entity, null when the store has none with this id or key. */
export function entityPage(lookup: Lookup, key: string): EntityPage | null {
  const node = lookup.entities.get(key);
  if (node === undefined) return null;
  const { id, label, properties } = node;
  const links = lookup.linksOf.get(id) ?? [];
  return {
    id,
    label,
    name: nameOf(lookup, id),
    properties,
    posts: links
      .filter(({ type, from }) => type === "HOLDS" && from === id)
      .map((link) => post(lookup, link))
      .sort((a, b) => byCodeUnit(a.firstSeen ?? "", b.firstSeen ?? "") || Number(b.former) - Number(a.former)),
    neighbours: neighbours(lookup, id, links),
    persons: personsOf(lookup, id).map(([person, speeches]) => ({
      id: person,
      name: nameOf(lookup, person),
      speeches,
    })),
    says: said(lookup, id, links),
  };
}

function post(lookup: Lookup, { to, properties }: RelationshipRow): EntityPage["posts"][number] {
  return {
    institution: nameOf(lookup, to),
    institutionId: to,
    title: textOf(properties["title"]) ?? "",
    former: properties["former"] === true,
    firstSeen: textOf(properties["firstSeen"]),
    lastSeen: textOf(properties["lastSeen"]),
    document: textOf(properties["document"]) ?? "",
    start: numberOf(properties["start"]) ?? 0,
    end: numberOf(properties["end"]) ?? 0,
  };
}

/** What says how strong a link of this type is; the others weigh 1. */
const weights: Partial<Readonly<Record<RelationshipType, string>>> = {
  SPEAKS_OF: "mentions",
  CO_OCCURS: "speeches",
  HOLDS: "documents",
};

function neighbours(lookup: Lookup, id: string, links: readonly RelationshipRow[]): EntityPage["neighbours"] {
  return links
    .filter(({ type }) => type !== "EMPHASISES")
    .map(({ type, from, to, properties }) => {
      const other = from === id ? to : from;
      const direction = from === id ? ("out" as const) : ("in" as const);
      const weight = numberOf(properties[weights[type] ?? ""]) ?? 1;
      const series = type === "SPEAKS_OF" ? seriesOf(properties) : null;
      return { id: other, name: nameOf(lookup, other), type, direction, series, weight };
    })
    .sort((a, b) => b.weight - a.weight || byCodeUnit(a.type, b.type) || byCodeUnit(a.id, b.id));
}

function said(lookup: Lookup, id: string, links: readonly RelationshipRow[]): readonly ActorConcept[] {
  return links
    .filter(({ type, from }) => type === "SPEAKS_OF" && from === id)
    .map(({ to, properties }) => {
      const series = seriesOf(properties);
      const first = mentionsOfPair(lookup, id, to).find((mention) => standingOf(lookup, mention) === series);
      return {
        concept: to,
        name: nameOf(lookup, to),
        series,
        mentions: numberOf(properties["mentions"]) ?? 0,
        echo: numberOf(properties["echo"]) ?? 0,
        ratio: numberOf(properties["ratio"]),
        low: numberOf(properties["low"]),
        high: numberOf(properties["high"]),
        // SPEAKS_OF is written by weigh, whose verdicts are these.
        verdict: (textOf(properties["verdict"]) ?? "none") as Verdict,
        portfolio: properties["portfolio"] === true,
        ritual: properties["ritual"] === true,
        first: first === undefined ? null : quotation(lookup, first, id),
      };
    })
    .sort((a, b) => b.mentions - a.mentions || byCodeUnit(a.concept, b.concept));
}

function seriesOf(properties: RelationshipRow["properties"]): Series {
  // SPEAKS_OF is written by weigh, whose series are these.
  return (textOf(properties["series"]) ?? "own") as Series;
}
