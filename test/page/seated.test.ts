/** Posts and places that the page gives and the byline leaves out; authors in turn; comments behind reports. */
import { describe, expect, test } from "vitest";
import { readText } from "../pages/read-text.ts";

const tide = "潮水退去的时候，渔港才露出它的骨头。我们在松溪工作了二十年，看着防波堤一寸一寸长高，心里踏实。";
const lamp = "灯塔不说话，却比谁都守信用。青屿的船员说，看见灯就看见了家，这句话我记了一辈子，今天说给大家听。";

/** “苏砚秋: 望海大学|教授” of every speech. */
function postsOf(text: string): readonly string[] {
  return readText(text).attributions.map(({ speakers }) =>
    speakers
      .map(({ name, positions }) => {
        const posts = positions.map(({ institution, title }) => `${institution ?? "–"}|${title ?? "–"}`);
        return `${name}: ${posts.join("; ")}`;
      })
      .join(" / "),
  );
}

describe("authors of one article", () => {
  const article = (name: string, note: string) => `守好渔港\n${name}\n\n　　${tide}\n\n　　${lamp}\n\n　　${note}\n`;
  const both = ["苏砚秋: 望海大学|教授 / 丁一川: 松溪县委|书记"];
  test.each([
    ["named in the note, with 系", article("", "（作者：苏砚秋，系望海大学教授；丁一川，系松溪县委书记）")],
    [
      "named in the note, with 为 and a full-width bracket",
      article("", "【作者：苏砚秋，为望海大学教授；丁一川，为松溪县委书记】"),
    ],
    [
      "named in the note, with posts in brackets",
      article("", "（作者：苏砚秋（望海大学教授）、丁一川（松溪县委书记））"),
    ],
    ["named under the title, posts in turn", article("◎苏砚秋 丁一川", "（作者分别系望海大学教授、松溪县委书记）")],
    [
      "named under the title behind 文/, posts in turn",
      article("文/苏砚秋 丁一川", "（作者分别为望海大学教授、松溪县委书记）"),
    ],
  ])("have each the own post: %s", (_, text) => expect(postsOf(text)).toEqual(both));
});

describe("a delegate", () => {
  const page = (head: string, ...labels: readonly string[]) =>
    `${head}\n\n${labels.map((label, i) => `${label}\n\n守好渔港${"一二三".charAt(i)}\n\n　　${i % 2 === 0 ? tide : lamp}\n`).join("\n")}`;
  test("sits in the house whose page it is and speaks for a party", () => {
    const labels = ["苏砚秋委员代表民建中央发言：", "丁一川委员代表九三学社中央作大会发言：", "周沛然委员："];
    expect(postsOf(page("全国政协十四届一次会议大会发言摘编", ...labels))).toEqual([
      "苏砚秋: 全国政协|委员; 民建中央|–",
      "丁一川: 全国政协|委员; 九三学社中央|–",
      "周沛然: 全国政协|委员",
    ]);
    expect(postsOf(page("云江省政协十三届一次会议大会发言", ...labels))[2]).toBe("周沛然: 云江省政协|委员");
  });
});

describe("a place that the byline leaves out", () => {
  const speech = (head: string, byline: string) => `${head}\n\n${byline}\n\n　　${tide}\n\n　　${lamp}\n`;
  test.each([
    ["the title", speech("云江省渔港工作会议讲话摘编", "省委副书记、省长 苏砚秋"), "云江省委|副书记; 云江省|省长"],
    [
      "a title of a city",
      speech("松溪市第十七届人民代表大会发言", "市委副书记、市长 苏砚秋"),
      "松溪市委|副书记; 松溪市|市长",
    ],
    ["a title of a county", speech("松溪县人民政府工作安排", "县长 苏砚秋"), "松溪县|县长"],
  ])("is that of %s", (_, text, posts) => expect(postsOf(text)).toEqual([`苏砚秋: ${posts}`]));

  test("is none where no line names it: 全省 is no province", () => {
    expect(postsOf(speech("推进全省渔港建设", "省委副书记、省长 苏砚秋"))).toEqual(["苏砚秋: 省委|副书记; –|省长"]);
  });
});

test("a report to a congress is spoken, though the name stands alone", () => {
  const page = `守好渔港\n——在中国共产党云江省第十四次代表大会上的报告\n（2021年11月22日）\n苏砚秋\n\n同志们：\n\n　　${tide}\n\n　　${lamp}\n`;
  expect(readText(page).segmented.speeches.map(({ form }) => form)).toEqual(["speech"]);
});

describe("a comment behind a report", () => {
  test.each(["编后", "短评", "编后语："])("is the commentator's below “%s”, and the report nobody's", (heading) => {
    const page = `渔港纪实\n\n　　那天我出海，浪很大，心里不踏实，回来后想了很久。\n\n　　后来我又去了一次，看见灯亮着。\n\n　　${heading}\n\n望海日报评论员 苏砚秋\n\n　　${tide}\n`;
    expect(postsOf(page)).toEqual(["苏砚秋: 望海日报|评论员"]);
  });
});

test("a head of a foreign state is named by two characters that are no Chinese name", () => {
  const page = `　　央视网消息（新闻联播）：4月19日，葡萄牙总统普萨访问青屿。\n　　葡萄牙总统普萨表示，${tide}\n　　普萨说，${lamp}\n`;
  expect(postsOf(page)).toEqual(["普萨: 葡萄牙|总统"]);
});
