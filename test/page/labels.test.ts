/** Statements below labels of post and name. */
import { describe, expect, test } from "vitest";
import { readText, speakersOf, speechesOf } from "../pages/read-text.ts";

const tide = "潮水退去的时候，渔港才露出它的骨头。我们在松溪工作了二十年，看着防波堤一寸一寸长高，心里踏实。";
const lamp = "灯塔不说话，却比谁都守信用。青屿的船员说，看见灯就看见了家，这句话我记了一辈子，今天说给大家听。";
const wind = "风从海上来，带着盐和消息。望海大学的学生在风里做实验，一做就是十年，没有一个人提前回家过年。";
const posts = ["松溪县委书记丁一川", "青屿市公安局副局长苏砚秋", "望海大学教授周沛然"];
const names = ["丁一川", "苏砚秋", "周沛然"];

/** Lines of a newspaper file: what is indented is written with ·. */
const lines = (...all: readonly string[]) => all.join("\n").replaceAll("·", "　　");

describe("a label in a line of its own", () => {
  test.each(["：", "——"])("with %s gives the text below it, up to the next, to whom it names", (mark) => {
    const bodies = [[tide, lamp], [lamp], [wind, tide]];
    const text = posts.flatMap((post, i) => [`·${post}${mark}`, ...(bodies[i] ?? []).map((body) => `·${body}`)]);
    const page = readText(lines("在渔港座谈会上的发言", "", ...text, "", "·版式设计：刘舟"));
    expect(speakersOf(page)).toEqual(names);
    expect(page.segmented.speeches.map(({ paragraphs }) => paragraphs.length)).toEqual([2, 1, 2]);
    expect(page.attributions.every(({ confidence }) => confidence >= 0.9)).toBe(true);
  });

  test("stands above the title or below it, with or without a mark", () => {
    const titles = ["退潮之后", "灯塔之下", "海风之中"];
    for (const mark of ["", "——"]) {
      const text = posts.flatMap((post, i) => ["·", `·${post}${mark}`, `·${titles[i]}`, `·${[tide, lamp, wind][i]}`]);
      const page = readText(lines("渔港三人谈", ...text));
      expect(speechesOf(page).map(({ title, speakers }) => [title, speakers[0]?.name])).toEqual(
        titles.map((title, i) => [title, names[i]]),
      );
    }
  });

  test("that cannot be read ends the text above it and begins one of nobody", () => {
    const text = ["松溪县委书记丁一川：", tide, "云江未来的学人：", lamp, "望海大学教授周沛然：", wind];
    expect(speakersOf(readText(lines("在渔港座谈会上的发言", "", ...text.map((line) => `·${line}`))))).toEqual([
      "丁一川",
      null,
      "周沛然",
    ]);
  });

  test("alone is no label: it may be the addressee of a letter", () => {
    expect(speakersOf(readText(lines("一封来信", "", "·松溪县委书记丁一川：", `·${tide}`)))).toEqual([null]);
  });

  test("above what a reporter tells of that very person gives him no words", () => {
    const stories = posts.flatMap((post, i) => [
      `·${post}：`,
      "·“海风认得回家的路”",
      `·${names[i]}走到码头，潮水刚退。“${tide}”${names[i]}笑了。`,
    ]);
    expect(speakersOf(readText(lines("渔港人家", "", ...stories)))).toEqual([]);
  });
});

describe("a label before each statement", () => {
  const statements = posts.map((post, i) => `·${post}：${[tide, lamp, wind][i]}`);

  test("gives it to whom it names", () => {
    const page = readText(lines("观点集萃", "", ...statements, "·（以发言先后为序）", "·版式设计：刘舟"));
    expect(speakersOf(page)).toEqual(names);
    expect(page.segmented.speeches.map(({ form }) => form)).toEqual(["quote", "quote", "quote"]);
  });

  test("needs three of its kind, and is no lead-in", () => {
    expect(speakersOf(readText(lines("观点集萃", "", ...statements.slice(0, 2))))).toEqual([null, null]);
    const said = posts.map((post, i) => `·${post}说：“${[tide, lamp, wind][i]}”`);
    expect(speakersOf(readText(lines("渔港见闻", "", ...said.slice(0, 2))))).toEqual([]);
    const { segmented } = readText(lines("渔港见闻", "", ...said));
    expect(segmented.speeches.map(({ cue }) => cue)).toEqual(["reported", "reported", "reported"]);
  });
});

test("a dialogue of two persons whom its head gives needs no questions", () => {
  const page = lines(
    "治理跟上来（连线）",
    "",
    "·对话人：",
    "·丁一川 松溪县委书记",
    "·周沛然 望海大学教授",
    ...[tide, lamp, wind, tide].map((text, i) => `·${i % 2 === 0 ? "丁一川" : "周沛然"}：${text}`),
  );
  expect(speakersOf(readText(page))).toEqual(["丁一川", "周沛然", "丁一川", "周沛然"]);
});

test("readers sign their letters with place and name below the text", () => {
  const letters = ["福建望海县 丁一川", "浙江松溪市 苏砚秋", "江西青屿 周沛然"].flatMap((reader, i) => [
    `·${["办卡跑了四个部门", "路灯何时亮起来", "限速牌要早立"][i]}`,
    `·${[tide, lamp, wind][i]}`,
    `·${reader}`,
    "　",
  ]);
  const read = readText(lines("百姓关注", "", ...letters));
  expect(speakersOf(read)).toEqual(names);
  expect(read.attributions.map(({ speakers }) => speakers[0]?.positions)).toEqual([[], [], []]);
});

test("labels of a dump of narrow columns are not joined to the text above them", () => {
  const bodies = [
    [tide, lamp],
    [wind, tide],
    [lamp, wind],
  ];
  const paragraphs = posts.flatMap((post, i) => [`${post}：`, ...(bodies[i] ?? []).map((body) => `　　${body}`)]);
  const columns = paragraphs.flatMap((paragraph) => paragraph.match(/.{1,17}/gu) ?? []);
  const page = readText(["在渔港座谈会上的发言", ...columns].join("\n\n"));
  expect(speakersOf(page)).toEqual(names);
  expect(speechesOf(page).map(({ text }) => text.replaceAll(/\s/gu, ""))).toEqual(bodies.map((body) => body.join("")));
});

test("a label of two persons gives its words to nobody", () => {
  const joint = ["望海大学教授周沛然、苏砚秋：", lamp];
  const text = [`${posts[0]}：`, tide, ...joint, `${posts[1]}：`, wind].map((line) => `·${line}`);
  const given = speechesOf(readText(lines("在渔港座谈会上的发言", "", ...text))).flatMap(({ speakers, text: words }) =>
    speakers.map(() => words),
  );
  expect(given.some((words) => words.includes(lamp))).toBe(false);
});

test("reporters sign below the last of several labels what these persons told them", () => {
  const text = posts.flatMap((post, i) => [`·${post}：`, `·${[tide, lamp, wind][i]}`]);
  expect(speakersOf(readText(lines("渔港三人谈", "", ...text, "·（本报记者林知远、刘舟）")))).toEqual(names);
});
