/** Not read yet: speeches whose byline is lost, of which the page grammar makes none. Nobody gets these words. */
import { describe, expect, test } from "vitest";
import { bylineOf, columns, inventedSpeeches, wrapped } from "../pages/invented-page.ts";
import { readText, speechesOf } from "../pages/read-text.ts";

const tide = "潮水退去的时候，渔港才露出它的骨头。我们在松溪工作了二十年，看着防波堤一寸一寸长高，心里踏实。";
const lamp = "灯塔不说话，却比谁都守信用。青屿的船员说，看见灯就看见了家，这句话我记了一辈子，今天说给大家听。";
const wind = "风从海上来，带着盐和消息。望海大学的学生在风里做实验，一做就是十年，没有一个人提前回家过年。";

/** Names and words of the speeches of a page that are somebody's. */
function given(text: string): readonly (readonly [string, string])[] {
  return speechesOf(readText(text)).flatMap(({ speakers, text: words }) =>
    speakers.map(({ name }) => [name ?? "", words] as const),
  );
}

describe("a title whose byline is lost", () => {
  const [first, last] = ["退潮之后\n松溪县委书记 丁一川", "海风之中\n望海大学教授 周沛然"];

  test("above a short text between two signed ones", () => {
    const page = [`${first}\n${tide}`, `灯塔之下\n${lamp}`, `${last}\n${wind}`].join("\n\n");
    expect(given(page)).toEqual([
      ["丁一川", tide],
      ["周沛然", wind],
    ]);
  });

  test("above the first text, behind the head of the page", () => {
    const body = `${tide}\n${lamp}\n${wind}`;
    const head = "数字渔港研讨会在青屿举行\n——青屿渔港研讨会发言摘编";
    expect(given(`${head}\n灯塔之下\n${body}\n\n${first}\n${body}`)).toEqual([["丁一川", body]]);
  });

  test("below a text, and the headline of the page between", () => {
    const head =
      "数字渔港研讨会在青屿举行\n——青屿渔港研讨会发言摘编\n研讨会日前在青屿举行。\n现将发言内容摘编刊发。——编者";
    expect(given([`${tide}\n${first}`, head, `${lamp}\n灯塔之下`, `${wind}\n${last}`].join("\n\n"))).toEqual([
      ["丁一川", tide],
      ["周沛然", wind],
    ]);
  });

  test("and which is a lone heading between two texts of three", () => {
    expect(given([tide, first, lamp, "灯塔之下", wind, last].join("\n"))).toEqual([
      ["丁一川", tide],
      ["周沛然", wind],
    ]);
  });

  test("at the end of a page in narrow columns without blank lines", () => {
    const lines = inventedSpeeches.flatMap((speech, i) => [
      ...speech.paragraphs.flatMap(wrapped),
      speech.title,
      ...(i === 3 ? [] : [bylineOf(speech) ?? ""]),
    ]);
    expect(given(lines.join("\n")).map(([name]) => name)).toEqual(["陆听澜", "周沛然", "苏砚秋"]);
  });
});

test.each([0, 3])("the first and the last body of narrow columns when title and byline are lost: %i", (lost) => {
  const speeches = inventedSpeeches.map((speech, i) => (i === lost ? { ...speech, posts: undefined } : speech));
  const others = inventedSpeeches.filter((_, i) => i !== lost);
  expect(given(columns(speeches))).toEqual(others.map(({ name, paragraphs }) => [name, paragraphs.join("\n")]));
});
