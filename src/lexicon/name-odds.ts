/**
 * How likely characters are to make a name of a person: log odds against running text, counted in newspapers and
 * broadcasts from the names beside posts and saying-verbs (graph/lexicon/README.md says how).
 */
import { builtIn } from "./home.ts";
import { readTable } from "./table.ts";

/** The odds that characters are a name, as natural logarithms. */
export interface NameOdds {
  /** UTF-16 unit → small number, 0 for a character that no table knows. */
  readonly codes: Uint16Array;
  /** By code: natural logarithms; `never` for what is no surname, or never stands in a given name. */
  readonly surname: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
  /** The one character of a given name of one. */
  readonly only: Float32Array;
  /** In transliterated names; 0 for what does not occur there. */
  readonly foreign: Float32Array;
  /** How strongly two neighbours belong together in running text: pairs at `pairAt(first, second)`. */
  readonly pairs: Uint8Array;
  readonly before: ContextOdds;
  readonly after: ContextOdds;
  /** Surnames of two and three characters → how long a given name may follow: 欧阳 2, 桥本 3 (龙太郎). */
  readonly compound: ReadonlyMap<string, number>;
  /** By code: 1 for what begins one of them. */
  readonly compoundHeads: Uint8Array;
}

/** Odds of a name behind or in front of a character (by code) and of two (by `pairAt`). */
export interface ContextOdds {
  readonly one: Float32Array;
  readonly two: ReadonlyMap<number, number>;
}

/** Log odds of what cannot be. */
export const never = -99;

/** Code of all ideographs that the tables do not hold: rare ones stand in names more often than elsewhere. */
export const rareCode = 4095;
const rareOdds = 1.5;

const codeBits = 12;
const codeCount = 1 << codeBits;

/** Index of a pair of codes. */
export function pairAt(first: number, second: number): number {
  return (first << codeBits) | second;
}

/** Reads the three tables of odds and the surnames. */
export function readNameOdds(): NameOdds {
  const codes = new Uint16Array(65536);
  let used = 0;
  const codeOf = (character: string): number => {
    const unit = character.charCodeAt(0);
    if (codes[unit] === 0 && used < rareCode - 1) {
      used += 1;
      codes[unit] = used;
    }
    return codes[unit] ?? 0;
  };
  const columns = ["surname", "first", "second", "only", "foreign"] as const;
  const characters = {
    surname: filled(never),
    first: filled(never),
    second: filled(never),
    only: filled(never),
    foreign: filled(0),
  };
  for (const { cells } of readTable(builtIn("name-characters.tsv"), ["character", ...columns])) {
    const code = codeOf(cells.character);
    for (const column of columns) if (cells[column] !== "") characters[column][code] = Number(cells[column]);
  }
  for (const column of ["first", "second", "only"] as const) characters[column][rareCode] = rareOdds;
  const surnames = readTable(builtIn("surnames.tsv"), ["surname"]).map(({ cells }) => cells.surname);
  const japanese = readTable(builtIn("japanese-surnames.tsv"), ["surname"]).map(({ cells }) => cells.surname);
  const compound = new Map([
    ...surnames.filter(({ length }) => length === 2).map((surname) => [surname, 2] as const),
    ...japanese.map((surname) => [surname, 3] as const),
  ]);
  const compoundHeads = new Uint8Array(codeCount);
  for (const surname of compound.keys()) compoundHeads[codeOf(surname)] = 1;
  return {
    codes,
    ...characters,
    ...readContexts(codeOf),
    pairs: readPairs(codeOf),
    compound,
    compoundHeads,
  };
}

function readContexts(codeOf: (character: string) => number): Pick<NameOdds, "before" | "after"> {
  const before = { one: filled(0), two: new Map<number, number>() };
  const after = { one: filled(0), two: new Map<number, number>() };
  for (const { cells } of readTable(builtIn("name-contexts.tsv"), ["context", "before", "after"])) {
    const [first = 0, second] = Array.from(cells.context, codeOf);
    for (const [side, cell] of [
      [before, cells.before],
      [after, cells.after],
    ] as const) {
      if (cell === "") continue;
      if (second === undefined) side.one[first] = Number(cell);
      else side.two.set(pairAt(first, second), Number(cell));
    }
  }
  return { before, after };
}

function readPairs(codeOf: (character: string) => number): Uint8Array {
  const pairs = new Uint8Array(codeCount * codeCount);
  for (const { cells } of readTable(builtIn("character-pairs.tsv"), ["first", "association", "followers"])) {
    const first = codeOf(cells.first);
    for (const follower of cells.followers) pairs[pairAt(first, codeOf(follower))] = Number(cells.association);
  }
  return pairs;
}

function filled(value: number): Float32Array {
  return new Float32Array(codeCount).fill(value);
}
