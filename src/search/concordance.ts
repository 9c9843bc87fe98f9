/** Folds copies and keeps the first lines in the order asked for, in bounded memory however many hits there are. */
import type { SearchSort } from "../../graph/search-api.ts";
import { groupBy } from "../base/group.ts";
import { byCodeUnit } from "../base/order.ts";
import { copyKeyOf } from "./copies.ts";
import type { Hit } from "./hits.ts";

/** A hit that stands for its copies. */
export interface KeptLine {
  readonly hit: Hit;
  readonly date: string;
  /** By what it stands in order before its date. */
  readonly beside: string;
}

/** Takes hits as they come, those of a document together. */
export interface Concordance {
  readonly add: (hits: readonly Hit[]) => void;
  readonly hits: () => number;
  readonly folded: () => number;
  /** The first lines with how often each stands, at most as many as are shown. */
  readonly lines: () => readonly { readonly hit: Hit; readonly copies: number }[];
}

/** Behind every day. */
const latest = "9999-12-31";
/** So much of what stands beside a hit decides its order. */
const sorted = 40;

/** A concordance of at most `top` lines. */
export function createConcordance(sort: SearchSort, top: number): Concordance {
  const copies = new Map<string, number>();
  let kept = new Map<string, KeptLine>();
  /** The last line kept; what stands behind it need not be looked at. */
  let bar: KeptLine | undefined;
  let [hits, folded] = [0, 0];
  const prune = () => {
    const first = [...kept].sort(([, a], [, b]) => byOrder(a, b)).slice(0, top);
    kept = new Map(first);
    bar = first.length < top ? undefined : first.at(-1)?.[1];
  };
  const put = (key: string, line: KeptLine) => {
    const known = kept.get(key);
    if (known === undefined && bar !== undefined && byOrder(line, bar) > 0) return;
    if (known === undefined || isOriginal(line, known)) kept.set(key, line);
    if (kept.size >= 2 * top + 1000) prune();
  };
  /** How often a key was there before. */
  const countUp = (key: string): number => {
    const before = copies.get(key) ?? 0;
    copies.set(key, before + 1);
    return before;
  };
  const addAlike = (alike: readonly Hit[], copy: string | undefined) => {
    for (const [n, hit] of alike.entries()) {
      const key = copy === undefined ? `${hit.document.order} ${hit.start}` : `${copy} ${n}`;
      if (copy === undefined || countUp(key) === 0) folded += 1;
      put(key, { hit, date: hit.document.record().date ?? latest, beside: besideOf[sort](hit) });
    }
  };
  return {
    add: (found) => {
      hits += found.length;
      for (const [paragraph, inside] of groupBy(found, (hit) => hit.paragraph)) {
        for (const [piece, alike] of groupBy(inside, (hit) => hit.piece)) addAlike(alike, copyKeyOf(paragraph, piece));
      }
    },
    hits: () => hits,
    folded: () => folded,
    lines: () => {
      prune();
      return [...kept].map(([key, { hit }]) => ({ hit, copies: copies.get(key) ?? 1 }));
    },
  };
}

/** Of copies the one in a speech stands for all, then the earliest, then the first of the store. */
function isOriginal(a: KeptLine, b: KeptLine): boolean {
  const [isSaid, wasSaid] = [a, b].map(({ hit: { piece } }) => piece !== undefined && piece.part.speech !== null);
  return isSaid === wasSaid ? byDate(a, b) < 0 : isSaid === true;
}

function byOrder(a: KeptLine, b: KeptLine): number {
  return byCodeUnit(a.beside, b.beside) || byDate(a, b);
}

function byDate(a: KeptLine, b: KeptLine): number {
  return byCodeUnit(a.date, b.date) || a.hit.document.order - b.hit.document.order || a.hit.start - b.hit.start;
}

/** What stands before a hit is read backwards, from the hit on. */
const besideOf: Readonly<Record<SearchSort, (hit: Hit) => string>> = {
  date: () => "",
  left: ({ paragraph, at }) =>
    Array.from(paragraph.edited.text.slice(Math.max(0, at.start - sorted), at.start))
      .reverse()
      .join(""),
  right: ({ paragraph, at }) => paragraph.edited.text.slice(at.end, at.end + sorted),
};
