/** What `tifa emphasis --exploratory` prints. */
import { type AskedStore, nameIn } from "../ask/asked-store.ts";
import type { Exploration } from "../ask/exploratory.ts";
import { table } from "./output.ts";

/** What stands out among the pairs of one official alone. */
export function explorationLines(
  store: AskedStore,
  actor: string,
  tested: number,
  found: Exploration["found"],
): readonly string[] {
  const rows = found.map(({ pair, exploratoryQ }) => [
    nameIn(store, pair.concept),
    String(pair.counted),
    pair.expected.toFixed(1),
    shown(pair.ratio),
    `${shown(pair.low)}–${pair.high === null ? "∞" : shown(pair.high)}`,
    exploratoryQ.toPrecision(2),
    pair.verdict,
  ]);
  return [
    `${nameIn(store, actor)}: exploratory, among M = ${tested} pairs of this official alone; about one in a run is false where nobody differs · 探索性结果，只在此人的 ${tested} 对之内校正`,
    ...(rows.length === 0
      ? ["nothing stands out"]
      : [table(["theme", "counted", "expected", "ratio", "90 %", "q within", "verdict among all"], rows)]),
  ];
}

function shown(value: number | null): string {
  return value === null ? "" : value.toFixed(2);
}
