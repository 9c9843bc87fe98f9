import { expect, test } from "vitest";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { readOccasionFrames } from "../../src/lexicon/occasions.ts";

const { occasionOf } = readLexicon();

test("every row of the table gives its example the occasion that it names", () => {
  for (const { occasion, example } of readOccasionFrames()) {
    expect(["foreign", "tour", "meeting", "other"]).toContain(occasion);
    expect([example, occasionOf(example)]).toEqual([example, occasion]);
  }
});

test.each([
  ["林知远同法国总统会谈", "foreign"],
  ["林知远会见法国客人", "foreign"],
  ["林知远会见云江省劳动模范代表", "meeting"],
  ["林知远在云江考察并主持召开乡村振兴座谈会", "tour"],
  ["林知远主持召开推进“一带一路”建设座谈会", "meeting"],
  ["推动数字乡村——林知远在云江考察引发热烈反响", "other"],
  ["数字乡村三人谈", "other"],
])("%s", (title, occasion) => {
  expect(occasionOf(title)).toBe(occasion);
});
