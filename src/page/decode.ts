/**
 * The best page: the sequence of units and of blocks in no unit with the highest sum of scores (semi-Markov Viterbi,
 * Sarawagi & Cohen 2004, §3), and for each of its units how much worse the best page without it is.
 */
import { unitFeatures } from "./fit.ts";
import { inBody, type Layout, ofWhole } from "./layouts.ts";
import { findUnits, type Unit } from "./units.ts";
import { changeWorth, type ScoredView } from "./view.ts";

/** A unit of the best page. */
export interface Decoded {
  readonly unit: Unit;
  readonly score: number;
  /** Score of the best page less that of the best one in which this unit is another's, nobody's or cut otherwise. */
  readonly margin: number;
}

interface Scored {
  readonly unit: Unit;
  readonly layout: number;
  readonly score: number;
}

/** States before any unit, and before any signed one; the others are rows of the table, counted from 2. */
const none = 0;
const pending = 1;
const firstRow = 2;

/** The units of the best page, in page order. `bonus` is added to scores by whoever learns weights. */
export function decode(
  view: ScoredView,
  layouts: readonly Layout[],
  bonus?: (unit: Unit) => number,
): readonly Decoded[] {
  const units = findUnits(view, layouts)
    .map(
      (unit): Scored => ({
        unit,
        layout: layouts.indexOf(unit.layout),
        score: scoreOf(view, unit) + (bonus?.(unit) ?? 0),
      }),
    )
    .filter(({ score }) => score > -8);
  if (units.length === 0) return [];
  const lattice = new Lattice(view, layouts, units);
  return lattice.best().map((scored) => ({ unit: scored.unit, score: scored.score, margin: lattice.marginOf(scored) }));
}

/** What a unit is worth beside the change of layout that it makes. */
export function scoreOf(view: ScoredView, unit: Unit): number {
  const { body, layout } = unit;
  const chars = (view.han[body.to] ?? 0) - (view.han[body.from] ?? 0);
  if (chars < layout.least && layout.form !== undefined && layout.least > 15) return -Infinity;
  const opens = unit.placed.some(({ reading }) => inBody.has(reading.element));
  const from = opens ? body.from + 1 : body.from;
  let score = (view.bodies[body.to] ?? 0) - (view.bodies[from] ?? 0);
  // Nothing parts a speech that is the whole page.
  if (!ofWhole.has(layout.who)) score += (view.seams[body.to] ?? 0) - (view.seams[body.from + 1] ?? 0);
  for (const [name, amount] of unitFeatures(view, unit))
    score += amount * (name === "unit" ? 1 : (view.weights[name] ?? 0));
  return score;
}

/** The scores of all ways through a page, from its beginning (`ahead`) and to its end (`behind`), by place and state. */
class Lattice {
  private readonly states: number;
  /** Right behind a unit, where what follows is left over if no unit takes it, and anywhere. */
  private readonly fresh: Float64Array;
  private readonly ahead: Float64Array;
  private readonly behindFresh: Float64Array;
  private readonly behind: Float64Array;
  private readonly view: ScoredView;
  private readonly layouts: readonly Layout[];
  private readonly units: readonly Scored[];
  private readonly starting: ReadonlyMap<number, readonly Scored[]>;

  constructor(view: ScoredView, layouts: readonly Layout[], units: readonly Scored[]) {
    this.view = view;
    this.layouts = layouts;
    this.units = units;
    this.states = layouts.length + firstRow;
    const starting = new Map<number, Scored[]>();
    for (const scored of units) {
      const list = starting.get(scored.unit.from);
      if (list === undefined) starting.set(scored.unit.from, [scored]);
      else list.push(scored);
    }
    this.starting = starting;
    const size = (view.observations.length + 1) * this.states;
    this.fresh = new Float64Array(size).fill(-Infinity);
    this.ahead = new Float64Array(size).fill(-Infinity);
    this.behindFresh = new Float64Array(size).fill(-Infinity);
    this.behind = new Float64Array(size).fill(-Infinity);
    this.fill();
  }

  private at(place: number, state: number): number {
    return place * this.states + state;
  }

  private fill(): void {
    const last = this.view.observations.length;
    this.ahead[this.at(0, none)] = 0;
    for (let place = 0; place < last; place += 1) this.fillAhead(place);
    for (let state = 0; state < this.states; state += 1) {
      if (state === pending) continue;
      this.behind[this.at(last, state)] = 0;
      this.behindFresh[this.at(last, state)] = 0;
    }
    for (let place = last - 1; place >= 0; place -= 1) this.fillBehind(place);
  }

  private fillAhead(place: number): void {
    for (let state = 0; state < this.states; state += 1) {
      const here = this.reached(place, state);
      if (here === -Infinity) continue;
      const to = this.at(place + 1, state);
      this.ahead[to] = Math.max(this.ahead[to] ?? -Infinity, this.passed(place, state));
      for (const scored of this.starting.get(place) ?? []) this.extend(scored, state, here);
    }
  }

