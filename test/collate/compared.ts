/** Two invented texts, compared with the tables as they are. */
import { createBylineReader } from "../../src/byline/read-byline.ts";
import { collate } from "../../src/collate/collate.ts";
import type { Collation, Edit } from "../../src/collate/collation.ts";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { readText } from "../../src/read/read.ts";
import { repair } from "../../src/repair/repair.ts";
import { prepare } from "../../src/resources.ts";

const lexicon = readLexicon();
const { spotLexicon } = prepare(lexicon);

function repaired(id: string, text: string) {
  const { value } = readText(id, text, {});
  if (value === undefined) throw new RangeError(`${id} holds no text`);
  const options = { readByline: createBylineReader(lexicon.words, undefined), radicals: lexicon.radicals };
  return repair(value, options).value;
}

/** What is told of two texts. */
export function compared(a: string, b: string): Collation {
  return collate(repaired("a.txt", a), repaired("b.txt", b), spotLexicon);
}

/** All smallest edits, each once; of what is echoed on both sides each side. */
export function leavesOf(edits: readonly Edit[]): readonly Edit[] {
  return edits.flatMap((edit) =>
    edit.elsewhere === "a" && edit.kind !== "echoed" ? [] : edit.edits === undefined ? [edit] : leavesOf(edit.edits),
  );
}

/** What is told besides the same, as “kind: before → after”. */
export function told({ paragraphs }: Collation): readonly string[] {
  return leavesOf(paragraphs.flatMap(({ edits }) => edits))
    .filter(({ kind }) => kind !== "same")
    .map(({ kind, a, b }) => `${kind}: ${a?.text ?? ""} → ${b?.text ?? ""}`);
}
