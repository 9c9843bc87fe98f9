/** What runs found, as rows of a table: counts, the share, and the interval that holds it. */
import { wilson } from "../../graph/measure/wilson.ts";

/** `hits` of `total`; a promise about the share is its `floor` or `ceiling`. */
export interface Tally {
  readonly name: string;
  readonly hits: number;
  readonly total: number;
  readonly floor?: number;
  readonly ceiling?: number;
}

/** Whether the share of a row is within its promise; undefined where nothing is promised. */
export function isKept({ hits, total, floor, ceiling }: Tally): boolean | undefined {
  if (floor === undefined && ceiling === undefined) return undefined;
  return hits >= (floor ?? 0) * total && hits <= (ceiling ?? 1) * total;
}

/** `| name | hits/total | share % [95 % interval] | promise |`. */
export function row(tally: Tally): string {
  const { name, hits, total, floor, ceiling } = tally;
  const { low, high } = wilson(hits, total, 0.95);
  const share = total === 0 ? "–" : percent(hits / total);
  const promises = [
    floor === undefined ? [] : [`≥ ${percent(floor)} %`],
    ceiling === undefined ? [] : [`≤ ${percent(ceiling)} %`],
  ].flat();
  const kept = isKept(tally);
  const promise = kept === undefined ? "" : `${promises.join(", ")} ${kept ? "kept" : "MISSED"}`;
  return `| ${name} | ${hits}/${total} | ${share} % [${percent(low)}, ${percent(high)}] | ${promise} |`;
}

/** A row with a mean a run in place of a share. */
export function meanRow(name: string, values: readonly number[]): string {
  const sum = values.reduce((total, value) => total + value, 0);
  return `| ${name} | ${sum} in ${values.length} runs | ${(sum / values.length).toFixed(2)} a run | |`;
}

/** The first lines of a table. */
export function head(title: string): string {
  return `\n### ${title}\n\n| | counts | share [95 %] | promise |\n|---|---|---|---|`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
