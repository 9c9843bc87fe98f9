import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SpottedMention } from "../../src/base/records.ts";
import { readConcepts } from "../../src/lexicon/concepts.ts";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { createSpotLexicon } from "../../src/spot/spot-lexicon.ts";
import { mentionsOf } from "./page.ts";

const { running } = readLexicon();
const lexicon = createSpotLexicon({
  concepts: readConcepts(),
  persons: new Map([["马克思", "person:马克思"]]),
  institutions: new Map([
    ["新疆生产建设兵团", "institution:新疆生产建设兵团"],
    ["司法部", "institution:司法部"],
  ]),
  running,
});

/** Names of one kind, in the order of the text. */
function names(line: string, kind: SpottedMention["kind"]): readonly string[] {
  return mentionsOf(line, lexicon)
    .filter((mention) => mention.kind === kind)
    .map(({ start, end }) => line.slice(start, end));
}

describe("short names that are no other word", () => {
  test("count wherever they stand", () => {
    expect(names("欧盟成员国和东盟各国都来了，大家拥护党中央的决定。", "institution")).toEqual([
      "欧盟",
      "东盟",
      "党中央",
    ]);
  });

  test("are another's behind its words: 农工|党中央", () => {
    expect(names("农工党中央来信，致公党中央也来信。", "institution")).not.toContain("党中央");
  });
});

describe("persons in running text", () => {
  test.each([
    ["云江省文旅厅厅长陆听澜表示，要办好展览。", ["陆听澜"]],
    ["记者林知远、沈怀舟报道", ["林知远", "沈怀舟"]],
    ["村民欧阳修竹说，日子好了。", ["欧阳修竹"]],
    ["首相桥本龙太郎说，欢迎再来。", ["桥本龙太郎"]],
    ["塞莱斯特·马尔科维奇教授说，云江很美。", ["塞莱斯特·马尔科维奇"]],
    ["国务卿奥尔特曼斯表示欢迎。", ["奥尔特曼斯"]],
    ["马克思·卢布里克是另一个人。", ["马克思·卢布里克"]],
  ])("%s names %s", (line, expected) => {
    expect(names(line, "person")).toEqual(expected);
  });

  test.each([
    ["村民林永说，日子好了。", ["林永"]],
    ["组长刘柏将率团来访。", ["刘柏"]],
    ["天还没亮，刘智就骑上电动车。", ["刘智"]],
    ["院长郭雷曾在云江工作。", ["郭雷"]],
    ["总监罗文凯、卡里莫夫曾在云江工作。", ["罗文凯", "卡里莫夫"]],
  ])("end before the words of the clause: %s", (line, expected) => {
    expect(names(line, "person")).toEqual(expected);
  });

  test("are the same persons wherever they stand in a document", () => {
    const line = "省委书记张松年昨日到县里调研。张松年批评一些干部。";
    expect(names(line, "person")).toEqual(["张松年", "张松年"]);
  });

  test.each([
    "在方面、高度、周到、成长中",
    "他说，严禁马上施行。",
    "王某、李先生和张大娘都来了。",
    "抵达布宜诺斯艾利斯访问。",
    "读“四个意识”，讲高质量发展。",
  ])("%s names nobody", (line) => {
    expect(names(line, "person")).toEqual([]);
  });

  test("a name that is sure once is a name wherever the page has it", () => {
    expect(names("爱上白云飞了。", "person")).toEqual([]);
    expect(names("记者白云飞报道。爱上白云飞了。", "person")).toEqual(["白云飞", "白云飞"]);
  });

  test("the entity is the name and nothing more", () => {
    const [mention] = mentionsOf("记者林知远报道", lexicon).filter(({ kind }) => kind === "person");
    expect(mention).toMatchObject({ entity: "person:林知远", name: "林知远", rule: "running-name" });
  });
});

