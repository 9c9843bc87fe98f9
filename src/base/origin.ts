/** Where in its file a stretch of a text stands that a reader made of it. */
import type { Span } from "./span.ts";

/** A stretch of the text, and its place in the page of a PDF, the tree of a web page, or the cell of a table. */
export interface Origin extends Span {
  /** From 1. */
  readonly page?: number;
  /** In points of the page, y downwards. */
  readonly box?: readonly [left: number, top: number, right: number, bottom: number];
  /** Of the element that holds the text: “body > div:nth-child(2) > p”. */
  readonly path?: string;
  /** As the file counts, from 1. */
  readonly row?: number;
  /** The name of the column. */
  readonly column?: string;
  /** How sure OCR is of the line, 0–1. */
  readonly confidence?: number;
}
