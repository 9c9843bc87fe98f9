/** Two articles of one file whose bylines stand in different places. */
import { describe, expect, test } from "vitest";
import { inventedSpeeches, paragraphs } from "../pages/invented-page.ts";
import { readText, speakersOf, speechesOf } from "../pages/read-text.ts";

const [first, second] = [inventedSpeeches.slice(0, 2), inventedSpeeches.slice(2)];
const head = "数字渔港建设怎样再上新台阶\n——青屿渔港座谈会发言摘编";

describe("a page whose upper article has its bylines", () => {
  test("behind the bodies and whose lower one before is read as two", () => {
    const page = readText(`${paragraphs(first, "after")}\n\n${head}\n${paragraphs(second, "before")}`);
    expect(speakersOf(page)).toEqual(inventedSpeeches.map(({ name }) => name));
    expect(speechesOf(page).map(({ text }) => text)).toEqual(
      inventedSpeeches.map((speech) => speech.paragraphs.join("\n")),
    );
  });

  test("before the bodies and whose lower one behind is read as two where a headline stands between", () => {
    const page = readText(`${paragraphs(first, "before")}\n\n${head}\n${paragraphs(second, "after")}`);
    expect(speakersOf(page)).toEqual(inventedSpeeches.map(({ name }) => name));
    expect(speechesOf(page).map(({ text }) => text)).toEqual(
      inventedSpeeches.map((speech) => speech.paragraphs.join("\n")),
    );
  });

  test("before the bodies and whose lower one behind is nobody's where nothing stands between", () => {
    const { attributions } = readText(`${paragraphs(first, "before")}\n${paragraphs(second, "after")}`);
    expect(attributions.flatMap(({ speakers }) => speakers)).toEqual([]);
    expect(attributions.map(({ rule }) => rule)).toContain("page-other-side");
  });
});
