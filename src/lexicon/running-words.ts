/** What names in running text are recognised by, where neither a byline nor a table knows them. */
import type { BylineWords } from "./byline-words.ts";
import { builtIn } from "./home.ts";
import { type InstitutionWords, readInstitutionWords } from "./institution-words.ts";
import type { Institution } from "./institutions.ts";
import type { NameOdds } from "./name-odds.ts";
import { type ReferenceWords, readReferenceWords } from "./references.ts";
import { readTable } from "./table.ts";

/** The words by which names are found in running text. */
export interface RunningWords {
  readonly odds: NameOdds;
  /** Posts and ranks that stand before a name: 检察长|林知远. */
  readonly posts: ReadonlySet<string>;
  /** The last characters of posts. */
  readonly postEnds: ReadonlySet<string>;
  /** Transliterations that are no persons: countries, cities, peoples, brands. */
  readonly transliterations: ReadonlySet<string>;
  /** The length of the longest of them that begins with a character. */
  readonly transliterationSizes: ReadonlyMap<string, number>;
  readonly institutions: InstitutionWords;
  /** Short names that are not looked for by themselves, by what they need: a border of words, or the long name near. */
  readonly shortForms: readonly ShortForm[];
  readonly references: ReferenceWords;
}

/**
 * A short name that counts by its context: 联大 counts where it is no part of a word, 兵团 only in a document that has the
 * long name too, 欧盟 everywhere.
 */
export interface ShortForm {
  readonly surface: string;
  /** The full name. */
  readonly name: string;
  readonly needs: "word-border" | "long-name" | "nothing";
  /** Behind these words it is another's: 劳动|党中央. */
  readonly notAfter: readonly string[];
  /** Before these words it is part of another: 百度|以上. */
  readonly notBefore: readonly string[];
}

/** Reads the tables; `institutions` are the rows of theirs. */
export function readRunningWords(words: BylineWords, institutions: readonly Institution[]): RunningWords {
  const { places, countries } = words;
  const names = readTable(builtIn("transliterations.tsv"), ["name"]).map(({ cells }) => cells.name);
  const transliterations = new Set([...names, ...places, ...countries]);
  return {
    odds: words.odds,
    posts: new Set(words.posts.keys()),
    postEnds: new Set(Array.from(words.posts.keys(), (post) => post.slice(-1))),
    transliterations,
    transliterationSizes: longestByHead(transliterations),
    institutions: readInstitutionWords(
      words,
      institutions.flatMap(({ name, aliases, ambiguous }) => [
        name,
        ...aliases.filter((alias) => !ambiguous.includes(alias)),
      ]),
    ),
    shortForms: institutions.flatMap(shortFormsOf),
    references: readReferenceWords(words),
  };
}

/** The length of the longest word that begins with a character. */
export function longestByHead(words: Iterable<string>): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const word of words) sizes.set(word.charAt(0), Math.max(word.length, sizes.get(word.charAt(0)) ?? 0));
  return sizes;
}

function shortFormsOf({
  name,
  aliases,
  ambiguous,
  unmistakable,
  notAfter,
  notBefore,
}: Institution): readonly ShortForm[] {
  return aliases
    .filter((alias) => alias.length === 2 || ambiguous.includes(alias))
    .map((surface) => ({
      surface,
      name,
      needs: unmistakable.includes(surface) ? "nothing" : ambiguous.includes(surface) ? "long-name" : "word-border",
      notAfter,
      notBefore,
    }));
}
