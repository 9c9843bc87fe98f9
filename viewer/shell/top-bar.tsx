/** Brand, views, search, language, theme. */
import type { JSX } from "preact";
import { linkTo } from "../state/navigation.ts";
import { language, theme, themes } from "../state/preferences.ts";
import { views } from "../views/registry.ts";
import { say } from "../words/words.ts";
import { Search } from "./search.tsx";
import type { StoreProps } from "./store.ts";

export interface TopBarProps extends StoreProps {
  readonly route: string;
  readonly onSide: () => void;
  readonly onPanel: () => void;
}

export function TopBar({ graph, route, onSide, onPanel }: TopBarProps): JSX.Element {
  return (
    <header class="top">
      <button type="button" class="sheet-open" onClick={onSide}>
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
            href={linkTo({ view: view.route, params: {} })}
            aria-current={view.route === route ? "page" : undefined}
          >
            {view.name[language.value]}
          </a>
        ))}
      </nav>
      <Search graph={graph} />
      <div class="switches">
        <button type="button" class="sheet-open" onClick={onPanel}>
          {say("tab:evidence")}
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