  private fillBehind(place: number): void {
    for (let state = 0; state < this.states; state += 1) {
      const here = this.at(place, state);
      const passed = this.otherAt(place) + (this.behind[this.at(place + 1, state)] ?? -Infinity);
      let best = -Infinity;
      for (const scored of this.starting.get(place) ?? []) best = Math.max(best, this.through(scored, state));
      this.behind[here] = Math.max(best, passed);
      this.behindFresh[here] = Math.max(best, passed + this.leftAt(place));
    }
  }

  /** The best way to a place. */
  private reached(place: number, state: number): number {
    const here = this.at(place, state);
    return Math.max(this.fresh[here] ?? -Infinity, this.ahead[here] ?? -Infinity);
  }

  /** The best way past a block that no unit takes. */
  private passed(place: number, state: number): number {
    const here = this.at(place, state);
    const fresh = (this.fresh[here] ?? -Infinity) + this.leftAt(place);
    return Math.max(fresh, this.ahead[here] ?? -Infinity) + this.otherAt(place);
  }

  private otherAt(place: number): number {
    return (this.view.others[place + 1] ?? 0) - (this.view.others[place] ?? 0);
  }

  /** What it costs that a text right behind a unit is in none. */
  private leftAt(place: number): number {
    const { observations, weights, gaps } = this.view;
    const { kind, readings, block } = observations[place] ?? {};
    if (kind !== "paragraph" || readings?.length !== 0) return 0;
    return weights[gaps && (block?.blankBefore ?? 0) > 0 ? "left-apart" : "left"] ?? 0;
  }

  private extend(scored: Scored, state: number, here: number): void {
    const step = this.stepOf(scored, state);
    if (step === undefined) return;
    const to = this.at(scored.unit.to, step.state);
    this.fresh[to] = Math.max(this.fresh[to] ?? -Infinity, here + step.score);
  }

  /** What is gained from a unit to the end of the page when it follows a state. */
  private through(scored: Scored, state: number): number {
    const step = this.stepOf(scored, state);
    return step === undefined
      ? -Infinity
      : step.score + (this.behindFresh[this.at(scored.unit.to, step.state)] ?? -Infinity);
  }

  /** Where a unit leads to from a state, and for how much; undefined where it may not follow. */
  private stepOf({ layout: row, unit, score }: Scored, state: number): { state: number; score: number } | undefined {
    const { layout } = unit;
    const from = this.layouts[state - firstRow];
    if (layout.who === "nobody" && layout.form !== undefined) {
      const follows = from === undefined || layout.behind.includes(from.rule);
      return follows ? { state: state === none ? pending : state, score } : undefined;
    }
    if (layout.behind.length > 0 && (from === undefined || !layout.behind.includes(from.rule))) return undefined;
    return { state: row + firstRow, score: score + changeWorth(from, layout, this.view.weights) };
  }

  /** The best page, followed from its beginning. */
  best(): readonly Scored[] {
    const found: Scored[] = [];
    let [place, state, isFresh] = [0, none, false];
    while (place < this.view.observations.length) {
      const here = (isFresh ? this.behindFresh : this.behind)[this.at(place, state)] ?? -Infinity;
      const taken = (this.starting.get(place) ?? []).find((scored) => this.through(scored, state) >= here - 1e-9);
      const step = taken === undefined ? undefined : this.stepOf(taken, state);
      if (taken === undefined || step === undefined) {
        place += 1;
        isFresh = false;
        continue;
      }
      found.push(taken);
      place = taken.unit.to;
      state = step.state;
      isFresh = true;
    }
    return found;
  }

  /** See `Decoded`: every other page gives the block amid this body to nobody or to another unit. */
  marginOf({ unit }: Scored): number {
    const middle = (unit.body.from + unit.body.to - 1) >> 1;
    let best = -Infinity;
    for (let state = 0; state < this.states; state += 1) {
      const without = this.passed(middle, state);
      best = Math.max(best, without + (this.behind[this.at(middle + 1, state)] ?? -Infinity));
    }
    for (const scored of this.units) {
      const { from, to } = scored.unit;
      if (from > middle || to <= middle || isSame(scored.unit, unit)) continue;
      for (let state = 0; state < this.states; state += 1) {
        const here = this.reached(from, state);
        if (here > -Infinity) best = Math.max(best, here + this.through(scored, state));
      }
    }
    return (this.behind[this.at(0, none)] ?? 0) - best;
  }
}

/** Whether two units give nearly the same body to the same signature. */
function isSame(one: Unit, other: Unit): boolean {
  if (signatureOf(one) !== signatureOf(other)) return false;
  const shared = Math.min(one.body.to, other.body.to) - Math.max(one.body.from, other.body.from);
  const all = Math.max(one.body.to, other.body.to) - Math.min(one.body.from, other.body.from);
  return shared >= 0.8 * all;
}

function signatureOf({ layout, placed }: Unit): number | undefined {
  return placed.find(({ reading }) => reading.element === layout.who)?.at;
}
