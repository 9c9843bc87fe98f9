/** The bytes of an input, where they are not too many to be held in memory as one text. */
import { readFileSync, statSync } from "node:fs";

/** What a file, packed or not, may hold. V8 holds no text of more than 2^29 characters. */
export const mostBytes: number = 512 * 1024 * 1024;

/** Throws when the system refuses a file or it is too large. */
export function bytesOf(path: string): Buffer {
  const { size } = statSync(path);
  if (size > mostBytes) throw new Error(tooLarge(size));
  return readFileSync(path);
}

/** The words for so many bytes. */
export function tooLarge(bytes: number): string {
  return `has ${megabytes(bytes)} MB, at most ${megabytes(mostBytes)} are read; split it`;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
