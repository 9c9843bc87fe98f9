/** By what a paragraph that stands elsewhere again is known. */
import { createHash } from "node:crypto";
import { image } from "../base/edits.ts";
import type { Paragraph, Piece } from "./paragraphs.ts";

/** Shorter paragraphs recur by chance, as in the repeats of a build: 谢谢大家。 */
const shortest = 60;

/** What the copies of a paragraph share: its text without white space, within its speech if it is in one; undefined of short ones. */
export function copyKeyOf({ edited, start }: Paragraph, piece: Piece | undefined): string | undefined {
  const text =
    piece === undefined
      ? edited.text
      : edited.text.slice(image(edited, piece.start - start), image(edited, piece.end - start));
  const bare = text.replace(/\s+/gu, ""); // "一 二"
  return bare.length < shortest ? undefined : createHash("sha1").update(bare).digest("base64").slice(0, 16);
}
