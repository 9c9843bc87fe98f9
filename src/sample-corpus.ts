/** Where the invented sample lies: in a checkout it is there, a package makes it when it is first asked for. */
import { existsSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve, sep } from "node:path";
import { home, tifaVersion } from "./lexicon/home.ts";

const inHome = join(home, "sample");
const made = join(tmpdir(), `tifa-sample-${tifaVersion}`);
/** The pages of the repository are made with this seed. */
const seed = 2026;

/** The folder of the pages of the sample. */
export async function sampleCorpus(): Promise<string> {
  const here = [inHome, made].map((folder) => join(folder, "corpus")).find(existsSync);
  if (here !== undefined) return here;
  const { generate, writePages } = await import("../sample/generate.ts");
  const beside = join(made, `writing-${process.pid}`);
  writePages(generate(seed, inHome).texts, beside);
  try {
    renameSync(beside, join(made, "corpus"));
  } catch {
    // Another process was first; its pages are the same.
    rmSync(beside, { recursive: true, force: true });
  }
  return join(made, "corpus");
}

/** Whether a page is one of the sample: only these are invented, and every screen says so. */
export function isOfSample(path: string): boolean {
  return [inHome, made].some((folder) => resolve(path).startsWith(folder + sep));
}
