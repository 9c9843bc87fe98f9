/** What `tifa emphasis` prints. */
import { stringify } from "csv-stringify/sync";
import type { Against } from "../../graph/ask-api.ts";
import type { EmphasisRecord, Series } from "../../graph/facts.ts";
import { printedAt } from "../../graph/measure/verdict.ts";
import { type AskedStore, nameIn } from "../ask/asked-store.ts";
import type { Explanation } from "../ask/explain.ts";
import { type Finding, outletsOf, rankOfMark, toldVerdicts } from "../ask/findings.ts";
import type { Question } from "../ask/select.ts";
import { table } from "./output.ts";

const seriesWords: Readonly<Record<Series, string>> = {
  own: "own 署名或全文（printed in the person's name）",
  reported: "reported 媒体转述（an outlet's paraphrase）",
};

const verdictWords: Readonly<Record<(typeof toldVerdicts)[number], string>> = {
  clear: "明确多提 · clear",
  tentative: "初步 · tentative",
  "clear-less": "明确少提 · clear-less",
  "not-found": "本库未见 · not found in this corpus",
};

const markWords = [
  "",
  "  —— 职务分内 · the business of the post",
  "  —— 多数人都说 · said by nearly all",
  "  —— 忠诚表述：随体例与场合而定，不用于给人排序 · formulas of loyalty follow genre and occasion; they never rank persons",
];

/** Which series is shown, what the other one has, and whether anybody checked. */
export function seriesLines({ weighing, audit }: AskedStore, shown: Series): readonly string[] {
  const lines = weighing.series.map(({ series, chars, units, mentions, findings, largest }) => {
    const share =
      largest === null || chars === 0 ? "" : `, ${((100 * largest.chars) / chars).toFixed(0)} % of one person`;
    const mark = series === shown ? "shown" : `not shown: --series ${series}`;
    return `${seriesWords[series]}: ${chars} characters${share}, ${units} units, ${mentions} mentions, ${findings} findings · ${mark}`;
  });
  return [...lines, ...(audit === null ? ["not checked by hand · 未经人工核对"] : [])];
}

/** All findings of a series by verdict, those that are nobody's duty first; why there are none. */
export function findingsLines(
  store: AskedStore,
  series: Series,
  pairs: readonly Finding[],
  top: number,
): readonly string[] {
  const persons = pairs.filter(({ actorLabel }) => actorLabel === "Person");
  const told = toldVerdicts.flatMap((verdict) => {
    const own = persons.filter((pair) => pair.verdict === verdict);
    return own.length === 0
      ? []
      : ["", headOf(verdict, own), ...own.slice(0, top).flatMap(lineOf), ...restOf(own, top)];
  });
  return told.length > 0 ? told : ["", ...whyNothing(store, series)];
}

function headOf(verdict: (typeof toldVerdicts)[number], own: readonly Finding[]): string {
  const plain = own.filter((pair) => rankOfMark(pair) === 0).length;
  const strong =
    verdict === "clear"
      ? `; ${printedAt.map((low) => `${own.filter((pair) => (pair.low ?? 0) >= low).length} with low ≥ ${low}`).join(", ")}`
      : "";
  return `${verdictWords[verdict]}: ${own.length}, of these ${plain} neither of a post, nor said by all, nor of loyalty${strong}`;
}

function lineOf(pair: Finding, at: number, all: readonly Finding[]): readonly string[] {
  const before = all[at - 1];
  const mark = rankOfMark(pair);
  const head = before === undefined || rankOfMark(before) !== mark ? [markWords[mark] ?? ""].filter(Boolean) : [];
  return [...head, `  ${pair.sentence.zh}`, `    ${pair.sentence.en}${doubtsOf(pair)}`];
}

function doubtsOf({ doubtful, withoutLargest, withinOccasion, sureOnly }: Finding): string {
  const failed = [
    ...(withoutLargest === false ? ["without the largest other person"] : []),
    ...(withinOccasion === false ? ["within one kind of occasion"] : []),
    ...(sureOnly === false ? ["with sure attributions alone"] : []),
  ];
  return [
    ...(failed.length === 0 ? [] : [` It does not stay ${failed.join(", nor ")}.`]),
    ...(doubtful === 0 ? [] : [` ${doubtful} of its passages are doubtful attributions.`]),
  ].join("");
}

function restOf(own: readonly Finding[], top: number): readonly string[] {
  return own.length > top ? [`  … ${own.length - top} more: --top ${own.length}`] : [];
}

/** An answer that is empty says why, and what would fill it. */
function whyNothing({ weighing, units }: AskedStore, series: Series): readonly string[] {
  const family = weighing.families.find((each) => each.series === series && each.actorLabel === "Person");
  const persons = new Set(units.filter((unit) => unit.series === series).map(({ person }) => person)).size;
  if (family === undefined) return [`no text of the series ${series} is attributed to anybody`];
  if (family.testedMore + family.testedLess === 0) {
    return [
      `nothing could be tested: ${persons} persons have text in the series ${series}, and no pair has enough of it`,
      "a person is tested from 3 texts on 3 days with 1,000 characters, where four others speak in the same quarter and form or occasion",
    ];
  }
  return [
    `no finding: ${family.testedMore} pairs were tested for more and ${family.testedLess} for less, and none differs beyond chance`,
    "more text of the same persons, or a narrower question (--speaker A --against B, --office POST), may show something",
  ];
}

