/** `evidence/<actor>/<concept>.json`: the numbers of a pair and the words behind them. */
import type { PairEvidence, PairNumbers } from "../../graph/api.ts";
import type { NodeRow } from "../../graph/schema.ts";
import { byCodeUnit } from "../base/order.ts";
import type { MentionRecord } from "../base/records.ts";
import { actorsOf, type Lookup, pairKey, postsOf, textOf } from "./lookup.ts";
import { quotation } from "./quotation.ts";

const quotationLimit = 200;

/** Evidence of a pair, or of a concept alone when `actor` is `-`; null when the store lacks either. */
export function pairEvidence(lookup: Lookup, actor: string, concept: string): PairEvidence | null {
  const conceptNode = lookup.entities.get(concept);
  const actorNode = lookup.entities.get(actor);
  if (conceptNode?.label !== "Concept" || (actor !== "-" && actorNode === undefined)) return null;
  const mentions = mentionsOfPair(lookup, actorNode?.id ?? null, conceptNode.id);
  return {
    actor: actorNode === undefined ? null : actorHead(lookup, actorNode),
    concept: conceptHead(conceptNode),
    pair: actorNode === undefined ? null : pairNumbers(lookup, actorNode, conceptNode.id),
    quotations: mentions.slice(0, quotationLimit).map((mention) => quotation(lookup, mention)),
    total: mentions.length,
  };
}

/** Mentions of a concept by one actor, or by anybody: own words first, then the newest. */
export function mentionsOfPair(lookup: Lookup, actor: string | null, concept: string): readonly MentionRecord[] {
  const speechOf = (mention: MentionRecord) => lookup.speeches.get(mention.speech ?? "");
  const dateOf = (mention: MentionRecord) => speechOf(mention)?.date ?? "";
  const isActors = (mention: MentionRecord) => {
    const speech = speechOf(mention);
    return actor === null || (speech !== undefined && actorsOf(speech).includes(actor));
  };
  return (lookup.mentionsOf.get(concept) ?? [])
    .filter(isActors)
    .sort(
      (a, b) =>
        Number(b.voice === "speaker") - Number(a.voice === "speaker") ||
        byCodeUnit(dateOf(b), dateOf(a)) ||
        byCodeUnit(a.document, b.document) ||
        a.start - b.start,
    );
}

function actorHead(lookup: Lookup, { id, properties }: NodeRow): PairEvidence["actor"] {
  return { id, name: textOf(properties["name"]) ?? id, caption: postsOf(lookup, id) };
}

function conceptHead({ id, properties }: NodeRow): PairEvidence["concept"] {
  return {
    id,
    name: textOf(properties["name"]) ?? id,
    nameEn: textOf(properties["nameEn"]) ?? "",
    family: textOf(properties["family"]) ?? "",
    validFrom: textOf(properties["validFrom"]),
    validTo: textOf(properties["validTo"]),
  };
}

function pairNumbers(lookup: Lookup, { id }: NodeRow, concept: string): PairNumbers | null {
  const row = lookup.pairs.get(pairKey(id, concept));
  const totals = lookup.totals.get(id);
  if (row === undefined || totals === undefined) return null;
  const { actor, actorLabel, concept: _concept, firstDate, lastDate, ...numbers } = row;
  return { ...numbers, conceptMentions: totals.conceptMentions, allSpeeches: totals.speeches };
}
