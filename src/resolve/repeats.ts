/** Paragraphs and speeches that stand more than once in a run: the first place counts, the others are repeats. */
import { createHash } from "node:crypto";

/** Shorter paragraphs recur by chance: 谢谢大家。 */
const shortestRepeat = 60;

export interface Repeats {
  /** Tells of a text at a place; places must come in the order of the documents. */
  readonly add: (text: string, place: string) => void;
  /** The first place of this text; undefined when it was never told of or is too short. */
  readonly firstPlace: (text: string) => string | undefined;
}

/** Remembers texts by a hash of what they say, white space left out. */
export function createRepeats(): Repeats {
  const places = new Map<string, string>();
  return {
    add: (text, place) => {
      const key = keyOf(text);
      if (key !== undefined && !places.has(key)) places.set(key, place);
    },
    firstPlace: (text) => {
      const key = keyOf(text);
      return key === undefined ? undefined : places.get(key);
    },
  };
}

function keyOf(text: string): string | undefined {
  const bare = text.replace(/\s+/gu, "");
  return bare.length < shortestRepeat ? undefined : createHash("sha1").update(bare).digest("base64").slice(0, 16);
}
