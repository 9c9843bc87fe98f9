/** What names of institutions in running text are made of: a head, an ending, and the words between which they stand. */
import type { BylineWords } from "./byline-words.ts";
import { builtIn } from "./home.ts";
import { listCell, readTable } from "./table.ts";

/**
 * How a name with this ending must begin; `open`: any words before it may be its name; `headed`: a place or a body must
 * begin it; `short`: closely so.
 */
export type EndingKind = "open" | "headed" | "short";

/** A last word of names of institutions, with the characters that show that it is none. */
export interface Ending {
  readonly ending: string;
  readonly kind: EndingKind;
  /** What may not stand before: 干|部. */
  readonly notAfter: readonly string[];
  /** What may not follow: 大学|生. */
  readonly notBefore: readonly string[];
}

/** The words of which unknown names of institutions are made. */
export interface InstitutionWords {
  readonly endings: readonly Ending[];
  /** Names with which an institution begins: places, countries, bodies, 中国, 国际. */
  readonly heads: ReadonlySet<string>;
  /** Words and characters that stand between names, not in them: 在, 参观. */
  readonly borders: ReadonlySet<string>;
  /** Words that hold the character of a border and are none: 和|平, 有|限. */
  readonly words: ReadonlySet<string>;
}

/** Reads the three tables; `names` are institutions that begin others: 北京大学|法学院. */
export function readInstitutionWords({ places, countries }: BylineWords, names: readonly string[]): InstitutionWords {
  const borders = readTable(builtIn("name-borders.tsv"), ["word", "kind"]);
  const ofKind = (kind: string) => new Set(borders.flatMap(({ cells }) => (cells.kind === kind ? [cells.word] : [])));
  const heads = readTable(builtIn("institution-heads.tsv"), ["head"]).map(({ cells }) => cells.head);
  const transliterations = readTable(builtIn("transliterations.tsv"), ["name"]).map(({ cells }) => cells.name);
  return {
    endings: readTable(builtIn("running-endings.tsv"), ["ending", "kind", "notAfter", "notBefore"]).map(
      ({ cells }) => ({
        ending: cells.ending,
        // The kind column is written by us and checked by test/lexicon.
        kind: cells.kind as EndingKind,
        notAfter: listCell(cells.notAfter),
        notBefore: listCell(cells.notBefore),
      }),
    ),
    heads: new Set([...heads, ...transliterations, ...places, ...countries, ...names]),
    borders: ofKind("border"),
    words: ofKind("word"),
  };
}
