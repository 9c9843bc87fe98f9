/** Stores built for scoring, in a folder that goes with the run. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SpeechRecord } from "../../src/base/records.ts";
import { build } from "../../src/build.ts";
import { readFieldMap } from "../../src/read/record.ts";
import type { Receipt } from "../../src/store/directory/receipt.ts";
import { recordsOf } from "../../src/store/directory/record-files.ts";

export interface Built {
  readonly receipt: Receipt;
  readonly speeches: readonly SpeechRecord[];
}

/** Builds files and folders; `map` is the flag `--map` for files of records. */
export function buildSpeeches(inputs: readonly string[], map?: string): Promise<Built> {
  return inFolder(async (folder) => {
    const out = join(folder, "out");
    const fields = map === undefined ? undefined : readFieldMap(map);
    const { receipt } = await build({ inputs, out, meta: undefined, map: fields });
    return { receipt, speeches: [...recordsOf<SpeechRecord>(out, "speeches.jsonl")] };
  });
}

/** Builds documents given as records of these fields. */
export function buildRecords(
  records: readonly { readonly id: string; readonly title: string; readonly date: string; readonly text: string }[],
): Promise<Built> {
  return inFolder((folder) => {
    const path = join(folder, "records.jsonl");
    writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
    return buildSpeeches([path], "id=id,title=title,date=date,text=text");
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "tifa-quality-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
