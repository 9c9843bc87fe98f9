/** Where commands print: results to stdout, everything else to stderr. */
import { once } from "node:events";
import stringWidth from "string-width";
import { noteAdvice } from "../../graph/rules/note-advice.ts";
import { groupBy } from "../base/group.ts";
import type { Note } from "../base/notes.ts";
import type { Progress } from "../build.ts";

/** Prints a line of the result, to stdout. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints a line and waits for a slow reader, so that nothing that was not yet taken is kept. */
export async function printSlowly(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}

/** Prints a line about the run, to stderr. */
export function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** How far a build is: one line that overwrites itself, on a terminal only, and goes behind the last document. */
export const showProgress: Progress = (pass, done, of) => {
  if (!process.stderr.isTTY || (done % 20 !== 0 && done < of)) return;
  process.stderr.write(`\r\u001b[K${done < of ? `${pass} ${done} / ${of}` : ""}`);
};

/** Prints notes by rule with their number and one example, each rule once, and below it what to do. */
export function reportNotes(notes: readonly Note[]): void {
  for (const [rule, [first, ...more]] of groupBy(notes, (note) => note.rule)) {
    if (first === undefined) continue;
    const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
    const place = first.file === "" ? "" : `${first.file}: `;
    report(`note: ${place}${first.message}${others}`);
    const advice = noteAdvice.get(rule);
    if (advice !== undefined) report(`      ${advice}`);
  }
}

/** Rows under their headers, columns aligned by the width of Chinese characters. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headers.map((header, i) =>
    Math.max(...[header, ...rows.map((row) => row[i] ?? "")].map((cell) => stringWidth(cell))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => cell + " ".repeat(Math.max(0, (widths[i] ?? 0) - stringWidth(cell))))
      .join("  ")
      .trimEnd();
  return [line(headers), widths.map((width) => "─".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}
