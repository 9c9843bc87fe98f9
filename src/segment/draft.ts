/** A speech in the making, counted in blocks. Ranges are half-open block indexes. */
import type { Form } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import type { ClassifiedBlock } from "./classified-block.ts";

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
  /** As in `Speech`. */
  readonly leadIn?: Span;
  readonly introduction?: Span;
  readonly doubt?: string;
}

/** Han characters from which a body outside all signed ones is a speech whose byline is lost, and no stray paragraph. */
export const shortestUnsigned = 100;

/** “二、完善制度”, “（三）队伍”, “一是压实责任”, “第二，”, “2.规则” */
const numbered =
  /^(?:[（(]?[一二三四五六七八九十]+(?:[、）).．]|是)|第[一二三四五六七八九十]+[，、,]|[0-9０-９]{1,2}[、.．）)])/u;

/** Whether a heading numbers a section, so that it is no title of a speech. */
export function isNumbered(block: ClassifiedBlock | undefined): boolean {
  return block !== undefined && numbered.test(block.text);
}
