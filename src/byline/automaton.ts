/** Patterns over types of tokens, compiled by Glushkov's construction: one state for each type written in a pattern. */

/** States behind a token of one type; `slot` numbers the types. */
export interface Step {
  readonly type: string;
  readonly slot: number;
  readonly states: readonly number[];
}

/** A state stands behind one token: its pattern, and what may follow. */
export interface State {
  readonly row: number;
  readonly follow: readonly Step[];
  readonly isLast: boolean;
}

/** Bits of the types without which a pattern matches nothing, and of those that end it. */
export interface Row {
  readonly needs: number;
  readonly last: number;
}

/** All patterns in one; `first` is what a line may begin with. */
export interface Automaton {
  readonly states: readonly State[];
  readonly first: readonly Step[];
  readonly rows: readonly Row[];
}

interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly isEmpty: boolean;
  readonly needs: readonly string[];
}

/** Compiles patterns such as “dash? role (join role)* gap name”; `bitOf` gives types their bits; throws RangeError for a bracket that is never closed. */
export function compile(patterns: readonly string[], bitOf: (type: string, isLast?: boolean) => number): Automaton {
  const types: { row: number; type: string; follow: Set<number>; isLast: boolean }[] = [];
  const first: number[] = [];
  const rows: Row[] = [];
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
      return mark === "+" ? part : { ...part, isEmpty: true, needs: [] };
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
      return repeated({ first: [state], last: [state], isEmpty: false, needs: [word] });
    };
    const sequence = (): Part => {
      let whole: Part = { first: [], last: [], isEmpty: true, needs: [] };
      while (at < words.length && words[at] !== ")" && words[at] !== "|") {
        const next = atom();
        link(whole.last, next.first);
        whole = {
          first: whole.isEmpty ? [...whole.first, ...next.first] : whole.first,
          last: next.isEmpty ? [...whole.last, ...next.last] : next.last,
          isEmpty: whole.isEmpty && next.isEmpty,
          needs: [...whole.needs, ...next.needs],
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
          needs: whole.needs.filter((type) => other.needs.includes(type)),
        };
      }
      return whole;
    };
    const whole = choice();
    const ends = whole.last.flatMap((state) => types[state] ?? []);
    for (const end of ends) end.isLast = true;
    first.push(...whole.first);
    rows.push({
      needs: whole.needs.reduce((bits, type) => bits | bitOf(type), 0),
      last: ends.reduce((bits, { type }) => bits | bitOf(type, true), 0),
    });
  }
  const names = [...new Set(types.map(({ type }) => type))];
  const stepsOf = (states: Iterable<number>): readonly Step[] =>
    names.flatMap((type, slot) => {
      const own = [...states].filter((state) => types[state]?.type === type);
      return own.length === 0 ? [] : [{ type, slot, states: own }];
    });
  return {
    states: types.map(({ row, follow, isLast }) => ({ row, follow: stepsOf(follow), isLast })),
    first: stepsOf(first),
    rows,
  };
}