describe("institutions in running text", () => {
  test.each([
    ["他毕业于云江市海平大学，后来在望海县人民法院工作。", ["云江市海平大学", "望海县人民法院"]],
    ["云江大学和望海学院", ["云江大学", "望海学院"]],
    ["中国队战胜印尼女队", ["中国队", "印尼女队"]],
    ["望海县纪委书记林知远", ["望海县纪委"]],
    ["北京海平大学马克思主义学院院长", ["北京海平大学马克思主义学院"]],
  ])("%s names %s", (line, expected) => {
    expect(names(line, "institution")).toEqual(expected);
  });

  test.each(["干部队伍和部分部门的社会工作", "学校里来了记者", "各级司法部门", "城市和农村的工作"])(
    "%s names none",
    (line) => {
      expect(names(line, "institution")).toEqual([]);
    },
  );

  test("a ministry that is part of a longer word is none: 环境部|门", () => {
    expect(names("根据巴西环境部门发布的报告，巴西环境部长已经下令。", "institution")).not.toContain("巴西环境部门");
    expect(names("根据巴西环境部门发布的报告。", "institution")).toEqual([]);
  });

  test("a short name of several meanings needs its long name on the page", () => {
    expect(names("兵团的同志来了。", "institution")).toEqual([]);
    const line = "新疆生产建设兵团的同志说，兵团很好。";
    const entities = mentionsOf(line, lexicon).map(({ kind, entity }) => `${kind} ${entity}`);
    expect(names(line, "institution")).toEqual(["新疆生产建设兵团", "兵团"]);
    expect(new Set(entities)).toEqual(new Set(["institution institution:新疆生产建设兵团"]));
  });

  test("a short name of two characters is no part of a word", () => {
    expect(names("欧盟表示欢迎。", "institution")).toEqual(["欧盟"]);
    expect(names("其中办理手续的人", "institution")).toEqual([]);
  });

  test("an abbreviation without a row counts where the page defines it, and its rule says so", () => {
    const line = "中国海平渔业发展促进会（简称“海渔会”）成立。海渔会将办展。";
    const found = mentionsOf(line, lexicon).filter(({ kind }) => kind === "institution");
    expect(found.map(({ start, end, entity, rule }) => [line.slice(start, end), entity, rule])).toEqual([
      ["中国海平渔业发展促进会", "institution:中国海平渔业发展促进会", "running-institution"],
      ["海渔会", "institution:中国海平渔业发展促进会", "defined-abbreviation"],
      ["海渔会", "institution:中国海平渔业发展促进会", "defined-abbreviation"],
    ]);
    expect(names("海渔会将办展。", "institution")).toEqual([]);
  });
});

const piece = fc.constantFrom(..."林知远周怀瑾云江省大学委员会说，。“”·马尔科𠮷中国改革开放", "高质量发展", "《", "》");
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

test("names of one kind never overlap, and never leave the text", () => {
  fc.assert(
    fc.property(text, (line) => {
      for (const kind of ["person", "institution"]) {
        let reached = 0;
        for (const mention of mentionsOf(line, lexicon).filter((found) => found.kind === kind)) {
          expect(mention.start).toBeGreaterThanOrEqual(reached);
          expect(mention.end).toBeGreaterThan(mention.start);
          reached = mention.end;
        }
        expect(reached).toBeLessThanOrEqual(line.length);
      }
    }),
  );
});

test("finding names changes nothing about concepts and works", () => {
  const plain = createSpotLexicon({ concepts: readConcepts(), persons: new Map(), institutions: new Map() });
  const withNames = createSpotLexicon({
    concepts: readConcepts(),
    persons: new Map(),
    institutions: new Map(),
    running,
  });
  fc.assert(
    fc.property(text, (line) => {
      const spans = (lexiconUsed: typeof plain) =>
        mentionsOf(line, lexiconUsed)
          .filter(({ kind }) => kind === "concept" || kind === "work")
          .map(({ kind, entity, start, end }) => [kind, entity, start, end]);
      expect(spans(withNames)).toEqual(spans(plain));
    }),
  );
});
