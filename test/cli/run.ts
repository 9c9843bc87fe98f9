/** Runs the command line as it is built (`fresh-dist.ts`), in a process that the tests of a worker share. */
import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { RunRequest } from "./long-lived.ts";

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
}

/** What a process of its own gets besides. */
export interface Environment {
  readonly cwd?: string;
  readonly env: Readonly<Record<string, string>>;
}

const cli = fileURLToPath(new URL("../../dist/src/cli.js", import.meta.url));
const longLived = fileURLToPath(new URL("long-lived.ts", import.meta.url));

/** Starts `tifa` with these words in a process of its own. */
export function startTifa(words: readonly string[], { cwd, env = {} }: Partial<Environment> = {}): ChildProcess {
  return spawn(process.execPath, [cli, ...words], { cwd, env: { ...process.env, ...env } });
}

/** Runs `tifa` to its end in a process of its own, with nothing to read. */
export async function tifaWith(words: readonly string[], environment: Environment): Promise<Outcome> {
  const child = startTifa(words, environment);
  child.stdin?.end();
  const [[code], stdout, stderr] = await Promise.all([
    once(child, "close"),
    child.stdout === null ? "" : text(child.stdout),
    child.stderr === null ? "" : text(child.stderr),
  ]);
  return { code, stdout, stderr };
}

let shared: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Runs `tifa` to its end, after what was asked for before. */
export function tifa(words: readonly string[], { cwd = process.cwd(), stdin = "" }: Surroundings = {}) {
  const outcome = last.then(() => outcomeOf({ words, cwd, stdin: Buffer.from(stdin).toString("base64") }));
  last = outcome.catch(() => undefined);
  return outcome;
}

async function outcomeOf(request: RunRequest): Promise<Outcome> {
  shared ??= fork(longLived, [cli], { execArgv: ["--import", "tsx"], stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const child = shared;
  // Alive for what is asked of it; a script that is done need not wait for it.
  child.ref();
  child.channel?.ref();
  child.send(request);
  const ended = new AbortController();
  try {
    return await Promise.race([
      once(child, "message", ended).then(([outcome]) => outcome as Outcome),
      once(child, "exit", ended).then(([code]) => {
        shared = undefined;
        return { code: code as number | null, stdout: "", stderr: "the process ended" };
      }),
    ]);
  } finally {
    ended.abort();
    child.unref();
    child.channel?.unref();
  }
}
