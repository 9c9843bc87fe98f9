/** What the head and foot of a page say of it: paper, day, page, name of the page, title. */
import { type Folio, readFolio } from "../base/folio.ts";
import { linesIn } from "../base/lines.ts";
import type { DocumentMeta } from "../base/records.ts";
import { isChrome, sourceIn } from "../base/web-chrome.ts";
import { readHead } from "./head-lines.ts";

/** Lines with text at either end among which such a line is looked for. */
const headLines = 12;
const footLines = 6;
/** “把好事办到群众心坎上”: a title is no longer, and ends no sentence */
const title = /^(?!.*[。！？；，：]$).{4,45}$/u;

/**
 * The metadata of a page. No day where its ends name two, since then nobody knows which is its own. A title only where
 * the head says so, or where web chrome stands around it.
 */
export function metaOfPage(text: string): DocumentMeta {
  const lines = linesIn(text)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const ends =
    lines.length <= headLines + footLines ? lines : [...lines.slice(0, headLines), ...lines.slice(-footLines)];
  const folios = ends.map(readFolio).filter((folio): folio is Folio => folio !== undefined);
  const [folio] = folios;
  const own = lines.filter((line) => readFolio(line) === undefined && !isChrome(line));
  const head = readHead(own);
  const source = only(lines.slice(0, headLines).map(sourceIn));
  const heading = head.title ?? titleUnderChrome(lines, own);
  const facts = {
    ...(source === undefined ? {} : { source }),
    ...(heading === undefined ? {} : { title: heading }),
  };
  if (folio === undefined) return head.date === undefined ? facts : { ...facts, date: head.date, dateRule: "dateline" };
  if (folios.some(({ date }) => date !== folio.date)) return facts;
  return { ...facts, ...folio, dateRule: "dateline" };
}

/** The first line of the text, where web chrome stands among the first. */
function titleUnderChrome(lines: readonly string[], [first = ""]: readonly string[]): string | undefined {
  return lines.slice(0, headLines).some(isChrome) && title.test(first) ? first : undefined;
}

/** The one value that is named, of several none. */
function only(values: readonly (string | undefined)[]): string | undefined {
  const named = new Set(values.filter((value) => value !== undefined));
  return named.size === 1 ? [...named][0] : undefined;
}
