/** The axis of time: years, or every period where there is room, and below it the days without text, hatched. */
import type { Chart, ChartPeriod } from "../../graph/chart-api.ts";
import { dayPlus } from "../base/day.ts";
import { colours, type Frame, hatching } from "./draw-panel.ts";
import { element, widthOf } from "./svg-text.ts";

/** Height of all below the panel, in pixels. */
export const timeHeight = 34;

const size = 11;
const narrowest = 5;

/** What stands below the last panel. */
export function drawTime(chart: Chart, periods: readonly ChartPeriod[], frame: Frame): readonly string[] {
  const { bottom, x, left, right } = frame;
  const strip = { y: bottom + 3, height: 8 };
  // Days without a text of one person are most of all days; there the hatched periods tell.
  const isStripped = chart.speaker === null;
  const band = element("rect", { x: left, width: right - left, ...strip, fill: "#e4e8ec" });
  const gaps = chart.gaps.map((gap) => {
    // A day of many years would be too thin to be seen.
    const wide = Math.max(narrowest, x(dayPlus(gap.to, 1)) - x(gap.from));
    const from = Math.min(x(gap.from), right - wide);
    const look = { fill: `url(#${hatching})`, stroke: colours.line, "stroke-width": 0.8, class: "gap" };
    return element("rect", { x: from, width: wide, ...strip, ...look });
  });
  return [...(isStripped ? [band, ...gaps] : []), ...labels(periods, frame)];
}

/** A label for each period where they fit side by side, else one where a year begins. */
function labels(periods: readonly ChartPeriod[], { bottom, x }: Frame): readonly string[] {
  const y = bottom + timeHeight - 8;
  const wideOf = ({ from, to }: ChartPeriod) => x(dayPlus(to, 1)) - x(from);
  const isRoomy = periods.every((period) => widthOf(period.period, size) + 6 <= wideOf(period));
  const text = (at: number, told: string, anchor: string) =>
    element("text", { x: at, y, "text-anchor": anchor, "font-size": size, fill: colours.faint }, { text: told });
  if (isRoomy) return periods.map((period) => text(x(period.from) + wideOf(period) / 2, period.period, "middle"));
  const starts = periods.filter(
    ({ from, period }, at) => at === 0 || from.endsWith("-01-01") || period.endsWith("-01") || period.endsWith("-Q1"),
  );
  const told = starts.map(({ from }) => ({ from, label: from.slice(0, from.endsWith("-01-01") ? 4 : 7) }));
  return told
    .filter(({ from, label }, at) => x(told[at + 1]?.from ?? "9999-01-01") - x(from) > widthOf(label, size) + 6)
    .flatMap(({ from, label }) => [
      element("line", { x1: x(from), x2: x(from), y1: bottom, y2: bottom + 14, stroke: colours.faint }),
      text(x(from) + 3, label, "start"),
    ]);
}
