/** The files of the house as they stand on the disk, and what each imports. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { home } from "../../src/lexicon/home.ts";

/** One import of a file: a path from the top of the house for our own, else the specifier. */
export interface Import {
  readonly file: string;
  readonly target: string;
  readonly isOurs: boolean;
}

/** “import { slice } from "../base/span.ts";”, “export * from "./a.ts"”, “import("./b.ts")”, “import "./c.css"” */
const importing = /(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)["'](?<specifier>[^"']+)["']/gmu;

/** Tracked files and those about to be, `/`-separated, from the top of the house. */
export function trackedFiles(...below: readonly string[]): readonly string[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", ...below], {
    cwd: home,
    encoding: "utf8",
  });
  return listed.split("\0").filter((file) => file !== "" && readable(file) !== undefined);
}

/** The text of a file of the house. */
export function textOf(file: string): string {
  return readable(file) ?? "";
}

function readable(file: string): string | undefined {
  try {
    return readFileSync(join(home, file), "utf8");
  } catch {
    // Deleted, but not yet committed so; or a link to a folder.
    return undefined;
  }
}

/** What a file of ours imports; `text` is its source. */
export function importsOf(file: string, text: string): readonly Import[] {
  return [...text.matchAll(importing)].map(({ groups }) => {
    const specifier = groups?.["specifier"] ?? "";
    const isOurs = specifier.startsWith(".");
    const target = isOurs
      ? normalize(join(dirname(file), specifier))
          .split("\\")
          .join("/")
      : specifier;
    return { file, target, isOurs };
  });
}

/** Folders that are being written anew elsewhere; each goes from this list when it comes back. */
const waiting: readonly string[] = [];

/** Whether the rules of comments and examples wait for a file. */
export function isWaiting(file: string): boolean {
  return waiting.some((start) => file.startsWith(start));
}
