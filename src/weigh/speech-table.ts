/** The speeches as columns: per concept, in which speeches it is said and how often. */
import { byCodeUnit } from "../base/order.ts";
import type { SpeechCounts } from "../base/speech-counts.ts";

/** One concept: parallel arrays over the speeches that say it, in the order of the table. */
export interface Column {
  readonly concept: string;
  readonly rows: Int32Array;
  readonly mentions: Int32Array;
  readonly counted: Int32Array;
  readonly paragraphs: Int32Array;
}

/**
 * All speeches by all concepts; `columns` are sorted by concept, `mentions` are all concept mentions of each speech.
 */
export interface SpeechTable {
  readonly speeches: readonly SpeechCounts[];
  readonly chars: Float64Array;
  readonly mentions: Float64Array;
  readonly columns: readonly Column[];
}

/** The table of the concepts that `isWanted` lets in. The order of `speeches` is kept. */
export function speechTable(speeches: readonly SpeechCounts[], isWanted: (concept: string) => boolean): SpeechTable {
  const rows = new Map<string, { row: number; mentions: number; counted: number; paragraphs: number }[]>();
  const mentions = new Float64Array(speeches.length);
  speeches.forEach((speech, row) => {
    for (const { concept, ...said } of speech.concepts) {
      if (!isWanted(concept) || said.mentions === 0) continue;
      const column = rows.get(concept);
      if (column === undefined) rows.set(concept, [{ row, ...said }]);
      else column.push({ row, ...said });
      mentions[row] = (mentions[row] ?? 0) + said.mentions;
    }
  });
  const columns = [...rows].sort(([a], [b]) => byCodeUnit(a, b));
  return {
    speeches,
    mentions,
    chars: Float64Array.from(speeches, ({ chars }) => chars),
    columns: columns.map(([concept, cells]) => ({
      concept,
      rows: Int32Array.from(cells, ({ row }) => row),
      mentions: Int32Array.from(cells, (cell) => cell.mentions),
      counted: Int32Array.from(cells, ({ counted }) => counted),
      paragraphs: Int32Array.from(cells, ({ paragraphs }) => paragraphs),
    })),
  };
}
