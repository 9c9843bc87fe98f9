/** Words that stand for a person without a name, with the person: bare titles, and surnames with a post. */

import { createCover } from "../base/cover.ts";
import { bySpan, contains, type Span } from "../base/span.ts";
import type { RunningWords } from "../lexicon/running-words.ts";
import { bareTitles } from "./bare-titles.ts";
import { calledByPost } from "./called-by-post.ts";
import type { Hit, Sense } from "./hit.ts";
import type { RankedHit } from "./hits.ts";
import type { SpotLexicon } from "./spot-lexicon.ts";

/** Every reference, by place; none inside a longer name or title, or over the name of a person. */
export function findReferences(
  text: string,
  date: string | undefined,
  persons: readonly Hit[],
  names: readonly Span[],
  { running, personIds }: SpotLexicon,
): readonly RankedHit[] {
  if (running === undefined) return [];
  const words = running.words.references;
  const isBehindPlace = (at: number) => endsWithPlace(text, at, running.words);
  const titles = bareTitles(text, date, persons, words, running.titles, isBehindPlace).map(
    ({ start, end, name, rule }) => ({
      start,
      end,
      sense: senseOf(name, personIds.get(name) ?? `person:${name}`, rule),
    }),
  );
  const called = calledByPost(text, persons, words).map(({ start, end, person }) => {
    const { name, entity, rule } = person.sense;
    return { start, end, sense: senseOf(name, entity, rule === "running-name" ? "document-running-name" : "document") };
  });
  const taken = createCover([...names, ...persons]);
  const firm = titles.filter((hit) => taken.over(hit).length === 0);
  return [
    ...firm,
    ...called.filter((hit) => taken.over(hit).length === 0 && !firm.some((title) => contains(title, hit))),
  ]
    .sort(bySpan)
    .map((hit) => ({ ...hit, inner: false }));
}

/** “越南|总理”: a country, a place or another transliterated word ends here. */
function endsWithPlace(text: string, at: number, { transliterations }: RunningWords): boolean {
  for (let size = 2; size <= 8; size += 1) if (transliterations.has(text.slice(at - size, at))) return true;
  return false;
}

function senseOf(name: string, entity: string, rule: string): Sense {
  return { kind: "reference", entity, name, written: [name], rule };
}
