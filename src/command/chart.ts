/** tifa chart: a theme over time as a drawing, and a table of exactly the drawn numbers. */
import { stringify } from "csv-stringify/sync";
import type { Chart, ChartCut } from "../../graph/chart-api.ts";
import type { Series } from "../../graph/facts.ts";
import { type AskedStore, openAsked } from "../ask/asked-store.ts";
import { type ChartQuestion, chartOf } from "../ask/chart-numbers.ts";
import { defaultSeries } from "../ask/findings.ts";
import { conceptMentions, mentionsOf, readText } from "../ask/text-of-store.ts";
import { idOf } from "../ask/who.ts";
import { isDay } from "../base/day.ts";
import { TifaError } from "../base/errors.ts";
import { drawChart } from "../chart/draw-chart.ts";
import { type Command, type Flags, optionalText, requiredText, wholeNumber } from "./command.ts";
import { languageOf } from "./language.ts";
import { report } from "./output.ts";
import { writeTogether } from "./write-together.ts";

/** `tifa chart`: SVG and CSV of a theme, of a person's theme, or of a person's most used themes. */
export const chart: Command = {
  name: "chart",
  usage: "chart --from DIR --theme WHAT --out FILE.svg",
  summary: "draws a theme over time, and writes the drawn numbers beside it",
  details: [
    "--from DIR         the store",
    "--theme WHAT       a concept, by name, id or alias; in all text",
    "--speaker WHO      in this person's words; without --theme the most used themes",
    "--series NAME      with --speaker: own or reported (else the default one)",
    "--by NAME          month (default), quarter or year",
    "--from-date DAY    from this day on",
    "--to-date DAY      up to this day",
    "--top N            themes of a person (6)",
    "--lang NAME        zh (default) or en",
    "--out FILE.svg     the drawing; FILE.csv beside it holds the numbers",
  ],
  options: {
    from: { type: "string" },
    theme: { type: "string" },
    speaker: { type: "string" },
    series: { type: "string" },
    by: { type: "string" },
    "from-date": { type: "string" },
    "to-date": { type: "string" },
    top: { type: "string" },
    lang: { type: "string" },
    out: { type: "string" },
  },
  run: async (flags) => {
    const dir = requiredText(flags, "from", "name a store with --from DIR");
    const out = requiredText(flags, "out", "name the drawing with --out FILE.svg");
    if (!out.endsWith(".svg")) throw new TifaError("usage", `--out ${out} is no .svg`, "the table is put beside it");
    const language = languageOf(flags);
    const store = openAsked(dir);
    const question = questionOf(store, flags);
    const { concept } = question;
    const mentions = concept === undefined ? conceptMentions(dir) : mentionsOf(dir, concept);
    const answer = chartOf({ ...store, ...readText(dir) }, mentions, question);
    const table = `${out.slice(0, -".svg".length)}.csv`;
    writeTogether({ [out]: drawChart(answer, language), [table]: csvOf(answer) });
    if (answer.why !== "") report(answer.why);
    report(`${out} and ${table} written`);
    return 0;
  },
};

function questionOf(store: AskedStore, flags: Flags): ChartQuestion {
  const theme = optionalText(flags, "theme");
  const speaker = optionalText(flags, "speaker");
  if (theme === undefined && speaker === undefined) {
    throw new TifaError("usage", "nothing is named that could be drawn", "add --theme, --speaker or both");
  }
  const series = seriesOf(flags);
  if (series !== undefined && speaker === undefined) {
    throw new TifaError("usage", "--series without --speaker", "a theme alone is counted in all text");
  }
  const [from, to] = [dayOf(flags, "from-date"), dayOf(flags, "to-date")];
  if (from !== undefined && to !== undefined && to < from) {
    throw new TifaError("usage", `--to-date ${to} is before --from-date ${from}`, "give a later day");
  }
  return {
    by: cutOf(flags),
    top: wholeNumber(flags, "top", 1) ?? 6,
    ...(theme === undefined ? {} : { concept: idOf(store, "Concept", theme) }),
    ...(speaker === undefined
      ? {}
      : { spoken: { actor: idOf(store, "Person", speaker), series: series ?? defaultSeries(store) } }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

function seriesOf(flags: Flags): Series | undefined {
  const name = optionalText(flags, "series");
  if (name === undefined || name === "own" || name === "reported") return name;
  throw new TifaError("usage", `no series "${name}"`, "own or reported; the two are never added");
}

function cutOf(flags: Flags): ChartCut {
  const name = optionalText(flags, "by") ?? "month";
  if (name === "month" || name === "quarter" || name === "year") return name;
  throw new TifaError("usage", `no cut of time "${name}"`, "one of month, quarter, year");
}

function dayOf(flags: Flags, flag: string): string | undefined {
  const day = optionalText(flags, flag);
  if (day === undefined || isDay(day)) return day;
  throw new TifaError("usage", `--${flag} ${day} is no day`, `for example --${flag} 2021-01-01`);
}

const columns = [
  "theme",
  "speaker",
  "series",
  "source",
  "period",
  "from",
  "to",
  "mentions",
  "chars",
  "perThousand",
  "low",
  "high",
  "days",
  "daysWithout",
];

/** A row for each period of each theme; what is unknown is empty, never 0. */
function csvOf({ rows, speaker, series, sources }: Chart): string {
  const given = { speaker: speaker?.name ?? "", series: series ?? "all text", source: sources.join("、") };
  const flat = rows.flatMap(({ name, periods }) => periods.map((period) => ({ theme: name, ...given, ...period })));
  return stringify(flat, { header: true, columns });
}
