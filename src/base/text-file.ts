/** Text files that a person gives beside the pages: tables, corrections, filled sheets. */
import { readFileSync } from "node:fs";
import { decode } from "./decode.ts";

/** The text of a file, without its byte order mark. Throws when the system refuses the file and when it is no text. */
export function readTextFile(path: string): string {
  const decoded = decode(readFileSync(path));
  if (decoded === undefined) throw new Error(notText);
  return decoded.text;
}

/** The words for bytes that `decode` takes for no text. */
export const notText = "is no text in UTF-8, UTF-16, GB18030 or Big5";
