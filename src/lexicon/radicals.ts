/** Radicals that broken PDF fonts extract in place of characters, and the characters (Unicode Equivalent_Unified_Ideograph, ⼾ → 户). */
import { builtIn } from "./home.ts";
import { readTable } from "./table.ts";

/** Radical of a PDF → the ideograph that it stands for. Throws TifaError `input` for a damaged table. */
export function readRadicals(): ReadonlyMap<string, string> {
  return new Map(
    readTable(builtIn("radicals.tsv"), ["radical", "ideograph"]).map(({ cells }) => [cells.radical, cells.ideograph]),
  );
}
