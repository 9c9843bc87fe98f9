/** A mark as it is drawn. */
import type { JSX } from "preact";
import type { Mark } from "./mark.ts";

export function MarkSign({ mark }: { readonly mark: Mark }): JSX.Element {
  const traits = "strength" in mark ? mark : undefined;
  const names = [
    `mark mark-${mark.kind}`,
    traits?.isTentative ? "is-tentative" : "",
    traits?.isPortfolio ? "is-portfolio" : "",
    traits?.isRitual ? "is-ritual" : "",
  ];
  return (
    <span
      class={names.filter((name) => name !== "").join(" ")}
      aria-hidden="true"
      style={{
        width: `${mark.size.toFixed(1)}px`,
        ...("strength" in mark ? { "--strength": `${Math.round(100 * mark.strength)}%` } : {}),
      }}
    />
  );
}
