/** What tells people of one name apart or together: how common names are, offices with their holders, places, countries. */

import type { BylineWords } from "./byline-words.ts";
import { type CountryNames, readCountryNames } from "./countries.ts";
import { builtIn } from "./home.ts";
import { type NameShare, readNameShare } from "./name-counts.ts";
import type { KnownOccupancy } from "./occupancies.ts";
import { type Plaque, readPlaques } from "./plaques.ts";
import { readTable } from "./table.ts";
import { readUnions, type Union } from "./unions.ts";

/** A province or prefecture; `province` is its own name for a province. */
export interface Place {
  readonly level: "province" | "prefecture";
  readonly province: string;
}

/** The tables by which bylines are joined to persons. */
export interface IdentityWords {
  readonly nameShare: NameShare;
  /** Full names of provinces and prefectures. */
  readonly places: ReadonlyMap<string, Place>;
  readonly countries: CountryNames;
  readonly occupancies: readonly KnownOccupancy[];
  readonly plaques: readonly Plaque[];
  readonly unions: readonly Union[];
}

/** Reads the tables; offices are those of bylines. */
export function readIdentityWords({ occupancies: offices }: BylineWords): IdentityWords {
  const places = readTable(builtIn("places.tsv"), ["name", "level", "province"]).map(({ cells }) => {
    const level = cells.level === "province" ? ("province" as const) : ("prefecture" as const);
    return [cells.name, { level, province: cells.province || cells.name }] as const;
  });
  return {
    nameShare: readNameShare(),
    places: new Map(places),
    countries: readCountryNames(),
    occupancies: offices,
    plaques: readPlaques(),
    unions: readUnions(),
  };
}