/** The numbers of one official, institution or theme as a table, or the sentence of a pair. */
export function pairLines(
  store: AskedStore,
  { actor, concept }: Question,
  pairs: readonly Finding[],
): readonly string[] {
  const [only] = pairs;
  if (actor !== undefined && concept !== undefined)
    return only === undefined ? [] : [only.sentence.zh, only.sentence.en];
  const rows = pairs.map((pair) => [
    actor === undefined ? pair.actorName : pair.conceptName,
    String(pair.mentions),
    String(pair.counted),
    pair.expected.toFixed(1),
    shown(pair.ratio),
    pair.low === null ? "" : `${pair.low.toFixed(2)}–${pair.high === null ? "∞" : pair.high.toFixed(2)}`,
    pair.q === null ? "" : pair.q.toPrecision(2),
    pair.verdict,
    marksOf(pair),
  ]);
  const headers = [
    actor === undefined ? "who" : "theme",
    "mentions",
    "counted",
    "expected",
    "ratio",
    "90 %",
    "q",
    "verdict",
    "",
  ];
  const name = nameIn(store, actor ?? concept ?? "");
  return rows.length === 0 ? [] : [name, table(headers, rows)];
}

function marksOf(pair: Finding): string {
  const { portfolio, ritual, selfNaming, isLoyalty } = pair;
  const marks = { portfolio, ritual, selfNaming, loyalty: isLoyalty };
  return Object.entries(marks)
    .flatMap(([name, is]) => (is ? [name] : []))
    .join(" ");
}

function shown(value: number | null): string {
  return value === null ? "" : value.toFixed(2);
}

/** Two bodies of text against each other. */
export function contrastLines(store: AskedStore, series: Series, answer: Against): readonly string[] {
  const { first, second, within, testedMore, testedLess, records } = answer;
  const told = records.filter(({ verdict }) => verdict !== "insufficient" && verdict !== "none");
  const rows = (told.length > 0 ? told : records.slice(0, 20)).map((record) => [
    record.conceptName,
    `${record.first.mentions} (${shown(record.first.rate)})`,
    `${record.second.mentions} (${shown(record.second.rate)})`,
    shown(record.ratio),
    record.low === null ? "" : `${record.low.toFixed(2)}–${record.high === null ? "∞" : record.high.toFixed(2)}`,
    record.q === null ? "" : record.q.toPrecision(2),
    record.verdict,
  ]);
  const outlets = outletsOf(store, series).filter((outlet) => outlet !== "");
  return [
    `${first} against ${second} · ${seriesWords[series]}${series === "reported" ? ` · ${outlets.join("、") || "outlet not named"}` : ""}`,
    `within ${within === "quarter" ? "quarters and kinds of text" : "kinds of text; the time differs"}; ${testedMore} themes tested for more, ${testedLess} for less`,
    table(["theme", `first (per 1,000)`, "second", "ratio", "90 %", "q", "verdict"], rows),
  ];
}

/** How the number of one pair comes about. */
export function explanationLines(store: AskedStore, pair: EmphasisRecord, found: Explanation): readonly string[] {
  const variants = found.variants.map(({ without, left, counted, expected, ratio, low, high, p }) => [
    without === "nothing" ? "as it is" : `without ${without.replace("-", " ")}`,
    nameIn(store, left),
    String(counted),
    expected.toFixed(2),
    shown(ratio),
    `${shown(low)}–${high === null ? "∞" : shown(high)}`,
    p.toPrecision(2),
  ]);
  const strata = found.strata.map((each) => [
    each.period,
    each.kind,
    String(each.chars),
    String(each.counted),
    String(each.peersChars),
    String(each.peersCounted),
    String(each.peers),
    each.expected.toFixed(3),
  ]);
  return [
    `${nameIn(store, pair.actor)} · ${nameIn(store, pair.concept)} · ${seriesWords[pair.series]} · ${pair.verdict}`,
    "expected m = Σ c·Y/C over strata (c: own characters, Y and C: counted mentions and characters of the peers, nobody above a quarter)",
    `ratio y/m = ${pair.counted}/${pair.expected.toFixed(2)} = ${shown(pair.ratio)}, 90 % ${shown(pair.low)}–${pair.high === null ? "∞" : shown(pair.high)}; φ = ${found.phi.toFixed(3)}; p by dealing units in ${found.cells} cells = ${pair.p?.toPrecision(3) ?? "not tested"}, q = ${pair.q?.toPrecision(3) ?? "not tested"}`,
    `same sign in ${(100 * found.sameSign).toFixed(1)} % of 2,000 resamples; by characters ${shown(found.denominators.rate)}, by share of themes ${shown(found.denominators.share)}, by share of texts ${shown(found.denominators.reach)} times the peers'${found.width === null ? "" : `; high/low ${found.width.toFixed(1)}`}`,
    `echo ${pair.echo}, chained ${pair.chained} of ${pair.mentions} mentions; ${pair.quoted} more in quotations of others; ${pair.doubtful} of ${pair.speeches} passages doubtful`,
    "",
    table(["", "left out", "y", "m", "ratio", "90 %", "p"], variants),
    "",
    table(["period", "kind", "c", "y", "C", "Y", "peers", "m"], strata),
    "",
    table(
      ["unit", "day", "counted"],
      found.units.map(({ id, date, counted }) => [id, date ?? "", String(counted)]),
    ),
  ];
}

/** The same rows for a spreadsheet: series, outlet and whether anybody checked stand in every line. */
export function csvOf(store: AskedStore, series: Series, rows: readonly object[]): string {
  const given = {
    series,
    outlets: outletsOf(store, series)
      .filter((outlet) => outlet !== "")
      .join("、"),
    checked: store.audit === null ? "not checked by hand" : "checked by hand",
  };
  const flat = rows.map((row) => ({ ...given, ...flattened(row) }));
  return stringify(flat, { header: true }).trimEnd();
}

function flattened(row: object, prefix = ""): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      typeof value === "object" && value !== null
        ? Object.entries(flattened(value, `${prefix}${name}_`))
        : [[`${prefix}${name}`, value === null ? "" : String(value)]],
    ),
  );
}
