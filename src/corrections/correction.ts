/** What a person knows better than the rules. Every correction outranks them and is signed. */
import type { Note } from "../base/notes.ts";
import type { Position, Voice } from "../base/records.ts";
import type { Span } from "../base/span.ts";

export type CorrectionKind =
  /** These persons speak here; none: nobody does. */
  | { readonly kind: "reattribute"; readonly speech: string; readonly speakers: readonly CorrectedSpeaker[] }
  /** Paragraphs that the rules left to no speech are one, by these persons; none: nobody. */
  | {
      readonly kind: "speech";
      readonly document: string;
      readonly start: number;
      readonly end: number;
      readonly speakers: readonly CorrectedSpeaker[];
    }
  /** The body of a speech is made of the paragraphs between these offsets of the raw file. */
  | { readonly kind: "cut"; readonly speech: string; readonly start: number; readonly end: number }
  /** A word that was taken for a name. */
  | { readonly kind: "not-a-person"; readonly name: string }
  /** A name as written is in truth another. */
  | { readonly kind: "rename"; readonly name: string; readonly to: string }
  /** These are one person, the first of them. */
  | { readonly kind: "merge"; readonly persons: readonly string[] }
  /** Who bears the name in these institutions is another than who bears it elsewhere. */
  | { readonly kind: "split"; readonly name: string; readonly institutions: readonly string[] }
  /** Another name of a person, an institution or a concept. */
  | { readonly kind: "alias"; readonly entity: string; readonly name: string }
  | { readonly kind: "not-this-concept"; readonly mention: string }
  | { readonly kind: "voice"; readonly mention: string; readonly voice: Voice; readonly quotedPerson: string | null }
  | { readonly kind: "date"; readonly document: string; readonly date: string }
  /** The title of a document or of a speech, by its id. */
  | { readonly kind: "title"; readonly target: string; readonly title: string };

export interface CorrectedSpeaker {
  readonly name: string;
  readonly positions: readonly Position[];
}

/** `line` in the file counts from 1. */
export type Correction = CorrectionKind & {
  readonly line: number;
  readonly by: string;
  readonly on: string;
  readonly why: string;
};

/** The corrections of one kind, in the order of the file. */
export function ofKind<K extends Correction["kind"]>(
  corrections: readonly Correction[],
  kind: K,
): readonly Extract<Correction, { readonly kind: K }>[] {
  return corrections.filter(
    (correction): correction is Extract<Correction, { readonly kind: K }> => correction.kind === kind,
  );
}

/** Something that a correction changed; the span is in the raw file, `file` empty where it is in none. */
export interface Change extends Span {
  readonly line: number;
  readonly file: string;
  readonly message: string;
}

/** A value that corrections outrank, and what they changed in it. */
export interface Corrected<T> {
  readonly value: T;
  readonly changes: readonly Change[];
}

/** A change that stands in no document. */
export function changeOf(line: number, message: string): Change {
  return { line, file: "", start: 0, end: 0, message };
}

/** A change as it stands among the notes. */
export function changeNote({ line, message, ...place }: Change): Note {
  return { rule: "correction", ...place, message: `line ${line}: ${message}` };
}
