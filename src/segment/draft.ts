/** A speech in the making, counted in blocks. Ranges are half-open block indexes. */
import type { Form } from "../base/records.ts";

export interface BlockRange {
  readonly from: number;
  readonly to: number;
}

export interface Draft {
  readonly form: Form;
  readonly cue: string;
  readonly title?: BlockRange;
  readonly byline?: number;
  readonly authorNote?: number;
  readonly body: BlockRange;
}

/** Han characters from which a body outside all signed ones is a speech whose byline is lost, and no stray paragraph. */
export const shortestUnsigned = 100;
