/** Runs the command line in a process of its own, as it is built (`fresh-dist.ts`). */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
}

const cli = fileURLToPath(new URL("../../dist/src/cli.js", import.meta.url));

/** Starts `tifa` with these words. */
export function startTifa(words: readonly string[], { cwd, env = {} }: Surroundings = {}): ChildProcess {
  return spawn(process.execPath, [cli, ...words], { cwd, env: { ...process.env, ...env } });
}

/** Runs `tifa` to its end. */
export function tifa(words: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = startTifa(words, surroundings);
    const said = { stdout: "", stderr: "" };
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      said.stdout += chunk;
    });
    child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
      said.stderr += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, ...said }));
    child.stdin?.end(surroundings.stdin ?? "");
  });
}
