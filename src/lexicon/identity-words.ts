/** What tells people of one name apart or together: how common names are, offices with their holders, places, countries. */

import type { BylineWords, Sounds } from "./byline-words.ts";
import { type CountryNames, readCountryNames } from "./countries.ts";
import { builtIn } from "./home.ts";
import { readLeaders } from "./leaders.ts";
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
  readonly sounds: Sounds;
  /** Names of all who hold or held an office of the tables. */
  readonly leaders: ReadonlySet<string>;
}

/** Reads the tables; offices are those of bylines. */
export function readIdentityWords({ occupancies: offices, sounds, leaders }: BylineWords): IdentityWords {
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
    sounds,
    // 马克思 is one of those whom speeches quote, without an office.
    leaders: new Set([...leaders, ...readLeaders().flatMap(({ name, office }) => (office === "" ? [] : [name]))]),
  };
}
