/**
 * Before the tests: they start the program and the viewer from `dist/`, so what is missing there, or was built from
 * other sources than those that lie here, is built first, and a line says so.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { home } from "../src/lexicon/home.ts";

interface Part {
  readonly name: string;
  /** What it is built from: files, and folders of which files with one of these endings count. */
  readonly sources: readonly string[];
  readonly endings: RegExp;
  /** The folders that hold nothing else, and a file that is written in every build. */
  readonly folders: readonly string[];
  readonly output: string;
  readonly command: readonly string[];
}

const tools = (path: string) => join(home, "node_modules", path);
const parts: readonly Part[] = [
  {
    name: "program",
    sources: ["src", "graph", "tsconfig.json", "package-lock.json"],
    endings: /\.(?:ts|json)$/u,
    folders: ["dist/src", "dist/graph"],
    output: "dist/src/cli.js",
    // `npm run types` checks; a wrong type here or there need not keep the other tests from running.
    command: [tools("typescript/bin/tsc"), "-p", "tsconfig.json", "--noCheck"],
  },
  {
    name: "viewer",
    sources: ["viewer", "graph", "docs/responsible-use.md", "package-lock.json"],
    endings: /\.(?:ts|tsx|css|svg|html|json|md)$/u,
    folders: ["dist/viewer"],
    output: "dist/viewer/index.html",
    command: [tools("vite/bin/vite.js"), "build", "viewer", "--logLevel", "warn"],
  },
];

/** Called by vitest before the first test, and in watch mode again before each rerun. */
export function setup(project: TestProject): void {
  buildWhatIsStale();
  project.onTestsRerun(async () => buildWhatIsStale());
}

function buildWhatIsStale(): void {
  for (const part of parts) {
    const sources = hashOf(part);
    const note = join(home, "node_modules", ".cache", "tifa", `${part.name}.built-from`);
    if (isFresh(join(home, part.output), note, sources)) continue;
    const began = performance.now();
    // A module that is no longer there must not be found either.
    for (const old of [note, ...part.folders.map((folder) => join(home, folder))])
      rmSync(old, { recursive: true, force: true });
    const { status } = spawnSync(process.execPath, part.command, {
      cwd: home,
      stdio: ["ignore", "inherit", "inherit"],
    });
    if (status !== 0) throw new Error(`dist: the ${part.name} is older than its sources and cannot be built`);
    mkdirSync(join(note, ".."), { recursive: true });
    writeFileSync(note, sources);
    console.log(`dist: built the ${part.name} anew, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
}

/** Whether the output was built from these sources, and by nobody else since. */
function isFresh(output: string, note: string, sources: string): boolean {
  try {
    return readFileSync(note, "utf8") === sources && statSync(output).mtimeMs <= statSync(note).mtimeMs;
  } catch {
    return false; // One of them is missing.
  }
}

function hashOf({ sources, endings }: Part): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((path) => filesOf(path, endings))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(home, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesOf(path: string, endings: RegExp): readonly string[] {
  if (statSync(join(home, path)).isFile()) return [path];
  const below = readdirSync(join(home, path), { recursive: true, encoding: "utf8" });
  return below
    .filter((file) => endings.test(file))
    .sort()
    .map((file) => join(path, file));
}
