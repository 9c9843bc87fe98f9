/** What each line of a corrections file changed, and which found nothing. */

import { groupBy } from "../base/group.ts";
import type { Note } from "../base/notes.ts";
import { type Change, type Correction, changeNote } from "./correction.ts";

/** What the corrections of a run did; both lists are in the order of the file. */
export interface CorrectionReport {
  readonly changes: readonly Change[];
  readonly foundNothing: readonly Correction[];
}

/** Sets the changes of a run against the corrections that were given. */
export function correctionReport(corrections: readonly Correction[], changes: readonly Change[]): CorrectionReport {
  const effective = new Set(changes.map(({ line }) => line));
  return {
    changes: changes.toSorted((a, b) => a.line - b.line),
    foundNothing: corrections.filter(({ line }) => !effective.has(line)),
  };
}

/** The report as notes of the store. */
export function correctionNotes({ changes, foundNothing }: CorrectionReport): readonly Note[] {
  const lost = foundNothing.map(({ line, kind }) => ({
    rule: "correction-found-nothing",
    file: "",
    start: 0,
    end: 0,
    message: `line ${line}: ${kind} finds nothing any more`,
  }));
  return [...changes.map(changeNote), ...lost];
}

/** One line for each correction: its first change, and how many more there are. */
export function correctionLines({ changes, foundNothing }: CorrectionReport): readonly string[] {
  const changed = [...groupBy(changes, (change) => change.line)].map(([line, [first, ...more]]) => {
    const place = first?.file === "" ? "" : `${first?.file}: `;
    const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
    return `corrected: line ${line}: ${place}${first?.message}${others}`;
  });
  return [
    ...changed,
    ...foundNothing.map(({ line, kind }) => `correction: line ${line}: ${kind} finds nothing any more`),
  ];
}
