/** Answers to questions about uses, the same that `tifa emphasis --show` gives; null where an argument is none. */
import type { Absences, Against, Changes, ConceptUses, Quotes } from "../../graph/ask-api.ts";
import type { Series } from "../../graph/facts.ts";
import type { Nearest } from "../../graph/network-api.ts";
import type { News } from "../../graph/news-api.ts";
import type { NodeLabel } from "../../graph/schema.ts";
import { absencesOf } from "../ask/absent.ts";
import { againstOf, type Contrast, hasBothSides, successionOf } from "../ask/against.ts";
import type { Period } from "../ask/calendar.ts";
import { changesOf, type Span } from "../ask/changes.ts";
import { nearestTo } from "../ask/nearest.ts";
import { newsOf } from "../ask/news.ts";
import { quotesOf } from "../ask/quotes.ts";
import { isUse } from "../ask/text-of-store.ts";
import { usesOf } from "../ask/uses.ts";
import { holdersOf } from "../ask/who.ts";
import { isDay, spanOf } from "../base/day.ts";
import type { MentionRecord } from "../base/records.ts";
import type { Lookup } from "./lookup.ts";

type Answer = ConceptUses | Changes | Absences | Quotes | Against | Nearest | News;

const bothSeries: readonly Series[] = ["own", "reported"];

/** The answer to one route with its arguments. */
export function askedAnswer(lookup: Lookup, route: string, args: readonly string[]): Answer | null {
  const [first = "", second = "", third = "", fourth] = args;
  switch (`${route}/${args.length}`) {
    case "uses/1":
    case "uses/2":
      return usesAnswer(lookup, first, periodOf(args[1]));
    case "changes/2":
      return changesAnswer(lookup, spanOf(first), spanOf(second));
    case "absent/1":
    case "absent/2":
      return absentAnswer(lookup, first, periodOf(args[1]));
    case "quotes/1":
      return quotesAnswer(lookup, first);
    case "against/3":
    case "against/4":
      return againstAnswer(lookup, actorsContrast(lookup, first, second), third, periodOf(fourth));
    case "office/2":
      return againstAnswer(lookup, officeContrast(lookup, first), second, {});
    case "new/1":
      return newsAnswer(lookup, first);
    case "nearest/2": {
      const actor = idIn(lookup, first, ["Person", "Institution"]);
      const series = seriesIn(second);
      return actor === null || series === null ? null : nearestTo(storeOf(lookup), actor, series);
    }
    default:
      return null;
  }
}

function storeOf({ store, entities, documents, speeches }: Lookup) {
  const posts = store.relationships.filter(({ type }) => type === "HOLDS");
  return { entities, documents, speeches, posts, units: store.units, emphasis: store.emphasis };
}

/** Every use of every concept. */
function* allUses({ mentionsOf }: Lookup): Iterable<MentionRecord> {
  for (const mentions of mentionsOf.values()) yield* mentions;
}

function usesAnswer(lookup: Lookup, asked: string, period: Period | null): ConceptUses | null {
  const concept = idIn(lookup, asked, ["Concept"]);
  if (concept === null || period === null) return null;
  return usesOf(storeOf(lookup), concept, lookup.mentionsOf.get(concept) ?? [], period);
}

function changesAnswer(lookup: Lookup, first: Span | undefined, second: Span | undefined): Changes | null {
  if (first === undefined || second === undefined) return null;
  return changesOf(storeOf(lookup), allUses(lookup), [first, second]);
}

function absentAnswer(lookup: Lookup, asked: string, period: Period | null): Absences | null {
  const actor = idIn(lookup, asked, ["Person", "Institution"]);
  if (actor === null || period === null) return null;
  return absencesOf(storeOf(lookup), allUses(lookup), { actor, series: bothSeries, ...period });
}

/** Items of each kind of news in one answer. */
const mostNews = 50;

function newsAnswer(lookup: Lookup, asked: string): News | null {
  const { since, to } = isDay(asked) ? { since: asked } : { since: spanOf(asked)?.from, to: spanOf(asked)?.to };
  if (since === undefined) return null;
  const { source, mentions } = lookup.store;
  const store = { ...storeOf(lookup), source, partsOf: (document: string) => lookup.partsOf.get(document) ?? [] };
  return newsOf(store, mentions, { since, ...(to === undefined ? {} : { to }), top: mostNews });
}

function quotesAnswer(lookup: Lookup, asked: string): Quotes | null {
  const person = idIn(lookup, asked, ["Person"]);
  if (person === null) return null;
  const isQuoted = (mention: MentionRecord) =>
    mention.voice === "quoted" && (mention.kind === "quotation" || isUse(mention));
  return quotesOf(storeOf(lookup), lookup.store.mentions.filter(isQuoted), person);
}

function againstAnswer(
  lookup: Lookup,
  contrast: Contrast | undefined,
  asked: string,
  period: Period | null,
): Against | null {
  const series = seriesIn(asked);
  const store = storeOf(lookup);
  if (contrast === undefined || series === null || period === null) return null;
  return hasBothSides(store, contrast, series) ? againstOf(store, contrast, { series, ...period }) : null;
}

function actorsContrast(lookup: Lookup, first: string, second: string): Contrast | undefined {
  const [one, other] = [first, second].map((asked) => idIn(lookup, asked, ["Person", "Institution"]));
  return one && other ? { kind: "actors", first: one, second: other } : undefined;
}

function officeContrast(lookup: Lookup, office: string): Contrast | undefined {
  const holders = successionOf(holdersOf(storeOf(lookup), office));
  return holders && { kind: "successor", office, first: holders[0], second: holders[1] };
}

function idIn({ entities }: Lookup, asked: string, labels: readonly NodeLabel[]): string | null {
  const node = entities.get(asked);
  return node !== undefined && labels.includes(node.label) ? node.id : null;
}

function seriesIn(asked: string): Series | null {
  return asked === "own" || asked === "reported" ? asked : null;
}

/** Without a word no bounds; null where the word is no span of days. */
function periodOf(asked: string | undefined): Period | null {
  return asked === undefined ? {} : (spanOf(asked) ?? null);
}
