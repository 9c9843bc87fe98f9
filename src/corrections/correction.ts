/** What a person knows better than the rules. Every correction outranks them and is signed. */
import type { Note } from "../base/notes.ts";
import type { Position } from "../base/records.ts";
import type { Static } from "../base/schema.ts";
import type { Span } from "../base/span.ts";
import type { correctionSchema } from "./correction-schema.ts";

/** A line as it stands in the file. */
export type CorrectionLine = Static<typeof correctionSchema>;

/** A speaker with what was left out: no positions are an empty list. */
export interface CorrectedSpeaker {
  readonly name: string;
  readonly positions: readonly Position[];
}

type Settled<Line> = Line extends { readonly speakers: unknown }
  ? Omit<Line, "speakers"> & { readonly speakers: readonly CorrectedSpeaker[] }
  : Line extends { readonly voice: unknown }
    ? Omit<Line, "quotedPerson"> & { readonly quotedPerson: string | null }
    : Line;

/** A line with what was left out; `line` in the file counts from 1. */
export type Correction = Settled<CorrectionLine> & { readonly line: number };

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
