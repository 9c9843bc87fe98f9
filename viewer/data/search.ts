/** Search by any part of a name, an alias or the pinyin; a linear scan, since no index cuts Chinese words rightly. */
import type { Entity } from "./entity-graph.ts";

export interface Found {
  readonly entity: Entity;
  /** The alias that was hit, when it was not the name. */
  readonly alias: string | null;
}

/**
 * Entities that hold `query`: whole name, beginning, inside, alias, pinyin, initials, then posts and families; heavier
 * ones first among equals.
 */
export function search(entities: Iterable<Entity>, query: string, limit: number): readonly Found[] {
  const wanted = fold(query);
  if (wanted === "") return [];
  const hits: { found: Found; rank: number }[] = [];
  for (const entity of entities) {
    const hit = match(entity, wanted);
    if (hit !== null) hits.push({ found: { entity, alias: hit.alias }, rank: hit.rank });
  }
  hits.sort((a, b) => a.rank - b.rank || b.found.entity.weight - a.found.entity.weight);
  return hits.slice(0, limit).map(({ found }) => found);
}

/** For an id that this store lacks, the entities whose names share the longest beginning with the one in the id. */
export function nearestNames(entities: Iterable<Entity>, id: string, limit: number): readonly Entity[] {
  const all = [...entities];
  // "person:王伟/澜州市"
  const name = [...id.replace(/^\w+:/u, "").replace(/\/.*$/su, "")];
  for (let length = name.length; length > 0; length -= 1) {
    const found = search(all, name.slice(0, length).join(""), limit);
    if (found.length > 0) return found.map(({ entity }) => entity);
  }
  return [];
}

/**
 * Full-width letters as half-width, lower case, no spaces and apostrophes (xi'an). Not NFKC, which would also change
 * radicals and units that somebody may be looking for.
 */
export function fold(text: string): string {
  return text
    .replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)) // "ＡＢ１" is "AB1"
    .toLowerCase()
    .replaceAll("ü", "v") // as it is typed: "lv"
    .replace(/[\s\u3000'’]+/gu, ""); // "lu ting lan"
}

function match(entity: Entity, wanted: string): { rank: number; alias: string | null } | null {
  const name = fold(entity.name);
  if (name === wanted) return { rank: 0, alias: null };
  if (name.startsWith(wanted)) return { rank: 1, alias: null };
  if (name.includes(wanted)) return { rank: 2, alias: null };
  if (fold(entity.nameEn).includes(wanted)) return { rank: 4, alias: entity.nameEn };
  for (const other of entity.search.split("\n")) {
    if (fold(other).includes(wanted)) return { rank: 3, alias: isPinyin(other) ? null : other };
    if (isPinyin(other) && initials(other).includes(wanted)) return { rank: 5, alias: null };
  }
  return fold(entity.caption).includes(wanted) ? { rank: 6, alias: null } : null;
}

/** Whether a line of the search text is pinyin: "wang luo qiang guo". */
function isPinyin(text: string): boolean {
  return /^[a-zü' ]+$/u.test(text);
}

/** "wlqg" of "wang luo qiang guo". */
function initials(pinyin: string): string {
  return pinyin
    .split(" ")
    .map((syllable) => syllable.slice(0, 1))
    .join("");
}
