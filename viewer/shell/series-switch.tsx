/** Which series is shown: a choice where the store has both, its name where it has one. */
import type { JSX } from "preact";
import { seriesWithText } from "../data/series.ts";
import { go } from "../state/navigation.ts";
import { seriesNames } from "../state/view-state.ts";
import { say } from "../words/words.ts";
import type { StoreProps } from "./store.ts";

export function SeriesSwitch({ overview, series }: Pick<StoreProps, "overview" | "series">): JSX.Element {
  const withText = seriesWithText(overview);
  if (withText.length < 2) {
    const name = say(`series:${series}`);
    return (
      <span class="series-only" title={`${say("onlySeries", { series: name })}：${say(`seriesSays:${series}`)}`}>
        {name}
      </span>
    );
  }
  return (
    <fieldset class="series-switch" aria-label={say("series")}>
      {seriesNames.map((name) => (
        <button
          key={name}
          type="button"
          title={say(`seriesSays:${name}`)}
          aria-pressed={name === series}
          // The default one is not named in the address.
          onClick={() => go({ series: name === withText[0] ? null : name })}
        >
          {say(`series:${name}`)}
        </button>
      ))}
    </fieldset>
  );
}
