/** A folder that all files of one test run share, gone when the run ends. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the folder is. */
    runFolder: string;
  }
}

/** Called by vitest before the first test; what it gives is called after the last. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "tifa-run-"));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  project.provide("runFolder", folder);
  project.onTestsRerun(async () => {
    // In watch mode the sources are others now, and what they make is.
    remove();
    mkdirSync(folder);
  });
  return remove;
}
