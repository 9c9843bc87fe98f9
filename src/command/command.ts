/** What a command of the program is, and how its flags are read. */
import type { ParseArgsConfig } from "node:util";
import { TifaError } from "../base/errors.ts";

/** Values of the flags of one call, by name, as `parseArgs` gives them. */
export type Flags = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** The exit code of a command that ran: 0 done, 1 done but some input could not be used. */
export type ExitCode = 0 | 1;

/** One command: its help and what it does. `run` throws TifaError for what a person can mend. */
export interface Command {
  readonly name: string;
  /** What follows `tifa` on its line of the help. */
  readonly usage: string;
  readonly summary: string;
  /** Its flags, one a line, for `tifa help NAME`. */
  readonly details: readonly string[];
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  readonly run: (flags: Flags, words: readonly string[]) => Promise<ExitCode>;
}

/** The value of a text flag that must be there. */
export function requiredText(flags: Flags, name: string, hint: string): string {
  const value = optionalText(flags, name);
  if (value === undefined) throw new TifaError("usage", `--${name} is missing`, hint);
  return value;
}

/** The value of a text flag, undefined when it was not given. */
export function optionalText(flags: Flags, name: string): string | undefined {
  const value = flags[name];
  return typeof value === "string" ? value : undefined;
}

/** All values of a flag that may be given several times. */
export function textList(flags: Flags, name: string): readonly string[] {
  const value = flags[name];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

/** A port to listen on; 0 lets the system choose. */
export function portNumber(flags: Flags): number | undefined {
  const port = wholeNumber(flags, "port", 0);
  if (port !== undefined && port > 65535)
    throw new TifaError("usage", `--port ${port} is above 65535`, "for example --port 4173");
  return port;
}

/** A whole number from `least` upwards: “4173”. Throws TifaError `usage` for anything else. */
export function wholeNumber(flags: Flags, name: string, least: number): number | undefined {
  const value = optionalText(flags, name);
  if (value === undefined) return undefined;
  if (!/^\d+$/u.test(value) || Number(value) < least) {
    throw new TifaError(
      "usage",
      `--${name} ${value} is no whole number from ${least}`,
      `for example --${name} ${least + 1}`,
    );
  }
  return Number(value);
}
