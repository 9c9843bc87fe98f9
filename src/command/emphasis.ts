/** tifa emphasis: who stresses what, in sentences, tables and comparisons. */
import type { Against } from "../../graph/ask-api.ts";
import type { Series } from "../../graph/facts.ts";
import { againstOf } from "../ask/against.ts";
import { type AskedStore, nameIn, openAsked } from "../ask/asked-store.ts";
import { explain } from "../ask/explain.ts";
import { exploratory } from "../ask/exploratory.ts";
import { defaultSeries, findingsOf } from "../ask/findings.ts";
import { pairsAskedFor, type Question } from "../ask/select.ts";
import { answerText, longTexts } from "../ask/text-scope.ts";
import { idOf } from "../ask/who.ts";
import { weighOptionsOf } from "../ask/wording-of-store.ts";
import { spanOf } from "../base/day.ts";
import { TifaError } from "../base/errors.ts";
import { type Command, type Flags, optionalText, requiredText, wholeNumber } from "./command.ts";
import { contrastOf } from "./emphasis-contrast.ts";
import { explorationLines } from "./emphasis-exploration.ts";
import { contrastLines, csvOf, explanationLines, findingsLines, pairLines, seriesLines } from "./emphasis-lines.ts";
import { type ShowRequest, showAnswer } from "./emphasis-show.ts";
import { print, report } from "./output.ts";
import { printShown } from "./shown-answer.ts";

/** `tifa emphasis`: the findings of a store in sentences, or the numbers of whom or what is named. */
export const emphasis: Command = {
  name: "emphasis",
  usage: "emphasis --from DIR [--speaker WHO] [--concept WHAT]",
  summary: "who stresses what: findings in sentences, numbers, comparisons",
  details: [
    "--from DIR          the store",
    "--speaker WHO       one official, by name, id or key",
    "--institution WHO   one institution",
    "--concept WHAT      one theme; with --speaker one pair",
    "--office POST       the last two who held a post, the later against the earlier: 国务院总理",
    "--against WHO       with --speaker or --institution: one against the other, within quarters",
    "--province NAME     officials of one province against those of the others, within quarters: 云江省",
    "--exploratory       with --speaker: q among the pairs of this official alone, which finds more and is less sure",
    "--text SPEECH       one long text against others of its form, by the id of its speech, or `longest`",
    "--since DAY         with --speaker: from that day on against before",
    "--baseline NAME     peers (default), predecessor (with --speaker or --office), past (with --since)",
    "--series NAMES      own (printed in a person's name), reported (an outlet's paraphrase), or own,reported; else the default",
    "--period FROM..TO   only texts of these days; all numbers are computed again",
    "--source NAME       only texts of one source, likewise",
    "--foreigners        compare foreigners with each other: the words are a translator's",
    "--show WHAT         first-use, months, adoption (--concept); changes (--between, --min N); absent (--speaker, --concept);",
    "                    quotes, nearest, network (--speaker, --concept): uses over all text, who never, who quotes whom",
    "--between A,B       with --show changes: two spans of days, 2019-01-01..2019-12-31,2024-01-01..2024-12-31",
    "--min N             with --show changes: concepts said so often in one and never in the other (10)",
    "--explain           with --speaker and --concept: formula, strata, and what changes if something is left out",
    "--format NAME       text (default), json, csv",
    "--top N             at most so many of each verdict in a text (20)",
  ],
  options: {
    from: { type: "string" },
    speaker: { type: "string" },
    institution: { type: "string" },
    concept: { type: "string" },
    office: { type: "string" },
    against: { type: "string" },
    province: { type: "string" },
    exploratory: { type: "boolean" },
    since: { type: "string" },
    baseline: { type: "string" },
    text: { type: "string" },
    series: { type: "string" },
    period: { type: "string" },
    source: { type: "string" },
    foreigners: { type: "boolean" },
    show: { type: "string" },
    between: { type: "string" },
    min: { type: "string" },
    explain: { type: "boolean" },
    format: { type: "string" },
    top: { type: "string" },
  },
  run: async (flags) => {
    const store = openAsked(requiredText(flags, "from", "name a store with --from DIR"));
    for (const series of seriesOf(store, flags)) answer(store, flags, questionOf(store, flags, series));
    return 0;
  },
};

function answer(store: AskedStore, flags: Flags, question: Question): void {
  const format = formatOf(flags);
  const top = wholeNumber(flags, "top", 1) ?? 20;
  const show = optionalText(flags, "show");
  if (show !== undefined) {
    const shown = showAnswer(store, showRequest(store, flags, show, question));
    printShown(store, shown, format, show === "months" ? shown.rows.length : top);
    return;
  }
  const contrast = contrastOf(store, flags, question);
  if (flags["text"] !== undefined) printAnswer(store, question.series, textAnswer(store, flags, question), format);
  else if (contrast !== undefined) printAnswer(store, question.series, againstOf(store, contrast, question), format);
  else if (flags["exploratory"] === true) printExploration(store, question, format);
  else if (flags["explain"] === true) printExplanation(store, question, format);
  else printPairs(store, question, format, top);
}

