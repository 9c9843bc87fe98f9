/** What was checked, how often, and what did not hold: counts and a few examples, however much is wrong. */

/** One kind of check over a whole store. */
export interface Check {
  readonly subject: string;
  readonly checked: number;
  readonly wrong: number;
  /** What is wrong, the first few. */
  readonly examples: readonly string[];
}

/** A collection of checks by subject, in the order in which subjects first come. */
export interface Findings {
  /** `problem` is only asked for when the claim does not hold. */
  readonly expect: (subject: string, holds: boolean, problem: () => string) => void;
  readonly checks: () => readonly Check[];
}

const fewExamples = 5;

/** No finding yet; subjects named here are listed even if nothing of them comes. */
export function createFindings(subjects: readonly string[] = []): Findings {
  const bySubject = new Map(subjects.map((subject) => [subject, emptyCheck(subject)]));
  return {
    expect: (subject, holds, problem) => {
      const check = bySubject.get(subject) ?? emptyCheck(subject);
      bySubject.set(subject, check);
      check.checked += 1;
      if (holds) return;
      check.wrong += 1;
      if (check.examples.length < fewExamples) check.examples.push(problem());
    },
    checks: () => [...bySubject.values()],
  };
}

function emptyCheck(subject: string): { subject: string; checked: number; wrong: number; examples: string[] } {
  return { subject, checked: 0, wrong: 0, examples: [] };
}
