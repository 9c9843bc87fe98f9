/** A chart as SVG: a file by itself, without scripts, that prints as it is seen. */
import type { Chart, ChartRow } from "../../graph/chart-api.ts";
import { daysBetween } from "../base/day.ts";
import { type ChartLanguage, chartWords } from "./chart-words.ts";
import { colours, drawPanel, type Frame, hatching } from "./draw-panel.ts";
import { drawTime, timeHeight } from "./draw-time.ts";
import { element, wrapped } from "./svg-text.ts";
import { ticksTo } from "./ticks.ts";

const width = 960;
const margin = { side: 24, left: 64, top: 26 } as const;
const sizes = { headline: 19, caveat: 12, footer: 11 } as const;
const chinese = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','WenQuanYi Zen Hei'";
/** Quotation marks of English are those of a Latin font. */
const fonts: Readonly<Record<ChartLanguage, string>> = {
  zh: `${chinese},sans-serif`,
  en: `'Helvetica Neue',Arial,'Liberation Sans',${chinese},sans-serif`,
};

/** The drawing of a chart. */
export function drawChart(chart: Chart, language: ChartLanguage): string {
  const words = chartWords(chart, language);
  const [first] = chart.rows;
  const rows: readonly ChartRow[] = chart.rows;
  const isMany = chart.kind === "person";
  const panel = isMany ? 92 : 280;
  const header = lines(words.headline, sizes.headline, margin.top, { "font-weight": 600, fill: colours.text });
  const caveats = block(words.caveats, sizes.caveat, header.bottom + 8, { fill: colours.faint });
  const top = caveats.bottom + 26;
  const ticks = ticksTo(topOf(rows), isMany ? 2 : 5);
  const x = scaleOf(chart);
  const frames = rows.map((_, at): Frame => {
    const begin = top + at * (panel + 34) + (isMany ? 18 : 0);
    return { left: margin.left, right: width - margin.side, top: begin, bottom: begin + panel, x, ticks };
  });
  const last = frames.at(-1);
  const bottom = last?.bottom ?? top;
  const footer = lines(words.footer, sizes.footer, bottom + (last === undefined ? 20 : timeHeight + 20), {
    fill: colours.faint,
  });
  const height = footer.bottom + 14;
  const label = { x: margin.side, y: top - 10, "font-size": 11, fill: colours.faint };
  const text = { "font-family": fonts[language], "font-size": 12 };
  return `${element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${Math.ceil(height)}`,
      width,
      height: Math.ceil(height),
      role: "img",
      "aria-labelledby": "title desc",
      lang: language === "zh" ? "zh-Hans" : "en",
      ...text,
    },
    {
      inner: [
        element("title", { id: "title" }, { text: words.headline }),
        element("desc", { id: "desc" }, { text: [...words.caveats, words.footer].join(" ") }),
        hatchingDefinition,
        element("rect", { width, height: Math.ceil(height), fill: "#fff" }),
        ...header.marks,
        ...caveats.marks,
        ...(first === undefined ? [] : [element("text", label, { text: words.axis })]),
        ...rows.flatMap((row, at) => {
          const frame = frames[at];
          if (frame === undefined) return [];
          const name = { x: frame.left, y: frame.top - 6, "font-weight": 600, fill: colours.text };
          return [
            ...(isMany ? [element("text", name, { text: words.row(row) })] : []),
            ...drawPanel(row.periods, frame),
          ];
        }),
        ...(first === undefined || last === undefined ? [] : drawTime(chart, first.periods, last)),
        ...footer.marks,
      ],
    },
  )}\n`;
}

const hatchingDefinition = element(
  "defs",
  {},
  {
    inner: [
      element(
        "pattern",
        { id: hatching, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
        {
          inner: [
            element("rect", { width: 6, height: 6, fill: "#f3f4f5" }),
            element("line", { x1: 0, y1: 0, x2: 0, y2: 6, stroke: "#9aa4ae", "stroke-width": 2 }),
          ],
        },
      ),
    ],
  },
);

/** The end of the axis: all rates, and the ends of intervals that are not much beyond them. */
function topOf(rows: readonly ChartRow[]): number {
  const periods = rows.flatMap((row) => row.periods);
  const rate = Math.max(0, ...periods.map(({ perThousand }) => perThousand ?? 0));
  const ends = periods.map(({ high }) => high ?? 0).filter((high) => rate === 0 || high <= 1.6 * rate);
  return Math.max(rate, ...ends);
}

function scaleOf({ shown: { from, to } }: Chart): (day: string) => number {
  const [first, last] = [from ?? "1970-01-01", to ?? "1970-01-01"];
  const wide = width - margin.side - margin.left;
  const days = Math.max(1, daysBetween(first, last) + 1);
  return (day) => margin.left + (wide * daysBetween(first, day)) / days;
}

interface Written {
  readonly marks: readonly string[];
  readonly bottom: number;
}

/** A text in lines that fit; `top` is above the first. */
function lines(
  text: string,
  size: number,
  top: number,
  attributes: Readonly<Record<string, string | number>>,
): Written {
  const told = wrapped(text, size, width - 2 * margin.side);
  const height = Math.round(size * 1.45);
  return {
    marks: told.map((line, at) => {
      const place = { x: margin.side, y: top + at * height + size * 0.4, "font-size": size };
      return element("text", { ...place, ...attributes }, { text: line });
    }),
    bottom: top + told.length * height,
  };
}

function block(
  texts: readonly string[],
  size: number,
  top: number,
  attributes: Readonly<Record<string, string | number>>,
): Written {
  return texts.reduce<Written>(
    ({ marks, bottom }, text) => {
      const next = lines(text, size, bottom, attributes);
      return { marks: [...marks, ...next.marks], bottom: next.bottom };
    },
    { marks: [], bottom: top },
  );
}
