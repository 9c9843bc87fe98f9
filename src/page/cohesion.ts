/** How much titles and bylines share with a text: pairs of neighbouring ideographs, the rarer on the page the heavier. */
import type { Observation } from "./observe.ts";
import type { BlockRange } from "./units.ts";

/** For each block that can be a title or byline: its pairs with their weight and the paragraphs that hold them. */
export type PairIndex = ReadonlyMap<number, readonly WeighedPair[]>;

interface WeighedPair {
  readonly weight: number;
  /** Sorted block indexes. */
  readonly holders: readonly number[];
}

/** The index of a page. */
export function indexPairs(observations: readonly Observation[]): PairIndex {
  const wanted = observations.flatMap(({ readings, kind }, at) =>
    readings.length > 0 && kind !== "paragraph" ? [at] : [],
  );
  const holders = new Map<number, number[]>();
  for (const at of wanted) for (const pair of pairsOf(observations[at]?.text ?? "")) holders.set(pair, []);
  if (holders.size === 0) return new Map();
  let paragraphs = 0;
  observations.forEach(({ kind, text }, at) => {
    if (kind !== "paragraph" && kind !== "dateline") return;
    paragraphs += 1;
    for (let i = 0; i + 1 < text.length; i += 1) {
      const list = holders.get(pairAt(text, i));
      if (list !== undefined && list.at(-1) !== at) list.push(at);
    }
  });
  return new Map(
    wanted.map((at) => [
      at,
      pairsOf(observations[at]?.text ?? "").flatMap((pair) => {
        const own = holders.get(pair) ?? [];
        return own.length === 0 ? [] : [{ weight: Math.log((paragraphs + 1) / own.length), holders: own }];
      }),
    ]),
  );
}

/** The share of the weighed pairs of these blocks, of those that the page holds at all, that stands in a body. */
export function shareOf(index: PairIndex, blocks: readonly number[], body: BlockRange): number {
  let [all, shared] = [0, 0];
  for (const block of blocks) {
    for (const { weight, holders } of index.get(block) ?? []) {
      all += weight;
      if (holds(holders, body)) shared += weight;
    }
  }
  return all === 0 ? 0 : shared / all;
}

/** Whether one of the sorted indexes lies in the range. */
function holds(holders: readonly number[], { from, to }: BlockRange): boolean {
  let [low, high] = [0, holders.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((holders[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (holders[low] ?? to) < to;
}

/** “渔港” in 渔港通网, where 港通 and 通网 are others */
const pair = /(?=\p{Script=Han}{2})/gu;

/** Every two neighbouring ideographs, each once. */
function pairsOf(text: string): readonly number[] {
  return [...new Set([...text.matchAll(pair)].map(({ index }) => pairAt(text, index)))];
}

/** Two neighbouring characters as one number. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1);
}
