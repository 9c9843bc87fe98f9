/** Stores built for scoring, in a folder that goes with the run. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SpeechRecord } from "../../src/base/records.ts";
import { makeStore } from "../../src/command/make-store.ts";
import { readLines } from "../../src/store/read-lines.ts";
import type { Receipt } from "../../src/store/receipt.ts";

export interface Built {
  readonly receipt: Receipt;
  readonly speeches: readonly SpeechRecord[];
}

/** Builds files, folders, or texts by name. */
export async function buildSpeeches(inputs: readonly string[] | ReadonlyMap<string, string>): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), "tifa-quality-"));
  try {
    const out = join(folder, "out");
    const { receipt } = await makeStore({ inputs: "size" in inputs ? written(folder, inputs) : inputs, out });
    return { receipt, speeches: await readLines<SpeechRecord>(join(out, "speeches.jsonl")) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function written(folder: string, texts: ReadonlyMap<string, string>): readonly string[] {
  return [...texts].map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
}
