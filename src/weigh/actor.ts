/** One actor's text: which speeches are the actor's own, and how much of the text lies in each stratum. */

import type { ActorLabel } from "../../graph/facts.ts";
import { byCodeUnit } from "../base/order.ts";
import type { SpeechCounts } from "../base/speech-counts.ts";
import type { SpeechTable } from "./speech-table.ts";
import type { Strata } from "./strata.ts";

/** One actor; `rows` are the speeches, `parts` and `cells` name only the strata and cells that hold one of them. */
export interface Actor {
  readonly id: string;
  readonly rows: Int32Array;
  readonly chars: number;
  readonly mentions: number;
  readonly parts: readonly Part[];
  readonly cells: readonly { readonly cell: number; readonly drawn: number }[];
}

interface Part {
  readonly stratum: number;
  readonly chars: number;
  readonly mentions: number;
  readonly speeches: number;
}

/** All actors of one kind, sorted by id. A joint speech counts for each of its speakers. */
export function actorsOf(label: ActorLabel, table: SpeechTable, strata: Strata): readonly Actor[] {
  const rows = new Map<string, number[]>();
  table.speeches.forEach((speech, row) => {
    for (const id of new Set(idsOf(label, speech))) {
      const own = rows.get(id);
      if (own === undefined) rows.set(id, [row]);
      else own.push(row);
    }
  });
  return [...rows].sort(([a], [b]) => byCodeUnit(a, b)).map(([id, own]) => actor(id, own, table, strata));
}

function idsOf(label: ActorLabel, speech: SpeechCounts): readonly string[] {
  return label === "Person" ? speech.persons : speech.institutions;
}

function actor(id: string, rows: readonly number[], table: SpeechTable, strata: Strata): Actor {
  const parts = new Map<number, Part>();
  const cells = new Map<number, number>();
  for (const row of rows) {
    const stratum = strata.stratum[row] ?? 0;
    const cell = strata.cell[row] ?? 0;
    const part = parts.get(stratum);
    parts.set(stratum, {
      stratum,
      chars: (part?.chars ?? 0) + (table.chars[row] ?? 0),
      mentions: (part?.mentions ?? 0) + (table.mentions[row] ?? 0),
      speeches: (part?.speeches ?? 0) + 1,
    });
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  const own = [...parts.values()].sort((a, b) => a.stratum - b.stratum);
  return {
    id,
    rows: Int32Array.from(rows),
    chars: own.reduce((sum, { chars }) => sum + chars, 0),
    mentions: own.reduce((sum, { mentions }) => sum + mentions, 0),
    parts: own,
    cells: [...cells].sort(([a], [b]) => a - b).map(([cell, drawn]) => ({ cell, drawn })),
  };
}
