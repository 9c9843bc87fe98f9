/** Above the matrix: what is shown, in which order, by which measure. */
import type { JSX } from "preact";
import { isComposing } from "../../shell/keys.ts";
import { goParams, replaceParams } from "../../state/navigation.ts";
import { say } from "../../words/words.ts";
import { type Caveat, type Choice, measures, sorts, toggled } from "./choice.ts";

export interface ToolsProps {
  readonly choice: Choice;
  /** Those by which there is something to hide. */
  readonly caveats: readonly Caveat[];
}

export function Tools({ choice, caveats }: ToolsProps): JSX.Element {
  const { who, sort, by, families, isTable } = choice;
  return (
    <div class="matrix-tools">
      <Switch
        name={say("rowsAre")}
        options={[
          ["Person", say("label:Person")],
          ["Institution", say("label:Institution")],
        ]}
        chosen={who}
        onChoose={(value) => goParams({ who: value === "Person" ? null : "institution", pin: null, rows: null })}
      />
      <Filter query={choice.query} />
      {families.map((family) => (
        <button key={family} type="button" class="chip" onClick={() => goParams({ family: toggled(families, family) })}>
          {family} <span aria-hidden="true">×</span>
        </button>
      ))}
      {caveats.length === 0 ? null : <Hide caveats={caveats} hidden={choice.hidden} />}
      <span class="tools-gap" />
      {isTable ? null : (
        <>
          <Switch
            name={say("sortBy")}
            options={sorts.map((value) => [value, say(`sort:${value}`)])}
            chosen={sort}
            onChoose={(value) => goParams({ sort: value === "cluster" ? null : value })}
          />
          <Switch
            name={say("measuredBy")}
            options={measures.map((value) => [value, say(`by:${value}`)])}
            chosen={by}
            onChoose={(value) => goParams({ by: value === "ratio" ? null : value })}
          />
        </>
      )}
      <button
        type="button"
        class="as-table"
        onClick={() => goParams({ view: isTable ? null : "table", order: null, lines: null })}
      >
        {say(isTable ? "asMatrix" : "asTable")}
      </button>
    </div>
  );
}

interface HideProps {
  readonly caveats: readonly Caveat[];
  readonly hidden: Choice["hidden"];
}

/** Findings that may be no more than the job, or what everybody says. */
function Hide({ caveats, hidden }: HideProps): JSX.Element {
  return (
    <fieldset class="tool-switch">
      <legend>{say("withdraw")}</legend>
      {caveats.map((caveat) => (
        <button
          key={caveat}
          type="button"
          title={say(`markSays:${caveat}`)}
          aria-pressed={hidden.includes(caveat)}
          onClick={() => goParams({ hide: toggled(hidden, caveat) })}
        >
          {say(`mark:${caveat}`)}
        </button>
      ))}
    </fieldset>
  );
}

interface SwitchProps {
  readonly name: string;
  readonly options: readonly (readonly [value: string, word: string])[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}

function Switch({ name, options, chosen, onChoose }: SwitchProps): JSX.Element {
  return (
    <fieldset class="tool-switch">
      <legend>{name}</legend>
      {options.map(([value, word]) => (
        <button key={value} type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)}>
          {word}
        </button>
      ))}
    </fieldset>
  );
}

function Filter({ query }: { readonly query: string }): JSX.Element {
  return (
    <input
      type="search"
      class="matrix-filter"
      aria-label={say("filter")}
      placeholder={say("filter")}
      value={query}
      onInput={(event) => {
        // Half a syllable of an input method is not yet a word to look for.
        if (!event.isComposing) replaceParams({ q: event.currentTarget.value || null });
      }}
      onCompositionEnd={(event) => replaceParams({ q: event.currentTarget.value || null })}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !isComposing(event)) replaceParams({ q: null });
      }}
    />
  );
}
