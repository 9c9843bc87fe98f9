/** Who speaks on which page: spreads every official's speeches over the official's years and deals them to pages. */
import type { Random } from "../graph/measure/random.ts";
import { happens, shuffled } from "./bank.ts";
import { type Official, officials } from "./cast.ts";
import type { Layout } from "./pages.ts";

/** A page to be written; `quarter` is counted from 2019-Q1 = 0. No official stands on it twice. */
export interface PlannedPage {
  readonly quarter: number;
  readonly date: string;
  readonly layout: Layout;
  readonly speakers: readonly Official[];
}

const quarters = 20;
const speakersPerPage = 6;

/** All pages in the order of time. */
export function plan(random: Random): readonly PlannedPage[] {
  const spoken: Official[][] = Array.from({ length: quarters }, () => []);
  for (const official of officials) for (const at of quartersOf(official, random)) spoken[at]?.push(official);
  return spoken.flatMap((speakers, quarter) => {
    const count = Math.ceil(speakers.length / speakersPerPage);
    // Speeches of one official are neighbours in the list, so dealing them in turn puts them on different pages.
    const pages: Official[][] = Array.from({ length: count }, () => []);
    speakers.forEach((official, at) => {
      pages[at % count]?.push(official);
    });
    const layouts = pages.map((_, at): Layout => (at < 2 ? "dump" : at === 2 ? "signed" : "titled"));
    const planned = amongSigned(pages, layouts).map((page, at) => ({
      layout: layouts[at] ?? "titled",
      speakers: shuffled(page, random),
    }));
    const present = officials.filter(({ active: [from, to] }) => from <= quarter && quarter <= to);
    const quotes = happens(0.7, random)
      ? [{ layout: "quotes" as const, speakers: shuffled(present, random).slice(0, 7) }]
      : [];
    return [...planned, ...quotes].map((page, at) => ({ ...page, quarter, date: dateIn(quarter, at, random) }));
  });
}

/**
 * Who never says a theme changes places with somebody of a titled page: where a byline is lost or hard to read, nobody
 * could tell whether the unsigned words are not that official's.
 */
function amongSigned(pages: readonly Official[][], layouts: readonly Layout[]): readonly Official[][] {
  const lacks = ({ planted }: Official) => planted.some(({ ratio }) => ratio === 0);
  pages.forEach((page, at) => {
    if (layouts[at] === "titled") return;
    page.forEach((official, place) => {
      if (!lacks(official)) return;
      for (const other of pages.filter((each, i) => layouts[i] === "titled" && !each.includes(official))) {
        const found = other.findIndex((each) => !(lacks(each) || page.includes(each)));
        const partner = other[found];
        if (partner === undefined) continue;
        page[place] = partner;
        other[found] = official;
        return;
      }
    });
  });
  return pages;
}

/** Evenly over the time of office, with some chance. */
function quartersOf({ active: [from, to], speeches }: Official, random: Random): readonly number[] {
  const span = to - from + 1;
  return Array.from({ length: speeches }, (_, n) => from + Math.floor(((n + random(100) / 100) * span) / speeches));
}

/** Pages of a quarter are a week apart. */
function dateIn(quarter: number, page: number, random: Random): string {
  const day = 7 * page + random(6);
  const date = new Date(Date.UTC(2019 + Math.floor(quarter / 4), 3 * (quarter % 4), 3 + day));
  return date.toISOString().slice(0, 10);
}
