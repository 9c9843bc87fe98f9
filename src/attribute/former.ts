/** 原 amid the name of a body: 松溪县原县委, 望海大学原法学研究所. */
import type { BylineWords } from "../lexicon/byline-words.ts";
import { endsWithSuffix, isPlace } from "./body.ts";

/** “河南|原阳县”, “原料”: part of a word. */
const inWord = /^[阳平州陵野料油子生创著]/u;

/** The name without it, 松溪县委; undefined where no place or body stands before it and no body behind. */
export function withoutFormer(institution: string, words: BylineWords): string | undefined {
  const at = institution.lastIndexOf("原");
  const head = institution.slice(0, Math.max(at, 0));
  const rest = institution.slice(at + 1);
  const isSeat = isPlace(head) || words.places.has(head) || endsWithSuffix(head, words);
  if (head.length < 2 || !isSeat || inWord.test(rest) || !endsWithSuffix(rest, words)) return undefined;
  return head + (isPlace(head) && rest.startsWith(head.slice(-1)) ? rest.slice(1) : rest);
}
