/** Questions to the embedded database of a store directory, each answered by a process of its own. */
import { type ChildProcess, fork } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { TifaError } from "../base/errors.ts";
import { readOnlyCypher } from "./console-safety.ts";
import { graphFiles } from "./directory/graph-files.ts";
import { requireStore } from "./directory/store-directory.ts";
import { buildEmbedded, dumpEmbedded } from "./embedded/embedded.ts";
import type { ProcessReply, ProcessRequest } from "./embedded/embedded-process.ts";
import { type Answer, defaultTimeLimit, type GraphStore, type Question } from "./graph-store.ts";

/** Compiled, the program runs as it is; from the sources it needs the same loader as the tests. */
const extension = import.meta.url.endsWith(".ts") ? ".ts" : ".js";
const program = fileURLToPath(new URL(`./embedded/embedded-process${extension}`, import.meta.url));

/** The embedded database at `path` as one store among others. */
export function embeddedStore(path: string): GraphStore {
  return {
    load: (source) => buildEmbedded(path, source),
    query: (question) => askInProcess(path, question),
    dump: () => dumpEmbedded(path),
    close: async () => {},
  };
}

/** Builds `graph.db` of a store directory if it is not there; gives its path. Throws TifaError `input` without store. */
export async function requireDatabase(dir: string): Promise<string> {
  requireStore(dir);
  const path = join(dir, "graph.db");
  if (!existsSync(path)) await buildEmbedded(path, graphFiles(dir));
  return path;
}

/** Answers one question from the store directory `dir`, building its `graph.db` first if need be. */
export async function queryStore({ dir, ...question }: Question & { readonly dir: string }): Promise<Answer> {
  // Refused before an hour is spent on building.
  if (question.write !== true) readOnlyCypher(question.cypher);
  return askInProcess(await requireDatabase(dir), question);
}

async function askInProcess(path: string, question: Question): Promise<Answer> {
  const cypher = question.write === true ? question.cypher : readOnlyCypher(question.cypher);
  // A process that is ended at its limit leaves what it had laid aside; its own folder for that goes with it.
  const scratch = mkdtempSync(join(tmpdir(), "tifa-query-"));
  const child = fork(program, [], {
    execArgv: extension === ".ts" ? ["--import", loader()] : [],
    // The loader keeps what it compiles where everybody finds it.
    env: extension === ".ts" ? process.env : { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  child.once("exit", () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
  const request: ProcessRequest = { path, question: { ...question, cypher } };
  child.send(request);
  return answerOf(child, question.timeLimit ?? defaultTimeLimit);
}

function answerOf(child: ChildProcess, timeLimit: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      const hint = "begin at a node with a given id, bound the length of paths, or raise the limit";
      reject(new TifaError("input", `the query took more than ${timeLimit / 1000} s and was ended`, hint));
    }, timeLimit);
    child.once("message", (reply: ProcessReply) => {
      if (reply.kind === "answer") resolve(reply.answer);
      else reject(new TifaError(reply.code, reply.message, reply.hint));
    });
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      const hint = "try a smaller question; if it stays, delete graph.db and let it be built again";
      reject(new TifaError("unavailable", `the embedded database stopped (${signal ?? code})`, hint));
    });
  });
}

function loader(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
}
