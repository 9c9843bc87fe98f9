import { describe, expect, test } from "vitest";
import { mentionsOf } from "./page.ts";

function authorsIn(line: string): readonly (readonly [concept: string, ...authors: readonly string[]])[] {
  return mentionsOf(line)
    .filter(({ kind, contained }) => kind === "concept" && !contained)
    .map(({ name, authors = [] }) => [name, ...authors]);
}

describe("whom a sentence names as the author of what it says", () => {
  test.each([
    "要认真学习领会习近平总书记重要讲话精神，推进乡村振兴。",
    "要贯彻习近平总书记关于乡村振兴的重要论述。",
    "河北要按照国家主席习近平的要求，推进乡村振兴。",
    "习近平主席在云江首倡乡村振兴。",
    "我们同习近平主席提出的乡村振兴同向而行。",
    "贯彻云江省委部署和习近平总书记重要指示，推进乡村振兴。",
  ])("%s", (line) => {
    expect(authorsIn(line)).toEqual([["乡村振兴", "习近平"]]);
  });

  test.each([
    "在习近平总书记坚强领导下，推进乡村振兴。",
    "我愿同习近平主席一道，推进乡村振兴。",
    "云江省委会见习近平主席时的要求是推进乡村振兴。",
    "乡村振兴是以习近平同志为核心的中共中央作出的部署。",
    "乡村振兴是习近平总书记亲自部署的。",
    "习近平总书记高度重视，推进乡村振兴。",
  ])("not in “%s”", (line) => {
    expect(authorsIn(line)).toEqual([["乡村振兴"]]);
  });

  test("a concept that bears a name has no author by it", () => {
    const line = "以习近平新时代中国特色社会主义思想为指导，推进乡村振兴。";
    expect(authorsIn(line).map(([, ...authors]) => authors)).toEqual([[], []]);
  });

  test("only up to the end of the sentence", () => {
    expect(authorsIn("牢记习近平总书记的嘱托；推进乡村振兴。")).toEqual([["乡村振兴"]]);
  });

  test("of several in the order of their names", () => {
    expect(authorsIn("林知远要求落实习近平总书记的指示，推进乡村振兴。")).toEqual([["乡村振兴", "林知远", "习近平"]]);
  });
});
