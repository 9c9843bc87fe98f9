/** Two columns that a dump laid side by side in one line: nobody knows which words are whose. */
import type { ReadingDoubt } from "../base/doubt.ts";
import { lineSpans } from "../base/lines.ts";

/** “留下影像，十年后的人也能                  们就按八年来打算”: a gap with running text on both sides */
const gap =
  /(?<left>\p{Script=Han}[^\n]{4,}?)(?:[ \u00A0]{4,}|\t+|\u3000{3,})(?<right>[^\n]*\p{Script=Han}[^\n]{3,})$/u;
/** So many such lines are columns, and no table of names. */
const fewest = 4;

/** A doubt at every line that holds two columns. */
export function sideBySide(text: string): readonly ReadingDoubt[] {
  const found: ReadingDoubt[] = [];
  let marks = 0;
  for (const { start, end } of lineSpans(text)) {
    const line = text.slice(start, end);
    if (!gap.test(line)) continue;
    if (/[，。；]/u.test(line)) marks += 1; // “不许挪用。”
    found.push({ at: start, why: "two columns stand side by side in one line, and the words of two may be mixed" });
  }
  return found.length >= fewest && marks >= fewest - 1 ? found : [];
}
