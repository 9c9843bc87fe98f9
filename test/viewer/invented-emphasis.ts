/** Weights for the invented pages. The numbers are made up to show every verdict; only the mentions are true. */
import type { ActorTotals, EmphasisRecord, Series, SeriesTotals, WeighingRecord } from "../../graph/facts.ts";
import type { Verdict } from "../../graph/schema.ts";
import { byCodeUnit } from "../../src/base/order.ts";
import type { AnnotatedDocument, MentionRecord, SpeechRecord } from "../../src/base/records.ts";

type Shown = readonly [
  pair: string,
  ratio: number,
  low: number,
  high: number | null,
  verdict: Verdict,
  changes?: Partial<EmphasisRecord>,
];

const shown: readonly Shown[] = [
  ["own|person:陆听澜|concept:网络强国", 2.9, 2.1, 3.9, "clear", { counted: 12, q: 0.001 }],
  ["own|person:秦牧野|concept:生态文明", 3.2, 1.8, null, "clear"],
  ["own|person:乔望舒|concept:乡村振兴", 2.4, 1.2, 4.0, "tentative", { q: 0.01 }],
  ["own|person:温以宁|concept:健康中国", 2.2, 1.1, 3.8, "tentative", { portfolio: true }],
  ["own|person:贺明夷|concept:新质生产力", 2.7, 1.6, 4.1, "clear"],
  ["own|person:苏遇安|concept:数字经济", 0.4, 0.2, 0.6, "clear-less", { ritual: true }],
  ["own|person:段砚秋|concept:以人民为中心", 1.0, 0.8, 1.3, "as-expected"],
  ["reported|person:陆听澜|concept:数字经济", 10.3, 6.1, 16.3, "clear", { counted: 60, echo: 21, doubtful: 1 }],
];

/** What somebody could be expected to say and does not, in a store with two series. */
const notFound = { actor: "person:纪长风", concept: "concept:乡村振兴", expected: 4.2 } as const;

interface Count {
  readonly speeches: Set<string>;
  readonly date: string;
  mentions: number;
}

/** One record for every actor, concept and series with a mention that counts; with a report also one not found. */
export function emphasisOf(pages: readonly AnnotatedDocument[]): readonly EmphasisRecord[] {
  const speeches = speechesOf(pages);
  const totals = new Map(totalsOf(pages).map((row) => [`${row.series}|${row.actor}`, row]));
  const counts = new Map<string, Count>();
  for (const mention of pages.flatMap((page) => page.mentions)) {
    const speech = speeches.get(mention.speech ?? "");
    const series = speech === undefined ? null : seriesOf(mention, speech);
    if (speech === undefined || series === null) continue;
    for (const actor of actorsOf(speech)) {
      const key = `${series}|${actor}|${mention.entity}`;
      const count = counts.get(key) ?? { mentions: 0, speeches: new Set<string>(), date: speech.date ?? "" };
      count.mentions += 1;
      count.speeches.add(speech.id);
      counts.set(key, count);
    }
  }
  const said = [...counts].flatMap(([key, count]) => {
    const [series = "", actor = "", concept = ""] = key.split("|");
    const total = totals.get(`${series}|${actor}`);
    return total === undefined ? [] : [record(total, concept, count)];
  });
  const silent = totals.get(`own|${notFound.actor}`);
  const hasReport = said.some(({ series }) => series === "reported");
  if (!hasReport || silent === undefined) return said;
  const nothing = record(silent, notFound.concept, { mentions: 0, speeches: new Set(), date: "" });
  const { expected } = notFound;
  return [...said, { ...nothing, expected, ratio: 0, low: 0, high: 0.7, q: 0.02, verdict: "not-found" }];
}

