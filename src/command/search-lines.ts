/** How a concordance and evidence are printed. */
import { stringify } from "csv-stringify/sync";
import stringWidth from "string-width";
import type { Cited, EvidenceAnswer, EvidenceLine, SearchAnswer } from "../../graph/search-api.ts";
import { table } from "./output.ts";

/** A concordance: hits below each other, then whose words they are and where they stand. */
export function concordanceLines(answer: SearchAnswer): readonly string[] {
  const { words, hits, folded, shown, counts, why, lines, takenAway, days } = answer;
  const taken = Object.entries(takenAway).flatMap(([filter, count]) =>
    count === 0 ? [] : [`${count} outside of the ${filter}`],
  );
  const head = [
    `counted: ${counts}`,
    `“${words}”: ${[`${hits} places`, `${folded} without copies`, `${shown} shown`, ...taken].join(" · ")} · ${days.from ?? "no day"} to ${days.to ?? "no day"}`,
  ];
  if (why !== "") return [...head, why];
  const width = Math.max(0, ...lines.map(({ left }) => stringWidth(left)));
  const hasUrls = lines.some(({ url }) => url !== null);
  const headers = ["left", "hit", "right", "date", "series", "speaker", "source", "place", "copies"];
  const rows = lines.map((line) => [
    " ".repeat(width - stringWidth(line.left)) + line.left,
    line.hit,
    line.right,
    line.date ?? "no day",
    line.series,
    speakerOf(line, line.series === "reported"),
    line.source ?? "",
    placeOf(line),
    String(line.copies),
    ...(hasUrls ? [line.url ?? ""] : []),
  ]);
  const rest = folded > shown ? [`and ${folded - shown} more: --top ${folded}`] : [];
  return [...head, table([...headers, ...(hasUrls ? ["url"] : [])], rows), ...rest];
}

/** The lines as a table for other programs. */
export function linesAsCsv(lines: SearchAnswer["lines"] | EvidenceAnswer["lines"], columns: readonly string[]): string {
  const rows = lines.map((line) => ({ ...line, speakers: line.speakers.join("、") }));
  return stringify(rows, { header: true, columns: [...columns], cast: { boolean: String } }).trimEnd();
}

const citation = ["date", "source", "title", "speakers", "post", "page", "url", "document", "speech", "start", "end"];

/** Columns of a concordance. */
export const searchColumns: readonly string[] = ["left", "hit", "right", "series", "copies", ...citation];
/** Columns of evidence. */
export const evidenceColumns: readonly string[] = [
  ...["before", "hit", "after", "series", "standing", "echoOf", "chained", "rule", "confidence"],
  ...citation,
];

/** Evidence as text: totals, then each sentence whole with its citation. */
export function evidenceLines(answer: EvidenceAnswer): readonly string[] {
  return [
    `counted: ${answer.counts} · ${answer.days.from ?? "no day"} to ${answer.days.to ?? "no day"}`,
    ...totalLines(answer),
    ...(answer.why === "" ? [] : [answer.why]),
    ...answer.lines.flatMap((line) => ["", `${line.before}【${line.hit}】${line.after}`, `  ${citationOf(line)}`]),
  ];
}

/** The same in Markdown, for a dossier. */
export function evidenceMarkdown(answer: EvidenceAnswer): readonly string[] {
  return [
    `# ${escaped(answer.actorName)} · ${escaped(answer.conceptName)}`,
    "",
    ...totalLines(answer).map((line) => `- ${escaped(line)}`),
    ...(answer.why === "" ? [] : ["", escaped(answer.why)]),
    ...answer.lines.flatMap((line) => [
      "",
      `> ${escaped(line.before)}**${escaped(line.hit)}**${escaped(line.after)}`,
      ">",
      `> — ${escaped(citationOf(line))}`,
    ]),
  ];
}

function totalLines({ totals, actorName, conceptName }: EvidenceAnswer): readonly string[] {
  return totals.map(
    ({ series, mentions, echo, chained, quoted, repeated, toldTwice, others }) =>
      `${actorName} · ${conceptName} · ${series}: mentions ${mentions} (echo ${echo} · chained ${chained}) · quoted ${quoted} · repeated ${repeated} · told-twice ${toldTwice} · headings and nobody's ${others}`,
  );
}

function citationOf(line: EvidenceLine): string {
  const flags = [
    line.standing,
    ...(line.echoOf === null ? [] : [`echo of ${line.echoOf}`]),
    ...(line.chained ? ["chained"] : []),
  ];
  return [
    speakerOf(line, line.series === "reported"),
    line.date ?? "no day",
    ...(line.source === null || line.series === "reported" ? [] : [line.source]),
    ...(line.title === "" ? [] : [`《${line.title}》`]),
    ...(line.page === null ? [] : [`page ${line.page}`]),
    ...(line.url === null ? [] : [line.url]),
    placeOf(line),
    flags.join(", "),
  ].join(" · ");
}

/** 《新闻联播》转述的林岚（云江省省长）: what an outlet reports is its wording, and it is named. */
function speakerOf({ speakers, post, source }: Cited, isReported: boolean): string {
  const [first, ...others] = speakers;
  if (first === undefined) return "";
  const named = [`${first}${post === "" ? "" : `（${post}）`}`, ...others].join("、");
  return isReported ? `${source === null ? "来源未注明的报道" : `《${source}》`}转述的${named}` : named;
}

function placeOf({ document, start, end }: Cited): string {
  return `${document}@${start}-${end}`;
}

/** “*”, “#1”: what Markdown would take for its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/gu, "\\$&");
}
