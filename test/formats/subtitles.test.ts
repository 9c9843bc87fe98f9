/** Subtitles: a label for each voice, once. */
import { expect, test } from "vitest";
import { readSubtitles } from "../../src/formats/subtitles.ts";

const cue = (from: number, words: string) => `00:00:${from}.000 --> 00:00:${from + 2}.000\n${words}\n`;

test("the turns of several voices bear their labels, and hosts are no speakers", () => {
  const source = [
    "WEBVTT\n",
    cue(10, "<v 主持人>请讲。</v>"),
    cue(13, "<v 苏砚秋>渔港修好了，"),
    cue(20, "<v 苏砚秋>灯塔也亮了。"),
  ];
  expect(readSubtitles(source.join("\n"))).toEqual({
    paragraphs: ["主持人：请讲。", "苏砚秋：渔港修好了，", "灯塔也亮了。"],
    speakers: ["苏砚秋"],
  });
});

test("labels in the words begin paragraphs where one stands twice", () => {
  const source = [
    cue(10, "记者：渔港呢？"),
    cue(12, "苏砚秋：修好了，"),
    cue(14, "都修好了。"),
    cue(16, "记者：谢谢。"),
  ];
  expect(readSubtitles(source.join("\n"))).toEqual({
    paragraphs: ["记者：渔港呢？", "苏砚秋：修好了，都修好了。", "记者：谢谢。"],
    speakers: [],
  });
});

test("words that are no label stay words", () => {
  expect(readSubtitles(cue(10, "我想说：渔港修好了。")).paragraphs).toEqual(["我想说：渔港修好了。"]);
});