function record(total: ActorTotals, concept: string, { mentions, speeches, date }: Count): EmphasisRecord {
  const { series, actor, actorLabel, chars } = total;
  const found = shown.find(([pair]) => pair === `${series}|${actor}|${concept}`);
  const [, ratio, low, high, verdict, changes] = found ?? ["", 1.1, 0.5, 2.4, "insufficient" as const];
  const counted = changes?.counted ?? Math.min(mentions, 2);
  return {
    actor,
    actorLabel,
    concept,
    series,
    population: "chinese",
    mentions,
    echo: 0,
    chained: 0,
    quoted: 0,
    counted,
    units: speeches.size,
    days: speeches.size,
    speeches: speeches.size,
    doubtful: 0,
    chars,
    rate: (1000 * mentions) / chars,
    expected: counted / ratio,
    expectedByPeers: counted / ratio,
    emphasis: ratio,
    ratio,
    low,
    high,
    phi: 1,
    p: null,
    q: null,
    z: null,
    g2: null,
    logRatio: null,
    verdict,
    baseline: series === "own" ? "quarter-form" : "quarter-occasion",
    firstDate: date,
    lastDate: date,
    withoutLargest: null,
    withinOccasion: null,
    sureOnly: null,
    portfolio: false,
    ritual: false,
    selfNaming: false,
    ...changes,
  };
}

/** `weighing.json` for the invented pages. */
export function weighingOf(pages: readonly AnnotatedDocument[]): WeighingRecord {
  const actors = totalsOf(pages);
  const families = (["own", "reported"] as const).flatMap((series) =>
    (["Institution", "Person"] as const).map((actorLabel) => ({
      series,
      actorLabel,
      population: "chinese" as const,
      discovered: false,
      priorMentions: 5,
      mentions: 60,
      chars: 9000,
      testedMore: 60,
      testedLess: 12,
      clear: 3,
      tentative: 2,
      clearLess: 1,
      notFound: 0,
    })),
  );
  const series = (["own", "reported"] as const).map((each) => seriesTotals(each, pages));
  return { series, families, strata: [], actors };
}

function seriesTotals(series: Series, pages: readonly AnnotatedDocument[]): SeriesTotals {
  const persons = totalsOf(pages).filter((row) => row.series === series && row.actorLabel === "Person");
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const told = pages.filter(({ speeches }) =>
    speeches.some((speech) => isReported(speech) === (series === "reported")),
  );
  return {
    series,
    isDefault: series === "own",
    units: sum(persons.map(({ units }) => units)),
    chars: sum(persons.map(({ chars }) => chars)),
    mentions: sum(persons.map(({ conceptMentions }) => conceptMentions)),
    findings: series === "own" ? 5 : 1,
    largest: null,
    sources: told.map(({ document }) => ({ source: document.source ?? "", units: 1, chars: 100, toldTwice: 0 })),
  };
}

function totalsOf(pages: readonly AnnotatedDocument[]): readonly ActorTotals[] {
  const speeches = [...speechesOf(pages).values()];
  const mentions = pages.flatMap((page) => page.mentions);
  return (["own", "reported"] as const).flatMap((series) => {
    const here = speeches.filter((speech) => isReported(speech) === (series === "reported"));
    return [...new Set(here.flatMap(actorsOf))].sort(byCodeUnit).map((actor): ActorTotals => {
      const own = here.filter((speech) => actorsOf(speech).includes(actor));
      return {
        series,
        actor,
        actorLabel: actor.startsWith("person:") ? "Person" : "Institution",
        population: "chinese",
        units: own.length,
        speeches: own.length,
        chars: own.reduce((sum, speech) => sum + speech.chars, 0),
        conceptMentions: mentions.filter((mention) =>
          own.some((speech) => speech.id === mention.speech && seriesOf(mention, speech) === series),
        ).length,
      };
    });
  });
}

function speechesOf(pages: readonly AnnotatedDocument[]): ReadonlyMap<string, SpeechRecord> {
  return new Map(pages.flatMap((page) => page.speeches).map((speech) => [speech.id, speech]));
}

function isReported({ attribution }: SpeechRecord): boolean {
  return attribution.rule === "reported";
}

function seriesOf({ kind, voice }: MentionRecord, speech: SpeechRecord): Series | null {
  if (kind !== "concept") return null;
  if (voice === "speaker") return "own";
  return voice === "indirect" && isReported(speech) ? "reported" : null;
}

function actorsOf({ speakers }: SpeechRecord): readonly string[] {
  return speakers.flatMap(({ id, positions }) => [
    id,
    ...positions.flatMap(({ former, institutionId }) => (former || institutionId === null ? [] : [institutionId])),
  ]);
}
