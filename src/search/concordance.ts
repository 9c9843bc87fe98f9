/** Folds copies and keeps the first lines in the order asked for, in bounded memory however many hits there are. */
import type { SearchSort } from "../../graph/search-api.ts";
import { byCodeUnit } from "../base/order.ts";
import { copyKeyOf } from "./copies.ts";
import type { Hit } from "./hits.ts";

/** A hit that stands for its copies. */
export interface KeptLine {
  readonly hit: Hit;
  readonly date: string;
  readonly left: string;
  readonly right: string;
  readonly copies: number;
}

/** Takes hits as they come. */
export interface Concordance {
  readonly add: (hits: readonly Hit[]) => void;
  readonly hits: () => number;
  readonly folded: () => number;
  /** The first lines, at most as many as are shown. */
  readonly lines: () => readonly KeptLine[];
}

/** Behind every day. */
const latest = "9999-12-31";

/** A concordance of at most `top` lines with `context` characters on either side. */
export function createConcordance(sort: SearchSort, top: number, context: number): Concordance {
  const before = orders[sort];
  const seen = new Set<string>();
  let kept = new Map<string, KeptLine>();
  let [hits, folded] = [0, 0];
  const prune = () => {
    kept = new Map([...kept].sort(([, a], [, b]) => before(a, b)).slice(0, top));
  };
  const put = (key: string, line: KeptLine) => {
    const known = kept.get(key);
    if (known === undefined) kept.set(key, line);
    else kept.set(key, { ...(isOriginal(line, known) ? line : known), copies: known.copies + 1 });
    if (kept.size > 2 * top + 1000) prune();
  };
  return {
    add: (found) => {
      const nth = new Map<string, number>();
      for (const hit of found) {
        hits += 1;
        const copy = copyKeyOf(hit);
        const n = nth.get(copy ?? "") ?? 0;
        nth.set(copy ?? "", n + 1);
        const key = copy === undefined ? `${hit.document.order} ${hit.start}` : `${copy} ${n}`;
        if (copy === undefined || !seen.has(key)) folded += 1;
        if (copy !== undefined) seen.add(key);
        put(key, lineOf(hit, context));
      }
    },
    hits: () => hits,
    folded: () => folded,
    lines: () => {
      prune();
      return [...kept.values()];
    },
  };
}

function lineOf(hit: Hit, context: number): KeptLine {
  const { text } = hit.paragraph.edited;
  return {
    hit,
    date: hit.document.record().date ?? latest,
    left: lastOf(text.slice(0, hit.at.start), context),
    right: firstOf(text.slice(hit.at.end), context),
    copies: 1,
  };
}

/** Whole characters, 𠮷 too. */
function lastOf(text: string, count: number): string {
  return Array.from(text.slice(-2 * count))
    .slice(-count)
    .join("")
    .trimStart();
}

function firstOf(text: string, count: number): string {
  return Array.from(text.slice(0, 2 * count))
    .slice(0, count)
    .join("")
    .trimEnd();
}

/** Of copies the one in a speech stands for all, then the earliest, then the first of the store. */
function isOriginal(a: KeptLine, b: KeptLine): boolean {
  const [isSaid, wasSaid] = [a, b].map(({ hit }) => hit.piece?.part.speech !== null && hit.piece !== undefined);
  return isSaid === wasSaid ? byDate(a, b) < 0 : isSaid === true;
}

function byDate(a: KeptLine, b: KeptLine): number {
  return byCodeUnit(a.date, b.date) || a.hit.document.order - b.hit.document.order || a.hit.start - b.hit.start;
}

const orders: Readonly<Record<SearchSort, (a: KeptLine, b: KeptLine) => number>> = {
  date: byDate,
  left: (a, b) => byCodeUnit(backwards(a.left), backwards(b.left)) || byDate(a, b),
  right: (a, b) => byCodeUnit(a.right, b.right) || byDate(a, b),
};

function backwards(text: string): string {
  return Array.from(text).reverse().join("");
}
