/** E and its interval on a logarithmic line with the expected value marked. */
import type { JSX } from "preact";
import type { Verdict } from "../../graph/schema.ts";
import { number, say } from "../words/words.ts";

export interface IntervalBarProps {
  readonly emphasis: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: Verdict;
}

const width = 340;
/** The line shows 1/8 to 8. */
const octaves = 3;

export function IntervalBar({ emphasis, low, high, verdict }: IntervalBarProps): JSX.Element {
  const [from, to] = [place(low), place(high)];
  const title = `${number(emphasis, 2)} [${number(low, 2)}, ${number(high, 2)}]`;
  return (
    <svg class={`interval-bar bar-${verdict}`} viewBox={`0 0 ${width} 40`} role="img" aria-label={title}>
      <title>{title}</title>
      <line class="bar-axis" x1={0} x2={width} y1={14} y2={14} />
      <line class="bar-expected" x1={place(1)} x2={place(1)} y1={5} y2={23} />
      <line class="bar-interval" x1={from} x2={Math.max(to, from + 1)} y1={14} y2={14} />
      <circle class="bar-value" cx={place(emphasis)} cy={14} r={5.5} />
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
