/** Lists of notes at the foot of a text or of a page. */
import { isHeadOfNotes, markOfNote } from "../base/beside-text.ts";
import type { Line } from "./lines.ts";

/** Lines of lists of notes: they begin with a mark that stands behind words above; and the heading of such a list. */
export function noteLines(lines: readonly Line[]): ReadonlySet<Line | undefined> {
  const notes = new Set<Line>();
  lines.forEach((line, i) => {
    const mark = markOfNote(line.text);
    if (mark === undefined) return;
    const [above] = [lines[i - 1]];
    const stands = lines.slice(0, i).some(({ text }) => marksWords(text, mark));
    if (!stands) return;
    notes.add(line);
    if (above !== undefined && isHeadOfNotes(above.text)) notes.add(above);
  });
  return notes;
}

/** “最先一公里|①|，”, “检查|[2-3]|四十余次” of the marks ① and [3]; not “三点：|①” */
function marksWords(text: string, mark: string): boolean {
  const number = /\d+/u.exec(mark)?.[0]; // “[12]”
  if (number === undefined) return new RegExp(`[\\p{Script=Han}”》）]${mark}`, "u").test(text);
  return [...text.matchAll(/(?<=[\p{Script=Han}”》）。，；])[[［〔](?<inside>[\d\s,，、–—-]+)[\]］〕]/gu)].some(
    (match) => numbersIn(match.groups?.["inside"] ?? "").has(Number(number)),
  ); // “检查[2-3]”
}

/** 2 and 3 of “2-3”, 1 and 4 of “1,4” */
function numbersIn(list: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const part of list.split(/[,，、]/u)) {
    const [from = Number.NaN, to = from] = part.split(/[–—-]/u).map(Number);
    for (let number = from; number <= to && number - from < 50; number += 1) numbers.add(number);
  }
  return numbers;
}
