/** The search box with its list: a combobox whose keys leave an input method alone. */
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { EntityGraph } from "../data/entity-graph.ts";
import { type Found, search } from "../data/search.ts";
import { go } from "../state/navigation.ts";
import { say } from "../words/words.ts";
import { isComposing, isTyping } from "./keys.ts";

const shownHits = 10;

export function Search({ graph }: { readonly graph: EntityGraph }): JSX.Element {
  const box = useRef<HTMLInputElement>(null);
  const query = useSignal("");
  const isOpen = useSignal(false);
  const active = useSignal(0);
  const found = isOpen.value ? search(graph.entities.values(), query.value, shownHits) : [];
  useEffect(() => onSearchKey(() => box.current?.select()), []);
  const choose = (hit: Found | undefined) => {
    if (hit === undefined) return;
    go({ selected: hit.entity.id, on: null, tab: "evidence" });
    isOpen.value = false;
    box.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) active.value = (active.value + step + found.length) % Math.max(1, found.length);
    else if (event.key === "Enter") choose(found[active.value]);
    else if (event.key === "Escape") {
      isOpen.value = false;
      box.current?.blur();
    } else return;
    event.preventDefault();
  };
  const isListed = isOpen.value && query.value.trim() !== "";
  return (
    <search class="search">
      <input
        ref={box}
        type="text"
        role="combobox"
        aria-label={say("search")}
        aria-expanded={isListed}
        aria-controls="search-list"
        aria-activedescendant={isListed && found.length > 0 ? `hit-${active.value}` : undefined}
        placeholder={say("search")}
        autocomplete="off"
        spellcheck={false}
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value;
          isOpen.value = true;
          active.value = 0;
        }}
        onFocus={() => {
          isOpen.value = true;
        }}
        onBlur={() => {
          isOpen.value = false;
        }}
        onKeyDown={onKeyDown}
      />
      <kbd>/</kbd>
      {isListed ? (
        <div class="hits" id="search-list" role="listbox" aria-label={say("search")}>
          {found.map((hit, index) => (
            <Hit key={hit.entity.id} hit={hit} index={index} isActive={index === active.value} onChoose={choose} />
          ))}
          {found.length === 0 ? <p>{say("searchNone", { query: query.value })}</p> : null}
        </div>
      ) : null}
    </search>
  );
}

interface HitProps {
  readonly hit: Found;
  readonly index: number;
  readonly isActive: boolean;
  readonly onChoose: (hit: Found) => void;
}

function Hit({ hit, index, isActive, onChoose }: HitProps): JSX.Element {
  const { entity, alias } = hit;
  return (
    <div
      id={`hit-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      class="hit"
      // The box would lose focus, and the list close, before a click arrives.
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose(hit);
      }}
    >
      <strong class={`kind-${entity.label}`}>{entity.name}</strong>
      <span>{alias ?? entity.caption}</span>
      <small>{say(`label:${entity.label}`)}</small>
    </div>
  );
}

/** `/` and Ctrl-K go to the search box. */
function onSearchKey(focus: () => void): () => void {
  const listen = (event: KeyboardEvent) => {
    const isControlK = event.key === "k" && (event.ctrlKey || event.metaKey);
    const isSlash = event.key === "/" && !isTyping(event);
    if (!isControlK && !isSlash) return;
    event.preventDefault();
    focus();
  };
  globalThis.addEventListener("keydown", listen);
  return () => globalThis.removeEventListener("keydown", listen);
}
