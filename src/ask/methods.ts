/** What a paper must say of the numbers of a store: source, what was taken out, attribution, tests, checks, versions. */
import { createHash } from "node:crypto";
import type { Audit } from "../../graph/audit.ts";
import type { Coverage } from "../../graph/coverage.ts";
import type { EmphasisRecord, SeriesTotals, TestFamily } from "../../graph/facts.ts";
import type { RelationshipRow } from "../../graph/schema.ts";
import { daysBetween } from "../base/day.ts";
import { byCodeUnit } from "../base/order.ts";
import type { DocumentRecord, SpeechRecord } from "../base/records.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import { type AskedStore, nameIn } from "./asked-store.ts";

/** The facts of the paragraph. */
export interface MethodsFacts {
  readonly documents: number;
  readonly speeches: number;
  readonly sources: readonly string[];
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** Days between the first and the last without a document, and the longest run of them. */
  readonly daysMissing: number;
  readonly longestGap: { readonly from: string; readonly days: number } | null;
  readonly undated: number;
  readonly coverage: Coverage;
  /** Speeches that are copies, speeches whose speaker is unknown, units that another source tells too. */
  readonly copies: number;
  readonly unsigned: number;
  readonly toldTwice: number;
  readonly audit: Audit | null;
  /** Share of attributed speeches by how sure they are, and of the persons with most of them. */
  readonly sure: { readonly speeches: number; readonly sure: number };
  readonly persons: readonly { readonly name: string; readonly speeches: number; readonly sure: number }[];
  /** Formulations for each 1,000 characters, by year and source: what the lexicon finds of a time. */
  readonly density: readonly { readonly year: string; readonly source: string; readonly perThousand: number }[];
  readonly series: readonly (SeriesTotals & { readonly largestName: string })[];
  readonly families: readonly TestFamily[];
  readonly strata: { readonly all: number; readonly joined: number; readonly unitsJoined: number };
  /** φ of the tested concepts: median and largest. */
  readonly phi: { readonly median: number; readonly largest: number };
  readonly checks: readonly CheckCounts[];
  /** Pairs of persons of whom it is open whether they are one. */
  readonly possiblySame: number;
  readonly concepts: number;
  readonly versions: {
    readonly tifa: string;
    readonly schema: number;
    readonly receipt: string;
    readonly lexicon: string;
  };
}

/** Findings of persons before and after each check, in one series. */
export interface CheckCounts {
  readonly series: string;
  readonly before: number;
  readonly withoutLargest: number;
  readonly withinOccasion: number;
  readonly sureOnly: number;
  readonly after: number;
  readonly portfolio: number;
  readonly ritual: number;
}

const mostPersons = 12;

/** Gathers the facts; reads documents and speeches as a stream. */
export function methodsOf(store: AskedStore): MethodsFacts {
  const { dir, receipt, weighing, units, emphasis } = store;
  const documents = [...recordsOf<DocumentRecord>(dir, "documents.jsonl")];
  const dates = [...new Set(documents.flatMap(({ date }) => date ?? []))].sort(byCodeUnit);
  const speeches = speechFacts(store);
  const possiblySame = [...recordsOf<RelationshipRow>(dir, "relationships.jsonl", '{"type":"POSSIBLY_SAME"')].length;
  const phis = [...new Set(emphasis.filter(({ p }) => p !== null).map(({ phi }) => phi))].sort((a, b) => a - b);
  const joined = weighing.strata.filter(({ level }) => level > 0);
  return {
    documents: documents.length,
    sources: [...new Set(documents.map(({ source }) => source ?? ""))].sort(byCodeUnit),
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    ...gapsOf(dates),
    undated: documents.filter(({ date }) => date === undefined).length,
    coverage: receipt.counts.coverage,
    ...speeches,
    toldTwice: units.filter(({ isCounted }) => !isCounted).length,
    audit: store.audit,
    density: densityOf(store),
    series: weighing.series.map((series) => ({
      ...series,
      largestName: series.largest === null ? "" : nameIn(store, series.largest.person),
    })),
    families: weighing.families.filter(({ testedMore, testedLess }) => testedMore + testedLess > 0),
    strata: {
      all: weighing.strata.length,
      joined: joined.length,
      unitsJoined: joined.reduce((sum, stratum) => sum + stratum.units, 0),
    },
    phi: { median: phis[Math.floor(phis.length / 2)] ?? 1, largest: phis.at(-1) ?? 1 },
    checks: weighing.series.map(({ series }) => checksOf(series, emphasis)),
    possiblySame,
    concepts: new Set(units.flatMap(({ concepts }) => concepts.map(({ concept }) => concept))).size,
    versions: {
      tifa: receipt.versions["tifa"] ?? "",
      schema: receipt.schemaVersion,
      receipt: receipt.hash,
      lexicon: createHash("sha256").update(JSON.stringify(receipt.lexicon)).digest("hex"),
    },
  };
}

