/** An invented chart of three months: a use, none, no text. */
import type { Chart, ChartPeriod } from "../../graph/chart-api.ts";

const month = (period: string, more: Partial<ChartPeriod>): ChartPeriod => ({
  period,
  from: `${period}-01`,
  to: `${period}-28`,
  mentions: 0,
  chars: 1000,
  days: 28,
  daysWithout: 0,
  perThousand: 0,
  low: 0,
  high: 3,
  ...more,
});

const unknown = { mentions: null, perThousand: null, low: null, high: null, chars: 0, days: 0, daysWithout: 28 };

/** A theme of this name in the text of a source of this name. */
export function inventedChart(name: string, source: string = "青屿日报", more: Partial<Chart> = {}): Chart {
  return {
    counts: "",
    days: { from: "2021-01-01", to: "2021-03-28" },
    why: "",
    kind: "theme",
    by: "month",
    series: null,
    speaker: null,
    sources: [source],
    shown: { from: "2021-01-01", to: "2021-03-28" },
    chars: 2000,
    daysWithout: 28,
    gaps: [{ from: "2021-03-01", to: "2021-03-28" }],
    rows: [
      {
        concept: `concept:${name}`,
        name,
        mentions: 12,
        first: "2021-01-05",
        last: "2021-01-07",
        periods: [
          month("2021-01", { mentions: 12, perThousand: 12, low: 7, high: 40 }),
          month("2021-02", {}),
          month("2021-03", unknown),
        ],
      },
    ],
    receipt: "0123456789abcdef",
    ...more,
  };
}
