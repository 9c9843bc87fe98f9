import { describe, expect, test } from "vitest";
import { corpora, needsCorpora } from "../needs.ts";
import { markdownOf } from "./measure.ts";
import { scoreNames } from "./names.ts";

/** In the order of the report: persons and institutions of one file, then of the other. */
const floors = [
  { what: "person, people-daily.dev.bio", precision: 90, f1: 78 },
  { what: "institution, people-daily.dev.bio", precision: 78, f1: 64 },
  { what: "person, msra.val.bio", precision: 90, f1: 80 },
  { what: "institution, msra.val.bio", precision: 80, f1: 65 },
];

describe("names in running text", needsCorpora(), () => {
  test("keep their floors of precision and F1", async () => {
    const section = await scoreNames(corpora);
    console.log(markdownOf(section).join("\n"));
    for (const { what, precision, f1 } of floors) {
      const [found, labelled] = section.measures.filter(({ name }) => name.startsWith(what));
      const right = found?.right ?? 0;
      expect((100 * right) / (found?.of ?? 1), what).toBeGreaterThanOrEqual(precision);
      expect((200 * right) / ((found?.of ?? 1) + (labelled?.of ?? 1)), what).toBeGreaterThanOrEqual(f1);
    }
  });
});
