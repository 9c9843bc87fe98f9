/** What a reader of a file is not sure of, and where in the text that it made. */

/** A place of the text, and the reason in words; what is said there may be of two texts. */
export interface ReadingDoubt {
  readonly at: number;
  readonly why: string;
}
