/** What the screen shows, as one immutable value that is the URL's hash: parse(print(state)) = state. */

import type { Series } from "../../graph/facts.ts";

export const tabs = ["evidence", "properties", "neighbours", "provenance"] as const;
type Tab = (typeof tabs)[number];

export interface ViewState {
  /** Route of the view; "" is the one that leads this store. */
  readonly view: string;
  /** Id of the selected node. */
  readonly selected: string | null;
  /** Id of the concept with regard to which an actor is selected. */
  readonly on: string | null;
  readonly tab: Tab;
  /** The series whose numbers are shown; null is the store's default. */
  readonly series: Series | null;
  /** Everything that only one view knows, and keys that we do not know. */
  readonly params: Readonly<Record<string, string>>;
}

/** The series in the order of the switch. */
export const seriesNames: readonly Series[] = ["own", "reported"];

/** Raised when the meaning of a key changes. */
const version = "1";

const emptyState: ViewState = { view: "", selected: null, on: null, tab: "evidence", series: null, params: {} };

/** The hash of a state; defaults are left out. */
export function printState({ view, selected, on, tab, series, params }: ViewState): string {
  const pairs: [string, string][] = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  if (selected !== null) pairs.push(["sel", selected]);
  if (on !== null) pairs.push(["on", on]);
  if (tab !== emptyState.tab) pairs.push(["tab", tab]);
  if (series !== null) pairs.push(["series", series]);
  pairs.push(["v", version]);
  return `#/${encode(view)}?${pairs.map(([key, value]) => `${encode(key)}=${encode(value)}`).join("&")}`;
}

/** The state of a hash; what cannot be read is left at its default. */
export function parseState(hash: string): ViewState {
  // "#/doc?id=a.txt&at=3-9"
  const match = /^#\/(?<view>[^?]*)(?:\?(?<query>.*))?$/su.exec(hash);
  if (match === null) return emptyState;
  const { view = "", query = "" } = match.groups ?? {};
  const { sel = null, on = null, tab = "", series, v: _version, ...params } = Object.fromEntries(pairsOf(query));
  return {
    view: decode(view),
    selected: sel,
    on,
    tab: tabs.find((name) => name === tab) ?? emptyState.tab,
    series: seriesNames.find((name) => name === series) ?? null,
    params,
  };
}

/** Whether a key belongs to the state itself and cannot be a view's own. */
export function isReserved(key: string): boolean {
  return ["sel", "on", "tab", "series", "v"].includes(key);
}

/** The same state with some of its view's keys set, or dropped where the value is null. */
export function withParams(state: ViewState, changes: Readonly<Record<string, string | null>>): ViewState {
  const entries = Object.entries({ ...state.params, ...changes });
  return {
    ...state,
    params: Object.fromEntries(entries.flatMap(([key, value]) => (value === null ? [] : [[key, value]]))),
  };
}

function pairsOf(query: string): readonly (readonly [string, string])[] {
  return query
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const at = pair.indexOf("=");
      return at < 0 ? [decode(pair), ""] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
    });
}

/** Ids stay readable: a colon and a slash need no escape in a hash. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("%3A", ":").replaceAll("%2F", "/");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
