/** Words that stand for a person without a name: bare titles of offices, and posts behind a surname. */

import type { BylineWords } from "./byline-words.ts";
import { foreignAmong } from "./countries.ts";
import { builtIn } from "./home.ts";
import type { KnownOccupancy } from "./occupancies.ts";
import { readTable } from "./table.ts";

/** A wording of an office: 总书记 is the office 总书记 of the 中共中央. */
export interface PostWording {
  readonly form: string;
  readonly organisation: string;
  readonly title: string;
  /** Whom alone it means, whatever the date: 周总理; "" where the date decides. */
  readonly name: string;
  /** Other countries have one too: 总理. */
  readonly isShared: boolean;
}

/** The words that stand for a person, and who held the offices when. */
export interface ReferenceWords {
  /** Longest first, so that 国务院总理 is not read as 总理. */
  readonly titles: readonly PostWording[];
  readonly holders: readonly KnownOccupancy[];
  readonly surnames: ReadonlySet<string>;
  readonly foreign: ReadonlySet<string>;
  /** Posts by which people are called: 王|主任. */
  readonly posts: ReadonlySet<string>;
}

/** Reads the table of titles; all else is as in bylines. */
export function readReferenceWords({ occupancies: offices, surnames, posts, countries }: BylineWords): ReferenceWords {
  const titles = readTable(builtIn("office-titles.tsv"), ["form", "organisation", "title", "name", "shared"]).map(
    ({ cells: { shared, ...title } }): PostWording => ({ ...title, isShared: shared === "yes" }),
  );
  return {
    titles: titles.sort((a, b) => b.form.length - a.form.length),
    holders: offices,
    surnames,
    foreign: foreignAmong(countries),
    posts: new Set([...posts.keys()].filter((post) => post.length === 2 || post.length === 3)),
  };
}
