/** Pages on which title and byline of one speech are lost together and nothing marks its end. */
import { describe, expect, test } from "vitest";
import { type InventedSpeech, inventedSpeeches, paragraphs } from "../pages/invented-page.ts";
import { readText, speakersOf, speechesOf } from "../pages/read-text.ts";

const banker: InventedSpeech = {
  title: "让信贷活水流进小店铺",
  posts: "青屿银行总裁",
  name: "王舟",
  paragraphs: [
    "小店铺撑着半条街的烟火气。青屿银行把柜台搬进菜市场，店主收摊以后填一张表，第二天贷款就到了账上。",
    "信贷员认得每一家店铺的招牌，也认得每一位店主的难处。青屿银行三年放出小额信贷四十亿元，坏账不到百分之一。",
    "活水要流到根上。青屿银行会把利率再降一点，把手续再减一道，让更多店铺在寒冬里也亮着灯，等得到春天。",
  ],
};
/** Speeches about as long as each other. */
const speeches = [...inventedSpeeches, banker].map((speech, i) =>
  i === 0 ? { ...speech, paragraphs: speech.paragraphs.slice(0, 2) } : speech,
);

/** The page without title and byline of the second speech. */
function withoutSecond(bylines: "before" | "after", all: readonly InventedSpeech[] = speeches): string {
  const [, second] = all;
  const signature = `${second?.title}\n${second?.posts} ${second?.name}`;
  return paragraphs(all, bylines)
    .replace(`${signature}\n`, "")
    .replace(`\n${signature}`, "")
    .replace(/\n{2,}/gu, "\n");
}

describe.each(["before", "after"] as const)("with bylines %s the bodies", (bylines) => {
  test("a long body whose far half has nothing of title and byline is nobody's", () => {
    const page = readText(withoutSecond(bylines));
    const own = bylines === "before" ? 0 : 2;
    const signed = speeches.filter((_, i) => i !== 1).map(({ name }, i) => (i === (own === 0 ? 0 : 1) ? null : name));
    expect(speakersOf(page)).toEqual(signed);
    expect(page.attributions.map(({ rule }) => rule)).toContain("page-two-texts");
  });

  test("a long speech that is one is only doubted", () => {
    const long = speeches.map((speech, i) =>
      i === 1 ? { ...speech, paragraphs: [...speech.paragraphs, ...speech.paragraphs] } : speech,
    );
    const page = readText(paragraphs(long, bylines));
    expect(speakersOf(page)).toEqual(long.map(({ name }) => name));
    expect(page.attributions[1]?.confidence).toBe(0.7);
  });

  test("among few speeches too the words of another are nobody's", () => {
    const [, second] = speeches;
    const page = speechesOf(readText(withoutSecond(bylines, speeches.slice(0, 4))));
    expect(page).toHaveLength(3);
    const holding = page.filter(({ text }) => text.includes(second?.paragraphs[0] ?? ""));
    expect(holding.flatMap(({ speakers }) => speakers)).toEqual([]);
  });
});
