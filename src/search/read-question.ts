/** What is asked in words: flags of the command and queries of the server become ids, days and numbers once. */
import { type CoverageKind, coverageKinds } from "../../graph/coverage.ts";
import type { SearchSort } from "../../graph/search-api.ts";
import type { AskedStore } from "../ask/asked-store.ts";
import { idOf } from "../ask/who.ts";
import { isDay } from "../base/day.ts";
import { TifaError } from "../base/errors.ts";
import { mostLines, type SearchQuestion } from "./search.ts";
import type { SearchScope } from "./sieve.ts";

/** What can be given besides the words. */
export const givenNames = [
  "speaker",
  "institution",
  "concept",
  "from-date",
  "to-date",
  "series",
  "sort",
  "top",
  "context",
] as const;

/** As it was written; what is not given is not asked. */
export type Given = Readonly<Partial<Record<(typeof givenNames)[number], string>>>;

/** How many lines there may be, and how many where nobody says. */
export interface LineLimits {
  readonly usual: number;
  readonly most: number;
}

const sorts: readonly SearchSort[] = ["date", "left", "right"];
const usualContext = 20;
const longestContext = 500;

/** A question without its pattern. Throws TifaError `usage` for who is not there and what is no day, series or number. */
export function questionOf(
  given: Given,
  entities: () => AskedStore["entities"],
  limits: LineLimits = { usual: mostLines, most: mostLines },
): Omit<SearchQuestion, "pattern"> {
  const sort = sorts.find((each) => each === (given.sort ?? "date"));
  if (sort === undefined) throw new TifaError("usage", `--sort ${given.sort} is no order`, "one of date, left, right");
  return {
    ...scopeOf(given, entities),
    sort,
    top: Math.min(limits.most, numberOf("top", given.top, 1) ?? limits.usual),
    context: Math.min(longestContext, numberOf("context", given.context, 0) ?? usualContext),
  };
}

function scopeOf(given: Given, entities: () => AskedStore["entities"]): SearchScope {
  const { speaker, institution, concept, series } = given;
  const from = dayOf("from-date", given["from-date"]);
  const to = dayOf("to-date", given["to-date"]);
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(speaker === undefined ? {} : { speaker: idOf({ entities: entities() }, "Person", speaker) }),
    ...(institution === undefined ? {} : { institution: idOf({ entities: entities() }, "Institution", institution) }),
    ...(concept === undefined ? {} : { concept: idOf({ entities: entities() }, "Concept", concept) }),
    ...(series === undefined ? {} : { series: series.split(",").map(kindOf) }),
  };
}

function kindOf(name: string): CoverageKind {
  const kind = coverageKinds.find((each) => each === name);
  if (kind === undefined)
    throw new TifaError("usage", `no series "${name}"`, `one or more of ${coverageKinds.join(",")}`);
  return kind;
}

function dayOf(name: string, day: string | undefined): string | undefined {
  if (day === undefined || isDay(day)) return day;
  throw new TifaError("usage", `--${name} ${day} is no day`, `for example --${name} 2023-01-01`);
}

function numberOf(name: string, value: string | undefined, least: number): number | undefined {
  if (value === undefined) return undefined;
  // “20”
  if (/^\d{1,9}$/u.test(value) && Number(value) >= least) return Number(value);
  throw new TifaError("usage", `--${name} ${value} is no whole number from ${least}`, `for example --${name} 50`);
}
