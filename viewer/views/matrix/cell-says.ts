/** A cell in words: for the pointer, and for those who hear the grid. */
import type { Cell } from "../../data/matrix.ts";
import { countsSay, ratioSays, shortNumber } from "../../words/bounds.ts";
import { number, say } from "../../words/words.ts";
import { caveats, isWithdrawn } from "./choice.ts";
import type { MarkScale } from "./mark.ts";

/** What is known of the pair in this series; a pair that is counted in the other is never told as said by nobody. */
export function cellSays(cell: Cell | undefined, scale: Pick<MarkScale, "by" | "hidden">): string {
  if (cell === undefined) return say("nothingSaid");
  return partsOf(cell, scale)
    .filter((part) => part !== "")
    .join(" · ");
}

function partsOf(cell: Cell, { by, hidden }: Pick<MarkScale, "by" | "hidden">): readonly string[] {
  const { verdict, mentions, elsewhere, counted, echo } = cell;
  const verdictWord = say(`verdict:${verdict}`);
  const expected = shortNumber(cell.expected);
  const other = elsewhere > 0 ? say("elsewhere", { count: elsewhere }) : "";
  if (verdict === "not-found") return [verdictWord, say("notFoundWith", { expected }), ratioSays(0, cell)];
  if (mentions === 0) {
    const isTested = cell.q !== null;
    return [
      ...(isTested ? [verdictWord, say("notFoundWith", { expected }), ratioSays(0, cell)] : []),
      other || say("nothingSaid"),
    ];
  }
  return [
    verdictWord,
    verdict === "insufficient" ? "" : ratioSays(counted, cell),
    countsSay(cell),
    by === "rate" ? `${say("by:rate")} ${number(cell.rate, 2)}` : "",
    mentions === counted ? "" : say("mentionsOf", { mentions }),
    echo > 0 ? say("echoed", { count: echo }) : "",
    ...caveats.filter((caveat) => cell[caveat]).map((caveat) => say(`mark:${caveat}`)),
    isWithdrawn(cell, hidden) ? say("withdrawn") : "",
  ];
}
