/** Ritual chains: 增强“四个意识”、坚定“四个自信”、做到“两个维护”, whose members come as one formula. */
import type { RankedHit } from "./hits.ts";

/** What may stand between two members: marks, a verb, the rest of a phrase, but no end of a sentence: “、坚定”. */
const link = /^[^。！？；\n]{0,12}$/u;

/** The concept hits that stand next to another member of their chain; inner hits belong to none. */
export function chainedHits(text: string, hits: readonly RankedHit[]): ReadonlySet<RankedHit> {
  const chained = new Set<RankedHit>();
  const last = new Map<string, RankedHit>();
  for (const hit of hits) {
    const chain = hit.sense.concept?.chain;
    if (hit.inner || chain === undefined) continue;
    const before = last.get(chain);
    last.set(chain, hit);
    if (before === undefined || before.sense.entity === hit.sense.entity) continue;
    if (!link.test(text.slice(before.end, hit.start))) continue;
    chained.add(before);
    chained.add(hit);
  }
  return chained;
}
