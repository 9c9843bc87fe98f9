/** Weights for the invented pages. The numbers are made up to show every verdict; only the counts are true. */
import type { ActorTotals, EmphasisRecord, WeighingRecord } from "../../graph/facts.ts";
import { smallestVisibleRatio } from "../../graph/measure/power.ts";
import type { Verdict } from "../../graph/schema.ts";
import { byCodeUnit } from "../../src/base/order.ts";
import type { AnnotatedDocument, MentionRecord, SpeechRecord } from "../../src/base/records.ts";

const shown: readonly (readonly [string, number, number, number, Verdict])[] = [
  ["person:陆听澜|concept:网络强国", 2.9, 2.1, 3.9, "clear"],
  ["person:秦牧野|concept:生态文明", 3.2, 1.8, 5.1, "clear"],
  ["person:乔望舒|concept:乡村振兴", 2.4, 1.2, 4.0, "tentative"],
  ["person:温以宁|concept:健康中国", 2.2, 1.1, 3.8, "tentative"],
  ["person:贺明夷|concept:新质生产力", 2.7, 1.6, 4.1, "clear"],
  ["person:苏遇安|concept:数字经济", 0.4, 0.2, 0.6, "clear-less"],
  ["person:段砚秋|concept:以人民为中心", 1.0, 0.8, 1.3, "as-expected"],
];

interface Count {
  readonly speeches: Set<string>;
  readonly date: string;
  mentions: number;
}

/** One record for every official and concept that he says in his own words, and one for each of his institutions. */
export function emphasisOf(pages: readonly AnnotatedDocument[]): readonly EmphasisRecord[] {
  const speeches = new Map(pages.flatMap((page) => page.speeches).map((speech) => [speech.id, speech]));
  const totals = new Map(totalsOf(pages).map((row) => [row.actor, row]));
  const counts = new Map<string, Count>();
  for (const mention of pages.flatMap((page) => page.mentions)) {
    const speech = speeches.get(mention.speech ?? "");
    if (speech === undefined || !isOwnConcept(mention)) continue;
    for (const actor of actorsOf(speech)) {
      const key = `${actor}|${mention.entity}`;
      const count = counts.get(key) ?? { mentions: 0, speeches: new Set<string>(), date: speech.date ?? "" };
      count.mentions += 1;
      count.speeches.add(speech.id);
      counts.set(key, count);
    }
  }
  return [...counts].flatMap(([key, count]) => {
    const [actor = "", concept = ""] = key.split("|");
    const total = totals.get(actor);
    return total === undefined ? [] : [record(total, concept, count)];
  });
}

function record(total: ActorTotals, concept: string, { mentions, speeches, date }: Count): EmphasisRecord {
  const { actor, actorLabel, chars, conceptMentions } = total;
  const found = shown.find(([pair]) => pair === `${actor}|${concept}`);
  const [, emphasis, low, high, verdict] = found ?? ["", 1.1, 0.5, 2.4, "insufficient" as const];
  const counted = Math.min(mentions, 2);
  return {
    actor,
    actorLabel,
    concept,
    mentions,
    counted,
    speeches: speeches.size,
    chars,
    rate: (1000 * mentions) / chars,
    expected: counted / emphasis,
    expectedByPeers: counted / emphasis,
    emphasis,
    low,
    high,
    phi: 1,
    prior: 0,
    p: null,
    q: null,
    z: null,
    g2: null,
    logRatio: null,
    verdict,
    baseline: "quarter-form",
    firstDate: date,
    lastDate: date,
    share: mentions / conceptMentions,
    shareExpected: mentions / conceptMentions / emphasis,
    reach: speeches.size / total.speeches,
    // Below the reach of all: it disagrees with the two others where these say less.
    reachExpected: 0.4,
  };
}

/** `weighing.json` for the invented pages. */
export function weighingOf(pages: readonly AnnotatedDocument[]): WeighingRecord {
  const actors = totalsOf(pages);
  const families = (["Institution", "Person"] as const).map((actorLabel) => ({
    actorLabel,
    discovered: false,
    priorExposure: 2000,
    priorMentions: 5,
    mentions: 60,
    chars: 9000,
    testedPairs: 60,
  }));
  return { families, strata: [], actors };
}

function totalsOf(pages: readonly AnnotatedDocument[]): readonly ActorTotals[] {
  const speeches = pages.flatMap((page) => page.speeches);
  const mentions = pages.flatMap((page) => page.mentions).filter(isOwnConcept);
  return [...new Set(speeches.flatMap(actorsOf))].sort(byCodeUnit).map((actor) => {
    const own = speeches.filter((speech) => actorsOf(speech).includes(actor));
    const chars = own.reduce((sum, speech) => sum + speech.chars, 0);
    return {
      actor,
      actorLabel: actor.startsWith("person:") ? "Person" : "Institution",
      speeches: own.length,
      chars,
      conceptMentions: mentions.filter(({ speech }) => own.some(({ id }) => id === speech)).length,
      smallestVisibleRatio: smallestVisibleRatio(chars / 1000),
    };
  });
}

function isOwnConcept({ kind, voice }: MentionRecord): boolean {
  return kind === "concept" && voice === "speaker";
}

function actorsOf({ speakers }: SpeechRecord): readonly string[] {
  return speakers.flatMap(({ id, positions }) => [
    id,
    ...positions.flatMap(({ former, institutionId }) => (former || institutionId === null ? [] : [institutionId])),
  ]);
}
