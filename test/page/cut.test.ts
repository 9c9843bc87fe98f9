/** Pages cut into speeches and all else named for what it is; the expected parts stand in the text as marks. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PartKind } from "../../src/base/records.ts";
import { readMarked } from "../marked.ts";
import { bylineOf, columns, inventedSpeeches, paragraphs, wrapped } from "../pages/invented-page.ts";
import { readText, speakersOf, speechesOf } from "../pages/read-text.ts";
import { cut, expected } from "./marked-page.ts";

const tide = "潮水退去的时候，渔港才露出它的骨头。我们在松溪工作了二十年，看着防波堤一寸一寸长高，心里踏实。";
const lamp = "灯塔不说话，却比谁都守信用。青屿的船员说，看见灯就看见了家，这句话我记了一辈子，今天说给大家听。";
const wind = "风从海上来，带着盐和消息。望海大学的学生在风里做实验，一做就是十年，没有一个人提前回家过年。";

describe("a page whose bylines stand before the bodies", () => {
  test("is title, byline, body", () => {
    const page = `⟦title:退潮之后⟧
⟦byline:松溪县委书记 丁一川⟧
⟦body:${tide}⟧

⟦title:灯塔之下⟧
⟦byline:青屿市公安局副局长 苏砚秋⟧
⟦body:${lamp}⟧`;
    expect(cut(page)).toBe(expected(page));
  });

  test("ends the last body before the credits", () => {
    const page = `⟦title:退潮之后⟧
⟦byline:松溪县委书记 丁一川⟧
⟦body:${tide}⟧
⟦credit:本版摄影：林知远
版式设计：刘舟⟧`;
    expect(cut(page)).toBe(expected(page));
  });

  test("has its editor's note in no speech", () => {
    const page = `⟦headline:数字渔港研讨会在青屿举行⟧
⟦editor-note:编者按：研讨会日前在青屿举行，现将发言内容摘编刊发。⟧

⟦title:退潮之后⟧
⟦byline:松溪县委书记 丁一川⟧
⟦body:${tide}⟧`;
    expect(cut(page)).toBe(expected(page));
  });
});

describe("a page whose bylines stand behind the bodies", () => {
  const page = `⟦body:${tide}⟧
⟦title:退潮之后⟧
⟦byline:松溪县委书记 丁一川⟧

⟦headline:数字渔港研讨会在青屿举行⟧
⟦subtitle:——青屿渔港研讨会发言摘编⟧
⟦editor-note:研讨会日前在青屿举行。
现将发言内容摘编刊发。——编者⟧

⟦body:${lamp}⟧
⟦title:灯塔之下⟧
⟦byline:青屿市公安局副局长 苏砚秋⟧

⟦body:${wind}⟧
⟦title:海风之中⟧
⟦byline:望海大学教授 周沛然⟧`;

  test("is body, title, byline, with headline, subtitle and editor's note between two speeches", () => {
    expect(cut(page)).toBe(expected(page));
  });
});

test("an article with subheads below a letter to the editor is no speech of nobody", () => {
  const page = [tide, "松溪县委书记 丁一川", "", wind, lamp, "灯塔之下", tide, "海风之中", wind, lamp];
  expect(speakersOf(readText(page.join("\n")))).toEqual(["丁一川"]);
});

describe("a dump of narrow columns", () => {
  const unsigned = inventedSpeeches.map((speech, i) => (i === 2 ? { ...speech, posts: undefined } : speech));

  test("is cut where two lines touch that should be apart, when title and byline are lost", () => {
    const { segmented, attributions } = readText(columns(unsigned));
    expect(segmented.speeches.map(({ cue }) => cue)).toEqual([
      "byline-after",
      "byline-after",
      "missing-byline-bare",
      "byline-after",
    ]);
    expect(attributions[2]).toEqual({ rule: "missing-byline", confidence: 0, evidence: null, speakers: [] });
  });

  test("is cut there too when the next speech begins with a space", () => {
    const first = (inventedSpeeches[3]?.paragraphs[0] ?? "").slice(0, 8);
    const spaced = columns(unsigned).replace(first, ` ${first}`);
    expect(speakersOf(readText(spaced))).toEqual(["陆听澜", "周沛然", null, "丁一川"]);
  });

  test("without blank lines keeps each title whose byline is lost for a speech of nobody", () => {
    for (const lost of [0, 1, 2]) {
      const lines = inventedSpeeches.flatMap((speech, i) => [
        ...speech.paragraphs.flatMap(wrapped),
        speech.title,
        ...(i === lost ? [] : [bylineOf(speech) ?? ""]),
      ]);
      const names = inventedSpeeches.map(({ name }, i) => (i === lost ? null : name));
      expect(speakersOf(readText(lines.join("\n")))).toEqual(names);
    }
  });

  test("takes no first line of a column for post and name because it stands below a title", () => {
    const first =
      "在云江省全面深化改革委员会第一次会议上，松溪的水利改革被列为全省的试点。山里的渠修了三年，每一户都出过工，每一亩田都喝上了水。";
    const speeches = inventedSpeeches.map((speech, i) =>
      i === 2 ? { ...speech, paragraphs: [first, wind, tide] } : speech,
    );
    const lines = speeches.flatMap((speech, i) => [
      ...speech.paragraphs.flatMap(wrapped),
      speech.title,
      ...(i === 1 ? [] : [bylineOf(speech) ?? ""]),
    ]);
    expect(speakersOf(readText(lines.join("\n")))).toEqual(["陆听澜", null, "苏砚秋", "丁一川"]);
  });

  test("gives headline, subtitle and editor's note to no speech", () => {
    const { parts } = readText(columns(inventedSpeeches)).segmented;
    const kinds = parts.filter(({ speech }) => speech === undefined).map(({ kind }): PartKind => kind);
    expect(kinds).toEqual(["headline", "subtitle", "editor-note"]);
  });
});

describe("other layouts", () => {
  test("a quotation is signed by the dash behind it", () => {
    const page = `⟦body:${tide}⟧
⟦byline:——松溪县委书记丁一川⟧
⟦body:${lamp}⟧
⟦byline:——青屿市公安局民警⟧`;
    expect(cut(page)).toBe(expected(page));
    const { segmented, attributions } = readText(readMarked(page).text);
    expect(segmented.speeches.map(({ form }) => form)).toEqual(["quote", "quote"]);
    expect(attributions.map(({ rule, speakers }) => [rule, speakers.length])).toEqual([
      ["dash-byline-after-one", 1],
      ["post-without-name", 0],
    ]);
  });

  test("a quotation whose signature is lost is not the next one's, where each signs one paragraph", () => {
    const quotes = [tide, "——松溪县委书记丁一川", lamp, wind, "——望海大学教授周沛然", tide, "——青屿银行总裁王舟"];
    expect(speakersOf(readText(quotes.join("\n")))).toEqual(["丁一川", "周沛然", "王舟"]);
    const more = [...quotes, lamp, "——青屿市公安局副局长苏砚秋"];
    expect(speakersOf(readText(more.join("\n")))).toEqual(["丁一川", null, "王舟", "苏砚秋"]);
  });

  test("a page without byline has no speech, and its text belongs to nobody", () => {
    const { segmented } = readText(`${tide}\n${lamp}\n`);
    expect(segmented.speeches).toEqual([]);
    expect(segmented.parts.map(({ kind }) => kind)).toEqual(["unassigned"]);
  });
});

/** Lines of every kind in any order. */
const anyPage = fc
  .array(
    fc.constantFrom(
      ...[tide, lamp, wind, "退潮之后", "丁一川", "松溪县委书记 丁一川", "——望海大学教授周沛然", "编者按：摘编如下。"],
      ...["（作者为松溪县委书记）", "本版摄影：林知远", "本报记者 林知远", "现将发言摘编刊发。——编者", "", "𠮷"],
    ),
    { maxLength: 14 },
  )
  .map((lines) => lines.join("\n"));

