/** Files that belong together, written beside their places and then put there. */
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { reasonOf, TifaError } from "../base/errors.ts";

/** Writes texts by their paths: all are whole before the first is seen. Throws TifaError `input` when one cannot be written. */
export function writeTogether(files: Readonly<Record<string, string>>): void {
  const paths = Object.keys(files);
  const beside = (path: string) => `${path}.part`;
  try {
    for (const [path, text] of Object.entries(files)) writeFileSync(beside(path), text, { flush: true });
    for (const path of paths) renameSync(beside(path), path);
  } catch (cause) {
    for (const path of paths) rmSync(beside(path), { force: true });
    throw new TifaError("input", `${paths.join(", ")}: ${reasonOf(cause)}`, "give --out a path that can be written", {
      cause,
    });
  }
}
