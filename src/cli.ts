#!/usr/bin/env node
/** The command line: finds the command, reads its flags, turns errors into two lines and an exit code. */
import { parseArgs } from "node:util";
import { exitCodes, reasonOf, TifaError } from "./base/errors.ts";
import type { Command } from "./command/command.ts";
import { print, report } from "./command/output.ts";
import { tifaVersion } from "./lexicon/home.ts";

/** The commands in the order of the help; the file of each is read when it is run. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["start", async () => (await import("./command/start.ts")).start],
  ["init", async () => (await import("./command/init.ts")).init],
  ["build", async () => (await import("./command/build.ts")).buildCommand],
  ["serve", async () => (await import("./command/serve.ts")).serve],
  ["emphasis", async () => (await import("./command/emphasis.ts")).emphasis],
  ["new", async () => (await import("./command/news.ts")).news],
  ["chart", async () => (await import("./command/chart.ts")).chart],
  ["search", async () => (await import("./command/search.ts")).searchCommand],
  ["evidence", async () => (await import("./command/evidence.ts")).evidence],
  ["methods", async () => (await import("./command/methods.ts")).methods],
  ["doubts", async () => (await import("./command/doubts.ts")).doubts],
  ["query", async () => (await import("./command/query.ts")).query],
  ["load", async () => (await import("./command/load.ts")).load],
  ["export", async () => (await import("./command/export.ts")).exportCommand],
  ["trace", async () => (await import("./command/trace.ts")).trace],
  ["byline", async () => (await import("./command/byline.ts")).byline],
  ["discover", async () => (await import("./command/discover.ts")).discoverCommand],
  ["survey", async () => (await import("./command/survey.ts")).survey],
  ["annotate", async () => (await import("./command/annotate.ts")).annotate],
  ["verify", async () => (await import("./command/verify.ts")).verify],
  ["diff", async () => (await import("./command/diff.ts")).diff],
  ["diff-texts", async () => (await import("./command/diff-texts.ts")).diffTexts],
  ["sample", async () => (await import("./command/sample.ts")).sample],
  ["agree", async () => (await import("./command/agree.ts")).agree],
]);
const internalError = 70;

/** Runs one command line and gives its exit code. */
async function run(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") return help(rest[0]);
  if (name === "--version") return version();
  const command = await commandOf(name);
  if (rest.includes("--help") || rest.includes("-h")) return help(name);
  const { values, positionals } = readFlags(command, rest);
  return command.run(values, positionals);
}

function commandOf(name: string): Promise<Command> {
  const load = commands.get(name);
  if (load === undefined) throw new TifaError("usage", `no command "${name}"`, "tifa help lists the commands");
  return load();
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

async function help(name: string | undefined): Promise<number> {
  if (name !== undefined) {
    const command = await commandOf(name);
    print([`tifa ${command.usage}`, "", command.summary, ...command.details.map((line) => `  ${line}`)].join("\n"));
    return 0;
  }
  const all = await Promise.all([...commands.values()].map((load) => load()));
  const width = Math.max(...all.map(({ usage }) => usage.length));
  print("tifa: pages of Chinese official discourse to a graph of who emphasises what\n");
  for (const { usage, summary } of all) print(`  tifa ${usage.padEnd(width)}  ${summary}`);
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
