/** Tables as CSV, as a person saves them from a spreadsheet. */
import { readTextFile } from "../base/text-file.ts";

/** The text of a table. Throws when the system refuses the file, and when it is no text or has not even a header. */
export function readCsvText(path: string): string {
  const text = readTextFile(path);
  if (text.trim() === "") throw new Error("is empty");
  return text;
}
