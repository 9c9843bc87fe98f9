/** Reads a text the way a build reads a file, as far as one page can be read by itself. */

import { decode } from "../../src/base/decode.ts";
import type { NamedPerson } from "../../src/base/records.ts";
import { slice } from "../../src/base/span.ts";
import { type Lexicon, readLexicon } from "../../src/lexicon/lexicon.ts";
import { type Page, readPage } from "../../src/pipeline.ts";

/** All tables, read once for a test file. */
export const lexicon: Lexicon = readLexicon();

/** One speech as a reader sees it. */
export interface ReadSpeech {
  readonly title: string | undefined;
  readonly speakers: readonly NamedPerson[];
  readonly text: string;
}

/** Reads the bytes of a file; throws when they are no text. */
export function readBytes(bytes: Uint8Array): Page {
  const decoded = decode(bytes);
  if (decoded === undefined) throw new RangeError("no text");
  return readPage({ id: "page.txt", file: "page.txt", ...decoded, sha256: "", meta: {} }, lexicon).value;
}

/** Reads a text. */
export function readText(text: string): Page {
  return readBytes(Buffer.from(text));
}

/** The speeches of a page. */
export function speechesOf({ segmented, attributions }: Page): readonly ReadSpeech[] {
  const { text } = segmented.repaired.edited;
  return segmented.speeches.map((speech, i) => ({
    title: speech.title === undefined ? undefined : slice(text, speech.title),
    speakers: attributions[i]?.speakers ?? [],
    text: slice(text, speech),
  }));
}

/** The first speaker of every speech; null where nobody is known. */
export function speakersOf(page: Page): readonly (string | null)[] {
  return page.attributions.map(({ speakers }) => speakers[0]?.name ?? null);
}
