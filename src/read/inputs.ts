/** Files, folders and globs to the list of documents that they hold. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { globSync } from "tinyglobby";
import { TifaError } from "../base/errors.ts";
import { byKey } from "../base/order.ts";

/** A file to read; `id` is its path below the folder given, or its name. */
export interface InputFile {
  readonly path: string;
  readonly id: string;
}

/** “pages/**\/*.txt” */
const wildcard = /[*?[\]]/u;

/** All input files, ordered by id; of folders those with a wanted name. Throws TifaError for a path that does not exist and for two files with one id. */
export function findInputs(inputs: readonly string[], isWanted: (name: string) => boolean): readonly InputFile[] {
  const files = inputs.flatMap((input) =>
    wildcard.test(input) && !existsSync(input) ? matchGlob(input) : findPath(input, isWanted),
  );
  const paths = [...new Map(files.map((file) => [resolve(file.path), file])).values()].sort(byKey((file) => file.id));
  paths.forEach((file, i) => {
    const next = paths[i + 1];
    if (next?.id === file.id) refuseDouble(file.id, file.path, next.path);
  });
  return paths;
}

/** Two documents with one id are bad usage. */
export function refuseDouble(id: string, first: string, second: string): never {
  throw new TifaError(
    "usage",
    `two documents have the id "${id}": ${first} and ${second}`,
    "give the folder above them instead of the files, or an `id` for each in the --meta file",
  );
}

function findPath(input: string, isWanted: (name: string) => boolean): readonly InputFile[] {
  const stat = statSync(input, { throwIfNoEntry: false });
  if (stat === undefined) {
    throw new TifaError(
      "input",
      `${input}: no such file or folder`,
      "check the path; globs are matched from the current folder",
    );
  }
  if (!stat.isDirectory()) return [{ path: input, id: basename(input) }];
  return filesBelow(input, isWanted).map((path) => ({ path, id: idBelow(input, path) }));
}

/** Wanted files of a folder and those below, hidden ones left out. */
function filesBelow(folder: string, isWanted: (name: string) => boolean): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isWanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(sep)
          .some((part) => part.startsWith(".")),
    );
}

function idBelow(folder: string, path: string): string {
  return relative(folder, path).split(sep).join("/");
}

/** Files below the part of the glob that holds no wildcard, which their ids leave out. */
function matchGlob(glob: string): readonly InputFile[] {
  const parts = glob.split(/[\\/]/u);
  const fixed = parts.slice(
    0,
    parts.findIndex((part) => wildcard.test(part)),
  );
  const base = fixed.join("/") || (glob.startsWith("/") ? "/" : ".");
  const found = globSync(parts.slice(fixed.length).join("/"), { cwd: base, onlyFiles: true });
  if (found.length === 0)
    throw new TifaError("input", `${glob}: no file matches`, "quote the glob and check the folder");
  return found.map((id) => ({ path: join(base, id), id }));
}
