/** What may stand as `rule` in a store: one registry, from which verify, the viewer and the reference take theirs. */

/** A rule by its id; ids are stable, words may change. */
export interface Rule {
  readonly id: string;
  /** The stage that decides by it. */
  readonly stage: "read" | "repair" | "page" | "resolve" | "spot" | "assemble" | "corrections";
  /** What the screen calls it. */
  readonly zh: string;
  readonly en: string;
  /** What it rests on, one line of the reference; `code` in backticks. */
  readonly means: string;
}

/** Rules by id. Throws RangeError where two have one id: that is our mistake. */
export function byRuleId<T extends Rule>(rules: readonly T[]): ReadonlyMap<string, T> {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  if (known.size !== rules.length) throw new RangeError("two rules have one id");
  return known;
}
