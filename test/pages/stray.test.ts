/** What strays into a page: control characters, marks of notes, running titles amid a sentence. */
import { describe, expect, test } from "vitest";
import { readText, speakersOf, speechesOf } from "./read-text.ts";

const tide = "潮水退去的时候，渔港才露出它的骨头。我们在松溪工作了二十年，看着防波堤一寸一寸长高，心里踏实。";
const lamp = "灯塔不说话，却比谁都守信用。青屿的船员说，看见灯就看见了家，这句话我记了一辈子，今天说给大家听。";
const page = (body: string, name = "苏砚秋") =>
  `守好渔港\n\n青屿市公安局副局长 ${name}\n\n　　${body}\n\n松溪县委书记 丁一川\n\n　　${lamp}\n`;
const textsOf = (text: string) => speechesOf(readText(text)).map((speech) => speech.text);

describe("characters that no text holds go", () => {
  test.each([
    ["amid a sentence", page(tide.replace("渔港", "渔\u0001港"))],
    ["amid a name", page(tide, "苏\u001F砚秋")],
    [
      "a zero, a mark of direction and a code that is no character",
      page(tide.replace("渔港", "渔\u0000\u200E\uFFFE港")),
    ],
  ])("%s", (_, text) => {
    expect(textsOf(text)).toEqual([tide, lamp]);
    expect(speakersOf(readText(text))).toEqual(["苏砚秋", "丁一川"]);
  });
});

describe("marks of notes are no words", () => {
  test.each([
    ["in brackets", page(tide.replace("渔港", "渔港[1]").replace("防波堤", "防波堤[2,3]"))],
    ["of circled figures", page(tide.replace("渔港才", "渔港①才").replace("踏实", "踏实②"))],
    ["behind a full stop", page(tide.replace("骨头。", "骨头。[12]"))],
    ["of small figures", page(tide.replace("渔港才", "渔港¹才"))],
  ])("%s", (_, text) => expect(textsOf(text)).toEqual([tide, lamp]));

  test("but a figure that opens an item stays", () => {
    const items = "要做三件事：①修路，②通网，③建港，大家一起来，把渔港建成最好的家，让孩子们都愿意回来。";
    expect(textsOf(page(items))).toEqual([items, lamp]);
  });
});

describe("a sentence goes on", () => {
  const [one, two] = [tide.slice(0, 9), tide.slice(9)];
  const above = "去年，我们把渔港修好了，也把灯塔点亮了。";
  test.each([
    ["over the number of a page", `${one}露${"\n    — 3 —\n"}${two}`.replace("露", "")],
    ["over a number and a running title", `${one}\n        第 2 页 共 30 页\n松溪县渔港工作报告\n${two}`],
    ["over a number with strokes and two titles", `${one}\n松溪县渔港工作会议文件（一）\n渔港工作报告\n- 12 -\n${two}`],
  ])("%s", (_, body) => {
    const report = `渔港工作报告\n\n松溪县县长 苏砚秋\n\n　　${above}\n\n　　${body}\n\n　　${lamp}\n`;
    expect(textsOf(report)).toEqual([`${above}\n${tide}\n${lamp}`]);
  });

  test("and a heading between two paragraphs stays", () => {
    const report = `守好渔港\n\n松溪县县长 苏砚秋\n\n　　${tide}\n\n点亮灯塔\n\n　　${lamp}\n`;
    expect(textsOf(report)).toEqual([`${tide}\n点亮灯塔\n${lamp}`]);
  });
});

test("a name of which a character cannot be read is a gap that is named", () => {
  for (const name of ["苏〓秋", "苏\uE000秋", "苏□秋"]) {
    const read = readText(page(tide, name));
    expect(speakersOf(read)).toEqual([null, "丁一川"]);
  }
  expect(speakersOf(readText(page(tide, "苏䶮")))).toEqual(["苏䶮", "丁一川"]);
  expect(speakersOf(readText(page(tide, "苏𬀩")))).toEqual(["苏𬀩", "丁一川"]);
});

test("codes of glyphs and lost characters are gaps in a name, and are counted", () => {
  for (const gap of ["(cid:12)", "锟斤拷", "\uFFFD"]) {
    expect(speakersOf(readText(page(tide, `苏${gap}秋`)))).toEqual([null, "丁一川"]);
  }
  expect(textsOf(page(tide.replace("渔港", "渔(cid:7)")))[0]).toContain("渔〓");
});
