import { describe, expect, test } from "vitest";
import type { PageOrigin } from "../../graph/page-api.ts";
import { boxesOf, pagesOf } from "../../viewer/views/reader/page-boxes.ts";

const origins: readonly PageOrigin[] = [
  { start: 0, end: 10, page: 2, box: [100, 50, 200, 60] },
  { start: 11, end: 21, page: 2, box: [100, 62, 200, 72] },
  { start: 22, end: 26, page: 5, box: [10, 0, 20, 80] },
  { start: 27, end: 30, path: "body > p" },
];

describe("the places of a text on the printed page", () => {
  test("are parts of its lines", () => {
    expect(boxesOf(origins, { start: 5, end: 13 })).toEqual([
      { page: 2, left: 150, top: 50, right: 200, bottom: 60 },
      { page: 2, left: 100, top: 62, right: 120, bottom: 72 },
    ]);
  });

  test("run downwards in a vertical line", () => {
    expect(boxesOf(origins, { start: 23, end: 25 })).toEqual([{ page: 5, left: 10, right: 20, top: 20, bottom: 60 }]);
  });

  test("are none where the reader gave no box, or beside the line", () => {
    expect(boxesOf(origins, { start: 27, end: 30 })).toEqual([]);
    expect(boxesOf(origins, { start: 10, end: 11 })).toEqual([]);
  });

  test("say which pages there are", () => {
    expect(pagesOf(origins)).toEqual([2, 5]);
  });
});
