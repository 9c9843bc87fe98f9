/** The passages of a store: its parts, with the edits that make them readable, and the speakers of its speeches. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { editSlice } from "../base/edits.ts";
import { reasonOf, TifaError } from "../base/errors.ts";
import type { DocumentRecord, PartRecord, SpeechRecord } from "../base/records.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import { sourcePath } from "../store/directory/source-path.ts";
import { requireStore } from "../store/directory/store-directory.ts";
import { aboutSpeakers, type Passage } from "./passage.ts";

/** All paragraphs of a store but its bylines. Throws TifaError `input` when it is missing or damaged. */
export function storePassages(dir: string): readonly Passage[] {
  requireStore(dir);
  const dates = new Map<string, string | undefined>();
  for (const { id, date } of recordsOf<DocumentRecord>(dir, "documents.jsonl")) dates.set(id, date);
  const speakers = new Map<string, readonly string[]>();
  for (const speech of recordsOf<SpeechRecord>(dir, "speeches.jsonl")) {
    const ids = speech.speakers.map(({ id }) => id);
    speakers.set(speech.id, ids);
  }
  const passages: Passage[] = [];
  let open = { document: "", text: "" };
  for (const part of recordsOf<PartRecord>(dir, "parts.jsonl")) {
    if (aboutSpeakers.includes(part.kind)) continue;
    if (part.document !== open.document) open = { document: part.document, text: sourceOf(dir, part.document) };
    const date = dates.get(part.document);
    const known = {
      document: part.document,
      ...(date === undefined ? {} : { date }),
      ...(part.speech === null ? {} : { speech: part.speech }),
      speakers: speakers.get(part.speech ?? "") ?? [],
    };
    passages.push(...part.paragraphs.map((at) => ({ text: editSlice(open.text, part.edits, at).text, ...known })));
  }
  return passages;
}

function sourceOf(dir: string, document: string): string {
  const path = join(dir, sourcePath(document));
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new TifaError("input", `${path}: ${reasonOf(cause)}`, "build the store again", { cause });
  }
}
