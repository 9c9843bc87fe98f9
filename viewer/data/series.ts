/** The two series in which words count, and which of them is shown. */
import type { Overview } from "../../graph/api.ts";
import type { Series } from "../../graph/facts.ts";

/** Those that hold any text, the default one first. */
export function seriesWithText({ series }: Pick<Overview, "series">): readonly Series[] {
  return series
    .filter(({ chars }) => chars > 0)
    .sort((a, b) => Number(b.isDefault) - Number(a.isDefault))
    .map((each) => each.series);
}

/** The one asked for where it holds text, else the store's default. */
export function shownSeries(overview: Pick<Overview, "series">, asked: Series | null): Series {
  const withText = seriesWithText(overview);
  return withText.find((each) => each === asked) ?? withText[0] ?? "own";
}

/** Where the words of a series come from, "" where it is unknown; outlets that only tell again what others told are none. */
export function outletsOf({ series }: Pick<Overview, "series">, shown: Series): readonly string[] {
  const sources = series.find((each) => each.series === shown)?.sources ?? [];
  return sources.filter(({ units, toldTwice }) => toldTwice < units).map(({ source }) => source);
}
