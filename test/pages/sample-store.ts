/** The stores of the bundled sample, built by the first file of a run that asks for them. */
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { inject } from "vitest";
import { build } from "../../src/build.ts";
import { home } from "../../src/lexicon/home.ts";

/** The store of the page or of the corpus. Other files read it at the same time: who changes it copies it first. */
export async function sampleStore(input: "page.txt" | "corpus"): Promise<string> {
  const out = join(inject("runFolder"), `store of ${input}`);
  // A build puts its store in place when it is whole.
  while (!existsSync(out)) {
    if (claimed(`${out}, claimed`)) {
      await build({ inputs: [join(home, "sample", input)], out }).finally(() => rmSync(`${out}, claimed`, rf));
    } else await setTimeout(20);
  }
  return out;
}

const rf = { recursive: true, force: true } as const;

/** Whether nobody else builds it; of several that ask at once one is told so. */
function claimed(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
