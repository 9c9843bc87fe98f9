/** Small corpora of counted speeches, built by hand or at random, for tests of weigh. */
import fc from "fast-check";
import type { Population } from "../../graph/facts.ts";
import type { SpeechCounts } from "../../src/base/speech-counts.ts";
import { unitsOf } from "../../src/weigh/units.ts";
import { type WeighOptions, weigh } from "../../src/weigh/weigh.ts";
import type { Weighing } from "../../src/weigh/weighing.ts";

/** What a theme is said: so many times, each counted; or with what else is to be told of it. */
export type Said = Readonly<Record<string, number>>;

/** A speech of 1,000 characters on one day, an event of its own, unless told otherwise. */
export function speechOf(
  speech: string,
  person: string,
  said: Said,
  more: Partial<SpeechCounts> & { readonly institutions?: readonly string[] } = {},
): SpeechCounts {
  const { institutions = [], ...rest } = more;
  return {
    speech,
    date: "2021-04-19",
    form: "speech",
    series: "own",
    occasion: "other",
    source: null,
    event: speech,
    confidence: 0.95,
    chars: 1000,
    speakers: [{ person: `person:${person}`, institutions }],
    openings: [],
    concepts: conceptsOf(said),
    around: conceptsOf(said).map(({ concept }) => concept),
    ...rest,
  };
}

/** Themes said so many times. */
export function conceptsOf(said: Said): SpeechCounts["concepts"] {
  return Object.entries(said)
    .filter(([, mentions]) => mentions > 0)
    .map(([name, mentions]) => ({
      concept: `concept:${name}`,
      mentions,
      echo: 0,
      chained: 0,
      quoted: 0,
      counted: mentions,
    }));
}

const names = ["甲", "乙", "丙", "丁", "戊", "己", "庚"];
const themes = ["高质量发展", "生态文明", "乡村振兴", "网络强国"];

/** Corpora of up to 60 speeches by seven speakers over two years, about four themes, said up to four times a speech. */
export const corpora: fc.Arbitrary<readonly SpeechCounts[]> = fc
  .array(
    fc.record({
      speaker: fc.integer({ min: 0, max: names.length - 1 }),
      month: fc.integer({ min: 0, max: 23 }),
      chars: fc.integer({ min: 200, max: 3000 }),
      counts: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: themes.length, maxLength: themes.length }),
      form: fc.constantFrom("speech" as const, "article" as const),
      series: fc.constantFrom("own" as const, "reported" as const),
    }),
    { minLength: 3, maxLength: 60 },
  )
  .map((drafts) =>
    drafts.map(({ speaker, month, chars, counts, form, series }, index) => {
      const speech = `page-${String(index).padStart(2, "0")}.txt@0`;
      const said = Object.fromEntries(themes.map((name, theme) => [name, counts[theme] ?? 0]));
      return speechOf(speech, names[speaker] ?? "", said, {
        date: `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-15`,
        form,
        series,
        chars,
        institutions: [`institution:${speaker % 2 === 0 ? "云江省委" : "澜州市委"}`],
      });
    }),
  );

/** The numbers of a corpus; everybody is Chinese unless told otherwise. */
export function weighed(
  speeches: readonly SpeechCounts[],
  options: WeighOptions = {},
  populationOf: (person: string) => Population = () => "chinese",
): Weighing {
  return weigh(unitsOf(speeches, populationOf), options).value;
}
