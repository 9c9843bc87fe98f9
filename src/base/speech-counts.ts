/** The counts that weigh works on. */
import type { Form } from "./records.ts";
import type { UnitRecord } from "./unit.ts";

/** What one speech says of each concept, in the words that count in its series: what units are made of. */
export interface SpeechCounts {
  readonly speech: string;
  readonly date: string | null;
  readonly form: Form;
  readonly series: UnitRecord["series"];
  /** On what kind of occasion: `foreign`, `tour`, `meeting`, `other`. */
  readonly occasion: string;
  readonly source: string | null;
  /** What its document is about, else its day, else the document: texts of one person under one such are one unit. */
  readonly event: string;
  /** How sure it is that speaker and borders are right. */
  readonly confidence: number;
  /** Han characters in which a mention would count: no quotations of others, no repeats, not what both sides do. */
  readonly chars: number;
  /** The speakers, each once, with the institutions in which they hold a post now. */
  readonly speakers: readonly { readonly person: string; readonly institutions: readonly string[] }[];
  /** Hashes of how its sentences begin, by which the same text is known again in another source. */
  readonly openings: readonly number[];
  readonly concepts: readonly ConceptCounts[];
  /**
   * Every concept that the document names in any voice, contained and repeated ones too, but for what is printed in
   * somebody else's name.
   */
  readonly around: readonly string[];
}

/** How one speech uses one concept. */
export interface ConceptCounts {
  readonly concept: string;
  /** Those that count in the series. */
  readonly mentions: number;
  /** Of these, those in a sentence that names somebody else as its author, and those in a chain of formulations. */
  readonly echo: number;
  readonly chained: number;
  /** In a quotation of somebody else; they count for nobody. */
  readonly quoted: number;
  /** Mentions, at most two a passage (docs/method.md §8). */
  readonly counted: number;
}
