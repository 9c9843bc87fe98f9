/** What masthead and foot of a page say of it: paper, day, page, name of the page. */
import { type Folio, readFolio } from "../base/folio.ts";
import { linesIn } from "../base/lines.ts";
import type { DocumentMeta } from "../base/records.ts";

/** Lines with text at either end among which such a line is looked for. */
const headLines = 12;
const footLines = 6;

/** The metadata of a page; nothing where its ends name two days, since then nobody knows which is its own. */
export function metaOfPage(text: string): DocumentMeta {
  const lines = linesIn(text).filter((line) => line.trim() !== "");
  const ends =
    lines.length <= headLines + footLines ? lines : [...lines.slice(0, headLines), ...lines.slice(-footLines)];
  const folios = ends.map((line) => readFolio(line.trim())).filter((folio): folio is Folio => folio !== undefined);
  const [first] = folios;
  if (first === undefined || folios.some(({ date }) => date !== first.date)) return {};
  return { ...first, dateRule: "dateline" };
}
