/** What one run of weigh found, by family and verdict. */
import type { ActorLabel, EmphasisRecord } from "../../graph/facts.ts";
import type { UnitRecord } from "../../src/base/unit.ts";
import { weigh } from "../../src/weigh/weigh.ts";
import { head, meanRow, row, type Tally } from "./tally.ts";

/** How many pairs of each kind of actor have each verdict. */
export type Findings = Readonly<Record<ActorLabel, Readonly<Record<EmphasisRecord["verdict"], number>>>>;

/** The verdicts that say something is so: where nobody differs, each of them is false. */
export const firm = ["clear", "clear-less", "not-found"] as const;

/** Weighs the units and counts the verdicts. */
export function findingsOf(units: readonly UnitRecord[]): Findings {
  const none = { insufficient: 0, "not-found": 0, clear: 0, tentative: 0, "clear-less": 0, "as-expected": 0, none: 0 };
  const found = { Person: { ...none }, Institution: { ...none } };
  for (const { actorLabel, verdict } of weigh(units).value.pairs) found[actorLabel][verdict] += 1;
  return found;
}

/** What so many runs found, with seeds of their own. */
export function repeated(runs: number, units: (seed: number) => readonly UnitRecord[]): readonly Findings[] {
  return Array.from({ length: runs }, (_, run) => findingsOf(units(1000 * (run + 1))));
}

/** Firm findings of one run in these families. */
export function firmOf(findings: Findings, labels: readonly ActorLabel[]): number {
  return labels.reduce((sum, label) => sum + firm.reduce((all, verdict) => all + findings[label][verdict], 0), 0);
}

/** Runs with any firm finding in these families, against the largest share that is promised. */
export function anyFirm(
  name: string,
  results: readonly Findings[],
  { labels, ceiling }: { readonly labels: readonly ActorLabel[]; readonly ceiling?: number },
): Tally {
  const hits = results.filter((findings) => firmOf(findings, labels) > 0).length;
  return { name, hits, total: results.length, ...(ceiling !== undefined && { ceiling }) };
}

/** A table of one simulation in which persons and institutions are weighed: every verdict of every family. */
export function nullTable(title: string, results: readonly Findings[]): readonly string[] {
  const labels = ["Person", "Institution"] as const;
  const byLabel = labels.flatMap((label) => [
    ...firm.map((verdict) =>
      row({
        name: `${label}: any ${verdict}`,
        hits: results.filter((findings) => findings[label][verdict] > 0).length,
        total: results.length,
      }),
    ),
    row(anyFirm(`${label}: any of the three`, results, { labels: [label], ceiling: 0.05 })),
    meanRow(
      `${label}: tentative`,
      results.map((findings) => findings[label].tentative),
    ),
  ]);
  return [head(title), ...byLabel, row(anyFirm("all families", results, { labels, ceiling: 0.1 }))];
}
