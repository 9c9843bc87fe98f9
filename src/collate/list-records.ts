/** Lists (教育、医疗、住房) of sentences that belong together: items in another order, items more or less. */
import { type Span, slice } from "../base/span.ts";
import type { CollatedList } from "./collation.ts";
import type { Comparison } from "./comparison.ts";

/** Lists that share at least two items and are not the same. */
export function listRecords({ a, b, pairs }: Comparison): readonly CollatedList[] {
  return pairs.flatMap(({ pair }) => {
    const [sentenceA, sentenceB] = [a.sentences[pair.a], b.sentences[pair.b]];
    if (sentenceA === undefined || sentenceB === undefined) return [];
    const others = listsIn(b.text, sentenceB);
    return listsIn(a.text, sentenceA).flatMap((list): readonly CollatedList[] => {
      const best = others
        .map((other) => ({ other, shared: sharedItems(list.items, other.items) }))
        .reduce<Match | undefined>(
          (most, each) => (each.shared.length > (most?.shared.length ?? 1) ? each : most),
          undefined,
        );
      if (best === undefined) return [];
      const { other, shared } = best;
      const isReordered = shared.some(([, at], i) => at < (shared[i - 1]?.[1] ?? -1));
      const dropped = list.items.filter((_, i) => !shared.some(([at]) => at === i));
      const added = other.items.filter((_, i) => !shared.some(([, at]) => at === i));
      if (!isReordered && dropped.length === 0 && added.length === 0) return [];
      return [
        {
          kind: isReordered ? "reordered" : "changed",
          a: a.passage(list),
          b: b.passage(other),
          itemsA: list.items,
          itemsB: other.items,
          added,
          dropped,
        },
      ];
    });
  });
}

interface List extends Span {
  readonly items: readonly string[];
}

interface Match {
  readonly other: List;
  /** Indices of an item in A and in B. */
  readonly shared: readonly (readonly [number, number])[];
}

/** “教育、医疗、住房”: at least three items, or two before 和 (教育、医疗和住房). */
const list = /[^，、；：。！？“”《》（）\s]+(?:[”》]?、[“《]?[^，、；：。！？“”《》（）\s]+)+/gu;
/** “医疗和住房”: the last two items; 和平 and 和谐 are words. */
const last = /(?:以及|以至|和(?![平谐睦解美])|与(?![会时])|及)/u;

/** The lists of a sentence, in order. */
function listsIn(text: string, sentence: Span): readonly List[] {
  return [...slice(text, sentence).matchAll(list)].flatMap(({ 0: words, index }) => {
    const items = words.split("、").map((item) => item.replace(/[“”《》]/gu, "")); // `《渔业法》`
    const ends = (items.pop() ?? "").split(last).filter((item) => item !== "");
    const all = [...items, ...ends];
    if (all.length < 3) return [];
    return [{ start: sentence.start + index, end: sentence.start + index + words.length, items: all }];
  });
}

/** The first item begins with what governs the list, the last one ends with what follows it: 加快|教育、医疗、住房|建设. */
function sharedItems(as: readonly string[], bs: readonly string[]): Match["shared"] {
  const taken = new Set<number>();
  return as.flatMap((item, i): readonly (readonly [number, number])[] => {
    const at = bs.findIndex((other, j) => !taken.has(j) && isSameItem(item, other, place(i, as), place(j, bs)));
    if (at < 0) return [];
    taken.add(at);
    return [[i, at]];
  });
}

function place(at: number, items: readonly string[]): "first" | "inner" | "last" {
  return at === 0 ? "first" : at === items.length - 1 ? "last" : "inner";
}

type Place = ReturnType<typeof place>;

function isSameItem(one: string, other: string, placeOne: Place, placeOther: Place): boolean {
  if (one === other || isHeld(one, other, placeOther) || isHeld(other, one, placeOne)) return true;
  if (placeOne !== placeOther || placeOne === "inner") return false;
  const [head, tail] = [one.slice(0, 2) === other.slice(0, 2), one.slice(-2) === other.slice(-2)];
  return Math.min(one.length, other.length) >= 2 && (placeOne === "first" ? tail : head);
}

/** Whether the shorter item is what is left of the longer one without what governs or follows the list. */
function isHeld(shorter: string, longer: string, at: Place): boolean {
  if (shorter.length < 2 || shorter.length >= longer.length) return false;
  return (at === "first" && longer.endsWith(shorter)) || (at === "last" && longer.startsWith(shorter));
}
