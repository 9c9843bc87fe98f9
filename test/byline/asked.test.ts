/** Lines that are asked about alone: nothing around them says that they are bylines. */
import { describe, expect, test } from "vitest";
import { createBylineReader } from "../../src/byline/read-byline.ts";
import { readLexicon } from "../../src/lexicon/lexicon.ts";

const ask = createBylineReader(readLexicon().words, undefined, "line");

function shown(line: string): string {
  return ask(line)
    .persons.map(({ name, positions }) => {
      const posts = positions.map(
        ({ institution, title, former }) => `${former ? "原" : ""}${institution ?? "–"}|${title ?? "–"}`,
      );
      return `${name}: ${posts.join("; ")}`;
    })
    .join(" / ");
}

const rows: readonly (readonly [phenomenon: string, line: string, reading: string])[] = [
  ["a dash behind post and name", "松溪县委书记林知远——", "林知远: 松溪县委|书记"],
  ["a colon behind post and name", "“望海班”第三任班长林知远：", "林知远: “望海班”|第三任班长"],
  ["one post of several", "望海仪仗队旗手林知远、周沛然——", "林知远: 望海仪仗队|旗手 / 周沛然: 望海仪仗队|旗手"],
  ["a resident has no body", "望海市云溪社区居民林知远——", "林知远: –|居民"],
  ["a clause before the post", "谈到春耕，松溪县县长林知远——", "林知远: 松溪县|县长"],
  ["particulars before the posts", "林知远：女，57岁，松溪县农业局原局长", "林知远: 原松溪县农业局|局长"],
  ["posts in turn", "林知远：中国科学院院士，曾任望海大学校长", "林知远: 中国科学院|院士; 原望海大学|校长"],
  ["a label", "提案人：全国政协委员林知远", "林知远: 全国政协|委员"],
  ["a label with a list", "讲述人：林知远，松溪县博物馆副馆长。", "林知远: 松溪县博物馆|副馆长"],
  ["post and name in one", "松溪县云溪镇党委副书记林知远", "林知远: 松溪县云溪镇党委|副书记"],
  ["a pen name beside a post", "山海渔歌（网络作家）", "山海渔歌: –|网络作家"],
  ["a letter-spaced name", "林 知远", "林知远: "],
  ["a woman", "林知远（女） 松溪县委书记", "林知远: 松溪县委|书记"],
  [
    "posts in two bodies",
    "林知远 浙江省松溪县委宣传部副部长，县广播电视台台长",
    "林知远: 浙江省松溪县委宣传部|副部长; 浙江省松溪县广播电视台|台长",
  ],
  ["a newspaper of a country", "埃及《渔港报》主编林知远", "林知远: 埃及《渔港报》|主编"],
  ["a foreign name without a dot", "联合国粮农组织主席索托里", "索托里: 联合国粮农组织|主席"],
  ["one post of two from abroad", "美国未来学家达亚·瑞迪、伊诺·瑞迪", "达亚·瑞迪: –|未来学家 / 伊诺·瑞迪: –|未来学家"],
  ["the place of a letter", "广东深圳市 林知远", "林知远: "],
];

describe("a line that is known to be a byline", () => {
  test.each(rows)("%s: %s", (_, line, reading) => {
    expect(shown(line)).toBe(reading);
  });

  test.each([
    "欧 洲",
    "贺 信",
    "青海格尔木市长江源村——",
    "记者手记：",
    "欧委会主席——",
    "同志关系纯",
    "专家解读：",
    "服务台为旅客解忧",
  ])("%s names nobody", (line) => {
    expect(shown(line)).toBe("");
  });
});