function gapsOf(dates: readonly string[]): Pick<MethodsFacts, "daysMissing" | "longestGap"> {
  const gaps = dates
    .slice(1)
    .map((date, at) => ({ from: dates[at] ?? date, days: daysBetween(dates[at] ?? date, date) - 1 }));
  const [longest] = gaps.filter(({ days }) => days > 0).sort((a, b) => b.days - a.days);
  return { daysMissing: gaps.reduce((sum, { days }) => sum + days, 0), longestGap: longest ?? null };
}

function speechFacts(store: AskedStore): Pick<MethodsFacts, "speeches" | "copies" | "unsigned" | "sure" | "persons"> {
  const sums = { speeches: 0, copies: 0, unsigned: 0 };
  const whole = { speeches: 0, sure: 0 };
  const persons = new Map<string, { speeches: number; sure: number }>();
  for (const { speakers, duplicateOf, attribution } of recordsOf<SpeechRecord>(store.dir, "speeches.jsonl")) {
    sums.speeches += 1;
    if (duplicateOf !== null) sums.copies += 1;
    else if (speakers.length === 0) sums.unsigned += 1;
    else {
      const sure = attribution.confidence >= 0.9 ? 1 : 0;
      whole.speeches += 1;
      whole.sure += sure;
      for (const { id } of speakers) {
        const own = persons.get(id) ?? { speeches: 0, sure: 0 };
        persons.set(id, { speeches: own.speeches + 1, sure: own.sure + sure });
      }
    }
  }
  const ranked = [...persons].sort((a, b) => b[1].speeches - a[1].speeches || byCodeUnit(a[0], b[0]));
  return {
    ...sums,
    sure: whole,
    persons: ranked.slice(0, mostPersons).map(([id, counts]) => ({ name: nameIn(store, id), ...counts })),
  };
}

function densityOf({ units }: AskedStore): MethodsFacts["density"] {
  const sums = new Map<string, { year: string; source: string; mentions: number; chars: number }>();
  for (const { date, source, chars, concepts } of units) {
    const place = { year: date?.slice(0, 4) ?? "undated", source: source ?? "" };
    const key = `${place.year} ${place.source}`;
    const sum = sums.get(key) ?? { ...place, mentions: 0, chars: 0 };
    sums.set(key, sum);
    sum.chars += chars;
    sum.mentions += concepts.reduce((total, use) => total + use.mentions, 0);
  }
  return [...sums]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, { year, source, mentions, chars }]) => ({ year, source, perThousand: (1000 * mentions) / chars }));
}

function checksOf(series: string, emphasis: readonly EmphasisRecord[]): CheckCounts {
  const asked = emphasis.filter(
    (pair) => pair.series === series && pair.actorLabel === "Person" && pair.withoutLargest !== null,
  );
  const passing = (...flags: readonly ("withoutLargest" | "withinOccasion" | "sureOnly")[]) =>
    asked.filter((pair) => flags.every((flag) => pair[flag] === true));
  const after = passing("withoutLargest", "withinOccasion", "sureOnly");
  return {
    series,
    before: asked.length,
    withoutLargest: passing("withoutLargest").length,
    withinOccasion: passing("withinOccasion").length,
    sureOnly: passing("sureOnly").length,
    after: after.length,
    portfolio: after.filter(({ portfolio }) => portfolio).length,
    ritual: after.filter(({ ritual }) => ritual).length,
  };
}
