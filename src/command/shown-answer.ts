/** How an answer about uses is printed: the whole as JSON, its rows as a table or CSV, what it counts in every case. */
import { stringify } from "csv-stringify/sync";
import type { Answered } from "../../graph/ask-api.ts";
import type { AskedStore } from "../ask/asked-store.ts";
import { print, report, table } from "./output.ts";

/** An answer and the rows in which it is read. */
export interface Shown {
  readonly answer: Answered;
  readonly rows: readonly object[];
}

/** Prints an answer. Where it is empty, stderr says why, and of a text stdout, too. */
export function printShown(
  store: AskedStore,
  { answer, rows }: Shown,
  format: "text" | "json" | "csv",
  top: number,
): void {
  if (format === "json") print(JSON.stringify(answer));
  else if (format === "csv") print(csvOf(store, answer, rows));
  else for (const line of linesOf(answer, rows, top)) print(line);
  if (answer.why !== "" && format !== "text") report(answer.why);
}

function linesOf(answer: Answered, rows: readonly object[], top: number): readonly string[] {
  const { from, to } = answer.days;
  const head = `counted: ${answer.counts} · ${from ?? "no day"} to ${to ?? "no day"}, before and after it nothing is known`;
  const [first] = rows;
  if (first === undefined)
    return [head, answer.why === "" ? "nothing that would stand in a table; --format json has all" : answer.why];
  const shown = rows.slice(0, top).map((row) => Object.values(row).map(textOf));
  const rest = rows.length > top ? [`and ${rows.length - top} more: --top ${rows.length}`] : [];
  return [head, ...totalsOf(answer), table(Object.keys(first), shown), ...rest];
}

/** The plain numbers of an answer, and how its mentions count. */
function totalsOf(answer: Answered): readonly string[] {
  const numbers = Object.entries(answer).filter(([, value]) => typeof value === "number");
  const kinds = "kinds" in answer && typeof answer.kinds === "object" ? Object.entries(answer.kinds ?? {}) : [];
  const all = [...numbers, ...kinds].map(([name, value]) => `${name} ${value}`);
  return all.length === 0 ? [] : [all.join(" · ")];
}

function csvOf({ audit }: AskedStore, { counts, days }: Answered, rows: readonly object[]): string {
  const given = {
    counts,
    from: days.from ?? "",
    to: days.to ?? "",
    checked: audit === null ? "not checked by hand" : "checked by hand",
  };
  const flat = rows.map((row) => ({
    ...given,
    ...Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name === "from" || name === "to" ? `${name}Day` : name,
        value === null ? "" : String(value),
      ]),
    ),
  }));
  return stringify(flat, { header: true }).trimEnd();
}

/** “0.253”, “unknown” */
function textOf(value: unknown): string {
  if (value === null) return "unknown";
  if (typeof value !== "number" || Number.isInteger(value)) return String(value);
  return value.toFixed(3);
}
