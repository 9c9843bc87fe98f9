/** How the sentences of a text begin: two outlets that print the same words begin the same sentences. */
import { isHan } from "./han.ts";

/** Ideographs of an opening: two texts of one person seldom share so many by chance. */
const length = 16;

/** 32-bit hashes (FNV-1a over UTF-16 units) of the first 16 ideographs of each sentence that has so many, in order. */
export function openingsOf(text: string): readonly number[] {
  return text.split(/[。！？；\n]/u).flatMap((sentence) => openingOf(sentence) ?? []); // “……。……；”
}

function openingOf(sentence: string): number | undefined {
  let hash = 0x811c9dc5;
  let found = 0;
  for (const character of sentence) {
    if (!isHan(character)) continue;
    for (let at = 0; at < character.length; at++) hash = Math.imul(hash ^ character.charCodeAt(at), 0x01000193);
    found += 1;
    if (found === length) return hash >>> 0;
  }
  return undefined;
}
