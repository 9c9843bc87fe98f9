/** The invented speeches as weigh takes them, counted from what was written and not from what was read. */
import type { Sample } from "../../sample/generate.ts";
import { themes } from "../../sample/themes.ts";
import type { SpeechCounts } from "../../src/base/speech-counts.ts";

/** Every speech once, under its true speaker. Reprints and speeches that lost their byline are left out. */
export function spokenSpeeches({ delivered, truth }: Sample): readonly SpeechCounts[] {
  const dates = new Map(truth.pages.map(({ file, date }) => [file, date]));
  return delivered.flatMap(({ official, place, paragraphs, form, lost, copyOf }) => {
    if (lost || copyOf !== undefined) return [];
    const own = paragraphs.map((paragraph) => paragraph.replaceAll(/：“[^”]*”/gu, ""));
    return [
      {
        speech: place,
        date: dates.get(place.slice(0, place.indexOf("#"))) ?? null,
        form,
        chars: own.join("").match(/\p{Script=Han}/gu)?.length ?? 0,
        persons: [`person:${official.key}`],
        institutions: [],
        concepts: themes.flatMap(({ name }) => {
          const counts = own.map((paragraph) => paragraph.split(name).length - 1);
          const mentions = counts.reduce((sum, count) => sum + count, 0);
          if (mentions === 0) return [];
          // Nearly every speech is shorter than a passage.
          return [
            {
              concept: `concept:${name}`,
              mentions,
              counted: Math.min(2, mentions),
              paragraphs: counts.filter(Boolean).length,
            },
          ];
        }),
      },
    ];
  });
}
