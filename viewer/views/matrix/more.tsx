/** Says what is not drawn, and draws more of it. */
import type { JSX } from "preact";
import { goParams } from "../../state/navigation.ts";
import { say } from "../../words/words.ts";
import { type Choice, step } from "./choice.ts";
import type { MatrixFrame } from "./frame.ts";

export interface MoreProps {
  readonly frame: MatrixFrame;
  readonly choice: Choice;
}

export function More({ frame, choice }: MoreProps): JSX.Element | null {
  const rows = Math.min(step, frame.allRows.length - frame.rows.length);
  const columns = Math.min(step, frame.allColumns.length - frame.columns.length);
  if (rows <= 0 && columns <= 0) return null;
  return (
    <p class="more">
      {say("moreRule")}
      {rows > 0 ? (
        <button type="button" onClick={() => goParams({ rows: String(choice.rows + step) })}>
          {say("moreRows", { count: rows })}
        </button>
      ) : null}
      {columns > 0 ? (
        <button type="button" onClick={() => goParams({ cols: String(choice.columns + step) })}>
          {say("moreColumns", { count: columns })}
        </button>
      ) : null}
    </p>
  );
}
