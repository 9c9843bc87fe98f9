/** Files, folders and globs to the list of documents that they hold. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { globSync } from "tinyglobby";
import { TifaError } from "../base/errors.ts";
import { type Note, type Noted, noteOn } from "../base/notes.ts";
import { byCodeUnit, byKey } from "../base/order.ts";
import { projectName } from "./project.ts";
import { adviceByEnding } from "./unread-formats.ts";

/** A file to read; `id` is its path below the folder given, or its name. */
export interface InputFile {
  readonly path: string;
  readonly id: string;
  /** Whether it was named itself, and not a folder above it. */
  readonly isNamed?: boolean;
}

/** “pages/**\/*.txt” */
const wildcard = /[*?[\]]/u;

/**
 * All input files, ordered by id; of folders those with a wanted name, and a note that counts the others. Throws
 * TifaError for a path that does not exist and for two files with one id.
 */
export function findInputs(
  inputs: readonly string[],
  isWanted: (name: string) => boolean,
): Noted<readonly InputFile[]> {
  const found = inputs.map((input) =>
    wildcard.test(input) && !existsSync(input) ? { wanted: matchGlob(input), others: [] } : findPath(input, isWanted),
  );
  const files = found.flatMap(({ wanted }) => wanted);
  const paths = [...new Map(files.map((file) => [resolve(file.path), file])).values()].sort(byKey((file) => file.id));
  paths.forEach((file, i) => {
    const next = paths[i + 1];
    if (next?.id === file.id) refuseDouble(file.id, file.path, next.path);
  });
  const isRead = new Set(paths.map(({ path }) => resolve(path)));
  const others = found.flatMap((input) => input.others).filter(({ path }) => !isRead.has(resolve(path)));
  return { value: paths, notes: unreadNote(others.map(({ id }) => id)) };
}

/** One note for all files that lie in a folder or an archive and are not read: how many by their ending, and the first of them. */
export function unreadNote(ids: readonly string[], where = "below the folder"): readonly Note[] {
  const sorted = ids.toSorted(byCodeUnit);
  const [first] = sorted;
  if (first === undefined) return [];
  const endings = new Map<string, number>();
  for (const id of sorted) {
    const ending = extname(id).toLowerCase() || "without ending";
    endings.set(ending, (endings.get(ending) ?? 0) + 1);
  }
  const counts = [...endings]
    .sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b))
    .map(([name, n]) => {
      const advice = adviceByEnding.get(name);
      return `${n} ${name}${advice === undefined ? "" : ` (${advice})`}`;
    });
  const message = `first of ${ids.length} ${where} that were not read: ${counts.join(", ")}`;
  return [noteOn("read-other-file", first, message)];
}

/** Two documents with one id are bad usage. */
export function refuseDouble(id: string, first: string, second: string): never {
  throw new TifaError(
    "usage",
    `two documents have the id "${id}": ${first} and ${second}`,
    "give the folder above them instead of the files, or an `id` for each in the --meta file",
  );
}

/** Files of one input: those to read, and those that lie beside them. */
interface FoundFiles {
  readonly wanted: readonly InputFile[];
  readonly others: readonly InputFile[];
}

function findPath(input: string, isWanted: (name: string) => boolean): FoundFiles {
  const stat = statSync(input, { throwIfNoEntry: false });
  if (stat === undefined) {
    throw new TifaError(
      "input",
      `${input}: no such file or folder`,
      "check the path; globs are matched from the current folder",
    );
  }
  if (!stat.isDirectory()) return { wanted: [{ path: input, id: basename(input), isNamed: true }], others: [] };
  const files = filesBelow(input);
  return {
    wanted: files.filter(({ path }) => isWanted(path)),
    others: files.filter(({ path }) => !isWanted(path)),
  };
}

/** Files of a folder and those below; hidden ones, those of our own stores and `tifa.json` are no input. */
function filesBelow(folder: string): readonly InputFile[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, id: idBelow(folder, path) }))
    .filter(({ id }) => !id.split("/").some((part) => part.startsWith(".")) && basename(id) !== projectName);
  const paths = new Set(files.map(({ path }) => path));
  const stores = [...new Set(files.map(({ path }) => dirname(path)))].filter((parent) =>
    ["receipt.json", "speeches.jsonl"].every((name) => paths.has(join(parent, name))),
  );
  return files.filter(({ path }) => !stores.some((store) => path.startsWith(store + sep)));
}

function idBelow(folder: string, path: string): string {
  return relative(folder, path).split(sep).join("/");
}

/** Files below the part of the glob that holds no wildcard, which their ids leave out. */
function matchGlob(glob: string): readonly InputFile[] {
  const parts = glob.split(/[\\/]/u); // “pages/2021”
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
