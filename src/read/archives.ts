/** Archives (.zip, .tar, .tar.gz, .gz) laid out as folders beside each other, so that what they hold is read as any other file. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseTar } from "nanotar";
import { reasonOf } from "../base/errors.ts";
import { type Note, type Noted, noteOn } from "../base/notes.ts";
import { unzipped } from "../formats/zip.ts";
import type { InputFile } from "./inputs.ts";

/** “pages.zip”, “pages.tar.gz”, “pages.tgz”, “page.txt.gz” */
const archive = /\.(?:zip|tar|tgz|gz)$/iu;
const tar = /\.(?:tar|tar\.gz|tgz)$/iu; // “pages.tar.gz”
const gzip = /\.(?:gz|tgz)$/iu; // “page.txt.gz”
const zip = /\.zip$/iu; // “pages.zip”

/** A packed file may become no larger. */
const mostBytes = 512 * 1024 * 1024;

/** Whether a file is an archive, by its name. */
export function isArchive(path: string): boolean {
  return archive.test(path);
}

/** The files with archives replaced by what they hold, which has the id of the archive before its own; a broken one is a note. */
export function unpacked(
  files: readonly InputFile[],
  isWanted: (name: string) => boolean,
): Noted<readonly InputFile[]> {
  const notes: Note[] = [];
  const value = files.flatMap((file) => {
    if (!isArchive(file.path)) return [file];
    try {
      const members = [...membersOf(file.path, (name) => isSafe(name) && isWanted(name))];
      if (members.length === 0) throw new Error("holds no file that is read");
      return laidOut(file, members);
    } catch (cause) {
      notes.push(noteOn("read-failed", file.id, `cannot be unpacked: ${reasonOf(cause)}`));
      return [];
    }
  });
  return { value, notes };
}

/** What is not wanted is not unpacked. */
function membersOf(path: string, isWanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  const bytes = readFileSync(path);
  if (zip.test(path)) return unzipped(bytes, isWanted);
  const packed = gzip.test(path) ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes;
  const members: readonly (readonly [string, Uint8Array])[] = tar.test(path)
    ? parseTar(packed).flatMap(({ name, type, data }) => (type === "file" && data !== undefined ? [[name, data]] : []))
    : [[basename(path).replace(gzip, ""), packed]];
  return new Map(members.filter(([name]) => isWanted(name)));
}

/** A name that leads out of its archive, or that a system made for itself, is none of it. */
function isSafe(name: string): boolean {
  const parts = name.split(/[\\/]/u); // “a/../b”
  return (
    !/^(?:[A-Za-z]:|[\\/])/u.test(name) &&
    !parts.some((part) => part === ".." || part.startsWith(".") || part === "__MACOSX")
  ); // “C:\a”
}

/** The folders that are removed when the program ends. */
const folders: string[] = [];

function laidOut(file: InputFile, members: readonly (readonly [string, Uint8Array])[]): readonly InputFile[] {
  const folder = mkdtempSync(join(tmpdir(), "tifa-archive-"));
  if (folders.length === 0)
    process.once("exit", () => {
      for (const one of folders) rmSync(one, { recursive: true, force: true });
    });
  folders.push(folder);
  return members.map(([name, data]) => {
    const path = join(folder, ...name.split(/[\\/]/u)); // “a/b.txt”
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, data);
    return { path, id: `${file.id}/${name}` };
  });
}
