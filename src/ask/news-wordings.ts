/** Known formulations in words in which they were not written before. */
import type { NewWording } from "../../graph/news-api.ts";
import { byCodeUnit } from "../base/order.ts";
import { nameIn } from "./asked-store.ts";
import { type CitedStore, citedUse } from "./cited.ts";
import type { ConceptTally } from "./news-tally.ts";
import type { Ranked } from "./news-uses.ts";

/** New wordings of formulations that were used before the day, the most used first; other marks are no other words. */
export function newWordings(store: CitedStore, tallies: readonly ConceptTally[]): readonly Ranked<NewWording>[] {
  return tallies.flatMap(({ concept, before, since }) => {
    const [usual] = [...before].sort(([a, own], [b, others]) => others.mentions - own.mentions || byCodeUnit(a, b));
    if (usual === undefined) return [];
    const [, { first: usualFirst, mentions: usualMentions }] = usual;
    return [...since]
      .filter(([wording]) => !before.has(wording))
      .map(([wording, { first, mentions }]) => ({
        rank: mentions,
        id: `${concept}\n${wording}`,
        item: (): NewWording => ({
          concept,
          name: nameIn(store, concept),
          surface: first.mention.surface,
          first: citedUse(store, first),
          mentions,
          usual: { surface: usualFirst.mention.surface, mentions: usualMentions },
        }),
      }));
  });
}
