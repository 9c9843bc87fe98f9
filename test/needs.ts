/**
 * What some tests need of the machine. Where it is missing they are skipped, and `npm test` ends with the reason; where
 * TIFA_REQUIRE names it (`neo4j,browser,corpora,scipy`) they fail instead.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { home } from "../src/lexicon/home.ts";
import { missingForNeo4j } from "./neo4j/start.ts";

declare module "vitest" {
  interface TaskMeta {
    /** What the test lacks, for the line that says why it was skipped. */
    needs?: string;
  }
}

/** Options of a `describe` or `test` that needs something. */
export interface Needs {
  readonly skip: boolean;
  readonly meta: { readonly needs: string };
}

/** Folder of the evaluation texts; "" on a machine without them. */
export const corpora: string = process.env["TIFA_CORPORA"] ?? "";

/** The evaluation texts. */
export function needsCorpora(): Needs {
  return need("corpora", "TIFA_CORPORA", corpora !== "");
}

/** A Neo4j: the one at NEO4J_URI, or Java and Maven to start one. */
export function needsNeo4j(): Needs {
  return need("neo4j", "Neo4j", process.env["NEO4J_URI"] !== undefined || missingForNeo4j() === undefined);
}

/** Debian's Chromium. */
export function needsBrowser(): Needs {
  return need("browser", "/usr/bin/chromium", existsSync("/usr/bin/chromium"));
}

/** Python with NumPy and SciPy. */
export function needsSciPy(): Needs {
  return need(
    "scipy",
    "SciPy (python3 -m pip install scipy)",
    spawnSync("python3", ["-c", "import scipy"]).status === 0,
  );
}

/** The built viewer. */
export function needsViewer(): Needs {
  return need("viewer", "the viewer (npm run build)", existsSync(join(home, "dist", "viewer", "index.html")));
}

/** Throws when `name` is required and not there. */
export function need(name: string, needs: string, isThere: boolean): Needs {
  const required = (process.env["TIFA_REQUIRE"] ?? "").split(",");
  if (!isThere && required.includes(name)) throw new Error(`TIFA_REQUIRE names ${name}, but ${needs} is missing`);
  return { skip: !isThere, meta: { needs } };
}
