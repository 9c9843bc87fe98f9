/** One theme over time: a bar for each rate, a line for its interval, a ring for none, hatching for what is unknown. */
import type { ChartPeriod } from "../../graph/chart-api.ts";
import { dayPlus } from "../base/day.ts";
import { element } from "./svg-text.ts";
import { tickText } from "./ticks.ts";

/** Where a panel lies, and its scales. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where a day of the calendar begins. */
  readonly x: (day: string) => number;
  /** Numbers beside the axis, from 0; the last is at the top. */
  readonly ticks: readonly number[];
}

/** Colours that a printer in grey keeps apart. */
export const colours = { bar: "#5b84ad", line: "#1d2b3a", rule: "#d9dde1", text: "#1d2b3a", faint: "#5a6672" } as const;

/** The id of the hatching, which the whole drawing shares. */
export const hatching = "no-text";

/** The marks of a panel. */
export function drawPanel(periods: readonly ChartPeriod[], frame: Frame): readonly string[] {
  return [...axisOf(frame), ...periods.flatMap((period) => markOf(period, frame))];
}

function axisOf({ left, right, bottom, ticks, ...frame }: Frame): readonly string[] {
  const y = heightIn({ left, right, bottom, ticks, ...frame });
  return ticks.flatMap((tick) => [
    element("line", {
      x1: left,
      x2: right,
      y1: y(tick),
      y2: y(tick),
      stroke: tick === 0 ? colours.line : colours.rule,
    }),
    element(
      "text",
      { x: left - 6, y: y(tick) + 4, "text-anchor": "end", "font-size": 11, fill: colours.faint },
      { text: tickText(tick, ticks) },
    ),
  ]);
}

function heightIn({ top, bottom, ticks }: Frame): (value: number) => number {
  const most = ticks.at(-1) ?? 1;
  return (value) => bottom - ((bottom - top) * Math.min(value, most)) / most;
}

function markOf(period: ChartPeriod, frame: Frame): readonly string[] {
  const { top, bottom, x, ticks } = frame;
  const [start, end] = [x(period.from), x(dayPlus(period.to, 1))];
  if (period.perThousand === null) {
    const area = { x: start, y: top, width: end - start, height: bottom - top };
    return [element("rect", { ...area, fill: `url(#${hatching})`, class: "no-text" })];
  }
  const y = heightIn(frame);
  const most = ticks.at(-1) ?? 1;
  const middle = (start + end) / 2;
  const gap = Math.min(3, (end - start) * 0.15);
  const [low, high] = [period.low ?? 0, period.high ?? 0];
  // One use among many is a thin bar and no ring.
  const height = Math.max(1.5, bottom - y(period.perThousand));
  const bar = { x: start + gap, y: bottom - height, width: end - start - 2 * gap, height };
  const beyond = `${middle - 3},${top + 5} ${middle + 3},${top + 5} ${middle},${top}`;
  return [
    ...(period.mentions === 0 ? [] : [element("rect", { ...bar, fill: colours.bar })]),
    element("line", { x1: middle, x2: middle, y1: y(low), y2: y(high), stroke: colours.line, "stroke-width": 1 }),
    ...(period.mentions === 0
      ? [element("circle", { cx: middle, cy: bottom, r: 2.4, fill: "#fff", stroke: colours.line })]
      : []),
    ...(high > most ? [element("polygon", { points: beyond, fill: colours.line })] : []),
  ];
}
