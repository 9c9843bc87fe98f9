/** The interval of a ratio on a logarithmic line with the expected value marked; the ratio itself where it is printed. */
import type { JSX } from "preact";
import type { Verdict } from "../../graph/schema.ts";
import { bounds, shortNumber } from "../words/bounds.ts";
import { say } from "../words/words.ts";

export interface IntervalBarProps {
  /** Null where too little is counted for a ratio. */
  readonly ratio: number | null;
  readonly low: number;
  /** Null where nothing bounds it: the bar runs to the end of the line. */
  readonly high: number | null;
  readonly verdict: Verdict;
}

const width = 340;
/** The line shows 1/16 to 16. */
const octaves = 4;

export function IntervalBar({ ratio, low, high, verdict }: IntervalBarProps): JSX.Element {
  const [from, to] = [place(low), high === null ? width : place(high)];
  const title = [ratio === null ? "" : shortNumber(ratio), bounds({ low, high })].join(" ").trim();
  return (
    <svg class={`interval-bar bar-${verdict}`} viewBox={`0 0 ${width} 40`} role="img" aria-label={title}>
      <title>{title}</title>
      <line class="bar-axis" x1={0} x2={width} y1={14} y2={14} />
      <line class="bar-expected" x1={place(1)} x2={place(1)} y1={5} y2={23} />
      <line class="bar-interval" x1={from} x2={Math.max(to, from + 1)} y1={14} y2={14} />
      {ratio === null ? null : <circle class="bar-value" cx={place(ratio)} cy={14} r={5.5} />}
      <text x={place(1)} y={37} text-anchor="middle">
        {say("expectedMark")}
      </text>
    </svg>
  );
}

function place(value: number): number {
  const clipped = Math.max(-octaves, Math.min(octaves, Math.log2(Math.max(value, 1e-6))));
  return 6 + ((clipped + octaves) / (2 * octaves)) * (width - 12);
}
