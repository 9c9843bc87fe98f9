/** The numbers of a chart are those of the other answers; what is unknown is no number. */
import { expect, test } from "vitest";
import { garwood } from "../../graph/measure/garwood.ts";
import { type ChartStore, chartOf } from "../../src/ask/chart-numbers.ts";
import { usesOf } from "../../src/ask/uses.ts";
import type { UnitRecord } from "../../src/base/unit.ts";
import { days, planted, reported, use } from "./planted-news.ts";

/** Text of 陆听澜 in the reports of the first days. */
const units: readonly UnitRecord[] = days.slice(0, 3).map((date) => ({
  id: `reported/${date}`,
  series: "reported",
  person: "person:陆听澜",
  institutions: [],
  event: date,
  source: "青屿日报",
  date,
  kind: "other",
  population: "chinese",
  isCounted: true,
  speeches: [`${date}@0`],
  chars: 200,
  sureChars: 200,
  concepts: [],
  around: [],
}));
const known = new Map([...planted.documents].filter(([id]) => !id.startsWith("2021-08")));
const store = {
  ...planted,
  documents: known,
  units,
  weighing: { series: [], families: [], strata: [], actors: [] },
  receipt: { hash: "abc" },
} as unknown as ChartStore; // Of the receipt only the hash is told.
const mentions = [
  use("2021-01-05", "渔火工程", "渔火工程", reported("2021-01-05")),
  use("2021-01-05", "渔火工程", "渔火行动"),
  use("2021-03-05", "渔火工程", "渔火工程", { repeated: true }),
  use("2021-04-05", "渔火工程", "渔火工程", { voice: "heading" }),
];

test("a theme has month by month the numbers of `--show months`", () => {
  const { rows } = chartOf(store, mentions, { concept: "concept:渔火工程", by: "month", top: 6 });
  const { months } = usesOf(store, "concept:渔火工程", mentions);
  expect(months.length).toBe(24);
  expect(
    rows[0]?.periods.map(({ period, mentions: said, chars, days: with_, daysWithout, perThousand }) => ({
      period,
      mentions: said,
      chars,
      days: with_,
      daysWithout,
      perThousand,
    })),
  ).toEqual(
    months.map(({ period, mentions: said, chars, days: with_, daysWithout, perThousand }) => ({
      period,
      mentions: said,
      chars,
      days: with_,
      daysWithout,
      perThousand,
    })),
  );
});

test("a month without text is unknown, and its days are a gap; one with text and no use is 0 with an upper end", () => {
  const { rows, gaps } = chartOf(store, mentions, { concept: "concept:渔火工程", by: "month", top: 6 });
  const at = (period: string) => rows[0]?.periods.find((each) => each.period === period);
  expect(at("2021-08")).toMatchObject({ mentions: null, perThousand: null, low: null, high: null, days: 0, chars: 0 });
  expect(at("2021-07")).toMatchObject({ mentions: 0, perThousand: 0, low: 0, high: garwood(0, 0.9).high });
  expect(gaps).toContainEqual({ from: "2021-07-06", to: "2021-09-04" });
});

test.each(["month", "quarter", "year"] as const)(
  "cut by %s all uses and characters stay, and the interval holds the rate",
  (by) => {
    const { rows, chars } = chartOf(store, mentions, { concept: "concept:渔火工程", by, top: 6 });
    const periods = rows[0]?.periods ?? [];
    expect(periods.reduce((sum, { mentions: said }) => sum + (said ?? 0), 0)).toBe(4);
    expect(periods.reduce((sum, each) => sum + each.chars, 0)).toBe(chars);
    for (const { perThousand, low, high } of periods.filter((each) => each.mentions !== null)) {
      expect(low).toBeLessThanOrEqual(perThousand ?? -1);
      expect(high).toBeGreaterThan(perThousand ?? -1);
    }
  },
);

test("in a person's words only those count that count for the person, per character of these", () => {
  const spoken = { actor: "person:陆听澜", series: "reported" as const };
  const { rows, kind } = chartOf(store, mentions, { concept: "concept:渔火工程", spoken, by: "quarter", top: 6 });
  const { persons } = usesOf(store, "concept:渔火工程", mentions);
  expect(kind).toBe("pair");
  expect(rows[0]?.periods[0]).toMatchObject({ period: "2021-Q1", mentions: 1, chars: 600, perThousand: 1000 / 600 });
  expect(rows[0]?.mentions).toBe(persons[0]?.mentions);
  expect(rows[0]?.periods.slice(1).map((each) => each.mentions)).toEqual(Array(7).fill(null));
});

test("days outside of the corpus are unknown, and an empty chart says why", () => {
  const asked = { concept: "concept:渔火工程", by: "year" as const, top: 6, from: "2019-01-01", to: "2020-12-31" };
  const chart = chartOf(store, mentions, asked);
  expect(chart.rows[0]?.periods.map((each) => each.mentions)).toEqual([null, null]);
  expect(chart.why).toMatch("no dated text in these days");
  expect(chartOf(store, [], { concept: "concept:灯塔计划", by: "year", top: 6 }).why).toMatch("stands nowhere");
});
