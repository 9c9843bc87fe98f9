/** The passages of pages that no store holds yet: each is read as a build would read it, so that speakers are known. */

import { origin } from "../base/edits.ts";
import type { Note, Noted } from "../base/notes.ts";
import { slice } from "../base/span.ts";
import { leftOutOf } from "../build.ts";
import { aboutSpeakers, type Passage } from "../discover/passage.ts";
import { correctPage, type Page } from "../pipeline.ts";
import { readSource, type Source } from "../read/read.ts";
import type { Resources } from "../resources.ts";

/** All paragraphs of the sources but bylines; notes of those that could not be read. */
export function pagePassages(
  sources: readonly Source[],
  resources: Resources,
  progress: (done: number) => void,
): Noted<readonly Passage[]> {
  const passages: Passage[] = [];
  const notes: Note[] = [];
  sources.forEach((source, i) => {
    progress(i);
    const document = readSource(source);
    notes.push(...leftOutOf(document.notes));
    if (document.value !== undefined) passages.push(...passagesOf(correctPage(document.value, resources).value.value));
  });
  progress(sources.length);
  return { value: passages, notes };
}

function passagesOf({ segmented, attributions }: Page): readonly Passage[] {
  const { document, edited } = segmented.repaired;
  const date = document.meta.date ?? document.meta.year;
  return segmented.parts.flatMap((part) => {
    if (aboutSpeakers.includes(part.kind)) return [];
    const speech = part.speech === undefined ? undefined : segmented.speeches[part.speech];
    const speakers = part.speech === undefined ? [] : (attributions[part.speech]?.speakers ?? []);
    const known = {
      document: document.id,
      ...(date === undefined ? {} : { date }),
      ...(speech === undefined ? {} : { speech: `${document.id}@${origin(edited, speech).start}` }),
      speakers: speakers.flatMap(({ name }) => (name === null ? [] : [`person:${name}`])),
    };
    return slice(edited.text, part)
      .split("\n")
      .filter((text) => text.trim() !== "")
      .map((text) => ({ text, ...known }));
  });
}
