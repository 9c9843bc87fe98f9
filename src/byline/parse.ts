/** The k cheapest ways to read a line as one of the productions: best-first over positions, states and tokens. */

import type { BylineGrammar } from "../lexicon/byline-grammar.ts";
import { type Automaton, compile } from "./automaton.ts";
import type { Token } from "./token.ts";
import { bitOf, type LineTokens } from "./tokens.ts";

/** One reading: the production and its tokens. */
export interface Parse {
  readonly row: number;
  readonly cost: number;
  readonly tokens: readonly Token[];
}

interface Path {
  readonly cost: number;
  readonly token: Token | undefined;
  readonly before: Path | undefined;
}

const kept = 3;
const automata = new WeakMap<BylineGrammar["productions"], Automaton>();
const start: Path = { cost: 0, token: undefined, before: undefined };

/** Cheapest first. */
export function parse(line: LineTokens, { productions }: BylineGrammar): readonly Parse[] {
  const automaton = automatonOf(productions);
  const size = line.text.length;
  const chart: (Map<number, Path[]> | undefined)[] = [];
  for (const { first, needs, last } of automaton.rows)
    if ((needs & ~line.held) === 0 && (last & line.held) !== 0) advance(automaton, first, 0, [start], line, chart);
  for (let at = 1; at < size; at += 1) {
    for (const [state, paths] of chart[at] ?? [])
      advance(automaton, automaton.states[state]?.follow ?? [], at, paths, line, chart);
  }
  return found(automaton, productions, chart[size] ?? new Map());
}

/** The paths of the states that end a pattern. */
function found(
  { states }: Automaton,
  productions: BylineGrammar["productions"],
  cell: ReadonlyMap<number, readonly Path[]>,
): readonly Parse[] {
  const parses: Parse[] = [];
  for (const [state, paths] of cell) {
    const { row = 0, isLast = false } = states[state] ?? {};
    if (!isLast) continue;
    const extra = productions[row]?.cost ?? 0;
    for (const path of paths) parses.push({ row, cost: path.cost + extra, tokens: tokensOf(path) });
  }
  return parses.sort((a, b) => a.cost - b.cost || a.row - b.row);
}

function automatonOf(productions: BylineGrammar["productions"]): Automaton {
  const known = automata.get(productions);
  if (known !== undefined) return known;
  const made = compile(
    productions.map(({ pattern }) => pattern),
    bitOf,
  );
  automata.set(productions, made);
  return made;
}

function advance(
  automaton: Automaton,
  states: readonly number[],
  at: number,
  paths: readonly Path[],
  line: LineTokens,
  chart: (Map<number, Path[]> | undefined)[],
): void {
  for (const state of states) {
    const { type = "", slot = 0 } = automaton.states[state] ?? {};
    for (const { token, cost: own } of line.at(type, slot, at)) {
      let cell = chart[token.end];
      if (cell === undefined) {
        cell = new Map();
        chart[token.end] = cell;
      }
      let list = cell.get(state);
      if (list === undefined) {
        list = [];
        cell.set(state, list);
      }
      for (const path of paths) insert(list, { cost: path.cost + own, token, before: path });
    }
  }
}

function insert(list: Path[], path: Path): void {
  const worst = list[kept - 1];
  if (worst !== undefined && worst.cost <= path.cost) return;
  let at = list.length;
  while (at > 0 && (list[at - 1]?.cost ?? 0) > path.cost) at -= 1;
  list.splice(at, 0, path);
  if (list.length > kept) list.pop();
}

function tokensOf(path: Path): readonly Token[] {
  const tokens: Token[] = [];
  for (let one: Path | undefined = path; one?.token !== undefined; one = one.before) tokens.push(one.token);
  return tokens.reverse();
}
