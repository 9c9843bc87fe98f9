/** A page cut into parts, in the notation of a fixture. */
import { expect } from "vitest";
import { readMarked, writeMarked } from "../marked.ts";
import { readText } from "../pages/read-text.ts";

/** The page as it was cut. Only for pages that repair leaves as they are. */
export function cut(marked: string): string {
  const { text } = readMarked(marked);
  const { segmented } = readText(text);
  const { edits } = segmented.repaired.edited;
  expect(edits.filter(({ rule }) => rule !== "block" && rule !== "edge")).toEqual([]);
  return segmented.parts
    .map(({ kind, start, end }) =>
      writeMarked({
        text: segmented.repaired.edited.text.slice(start, end),
        marks: [{ kind, start: 0, end: end - start }],
      }),
    )
    .join("\n");
}

/** The fixture without the blank lines, which no part holds. */
export function expected(marked: string): string {
  return marked.replace(/\n{2,}/gu, "\n");
}
