/** What a text that may stand more than once in a run is known by. */
import { createHash } from "node:crypto";

/** Shorter paragraphs recur by chance: 谢谢大家。 */
const shortestRepeat = 60;

/** A hash of what a text says, white space left out; undefined when it is so short that it may repeat by chance. */
export function repeatHash(text: string): string | undefined {
  const bare = text.replace(/\s+/gu, ""); // "一 二"
  return bare.length < shortestRepeat ? undefined : createHash("sha1").update(bare).digest("base64").slice(0, 16);
}
