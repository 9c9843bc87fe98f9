/** Events that two sources tell, also where the second has them in the very words of the first. */
import { expect, test } from "vitest";
import { unitsOf } from "../../src/weigh/units.ts";
import { speechOf } from "./invented-speeches.ts";

const days = Array.from({ length: 5 }, (_, i) => `2021-04-1${i}`);
const first = days.map((date, i) =>
  speechOf(`a/${i}`, "甲", { 乡村振兴: 1 }, { source: "新闻联播", date, openings: [i] }),
);
const copies = days.map((date, i) => speechOf(`b/${i}`, "甲", {}, { source: "人民日报", date, openings: [i] }));
const own = speechOf(
  "b/own",
  "甲",
  { 网络强国: 1 },
  { source: "人民日报", date: "2021-06-01", openings: [99], chars: 900 },
);

test("a source whose other texts are copies of another source tells the same events", () => {
  const countedOf = (told: typeof copies) =>
    unitsOf([...first, own], () => "chinese", told).flatMap(({ isCounted, speeches }) => (isCounted ? speeches : []));
  expect(countedOf([])).toEqual(["a/0", "a/1", "a/2", "a/3", "a/4", "b/own"]);
  expect(countedOf(copies)).toEqual(["a/0", "a/1", "a/2", "a/3", "a/4"]);
});
