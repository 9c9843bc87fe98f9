/** What a block of a page is, as all ways of cutting a page look at it. */
import type { Block, Byline } from "../base/records.ts";

export type BlockKind =
  | "byline"
  | "dash-byline"
  /** A name alone, as it stands under the title of a signed article. */
  | "name"
  | "author-note"
  | "reporter"
  | "heading"
  | "subtitle"
  | "credit"
  | "editor-note"
  | "paragraph";

export interface ClassifiedBlock {
  readonly block: Block;
  readonly text: string;
  readonly kind: BlockKind;
  readonly byline: Byline | undefined;
}
