/** All tables of knowledge, read once for a run. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { byCodeUnit } from "../base/order.ts";
import { type BylineWords, readBylineWords } from "./byline-words.ts";
import type { Concepts } from "./concept.ts";
import { readConcepts } from "./concepts.ts";
import { builtIn } from "./home.ts";
import { type IdentityWords, readIdentityWords } from "./identity-words.ts";
import { type Institution, readInstitutions } from "./institutions.ts";
import { readLeaders } from "./leaders.ts";
import { type Occasion, occasionOf, readOccasionFrames } from "./occasions.ts";
import { type Portfolio, readPortfolios } from "./portfolios.ts";
import { readRadicals } from "./radicals.ts";
import { type RunningWords, readRunningWords } from "./running-words.ts";
import { senseFiles } from "./senses.ts";
import { lexiconFiles } from "./user-tables.ts";

/** All tables of a run. */
export interface Lexicon {
  readonly words: BylineWords;
  readonly running: RunningWords;
  readonly identity: IdentityWords;
  readonly institutions: readonly Institution[];
  readonly concepts: Concepts;
  /** Names known without any byline. */
  readonly leaders: readonly string[];
  readonly radicals: ReadonlyMap<string, string>;
  readonly portfolios: readonly Portfolio[];
  /** On what occasion the words of a title tell that somebody spoke. */
  readonly occasionOf: (title: string) => Occasion;
  /** SHA-256 of every table, by name. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** The built-in tables and the formulations of every file or folder given. Throws TifaError `input` for a broken row. */
export function readLexicon(folders: readonly string[] = []): Lexicon {
  const institutions = readInstitutions();
  const curated = institutions.filter(({ rule }) => rule.startsWith("institutions.tsv"));
  const words = readBylineWords(
    curated.flatMap(({ name, aliases, ambiguous }) => [name, ...aliases.filter((alias) => !ambiguous.includes(alias))]),
  );
  const identity = readIdentityWords(words);
  const frames = readOccasionFrames();
  return {
    words,
    running: readRunningWords(words, institutions),
    identity,
    institutions,
    concepts: readConcepts(folders),
    leaders: [...new Set(readLeaders().map(({ name }) => name))],
    radicals: readRadicals(),
    portfolios: readPortfolios(folders),
    occasionOf: (title) => occasionOf(title, frames, identity.countries.foreign),
    hashes: hashTables(folders),
  };
}

function hashTables(folders: readonly string[]): Readonly<Record<string, string>> {
  const home = dirname(builtIn("posts.tsv"));
  const names = readdirSync(home).filter((name) => name.endsWith(".tsv"));
  const own = names.map((name) => [name, join(home, name)] as const);
  const added = folders.flatMap((given, i) =>
    [...lexiconFiles(given), ...senseFiles(given)].map((path) => [`user-${i + 1}/${basename(path)}`, path] as const),
  );
  const tables = [...own, ...added].sort(([a], [b]) => byCodeUnit(a, b));
  return Object.fromEntries(
    tables.map(([name, path]) => [name, createHash("sha256").update(readFileSync(path)).digest("hex")]),
  );
}
