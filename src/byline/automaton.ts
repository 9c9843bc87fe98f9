/** Patterns over types of tokens, compiled by Glushkov's construction: one state for each type written in a pattern. */

/** A state stands behind one token: its type, and the states that may follow. */
export interface State {
  readonly row: number;
  readonly type: string;
  readonly follow: readonly number[];
  readonly isLast: boolean;
}

/** All patterns in one; `first` are the states that a line may begin with. */
export interface Automaton {
  readonly states: readonly State[];
  readonly first: readonly number[];
}

interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly isEmpty: boolean;
}

/** Compiles patterns such as “dash? role (join role)* gap name”; throws RangeError for a bracket that is never closed. */
export function compile(patterns: readonly string[]): Automaton {
  const types: { row: number; type: string; follow: Set<number>; isLast: boolean }[] = [];
  const first: number[] = [];
  for (const [row, pattern] of patterns.entries()) {
    const words = pattern.match(/[a-z-]+|[()?*+|]/gu) ?? [];
    let at = 0;
    const link = (from: readonly number[], to: readonly number[]) => {
      for (const state of from) for (const next of to) types[state]?.follow.add(next);
    };
    const repeated = (part: Part): Part => {
      const mark = words[at];
      if (mark !== "?" && mark !== "*" && mark !== "+") return part;
      at += 1;
      if (mark !== "?") link(part.last, part.first);
      return { ...part, isEmpty: part.isEmpty || mark !== "+" };
    };
    const atom = (): Part => {
      const word = words[at] ?? "";
      at += 1;
      if (word === "(") {
        const inner = choice();
        if (words[at] !== ")") throw new RangeError(`no closing bracket in “${pattern}”`);
        at += 1;
        return repeated(inner);
      }
      const state = types.push({ row, type: word, follow: new Set(), isLast: false }) - 1;
      return repeated({ first: [state], last: [state], isEmpty: false });
    };
    const sequence = (): Part => {
      let whole: Part = { first: [], last: [], isEmpty: true };
      while (at < words.length && words[at] !== ")" && words[at] !== "|") {
        const next = atom();
        link(whole.last, next.first);
        whole = {
          first: whole.isEmpty ? [...whole.first, ...next.first] : whole.first,
          last: next.isEmpty ? [...whole.last, ...next.last] : next.last,
          isEmpty: whole.isEmpty && next.isEmpty,
        };
      }
      return whole;
    };
    const choice = (): Part => {
      let whole = sequence();
      while (words[at] === "|") {
        at += 1;
        const other = sequence();
        whole = {
          first: [...whole.first, ...other.first],
          last: [...whole.last, ...other.last],
          isEmpty: whole.isEmpty || other.isEmpty,
        };
      }
      return whole;
    };
    const whole = choice();
    first.push(...whole.first);
    for (const state of whole.last) {
      const last = types[state];
      if (last !== undefined) last.isLast = true;
    }
  }
  return { states: types.map((state) => ({ ...state, follow: [...state.follow] })), first };
}
