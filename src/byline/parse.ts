/** The k cheapest ways to read a line as one of the productions: best-first over positions, states and tokens. */

import type { BylineGrammar } from "../lexicon/byline-grammar.ts";
import { type Automaton, compile, type Step } from "./automaton.ts";
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

type Chart = (Map<number, Path[]> | undefined)[];

const kept = 3;
const automata = new WeakMap<BylineGrammar["productions"], Automaton>();
const start: Path = { cost: 0, token: undefined, before: undefined };

/** Cheapest first. */
export function parse(line: LineTokens, { productions }: BylineGrammar): readonly Parse[] {
  const automaton = automatonOf(productions);
  const size = line.text.length;
  const chart: Chart = [];
  const first = automaton.first.map((step) => ({
    ...step,
    states: step.states.filter((state) => mayMatch(automaton, state, line.held)),
  }));
  advance(first, 0, [start], line, chart);
  for (let at = 1; at < size; at += 1) {
    for (const [state, paths] of chart[at] ?? [])
      advance(automaton.states[state]?.follow ?? [], at, paths, line, chart);
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

function mayMatch({ states, rows }: Automaton, state: number, held: number): boolean {
  const { needs, last } = rows[states[state]?.row ?? -1] ?? { needs: 0, last: 0 };
  return (needs & ~held) === 0 && (last & held) !== 0;
}

/** Every path goes on with every token that may follow; states behind one type share what they are given. */
function advance(steps: readonly Step[], at: number, paths: readonly Path[], line: LineTokens, chart: Chart): void {
  for (const { type, slot, states } of steps) {
    if (states.length === 0) continue;
    for (const { token, cost } of line.at(type, slot, at)) {
      const cell = chart[token.end] ?? new Map<number, Path[]>();
      chart[token.end] = cell;
      const longer = paths.map((path) => ({ cost: path.cost + cost, token, before: path }));
      for (const state of states) merge(cell, state, longer);
    }
  }
}

function merge(cell: Map<number, Path[]>, state: number, longer: readonly Path[]): void {
  const list = cell.get(state);
  if (list === undefined) cell.set(state, longer.slice());
  else for (const path of longer) insert(list, path);
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
