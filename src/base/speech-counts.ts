/** The counts that weigh works on. */
import type { Form } from "./records.ts";

/** What one attributed speech says of each concept, in own words: the input of weigh. */
export interface SpeechCounts {
  readonly speech: string;
  readonly date: string | null;
  readonly form: Form;
  /** Han characters outside quotations of others and outside repeats. */
  readonly chars: number;
  /** Ids of the speakers. */
  readonly persons: readonly string[];
  /** Ids of the institutions in which a speaker holds a current post, each once. */
  readonly institutions: readonly string[];
  readonly concepts: readonly {
    readonly concept: string;
    readonly mentions: number;
    /** At most two a passage (docs/method.md §8). */
    readonly counted: number;
    /** Paragraphs with at least one own mention. */
    readonly paragraphs: number;
  }[];
}
