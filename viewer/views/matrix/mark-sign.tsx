/** A mark as it is drawn. */
import type { JSX } from "preact";
import type { Mark } from "./mark.ts";

export function MarkSign({ mark }: { readonly mark: Mark }): JSX.Element {
  const isTentative = "isTentative" in mark && mark.isTentative;
  return (
    <span
      class={`mark mark-${mark.kind}${isTentative ? " is-tentative" : ""}`}
      aria-hidden="true"
      style={{
        width: `${mark.size.toFixed(1)}px`,
        ...("strength" in mark ? { "--strength": `${Math.round(100 * mark.strength)}%` } : {}),
      }}
    />
  );
}
