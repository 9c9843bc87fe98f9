/** SPEAKS_OF for the invented pages. The numbers are made up to show every verdict; only the counts are true. */
import type { RelationshipRow, Verdict } from "../../graph/schema.ts";
import type { AnnotatedDocument } from "../../src/base/records.ts";

const shown: readonly (readonly [string, number, number, number, Verdict])[] = [
  ["person:陆听澜|concept:网络强国", 2.9, 2.1, 3.9, "clear"],
  ["person:秦牧野|concept:生态文明", 3.2, 1.8, 5.1, "clear"],
  ["person:乔望舒|concept:乡村振兴", 2.4, 1.2, 4.0, "tentative"],
  ["person:温以宁|concept:健康中国", 2.2, 1.1, 3.8, "tentative"],
  ["person:贺明夷|concept:新质生产力", 2.7, 1.6, 4.1, "clear"],
  ["person:苏遇安|concept:数字经济", 0.4, 0.2, 0.6, "clear-less"],
  ["person:段砚秋|concept:以人民为中心", 1.0, 0.8, 1.3, "as-expected"],
];

/** One SPEAKS_OF for every official and concept that he says in his own words, and one for each of his institutions. */
export function emphasisOf(pages: readonly AnnotatedDocument[]): readonly RelationshipRow[] {
  const speeches = new Map(pages.flatMap((page) => page.speeches).map((speech) => [speech.id, speech]));
  const counts = new Map<string, { mentions: number; speeches: Set<string>; chars: number; date: string }>();
  for (const mention of pages.flatMap((page) => page.mentions)) {
    const speech = speeches.get(mention.speech ?? "");
    if (speech?.speaker == null || mention.kind !== "concept" || mention.voice !== "speaker") continue;
    const { id, positions } = speech.speaker;
    const bodies = positions.flatMap(({ former, institutionId }) =>
      former || institutionId === null ? [] : [institutionId],
    );
    for (const actor of [id, ...bodies]) {
      const key = `${actor}|${mention.entity}`;
      const count = counts.get(key) ?? {
        mentions: 0,
        speeches: new Set<string>(),
        chars: speech.chars,
        date: speech.date ?? "",
      };
      count.mentions += 1;
      count.speeches.add(speech.id);
      counts.set(key, count);
    }
  }
  return [...counts].map(([key, count]): RelationshipRow => {
    const [from = "", to = ""] = key.split("|");
    const found = shown.find(([pair]) => pair === key);
    const [, emphasis, low, high, verdict] = found ?? [key, 1.1, 0.5, 2.4, "insufficient" as const];
    const { mentions, chars, date } = count;
    return {
      type: "SPEAKS_OF",
      from,
      to,
      properties: {
        mentions,
        counted: Math.min(mentions, 2),
        speeches: count.speeches.size,
        chars,
        rate: (1000 * mentions) / chars,
        expected: mentions / emphasis,
        expectedByPeers: mentions / emphasis,
        emphasis,
        low,
        high,
        phi: 1,
        verdict,
        baseline: "quarter-form",
        firstDate: date,
        lastDate: date,
      },
    };
  });
}
