/** Articles whose author's posts stand in a closing （作者为…） note. */
import { describe, expect, test } from "vitest";
import { readMarked } from "../marked.ts";
import { readText, speakersOf, speechesOf } from "../pages/read-text.ts";
import { cut, expected } from "./marked-page.ts";

const tide = "潮水退去的时候，渔港才露出它的骨头。我们在松溪工作了二十年，看着防波堤一寸一寸长高，心里踏实。";
const lamp = "灯塔不说话，却比谁都守信用。青屿的船员说，看见灯就看见了家，这句话我记了一辈子，今天说给大家听。";
const wind = "风从海上来，带着盐和消息。望海大学的学生在风里做实验，一做就是十年，没有一个人提前回家过年。";
const note = "⟦author-note:（作者为松溪县委书记）⟧";

/** Form, rule, names and first institution of every speech of the page. */
function articles(marked: string): readonly unknown[] {
  const { segmented, attributions } = readText(readMarked(marked).text);
  return attributions.map(({ rule, speakers }, i) => [
    segmented.speeches[i]?.form,
    rule,
    speakers.map(({ name }) => name).join("、"),
    speakers[0]?.positions[0]?.institution,
  ]);
}

describe("an article with a note about its author", () => {
  test("has the name of its author under the title", () => {
    const page = `⟦title:退潮之后⟧\n⟦byline:丁一川⟧\n⟦body:${tide}\n${lamp}⟧\n${note}`;
    expect(cut(page)).toBe(expected(page));
    expect(articles(page)).toEqual([["article", "name-under-title", "丁一川", "松溪县委"]]);
  });

  test("has the name under the title behind a country", () => {
    const page = `⟦title:退潮之后⟧\n⟦byline:（埃及）周沛然⟧\n⟦body:${tide}\n${lamp}⟧\n⟦author-note:（作者为望海大学教授，本报记者林知远采访整理）⟧`;
    expect(cut(page)).toBe(expected(page));
    expect(articles(page)).toEqual([["article", "name-under-title", "周沛然", "望海大学"]]);
  });

  test("has the name under the text where it is a letter, the first one behind the head of the page", () => {
    const page = `⟦headline:写给青屿的家书⟧
⟦unassigned:${wind}⟧

⟦title:退潮之后⟧
⟦body:亲爱的妈妈：
${tide}
${wind}⟧
⟦byline:丁一川⟧
${note}

⟦title:灯塔之下⟧
⟦body:亲爱的妈妈：
${lamp}
${tide}⟧
⟦byline:苏砚秋⟧
⟦author-note:（作者为青屿市公安局副局长）⟧`;
    expect(cut(page)).toBe(expected(page));
    expect(articles(page)).toEqual([
      ["article", "name-under-text", "丁一川", "松溪县委"],
      ["article", "name-under-text", "苏砚秋", "青屿市公安局"],
    ]);
  });

  test("is nobody's when the name is lost", () => {
    const page = `⟦title:退潮之后⟧\n⟦body:${tide}\n${lamp}\n${wind}⟧\n${note}`;
    expect(cut(page)).toBe(expected(page));
    expect(articles(page)).toEqual([["article", "post-without-name", "", undefined]]);
  });

  test("is not drawn from the text above that another signs, nor from a reporter's", () => {
    const speech = `灯塔之下\n青屿市公安局副局长 苏砚秋\n${lamp}\n${tide}\n${wind}`;
    expect(articles(`${speech}\n（作者为松溪县委书记）`)).toEqual([
      ["speech", "byline-before", "苏砚秋", "青屿市公安局"],
    ]);
    expect(articles(`退潮之后\n${tide}\n${lamp}\n${wind}\n（作者为本报松溪分社记者）`)).toEqual([]);
  });

  test("does not take the text of an article above it whose own note is lost", () => {
    const page = `灯塔之下\n苏砚秋\n${lamp}\n${wind}\n退潮之后\n丁一川\n${tide}\n${wind}\n（作者为松溪县委书记）`;
    expect(articles(page)).toEqual([
      ["article", "byline-before", "苏砚秋", undefined],
      ["article", "name-under-title", "丁一川", "松溪县委"],
    ]);
  });
});

test("a letter begins where it says to whom, and what the page tells above it is nobody's", () => {
  const letter = ["亲爱的渔港：", tide, lamp, wind, "丁一川", "（作者为望海大学教授）"];
  const page = readText(["写给渔港的家书", "", "开栏的话", lamp, "", ...letter].join("\n"));
  const given = speechesOf(page).filter(({ speakers }) => speakers.length > 0);
  expect(given.map(({ text }) => text)).toEqual([letter.slice(0, 4).join("\n")]);
});

test("a bare name in brackets at the end of a page is a reporter's, and gives nobody words", () => {
  expect(speakersOf(readText(`退潮之后\n${tide}\n${lamp}\n${wind}\n（丁一川）`))).toEqual([]);
});
