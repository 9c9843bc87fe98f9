/** Archives (.zip, .tar, .tar.gz, .gz) laid out as folders beside each other, so that what they hold is read as any other file. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseTar } from "nanotar";
import { reasonOf } from "../base/errors.ts";
import { type Note, type Noted, noteOn } from "../base/notes.ts";
import { byCodeUnit } from "../base/order.ts";
import { unzipped } from "../formats/zip.ts";
import { bytesOf, mostBytes } from "./file-bytes.ts";
import { type InputFile, unreadNote } from "./inputs.ts";

/** “pages.zip”, “pages.tar.gz”, “pages.tgz”, “page.txt.gz” */
const archive = /\.(?:zip|tar|tgz|gz)$/iu;
const tar = /\.(?:tar|tar\.gz|tgz)$/iu; // “pages.tar.gz”
const gzip = /\.(?:gz|tgz)$/iu; // “page.txt.gz”
const zip = /\.zip$/iu; // “pages.zip”

/** Whether a file is an archive, by its name. */
export function isArchive(path: string): boolean {
  return archive.test(path);
}

/** Archives in archives are opened so deep, and all of a run may become no larger. */
const deepest = 3;

/** The files with archives replaced by what they hold, which has the id of the archive before its own; a broken one is a note. */
export function unpacked(
  files: readonly InputFile[],
  isWanted: (name: string) => boolean,
): Noted<readonly InputFile[]> {
  const room = { bytes: mostBytes };
  const notes: Note[] = [];
  const value = files.flatMap((file) => opened(file, { isWanted, room, notes }, 1));
  return { value, notes };
}

interface Unpacking {
  readonly isWanted: (name: string) => boolean;
  /** Bytes that may still be unpacked. */
  readonly room: { bytes: number };
  readonly notes: Note[];
}

function opened(file: InputFile, unpacking: Unpacking, depth: number): readonly InputFile[] {
  if (!isArchive(file.path)) return [file];
  const { isWanted, room, notes } = unpacking;
  try {
    if (depth > deepest) throw new Error(`lies ${depth} archives deep, at most ${deepest} are opened`);
    const others = new Set<string>();
    const members = [...membersOf(file.path, (name) => takes(name, isWanted, others))];
    if (members.length === 0) throw new Error("holds no file that is read");
    notes.push(...othersNotes(file, [...others]));
    room.bytes -= members.reduce((sum, [, { length }]) => sum + length, 0);
    if (room.bytes < 0) throw new Error(`the archives would become more than ${mostBytes / 1024 / 1024} MB together`);
    return laidOut(file, members).flatMap((member) => opened(member, unpacking, depth + 1));
  } catch (cause) {
    notes.push(noteOn("read-failed", file.id, `cannot be unpacked: ${reasonOf(cause)}`));
    return [];
  }
}

/** Whether a file of an archive is unpacked; a name that leads out of it, or of another format, is kept among the others. */
function takes(name: string, isWanted: (name: string) => boolean, others: Set<string>): boolean {
  if (name.endsWith("/") || isOfSystem(name)) return false;
  const isTaken = isInside(name) && (isWanted(name) || isArchive(name));
  if (!isTaken) others.add(name);
  return isTaken;
}

function othersNotes({ id }: InputFile, others: readonly string[]): readonly Note[] {
  const outside = others.filter((name) => !isInside(name)).sort(byCodeUnit);
  const [first] = outside;
  const refused =
    first === undefined
      ? []
      : [noteOn("read-failed", id, `${outside.length} names lead out of the archive and are left: ${first}`)];
  const inside = others.filter(isInside).map((name) => `${id}/${name}`);
  return [...refused, ...unreadNote(inside, "in the archive")];
}

/** What is not wanted is not unpacked. */
function membersOf(path: string, isWanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  const bytes = bytesOf(path);
  if (zip.test(path)) return unzipped(bytes, isWanted);
  const packed = gzip.test(path) ? unzippedAlone(bytes) : bytes;
  const members: readonly (readonly [string, Uint8Array])[] = tar.test(path)
    ? parseTar(packed).flatMap(({ name, type, data }) => (type === "file" && data !== undefined ? [[name, data]] : []))
    : [[basename(path).replace(gzip, ""), packed]];
  return new Map(members.filter(([name]) => isWanted(name)));
}

/** What is packed without an archive says nothing of how much it becomes. */
function unzippedAlone(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new Error(`would become more than ${mostBytes / 1024 / 1024} MB`, { cause });
  }
}

/** Whether a name stays in its archive: “a/b.txt”, and neither “a/../../b.txt” nor “C:\b.txt”. */
function isInside(name: string): boolean {
  return !/^(?:[A-Za-z]:|[\\/])/u.test(name) && !name.split(/[\\/]/u).includes(".."); // “C:\a”
}

/** Files that a system made for itself: “__MACOSX/a.txt”, “.DS_Store”. */
function isOfSystem(name: string): boolean {
  return name.split(/[\\/]/u).some((part) => part === "__MACOSX" || (part.startsWith(".") && part !== "..")); // “a/.b”
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
