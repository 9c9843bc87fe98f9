/**
 * How one store directory takes the place of another: DIR.next is written and synced, DIR becomes DIR.previous,
 * DIR.next becomes DIR, DIR.previous goes. At every moment of it one whole store lies on the disk.
 */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { TifaError } from "../../base/errors.ts";

/** The last file written: with it a directory is a whole store. */
export const receiptName = "receipt.json";
const writerName = "writer.pid";

/** The three directories of a swap. */
export interface SwapPaths {
  readonly dir: string;
  readonly next: string;
  readonly previous: string;
}

/** The paths beside `dir`, absolute. */
export function swapPaths(dir: string): SwapPaths {
  const path = resolve(dir);
  return { dir: path, next: `${path}.next`, previous: `${path}.previous` };
}

/**
 * Finishes a swap whose new store is whole, undoes one whose new store is not. Every command that opens DIR calls it
 * first; without an interrupted swap it changes nothing. A store that another process is writing is left alone.
 */
export function settleStore(dir: string): void {
  const paths = swapPaths(dir);
  if (isWholeStore(paths.next) && !isBeingWritten(paths.next) && isReplaceable(paths.dir)) {
    if (existsSync(paths.dir)) {
      rmSync(paths.previous, { recursive: true, force: true });
      renameSync(paths.dir, paths.previous);
    }
    renameSync(paths.next, paths.dir);
  } else if (!existsSync(paths.dir) && isWholeStore(paths.previous)) {
    renameSync(paths.previous, paths.dir);
  }
  if (isWholeStore(paths.dir)) rmSync(paths.previous, { recursive: true, force: true });
}

/**
 * Refuses what must not be replaced: throws TifaError `usage` when `dir` holds something that is no store of ours, or
 * when another build writes to it.
 */
export function requireReplaceable(dir: string): void {
  const paths = swapPaths(dir);
  if (!isReplaceable(paths.dir)) {
    throw new TifaError(
      "usage",
      `${dir} is not empty and is not a store of tifa`,
      "give --out a new directory, or one that an earlier build has written",
    );
  }
  if (isBeingWritten(paths.next)) {
    throw new TifaError(
      "usage",
      `another build is writing ${paths.next}`,
      "wait until it has ended or give another --out",
    );
  }
}

/** Marks the directory as written by this process, until `releaseWriting` or the end of the process. */
export function claimWriting(next: string): void {
  writeFileSync(join(next, writerName), `${process.pid}\n`);
}

/** Takes the mark away: from now on a whole directory may be swapped in. */
export function releaseWriting(next: string): void {
  rmSync(join(next, writerName), { force: true });
}

/** Whether the directory holds a receipt that was written to its end. */
export function isWholeStore(dir: string): boolean {
  const receipt = join(dir, receiptName);
  return existsSync(receipt) && readFileSync(receipt, "utf8").endsWith("}\n");
}

/** A place may be taken when nothing is there, an empty directory, or a store of ours. */
function isReplaceable(dir: string): boolean {
  if (!existsSync(dir)) return true;
  if (!statSync(dir).isDirectory()) return false;
  return readdirSync(dir).length === 0 || existsSync(join(dir, receiptName));
}

function isBeingWritten(next: string): boolean {
  const mark = join(next, writerName);
  if (!existsSync(mark)) return false;
  const pid = Number(readFileSync(mark, "utf8"));
  return pid !== process.pid && isAlive(pid);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
