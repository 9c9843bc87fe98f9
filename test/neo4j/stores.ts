/** Stores for the tests of loading, whole and damaged, and what a load reports in one line. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LoadCounts, LoadReport } from "../../src/store/graph-store.ts";
import { build, emphasis, pages, temporaryFolder } from "../store/build.ts";

/** The sums of a report over all labels and types. */
export function totals({ nodes, relationships }: LoadReport): LoadCounts {
  const all = [...Object.values(nodes), ...Object.values(relationships)];
  const sum = (name: keyof LoadCounts) => all.reduce((total, counts) => total + counts[name], 0);
  return { written: sum("written"), unchanged: sum("unchanged"), removed: sum("removed"), kept: sum("kept") };
}

/** A store of the first `count` pages. */
export async function storeOf(count: number): Promise<string> {
  const dir = join(temporaryFolder(), "out");
  await build(dir, pages.slice(0, count), emphasis);
  return dir;
}

/** Puts another text into a file of the store; `sealed` writes its hash into the receipt, too. */
export function damage(dir: string, file: string, text: string, seal?: "sealed"): void {
  writeFileSync(join(dir, file), text);
  if (seal === undefined) return;
  changeReceipt(dir, ({ outputs }) => {
    outputs[file] = createHash("sha256").update(text).digest("hex");
  });
}

/** The parts of a receipt that tests change. */
export interface ReceiptParts {
  readonly outputs: Record<string, string>;
  readonly counts: Record<"nodes" | "relationships", Record<string, number>>;
}

/** Changes the receipt of a store. */
export function changeReceipt(dir: string, change: (receipt: ReceiptParts) => void): void {
  const path = join(dir, "receipt.json");
  // Written by the build of the test.
  const receipt = JSON.parse(readFileSync(path, "utf8")) as ReceiptParts;
  change(receipt);
  writeFileSync(path, `${JSON.stringify(receipt, null, 2)}\n`);
}
