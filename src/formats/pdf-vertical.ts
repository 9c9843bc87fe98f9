/** Headlines that run from top to bottom: signs one below the other, with none of their size beside them. */
import type { PdfRun } from "./pdf-items.ts";
import type { PdfLine } from "./pdf-layout.ts";

/** Signs of such a line. */
const fewest = 4;
/** In em: from one sign to the next, and how far aside one may stand. */
const pitch = { least: 0.85, most: 1.9 };
const aside = 0.2;

/** The vertical lines of a page, and the runs that are in none. */
export function verticalLines(runs: readonly PdfRun[]): {
  readonly lines: readonly PdfLine[];
  readonly rest: readonly PdfRun[];
} {
  const signs = runs.filter((run) => run.text.trim().length === 1 && isAlone(run, runs));
  const taken = new Set<PdfRun>();
  const lines: PdfLine[] = [];
  for (const first of signs.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    if (taken.has(first)) continue;
    const chain = chainFrom(first, signs);
    if (chain.length < fewest) continue;
    for (const sign of chain) taken.add(sign);
    lines.push(lineOf(chain));
  }
  return { lines, rest: runs.filter((run) => !taken.has(run)) };
}

/** Whether no sign of its size stands right before or behind it. */
function isAlone(run: PdfRun, runs: readonly PdfRun[]): boolean {
  return !runs.some(
    (other) =>
      other !== run &&
      Math.abs(other.size - run.size) < 0.1 * run.size &&
      Math.abs(other.baseline - run.baseline) < 0.3 * run.size &&
      other.left < run.right + 0.6 * run.size &&
      other.right > run.left - 0.6 * run.size,
  );
}

function chainFrom(first: PdfRun, signs: readonly PdfRun[]): readonly PdfRun[] {
  const chain = [first];
  for (let last: PdfRun | undefined = first; last !== undefined; ) {
    const { size, baseline, left }: PdfRun = last;
    last = signs.find(
      (sign) =>
        Math.abs(sign.size - size) < 0.06 * size &&
        Math.abs(sign.left - left) < aside * size &&
        sign.baseline - baseline > pitch.least * size &&
        sign.baseline - baseline < pitch.most * size,
    );
    if (last !== undefined) chain.push(last);
  }
  return chain;
}

/** A wide step stands for a blank: 市长　丁一川. */
function lineOf(chain: readonly PdfRun[]): PdfLine {
  const steps = chain.slice(1).map(({ baseline }, i) => baseline - (chain[i]?.baseline ?? baseline));
  const usual = Math.min(...steps);
  const text = chain
    .map((sign, i) => (i > 0 && (steps[i - 1] ?? 0) > 1.4 * usual ? "　" : "") + sign.text.trim())
    .join("");
  const size = chain[0]?.size ?? 0;
  return {
    text,
    size,
    left: Math.min(...chain.map((sign) => sign.left)),
    right: Math.max(...chain.map((sign) => sign.right)),
    top: (chain[0]?.baseline ?? 0) - 0.88 * size,
    bottom: (chain.at(-1)?.baseline ?? 0) + 0.12 * size,
  };
}