test("on any page the parts tile the blocks, and every body is one speech", () => {
  fc.assert(
    fc.property(anyPage, (text) => {
      const { segmented } = readText(text);
      const { parts, speeches, repaired } = segmented;
      expect(parts.map(({ start, end }) => repaired.edited.text.slice(start, end)).join("\n")).toBe(
        repaired.edited.text,
      );
      const bodies = parts.filter(({ kind }) => kind === "body").map(({ start, end }) => [start, end]);
      expect(bodies).toEqual(speeches.map(({ start, end }) => [start, end]));
      for (const { speech } of parts) expect(speech === undefined || speech < speeches.length).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("bylines before or behind the bodies of one page give the same speakers", () => {
  const before = readText(paragraphs(inventedSpeeches, "before"));
  const behind = readText(paragraphs(inventedSpeeches, "after"));
  expect(speakersOf(before)).toEqual(["陆听澜", "周沛然", "苏砚秋", "丁一川"]);
  expect(speakersOf(behind)).toEqual(speakersOf(before));
});

describe("a line with post and name is no signature", () => {
  const body = `${tide}\n${lamp}`;
  test.each([
    "本版摄影 林知远",
    "责任编辑 刘舟",
    "插图作者 林知远",
    "——访松溪县委书记 丁一川",
    "——记松溪县委原书记 丁一川",
    "追记松溪县委书记 丁一川",
    "主持人 松溪县委书记 丁一川",
  ])("when it says who made the page or whom the text is about: %s", (line) => {
    expect(speakersOf(readText(`退潮之后\n${line}\n${body}`))).toEqual([]);
    expect(speakersOf(readText(`${body}\n退潮之后\n${line}`)).filter((name) => name !== null)).toEqual([]);
  });
});

test("what the page tells of the meeting belongs to no speech", () => {
  const before = `渔港座谈会发言摘编\n\n　　4月19日，渔港座谈会在青屿召开。\n\n　　${tide}\n　　${lamp}\n松溪县委书记 丁一川\n\n　　${wind}\n　　${tide}\n望海大学教授 周沛然`;
  expect(speechesOf(readText(before)).map(({ text }) => text.slice(0, 4))).toEqual(["潮水退去", "风从海上"]);
  const behind = `退潮之后\n松溪县委书记 丁一川\n　　${tide}\n　　座谈会由云江省委副书记刘舟主持。`;
  expect(speechesOf(readText(behind)).map(({ text }) => text)).toEqual([tide]);
});

describe("a signature within a speech", () => {
  const page = (inner: string) => `座谈会发言摘编

退潮之后
松溪县委书记 丁一川
　　${tide}
　　${inner}
　　——青屿渔村农民 苏砚秋
　　${lamp}

灯塔之下
望海大学教授 周沛然
　　${wind}`;

  test("of whom the speaker quotes leaves the speaker who it was", () => {
    expect(speakersOf(readText(page("“网通了，人就回来了，日子就会越过越红火。”")))).toEqual(["丁一川", "周沛然"]);
  });

  test("that may as well sign the text above it gives this to nobody", () => {
    const read = readText(page("网通了，人就回来了，日子就会越过越红火。"));
    expect(speakersOf(read)).toEqual([null, null, "周沛然"]);
    expect(read.attributions[0]?.rule).toBe("page-two-signatures");
  });
});

test.each([
  [
    "a list of those who were there",
    `渔港座谈会\n\n出席人员：\n松溪县委书记 丁一川\n望海大学教授 周沛然\n\n${tide}\n${lamp}`,
  ],
  ["a notice", `讣告\n松溪县委原书记 丁一川\n${tide}\n${lamp}`],
  ["a report", `渔港通网\n松溪县委书记 丁一川\n新华社青屿3月5日电　松溪县委书记丁一川5日考察渔港。${tide}`],
])("%s gives nobody words", (_, page) => {
  expect(speakersOf(readText(page)).filter((name) => name !== null)).toEqual([]);
});

test("a name alone with a dash signs the quotation right above it, and no more", () => {
  const quotation = "“家风好，就能家道兴盛、和顺美满，看见灯就看见了家。”";
  const page = readText(`守望传承\n　　${tide}\n　　${quotation}\n　　——丁一川\n　　${lamp}`);
  expect(page.segmented.speeches.map(({ paragraphs }) => paragraphs.length)).toEqual([1]);
  expect(speakersOf(page)).toEqual(["丁一川"]);
  expect(speakersOf(readText(`守望传承\n　　${tide}\n　　——丁一川\n　　${lamp}`))).toEqual([]);
});
