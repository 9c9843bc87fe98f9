/** Where on the pages of a PDF the stretches of a text stand. */
import type { PageOrigin } from "../../../graph/page-api.ts";
import type { Stretch } from "./runs.ts";

/** A rectangle on a page, in points, y downwards. */
export interface PageBox {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The pages on which a text stands, ascending. */
export function pagesOf(origins: readonly PageOrigin[]): readonly number[] {
  const pages = new Set(origins.flatMap(({ page, box }) => (page === undefined || box === undefined ? [] : [page])));
  return [...pages].sort((a, b) => a - b);
}

/** The rectangles of a stretch, one for each line that it touches; within a line all characters are taken as equally wide, along its longer side. */
export function boxesOf(origins: readonly PageOrigin[], stretch: Stretch): readonly PageBox[] {
  return origins.flatMap(({ start, end, page, box }) => {
    if (page === undefined || box === undefined || start >= stretch.end || end <= stretch.start) return [];
    const [left, top, right, bottom] = box;
    const share = (at: number) => (Math.min(Math.max(at, start), end) - start) / (end - start);
    const [from, to] = [share(stretch.start), share(stretch.end)];
    return bottom - top > 2 * (right - left)
      ? [{ page, left, right, top: top + from * (bottom - top), bottom: top + to * (bottom - top) }]
      : [{ page, top, bottom, left: left + from * (right - left), right: left + to * (right - left) }];
  });
}
