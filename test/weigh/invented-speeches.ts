/** Small corpora of counted speeches, built by hand or at random, for tests of weigh. */
import fc from "fast-check";
import type { SpeechCounts } from "../../src/base/speech-counts.ts";
import { weigh } from "../../src/weigh/weigh.ts";
import type { Weighing } from "../../src/weigh/weighing.ts";

/** A speech of 1,000 characters on one day, unless told otherwise; `said` maps concepts to counted mentions. */
export function speechOf(
  speech: string,
  person: string,
  said: Readonly<Record<string, number>>,
  more: Partial<SpeechCounts> = {},
): SpeechCounts {
  return {
    speech,
    date: "2021-04-19",
    form: "speech",
    chars: 1000,
    persons: [`person:${person}`],
    institutions: [],
    concepts: Object.entries(said).map(([name, counted]) => ({
      concept: `concept:${name}`,
      mentions: counted,
      counted,
      paragraphs: counted,
    })),
    ...more,
  };
}

const names = ["甲", "乙", "丙", "丁", "戊"];
const themes = ["高质量发展", "生态文明", "乡村振兴", "网络强国"];

/** Corpora of up to 40 speeches by five speakers over two years, about four themes, said up to four times a speech. */
export const corpora: fc.Arbitrary<readonly SpeechCounts[]> = fc
  .array(
    fc.record({
      speaker: fc.integer({ min: 0, max: names.length - 1 }),
      month: fc.integer({ min: 0, max: 23 }),
      chars: fc.integer({ min: 200, max: 3000 }),
      counts: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: themes.length, maxLength: themes.length }),
      form: fc.constantFrom("speech" as const, "article" as const),
    }),
    { minLength: 3, maxLength: 40 },
  )
  .map((drafts) =>
    drafts.map(({ speaker, month, chars, counts, form }, index) => ({
      speech: `page-${String(index).padStart(2, "0")}.txt@0`,
      date: `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-15`,
      form,
      chars,
      persons: [`person:${names[speaker]}`],
      institutions: [`institution:${speaker % 2 === 0 ? "云江省委" : "澜州市委"}`],
      concepts: themes.flatMap((name, theme) => {
        const mentions = counts[theme] ?? 0;
        const counted = Math.min(2, mentions);
        return mentions === 0 ? [] : [{ concept: `concept:${name}`, mentions, counted, paragraphs: counted }];
      }),
    })),
  );

/** The numbers of a corpus in which nothing was discovered. */
export function weighed(speeches: readonly SpeechCounts[]): Weighing {
  return weigh(speeches, { discovered: new Set() }).value;
}
