#!/usr/bin/env node
/** The command line: finds the command, reads its flags, turns errors into two lines and an exit code. */
import { parseArgs } from "node:util";
import { exitCodes, reasonOf, TifaError } from "./base/errors.ts";
import { agree } from "./command/agree.ts";
import { annotate } from "./command/annotate.ts";
import { buildCommand } from "./command/build.ts";
import { byline } from "./command/byline.ts";
import type { Command } from "./command/command.ts";
import { diff } from "./command/diff.ts";
import { exportCommand } from "./command/export.ts";
import { load } from "./command/load.ts";
import { print, report } from "./command/output.ts";
import { query } from "./command/query.ts";
import { sample } from "./command/sample.ts";
import { serve } from "./command/serve.ts";
import { start } from "./command/start.ts";
import { survey } from "./command/survey.ts";
import { trace } from "./command/trace.ts";
import { verify } from "./command/verify.ts";
import { tifaVersion } from "./lexicon/home.ts";

const commands: readonly Command[] = [
  start,
  buildCommand,
  serve,
  query,
  load,
  exportCommand,
  trace,
  byline,
  survey,
  annotate,
  verify,
  diff,
  sample,
  agree,
];
const internalError = 70;

/** Runs one command line and gives its exit code. */
async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") return help(rest[0]);
  if (name === "--version") return version();
  const command = commandOf(name);
  if (rest.includes("--help") || rest.includes("-h")) return help(name);
  const { values, positionals } = readFlags(command, rest);
  return command.run(values, positionals);
}

function commandOf(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) throw new TifaError("usage", `no command "${name}"`, "tifa help lists the commands");
  return command;
}

function readFlags(command: Command, args: string[]): { values: Parameters<Command["run"]>[0]; positionals: string[] } {
  try {
    return parseArgs({ args, options: command.options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new TifaError("usage", firstSentence(reasonOf(cause)), `tifa help ${command.name}`, { cause });
  }
}

/** “Unknown option '--Out'. To specify …”: what is wrong, in our form; flags keep their letters. */
function firstSentence(message: string): string {
  const [sentence = ""] = message.split(/[.](?:\s|$)/u);
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function help(name: string | undefined): number {
  if (name !== undefined) {
    const command = commandOf(name);
    print([`tifa ${command.usage}`, "", command.summary, ...command.details.map((line) => `  ${line}`)].join("\n"));
    return 0;
  }
  const width = Math.max(...commands.map(({ usage }) => usage.length));
  print("tifa: pages of Chinese official discourse to a graph of who emphasises what\n");
  for (const { usage, summary } of commands) print(`  tifa ${usage.padEnd(width)}  ${summary}`);
  print("\ntifa help COMMAND tells its flags");
  return 0;
}

function version(): number {
  print(tifaVersion);
  return 0;
}

function explain(error: unknown): number {
  if (error instanceof TifaError) {
    report(`error: ${error.message}\n hint: ${error.hint}`);
    return exitCodes[error.code];
  }
  report(`error: ${reasonOf(error)}\n hint: this is a bug of tifa; please report it with the input that shows it`);
  if (process.env["TIFA_DEBUG"] !== undefined && error instanceof Error) report(error.stack ?? "");
  return internalError;
}

// A reader that closes the pipe early (head) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : internalError));
process.exitCode = await run(process.argv.slice(2)).catch(explain);
