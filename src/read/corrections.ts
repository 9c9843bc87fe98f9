/** The `--corrections` file: JSON Lines, each a correction with `by`, `on` and `why`. */
import { readFileSync } from "node:fs";
import type { Correction } from "../base/correction.ts";
import { reasonOf, TifaError } from "../base/errors.ts";
import { refuseContradictions } from "./contradictions.ts";
import { correctionOf } from "./correction-line.ts";

/** Reads a file of corrections. Throws TifaError `input` for a line that is none and for lines that contradict another. */
export function readCorrections(path: string): readonly Correction[] {
  const corrections = textOf(path)
    .split("\n")
    .flatMap((line, i) => (line.trim() === "" ? [] : [correctionOf(line, path, i + 1)]));
  refuseContradictions(corrections, path);
  return corrections;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/u, "");
  } catch (cause) {
    throw new TifaError("input", `${path}: ${reasonOf(cause)}`, "one correction a line; docs/reference.md tells them", {
      cause,
    });
  }
}
