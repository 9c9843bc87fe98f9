/** Where the program is installed: the nearest folder upwards that holds `graph/lexicon/posts.tsv`. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top folder of tifa, found from the sources and from `dist/`, which lies inside it. */
export const home: string = findHome(dirname(fileURLToPath(import.meta.url)));

/** The version of the package that is installed. */
export const tifaVersion: string = versionOf(readFileSync(join(home, "package.json"), "utf8"));

/** Path of a built-in table. */
export function builtIn(table: string): string {
  return join(home, "graph", "lexicon", table);
}

function findHome(folder: string): string {
  if (existsSync(join(folder, "graph", "lexicon", "posts.tsv"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new RangeError("tifa is not installed whole: graph/lexicon is missing");
  return findHome(parent);
}

function versionOf(text: string): string {
  // package.json is ours: its version is a string.
  return (JSON.parse(text) as { readonly version: string }).version;
}
