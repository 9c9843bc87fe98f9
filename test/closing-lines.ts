/** The last lines of `npm test`: why tests were skipped, then `N passed, N failed, N skipped`. */
import type { Reporter, TestCase, TestModule, TestSuite } from "vitest/node";

/** Counts of one run, and the number of skipped tests by reason. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  readonly reasons: Map<string, number>;
}

/** Prints the closing lines on stdout when a run has ended. */
export const closingLines: Reporter = {
  onTestRunEnd: (modules, unhandled) => {
    const tally = tallyOf(modules);
    tally.failed += unhandled.length;
    process.stdout.write(`${linesOf(tally).join("\n")}\n`);
  },
};

/** One line for each reason, the counts in the last line. */
export function linesOf({ passed, failed, skipped, reasons }: Tally): readonly string[] {
  const why = [...reasons]
    .sort()
    .map(([reason, count]) => `skipped: ${reason}: ${count} ${count === 1 ? "test" : "tests"}`);
  return [...why, `${passed} passed, ${failed} failed, ${skipped} skipped`];
}

function tallyOf(modules: readonly TestModule[]): Tally {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0, reasons: new Map() };
  for (const module of modules) {
    // A file or suite that cannot be loaded has no test that could fail.
    tally.failed += module.errors().length;
    for (const suite of module.children.allSuites()) tally.failed += suite.errors().length;
    for (const test of module.children.allTests()) count(test, tally);
  }
  return tally;
}

function count(test: TestCase, tally: Tally): void {
  const result = test.result();
  if (result.state === "passed") tally.passed += 1;
  else if (result.state === "failed") tally.failed += 1;
  else {
    tally.skipped += 1;
    const note = "note" in result ? result.note : undefined;
    const meant = test.options.mode === "skip" ? (needsOf(test) ?? "no reason given") : "the suite could not be set up";
    const reason = note ?? meant;
    tally.reasons.set(reason, (tally.reasons.get(reason) ?? 0) + 1);
  }
}

function needsOf(task: TestCase | TestSuite | TestModule): string | undefined {
  if (task.type === "module") return undefined;
  const { needs } = task.meta();
  return needs === undefined ? needsOf(task.parent) : `needs ${needs}`;
}
