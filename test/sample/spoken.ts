/** The invented speeches as weigh takes them, counted from what was written and not from what was read. */
import type { Sample } from "../../sample/generate.ts";
import { themes } from "../../sample/themes.ts";
import type { SpeechCounts } from "../../src/base/speech-counts.ts";
import type { UnitRecord } from "../../src/base/unit.ts";
import { unitsOf } from "../../src/weigh/units.ts";

/** Every speech once, under its true speaker. Reprints and speeches that lost their byline are left out. */
export function spokenSpeeches({ delivered, truth }: Sample): readonly SpeechCounts[] {
  const dates = new Map(truth.pages.map(({ file, date }) => [file, date]));
  return delivered.flatMap(({ official, place, paragraphs, form, lost, copyOf }) => {
    if (lost || copyOf !== undefined) return [];
    const own = paragraphs.map((paragraph) => paragraph.replaceAll(/：“[^”]*”/gu, "")); // 强调：“……”
    const date = dates.get(place.slice(0, place.indexOf("#"))) ?? null;
    return [
      {
        speech: place,
        date,
        form,
        series: "own" as const,
        occasion: "other",
        source: null,
        event: date ?? place,
        confidence: 0.99,
        chars: own.join("").match(/\p{Script=Han}/gu)?.length ?? 0,
        speakers: [{ person: `person:${official.key}`, institutions: [] }],
        openings: [],
        concepts: themes.flatMap(({ name }) => {
          const mentions = own.join("\n").split(name).length - 1;
          // Nearly every speech is shorter than a passage.
          const use = { mentions, echo: 0, chained: 0, quoted: 0, counted: Math.min(2, mentions) };
          return mentions === 0 ? [] : [{ concept: `concept:${name}`, ...use }];
        }),
        around: [],
      },
    ];
  });
}

/** Their units; nobody on the invented pages is a foreigner. */
export function spokenUnits(sample: Sample): readonly UnitRecord[] {
  return unitsOf(spokenSpeeches(sample), () => "chinese");
}
