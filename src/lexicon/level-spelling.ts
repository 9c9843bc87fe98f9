/** Makes the spellings of one text alike without moving a character: quotation marks of one kind, letters of one width. */
import { quotationMarks } from "./spelling.ts";

/** “「”, “Ａ”, “１”: what has more than one form. */
const varying = new RegExp(`[${quotationMarks}０-９Ａ-Ｚａ-ｚ]`, "gu");
const fullWidth = 0xfee0;

/** A text of the same length, with every quotation mark as `"` and full-width letters and digits as half-width ones. */
export function levelSpelling(written: string): string {
  return written.replace(varying, (character) =>
    quotationMarks.includes(character) ? '"' : String.fromCharCode(character.charCodeAt(0) - fullWidth),
  );
}