type Format = "text" | "json" | "csv";

function formatOf(flags: Flags): Format {
  const name = optionalText(flags, "format") ?? "text";
  if (name === "text" || name === "json" || name === "csv") return name;
  throw new TifaError("usage", `no format "${name}"`, "one of text, json, csv");
}

/** The series asked for, one after the other; the default one where none is. */
function seriesOf(store: AskedStore, flags: Flags): readonly Series[] {
  return (optionalText(flags, "series") ?? defaultSeries(store)).split(",").map((series) => {
    if (series === "own" || series === "reported") return series;
    throw new TifaError("usage", `no series "${series}"`, "own, reported, or own,reported; the two are never added");
  });
}

function questionOf(store: AskedStore, flags: Flags, series: Series): Question {
  const speaker = optionalText(flags, "speaker");
  const institution = optionalText(flags, "institution");
  const concept = optionalText(flags, "concept");
  const source = optionalText(flags, "source");
  const actor =
    speaker === undefined ? institution && idOf(store, "Institution", institution) : idOf(store, "Person", speaker);
  return {
    series,
    ...(actor === undefined ? {} : { actor }),
    ...(concept === undefined ? {} : { concept: idOf(store, "Concept", concept) }),
    ...(source === undefined ? {} : { source }),
    ...periodOf(optionalText(flags, "period")),
    foreigners: flags["foreigners"] === true,
  };
}

function showRequest(store: AskedStore, flags: Flags, show: string, question: Question): ShowRequest {
  const { actor, concept, from, to, series } = question;
  return {
    show,
    series: flags["series"] === undefined ? undefined : series,
    defaultSeries: defaultSeries(store),
    actor,
    concept,
    between: optionalText(flags, "between"),
    min: wholeNumber(flags, "min", 1) ?? 10,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

function periodOf(period: string | undefined): { readonly from?: string; readonly to?: string } {
  if (period === undefined) return {};
  const span = spanOf(period);
  if (span !== undefined) return span;
  throw new TifaError("usage", `--period ${period} is no span of days`, "for example --period 2021-01-01..2021-12-31");
}

/** The long text that is named, of the actor asked for where only `longest` is. */
function textAnswer(store: AskedStore, flags: Flags, { actor }: Question): Against {
  const asked = optionalText(flags, "text");
  const texts = longTexts(store, actor);
  const text = asked === "longest" ? texts[0] : texts.find(({ id }) => id === asked);
  if (text !== undefined) return answerText(store, text);
  throw new TifaError(
    "usage",
    `no long text ${asked === "longest" ? "of this speaker" : `"${asked}"`} in this store`,
    texts.length === 0 ? "a text needs 5,000 characters in one person's name" : `for example --text ${texts[0]?.id}`,
  );
}

function printAnswer(store: AskedStore, series: Series, answer: Against, format: Format): void {
  if (format === "json") print(JSON.stringify(answer));
  else if (format === "csv") print(csvOf(store, series, answer.records));
  else for (const line of contrastLines(store, series, answer)) print(line);
}

function printExplanation(store: AskedStore, question: Question, format: Format): void {
  const [pair] = pairsAskedFor(store, question);
  const explanation = pair && explain(pair, store.units, weighOptionsOf(store).isSelfNaming ?? (() => false));
  if (
    question.actor === undefined ||
    question.concept === undefined ||
    pair === undefined ||
    explanation === undefined
  ) {
    throw new TifaError(
      "usage",
      "--explain needs one pair that has a number in this series",
      "name it with --speaker and --concept",
    );
  }
  if (format === "json") print(JSON.stringify({ ...pair, explanation }));
  else for (const line of explanationLines(store, pair, explanation)) print(line);
}

function printExploration(store: AskedStore, question: Question, format: Format): void {
  if (question.actor === undefined) throw new TifaError("usage", "nobody is named to explore", "add --speaker");
  const { tested, found } = exploratory(pairsAskedFor(store, question));
  if (format === "json") print(JSON.stringify({ tested, found }));
  else for (const line of explorationLines(store, question.actor, tested, found)) print(line);
}

function printPairs(store: AskedStore, question: Question, format: Format, top: number): void {
  const pairs = findingsOf(store, pairsAskedFor(store, question));
  if (format === "json") {
    print(JSON.stringify(pairs));
    return;
  }
  if (format === "csv") {
    print(csvOf(store, question.series, pairs));
    return;
  }
  for (const line of seriesLines(store, question.series)) report(line);
  const isNamed = question.actor !== undefined || question.concept !== undefined;
  const lines = isNamed ? pairLines(store, question, pairs) : findingsLines(store, question.series, pairs, top);
  for (const line of lines) print(line);
  if (isNamed && pairs.length === 0) {
    report(
      `no number of ${[question.actor, question.concept].flatMap((id) => (id === undefined ? [] : nameIn(store, id))).join(", ")} in the series ${question.series}; the other one may have some`,
    );
  }
}
