/** What a text that may stand more than once in a run is known by, and copies that name several speakers. */
import { createHash } from "node:crypto";
import type { Note } from "../base/notes.ts";
import type { PlaceFinding } from "../base/survey.ts";

/** Shorter paragraphs recur by chance: 谢谢大家。 */
const shortestRepeat = 60;

/** A hash of what a text says, white space left out; undefined when it is so short that it may repeat by chance. */
export function repeatHash(text: string): string | undefined {
  const bare = withoutSpace(text);
  return bare.length < shortestRepeat ? undefined : createHash("sha1").update(bare).digest("base64").slice(0, 16);
}

/** A text as it is compared and kept. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, ""); // "一 二"
}

/** A note where the copies of one speech name different people: the original counts for one of them, and nobody knows which is right. */
export function copyNote({ document, start, signatures = [] }: PlaceFinding): readonly Note[] {
  if (signatures.length < 2) return [];
  const message = `copies of one text are signed ${signatures.map((names) => `“${names}”`).join(" and ")}`;
  return [{ rule: "copy-other-names", file: document, start, end: start, message }];
}
