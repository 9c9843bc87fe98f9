/** `evidence/<actor>/<concept>.json`: the numbers of a pair and the words behind them. */
import type { MentionStatus, PairEvidence, PairNumbers } from "../../graph/api.ts";
import type { NodeRow } from "../../graph/schema.ts";
import { outletsOf } from "../ask/findings.ts";
import { byCodeUnit } from "../base/order.ts";
import type { MentionRecord } from "../base/records.ts";
import { actorsOf, type Lookup, nameOf, pairKey, personsOf, postsOf, textOf } from "./lookup.ts";
import { standingCounts, standingOf } from "./mention-status.ts";
import { quotation } from "./quotation.ts";

const quotationsPerPage = 200;

/** Evidence of a pair, or of a concept alone when `actor` is `-`; null when the store lacks either, or such a page. */
export function pairEvidence(lookup: Lookup, actor: string, concept: string, page = 1): PairEvidence | null {
  const conceptNode = lookup.entities.get(concept);
  const actorNode = lookup.entities.get(actor);
  if (conceptNode?.label !== "Concept" || (actor !== "-" && actorNode === undefined)) return null;
  const mentions = mentionsOfPair(lookup, actorNode?.id ?? null, conceptNode.id);
  const pages = Math.max(1, Math.ceil(mentions.length / quotationsPerPage));
  if (!Number.isInteger(page) || page < 1 || page > pages) return null;
  return {
    actor: actorNode === undefined ? null : actorHead(lookup, actorNode),
    concept: conceptHead(conceptNode),
    pairs: actorNode === undefined ? [] : pairNumbers(lookup, actorNode, conceptNode.id),
    quotations: mentions
      .slice((page - 1) * quotationsPerPage, page * quotationsPerPage)
      .map((mention) => quotation(lookup, mention, actorNode?.id)),
    total: mentions.length,
    counts: standingCounts(lookup, mentions),
    page,
    pages,
  };
}

/** Mentions of a concept by one actor, or by anybody: own words first, then reported ones, then the newest. */
export function mentionsOfPair(lookup: Lookup, actor: string | null, concept: string): readonly MentionRecord[] {
  const speechOf = (mention: MentionRecord) => lookup.speeches.get(mention.speech ?? "");
  const dateOf = (mention: MentionRecord) => speechOf(mention)?.date ?? "";
  const ranks: Partial<Record<MentionStatus, number>> = { own: 2, reported: 1 };
  const rankOf = (mention: MentionRecord) => ranks[standingOf(lookup, mention)] ?? 0;
  const isActors = (mention: MentionRecord) => {
    const speech = speechOf(mention);
    return actor === null || (speech !== undefined && actorsOf(speech).includes(actor));
  };
  return (lookup.mentionsOf.get(concept) ?? [])
    .filter(isActors)
    .sort(
      (a, b) =>
        rankOf(b) - rankOf(a) ||
        byCodeUnit(dateOf(b), dateOf(a)) ||
        byCodeUnit(a.document, b.document) ||
        a.start - b.start,
    );
}

function actorHead(lookup: Lookup, { id, label, properties }: NodeRow): PairEvidence["actor"] {
  return {
    id,
    label,
    name: textOf(properties["name"]) ?? id,
    caption: postsOf(lookup, id),
    persons: personsOf(lookup, id).map(([person]) => nameOf(lookup, person)),
  };
}

function conceptHead({ id, properties }: NodeRow): PairEvidence["concept"] {
  return {
    id,
    name: textOf(properties["name"]) ?? id,
    nameEn: textOf(properties["nameEn"]) ?? "",
    family: textOf(properties["family"]) ?? "",
    class: textOf(properties["class"]) ?? "",
    validFrom: textOf(properties["validFrom"]),
    validTo: textOf(properties["validTo"]),
  };
}

function pairNumbers(lookup: Lookup, { id }: NodeRow, concept: string): readonly PairNumbers[] {
  const { weighing } = lookup.store;
  return (lookup.pairs.get(pairKey(id, concept)) ?? []).flatMap((row) => {
    const totals = lookup.totals.get(pairKey(id, row.series));
    if (totals === undefined) return [];
    const { actor, actorLabel, concept: _concept, ...numbers } = row;
    return [
      {
        ...numbers,
        conceptMentions: totals.conceptMentions,
        allSpeeches: totals.speeches,
        allUnits: totals.units,
        outlets: outletsOf({ weighing }, row.series),
      },
    ];
  });
}
