/** Brand, views, series, search, language, theme. */
import type { JSX } from "preact";
import { linkTo, viewAsLeft } from "../state/navigation.ts";
import { language, theme, themes } from "../state/preferences.ts";
import { views } from "../views/registry.ts";
import { say } from "../words/words.ts";
import { isHelpOpen } from "./help.tsx";
import { Search } from "./search.tsx";
import { SeriesSwitch } from "./series-switch.tsx";
import { toggleSheet } from "./sheet.ts";
import type { StoreProps } from "./store.ts";

export interface TopBarProps extends StoreProps {
  readonly route: string;
}

export function TopBar({ graph, overview, series, route }: TopBarProps): JSX.Element {
  return (
    <header class="top">
      <button type="button" class="sheet-open sheet-open-side" onClick={() => toggleSheet("side")}>
        {say("side")}
      </button>
      <a class="brand" href={linkTo({ view: "", selected: null, on: null, params: {} })}>
        <span class="seal" aria-hidden="true">
          提
        </span>
        <span class="brand-name">提法 tifa</span>
      </a>
      <nav aria-label={say("views")}>
        {views.map((view) => (
          <a
            key={view.route}
            class="view-link"
            href={linkTo(viewAsLeft(view.route))}
            aria-current={view.route === route ? "page" : undefined}
          >
            {view.name[language.value]}
          </a>
        ))}
      </nav>
      <SeriesSwitch overview={overview} series={series} />
      <Search graph={graph} />
      <div class="switches">
        <button type="button" class="sheet-open sheet-open-panel" onClick={() => toggleSheet("panel")}>
          {say("tab:evidence")}
        </button>
        <button
          type="button"
          class="help-open"
          aria-label={say("help")}
          title={`${say("help")} (?)`}
          onClick={() => {
            isHelpOpen.value = true;
          }}
        >
          ?
        </button>
        <button
          type="button"
          title={say("languageName")}
          onClick={() => {
            language.value = language.value === "zh" ? "en" : "zh";
          }}
        >
          {say("language")}
        </button>
        <button type="button" title={say("theme")} onClick={nextTheme}>
          {say(`theme:${theme.value}`)}
        </button>
      </div>
    </header>
  );
}

function nextTheme(): void {
  theme.value = themes[(themes.indexOf(theme.value) + 1) % themes.length] ?? "auto";
}
