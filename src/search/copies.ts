/** By what a paragraph that stands elsewhere again is known. */
import { createHash } from "node:crypto";
import { image } from "../base/edits.ts";
import type { Hit } from "./hits.ts";

/** Shorter paragraphs recur by chance, as in the repeats of a build: 谢谢大家。 */
const shortest = 60;

/** What the copies of a hit share: its paragraph without white space, within its speech if it is in one; undefined of short ones. */
export function copyKeyOf({ paragraph, piece }: Hit): string | undefined {
  const { edited, start } = paragraph;
  const text =
    piece === undefined
      ? edited.text
      : edited.text.slice(image(edited, piece.start - start), image(edited, piece.end - start));
  const bare = text.replace(/\s+/gu, ""); // "一 二"
  return bare.length < shortest ? undefined : createHash("sha1").update(bare).digest("base64").slice(0, 16);
}
