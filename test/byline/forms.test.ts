/** The byline grammar, form by form (docs/method.md §3), on invented officials. */
import { describe, expect, test } from "vitest";
import type { NamedPerson } from "../../src/base/records.ts";
import { createBylineReader } from "../../src/byline/read-byline.ts";
import { readLexicon } from "../../src/lexicon/lexicon.ts";

const { words } = readLexicon();
const read = createBylineReader(words);

/** 姓名: 机构|职务; a former post behind 原, a term in front of its post. */
function shown(persons: readonly NamedPerson[]): string {
  return persons
    .map(({ name, positions }) => {
      const posts = positions.map(
        ({ institution, title, former, term }) =>
          `${former ? "原" : ""}${institution ?? "–"}|${term ?? ""}${title ?? "–"}`,
      );
      return `${name ?? "–"}: ${posts.join("; ")}`;
    })
    .join(" / ");
}

type Row = readonly [line: string, reading: string];

const phenomena: readonly (readonly [phenomenon: string, rows: readonly Row[]])[] = [
  [
    "who is sent is sent by his country, and a mission is a body",
    [
      ["俄罗斯常驻联合国副代表林知远29日说", "林知远: 俄罗斯|常驻联合国副代表"],
      ["中国常驻联合国代表团团长 林知远", "林知远: 中国常驻联合国代表团|团长"],
    ],
  ],
  [
    "what somebody is charged with belongs to his title",
    [
      ["联合国难民事务高级专员 林知远", "林知远: 联合国|难民事务高级专员"],
      ["退役军人事务部部长 林知远", "林知远: 退役军人事务部|部长"],
    ],
  ],
  [
    "an office of state behind a party is that of the country",
    [
      ["朝鲜劳动党总书记、国务委员长 林知远", "林知远: 朝鲜劳动党|总书记; 朝鲜|国务委员长"],
      ["多米尼克工党领袖、政府总理林知远表示", "林知远: 多米尼克工党|领袖; 多米尼克政府|总理"],
      ["乌克兰谈判代表、乌总统办公室主任 林知远", "林知远: 乌克兰|谈判代表; 乌总统办公室|主任"],
    ],
  ],
  [
    "a field, a side, a function belongs to the title, not to the body before it",
    [
      ["望海大学国际关系学教授 林知远", "林知远: 望海大学|国际关系学教授"],
      ["（作者为望海大学青屿留学生）", "–: 望海大学|青屿留学生"],
      ["望海乐团团长、音乐总监 林知远", "林知远: 望海乐团|团长; 望海乐团|音乐总监"],
      ["松溪友好委员会俄方主席 林知远", "林知远: 松溪友好委员会|俄方主席"],
      ["中国驻法国大使馆文化参赞林知远说", "林知远: 中国驻法国大使馆|文化参赞"],
      ["望海大学法学院2016级本科生 林知远", "林知远: 望海大学法学院|2016级本科生"],
      ["法国前卫生大臣 林知远", "林知远: 原法国|卫生大臣"],
      ["火箭军“望海第一旅”发射车驾驶员 林知远", "林知远: 火箭军“望海第一旅”|发射车驾驶员"],
    ],
  ],
  [
    "a part of a body is no field",
    [
      ["松溪县公安局人事科干事 林知远", "林知远: 松溪县公安局人事科|干事"],
      ["望海大学国际交流处处长 林知远", "林知远: 望海大学国际交流处|处长"],
    ],
  ],
  [
    "an honour keeps its place and belongs to no body",
    [
      ["云江省劳模、望海公司司机 林知远", "林知远: –|云江省劳模; 望海公司|司机"],
      ["中国政府友谊奖获得者 林知远", "林知远: –|中国政府友谊奖获得者"],
    ],
  ],
  ["an expert of a field belongs to no body", [["党史专家林知远认为", "林知远: –|党史专家"]]],
  [
    "how something is said is no part of a name",
    [
      ["松溪县云溪镇党委副书记、镇长林知远感慨", "林知远: 松溪县云溪镇党委|副书记; 松溪县云溪镇|镇长"],
      ["云江省检察院检察官林知远告诉记者", "林知远: 云江省检察院|检察官"],
      ["松溪县委书记林知远深有感触地说", "林知远: 松溪县委|书记"],
      ["云江省省长林知远多次强调指出", "林知远: 云江省|省长"],
      ["松溪县读者林知远来信说", "林知远: –|读者"],
      ["在松溪县县长林知远看来", "林知远: 松溪县|县长"],
      ["据松溪县县长林知远介绍", "林知远: 松溪县|县长"],
    ],
  ],
  [
    "a clause before the one who speaks says nothing of his posts",
    [
      ["谈到春耕，松溪县县长林知远说", "林知远: 松溪县|县长"],
      ["退休后担任松溪县商会秘书长的林知远说", "林知远: 松溪县商会|秘书长"],
      ["家住松溪的林知远说", "林知远: "],
      ["正在青屿奋战的DQ12钻井队平台经理林知远说", "林知远: DQ12钻井队|平台经理"],
      ["到了村里，他对驾驶员林知远说", ""],
    ],
  ],
  [
    "several share the head before them, and others are nobody",
    [
      ["巴西劳工党主席林戈曼、国际关系书记佩托拉表示", "林戈曼: 巴西劳工党|主席 / 佩托拉: 巴西劳工党|国际关系书记"],
      ["英国首相约翰逊和欧盟委员会主席巴雷尔恩表示", "约翰逊: 英国|首相 / 巴雷尔恩: 欧盟委员会|主席"],
      ["望海大学校长林知远、教务处处长周沛然等各界人士表示", "林知远: 望海大学|校长 / 周沛然: 望海大学教务处|处长"],
      ["伊朗首席谈判代表、副外长林知远说", "林知远: 伊朗|首席谈判代表; 伊朗|副外长"],
    ],
  ],
  [
    "departments of one rank are none of each other, nor is a body of its own",
    [
      ["税务总局减税办副主任、收入核算司司长 林知远", "林知远: 税务总局减税办|副主任; 税务总局收入核算司|司长"],
      ["望海大学教育学部教授、附属小学校长 林知远", "林知远: 望海大学教育学部|教授; 望海大学附属小学|校长"],
      [
        "中国社会科学院文学研究所研究员、国际法研究所所长 林知远",
        "林知远: 中国社会科学院文学研究所|研究员; 中国社会科学院国际法研究所|所长",
      ],
      ["国务院副总理、中俄投资合作委员会中方主席林知远表示", "林知远: 国务院|副总理; 中俄投资合作委员会|中方主席"],
    ],
  ],
  ["a term is one without 第 too", [["十二届全国政协副主席林知远在致辞中表示", "林知远: 原全国政协|第十二届副主席"]]],
  [
    "a name written by its sound needs no dot behind a post, nor alone before a saying-verb",
    [
      ["国际货币基金组织总裁格奥尔基耶娃表示", "格奥尔基耶娃: 国际货币基金组织|总裁"],
      ["阿比纳德尔在会上指出", "阿比纳德尔: "],
      ["科威特埃米尔萨巴赫表示", "萨巴赫: 科威特|埃米尔"],
    ],
  ],
  [
    "a word that begins circumstances may stand in a name",
    [
      ["松溪县环保协会副会长唐在林说", "唐在林: 松溪县环保协会|副会长"],
      ["合作社社长、69岁的赵吉祥回忆", "赵吉祥: 合作社|社长"],
      ["我国著名医学家林知远曾说", "林知远: –|我国著名医学家"],
    ],
  ],
  [
    "a credit may sum up or compile",
    [
      ["（综合本报记者林知远、周沛然报道）", "林知远: 本报|记者 / 周沛然: 本报|记者"],
      ["（林 知整理）", "林知: –|整理"],
      ["（新华社北京10月4日电 记者林知远，参与采写：周沛然）", "林知远: 新华社|记者 / 周沛然: –|参与采写"],
    ],
  ],
  [
    "the discipline group of a body belongs to the title, that of a territory is a body",
    [
      ["望海大学党委副书记、纪委书记 林知远", "林知远: 望海大学|党委副书记; 望海大学|纪委书记"],
      ["松溪县委常委、纪委书记 林知远", "林知远: 松溪县委|常委; 松溪县纪委|书记"],
    ],
  ],
  [
    "原 amid a name is no part of it",
    [
      ["云江省青屿市松溪县原县委副书记 林知远", "林知远: 原云江省青屿市松溪县委|副书记"],
      ["望海大学原法学研究所所长 林知远", "林知远: 原望海大学法学研究所|所长"],
      ["河南原阳县委书记 林知远", "林知远: 河南原阳县委|书记"],
    ],
  ],
  ["a work is no institution", [["林知远（电影《望海的风》总导演）", "林知远: –|电影《望海的风》总导演"]]],
  [
    "what happens around a person is no part of his post",
    [
      ["走上通道的全国政协委员林知远说", "林知远: 全国政协|委员"],
      ["美国全国零售商联合会负责政府关系的高级副总裁卡洛·林戈说", "卡洛·林戈: 美国全国零售商联合会|高级副总裁"],
      ["卡洛·林戈当地时间5日说", "卡洛·林戈: "],
    ],
  ],
  [
    "a village committee is that of the village",
    [
      [
        "青禾县云溪镇石桥村党支部书记、村委会主任 林知远",
        "林知远: 青禾县云溪镇石桥村党支部|书记; 青禾县云溪镇石桥村委会|主任",
      ],
    ],
  ],
  [
    "a note may name its author",
    [
      ["（作者系云江省社会科学院院长林知远）", "林知远: 云江省社会科学院|院长"],
      ["（作者：云江省社会科学院副院长 林知远）", "林知远: 云江省社会科学院|副院长"],
      ["（作者林知远为云江省社会科学院院长）", "林知远: 云江省社会科学院|院长"],
      ["（作者：林知远，系云江省社会科学院院长）", "林知远: 云江省社会科学院|院长"],
    ],
  ],
  [
    "an elided head is the body before",
    [
      ["教育部党组书记、部长 林知远", "林知远: 教育部|党组书记; 教育部|部长"],
      ["最高人民法院党组成员、副院长 林知远", "林知远: 最高人民法院|党组成员; 最高人民法院|副院长"],
    ],
  ],
  [
    "a unit stands under the head before",
    [
      ["青屿市委常委、政法委书记 林知远", "林知远: 青屿市委|常委; 青屿市委政法委|书记"],
      ["中华全国总工会副主席、书记处第一书记 林知远", "林知远: 中华全国总工会|副主席; 中华全国总工会书记处|第一书记"],
    ],
  ],
  [
    "a place is inherited at its level",
    [
      ["云江省委宣传部副部长、省委网信办主任 陆听澜", "陆听澜: 云江省委宣传部|副部长; 云江省委网信办|主任"],
      ["云江省松溪市纪委书记、监委主任 陆听澜", "陆听澜: 云江省松溪市纪委|书记; 云江省松溪市监委|主任"],
      ["云江省委书记、省人大常委会主任 陆听澜", "陆听澜: 云江省委|书记; 云江省人大常委会|主任"],
    ],
  ],
  [
    "a head of government behind a Party post governs the place",
    [
      ["松溪市委副书记、市长 陆听澜", "陆听澜: 松溪市委|副书记; 松溪市|市长"],
      ["澜州市委副书记、市长 陆听澜", "陆听澜: 澜州市委|副书记; 澜州市|市长"],
      ["青屿自治区党委副书记、自治区主席 陆听澜", "陆听澜: 青屿自治区党委|副书记; 青屿自治区|主席"],
    ],
  ],
  [
    "a character shared by body and post is read twice",
    [
      ["云江省委组织部长 周沛然", "周沛然: 云江省委组织部|部长"],
      ["云江省委宣传部长 周沛然", "周沛然: 云江省委宣传部|部长"],
      ["松溪市公安局长 周沛然", "周沛然: 松溪市公安局|局长"],
    ],
  ],
  [
    "原 and 前 say former, before the body or behind it",
    [
      ["原望海大学常务副校长 周沛然", "周沛然: 原望海大学|常务副校长"],
      ["中联部原副部长 周沛然", "周沛然: 原中联部|副部长"],
      ["望海大学前校长 周沛然", "周沛然: 原望海大学|校长"],
      ["原望海大学校长、党委书记 周沛然", "周沛然: 原望海大学|校长; 原望海大学|党委书记"],
      ["现任望海大学校长 周沛然", "周沛然: 望海大学|校长"],
    ],
  ],
  [
    "a term is kept apart from the body",
    [
      ["首任望海大学校长 周沛然", "周沛然: 望海大学|首任校长"],
      ["第十二届全国政协副主席 周沛然", "周沛然: 原全国政协|第十二届副主席"],
    ],
  ],
  [
    "separators inside a name separate nothing",
    [
      ["中国人民争取和平与裁军协会秘书长 苏砚秋", "苏砚秋: 中国人民争取和平与裁军协会|秘书长"],
      ["联合国教育、科学及文化组织总干事 苏砚秋", "苏砚秋: 联合国教育、科学及文化组织|总干事"],
    ],
  ],
  [
    "commas part employers, 、 and 兼 part posts",
    [
      ["中国工程院院士，望海大学教授 苏砚秋", "苏砚秋: 中国工程院|院士; 望海大学|教授"],
      ["望海大学校长兼党委副书记 苏砚秋", "苏砚秋: 望海大学|校长; 望海大学|党委副书记"],
    ],
  ],
  [
    "brackets belong to the name that they stand in",
    [
      ["中央党校（国家行政学院）教授 苏砚秋", "苏砚秋: 中央党校（国家行政学院）|教授"],
      ["国防科工局（国家航天局）新闻办副主任 苏砚秋", "苏砚秋: 国防科工局（国家航天局）新闻办|副主任"],
    ],
  ],
  [
    "the border between body and post is found in spite of words across it",
    [
      ["教育部长江学者 苏砚秋", "苏砚秋: 教育部|长江学者"],
      [
        "望海大学习近平新时代中国特色社会主义思想研究院研究员 苏砚秋",
        "苏砚秋: 望海大学习近平新时代中国特色社会主义思想研究院|研究员",
      ],
    ],
  ],
  [
    "some posts have no body",
    [
      ["导演 苏砚秋", "苏砚秋: –|导演"],
      ["乒乓球世界冠军 苏砚秋", "苏砚秋: –|乒乓球世界冠军"],
    ],
  ],
  [
    "names are spaced, doubled or from abroad",
    [
      ["望海大学教授 丁 川", "丁川: 望海大学|教授"],
      ["望海大学教授\u00A0\u00A0丁一川", "丁一川: 望海大学|教授"],
      ["望海大学教授\u3000丁一川", "丁一川: 望海大学|教授"],
      ["望海大学教授 林知远 刘 舟", "林知远: 望海大学|教授 / 刘舟: 望海大学|教授"],
      ["望海大学教授 伊诺·瑞迪", "伊诺·瑞迪: 望海大学|教授"],
    ],
  ],
  [
    "a dash signs the words before it",
    [
      ["——望海大学教授丁一川", "丁一川: 望海大学|教授"],
      ["——望海大学教授 丁一川", "丁一川: 望海大学|教授"],
      ["——丁一川（望海大学教授、考古学家）", "丁一川: 望海大学|教授; –|考古学家"],
      ["——松溪市纪委书记丁一川日前在全市经济工作会议上说", "丁一川: 松溪市纪委|书记"],
      ["——松溪市公安局民警", "–: 松溪市公安局|民警"],
    ],
  ],
  [
    "a note at the end gives posts without a name",
    [
      ["（作者为望海大学校长、教授）", "–: 望海大学|校长; 望海大学|教授"],
      ["（作者分别为望海大学教授、青屿大学副教授）", "–: 望海大学|教授 / –: 青屿大学|副教授"],
      ["（作者单位：望海大学）", "–: 望海大学|–"],
      ["（作者为望海大学外方院长，中文名为林知远，本报记者周沛然整理）", "林知远: 望海大学|外方院长"],
    ],
  ],
  [
    "a lead-in names its subject, whatever outlet stands in its tail",
    [
      ["丁一川院士认为", "丁一川: –|院士"],
      ["松溪市委书记丁一川22日在接受新华社记者专访时表示", "丁一川: 松溪市委|书记"],
      ["丁一川对本报记者表示", "丁一川: "],
      ["望海大学校长李未表示", "李未: 望海大学|校长"],
      ["若尔盖县委书记丁一川表示", "丁一川: 若尔盖县委|书记"],
    ],
  ],
  [
    "a post that goes on as another word is none",
    [
      ["青屿代表团新闻发言人介绍", "–: 青屿代表团|新闻发言人"],
      ["前石桥村党支部书记林知远说", "林知远: 前石桥村党支部|书记"],
      ["前郭县委书记林知远说", "林知远: 前郭县委|书记"],
      ["前中国国家队队长 林知远", "林知远: 原中国国家队|队长"],
    ],
  ],
  [
    "a body stands under one head, and a complete one under none",
    [
      [
        "松共中央政治局委员、望海国家政治学院院长、中央渔业委员会主席林知远表示",
        "林知远: 松共中央政治局|委员; 望海国家政治学院|院长; 中央渔业委员会|主席",
      ],
      ["国资委党委组织部副部长、宣传部部长 林知远", "林知远: 国资委党委组织部|副部长; 国资委党委宣传部|部长"],
      [
        "浙江省人民医院心外科主任、省心血管病研究所所长 林知远",
        "林知远: 浙江省人民医院心外科|主任; 浙江省心血管病研究所|所长",
      ],
      ["松溪县石桥社区党委书记兼主任 林知远", "林知远: 松溪县石桥社区党委|书记; 松溪县石桥社区|主任"],
      [
        "中科院海洋研究所、烟台海岸带研究所所长林知远介绍",
        "林知远: 中科院海洋研究所|所长; 中科院烟台海岸带研究所|所长",
      ],
    ],
  ],
  [
    "he who speaks for others speaks",
    [
      ["松溪县农业局局长林知远等专家指出", "林知远: 松溪县农业局|局长"],
      ["松溪县农业局局长林知远等人认为", "林知远: 松溪县农业局|局长"],
      ["正如松溪县农业局局长林知远所指出", "林知远: 松溪县农业局|局长"],
    ],
  ],
  [
    "the number of a team is part of its name, and a country before a field is where somebody is from",
    [
      ["（作者为第六批援青屿医疗队队长）", "–: 第六批援青屿医疗队|队长"],
      ["（作者为法国国际问题专家、望海大学教授）", "–: –|国际问题专家; 望海大学|教授"],
      ["（作者为塞内加尔中国问题专家）", "–: –|中国问题专家"],
      ["（作者为中国问题专家）", "–: –|中国问题专家"],
    ],
  ],
  [
    "whoever took part in a report is credited",
    [
      ["（执笔：林知远 周沛然）", "林知远: –|执笔 / 周沛然: –|执笔"],
      ["（林知远、周沛然参与采写）", "林知远: –|参与采写 / 周沛然: –|参与采写"],
      ["（本报北京、罗马电  林知远、周沛然）", "林知远: 本报|– / 周沛然: 本报|–"],
    ],
  ],
  ["a journalist is one", [["本报记者 丁一川", "丁一川: 本报|记者"]]],
];

describe.each(phenomena)("%s", (_, rows) => {
  test.each(rows)("%s", (line, reading) => {
    expect(shown(read(line).persons)).toBe(reading);
  });
});

describe("a numbered term", () => {
  const reading = (date: string | undefined) =>
    createBylineReader(words, date)("第十二届全国政协副主席 周沛然").persons[0]?.positions[0]?.former;

  test("was over when the document is younger than its end", () => {
    expect(reading("2021-04-20")).toBe(true);
  });

  test("was not over when the document is older", () => {
    expect(reading("2015-03-05")).toBe(false);
  });

  test("is over for a document without date, since the table shows its end", () => {
    expect(reading(undefined)).toBe(true);
  });
});

describe("no byline", () => {
  test.each([
    "伊拉克总理媒体办公室27日发表声明说",
    "青屿市市长和民众说",
    "会议强调",
    "信誉评价",
    "——林知远会见望海女排代表回访",
    "对幼儿园老师林知远来说",
    "双方表示",
    "国家渔业局发言人丁一川并未表示",
    "国家渔业局发言人丁一川在会上没有表示",
    "如果国家渔业局发言人丁一川表示",
    "若上海市渔业局局长丁一川表示",
    "记者问国家渔业局发言人丁一川表示",
    "此间媒体认为，国家渔业局发言人丁一川表示",
    "渔港的早晨很安静。",
    "我们要继续努力，建设 美丽渔港",
    "坚持以人民为中心 推动高质量发展",
    "从春天到冬天 三年之间",
    "记忆一",
    "",
  ])("“%s” names nobody", (line) => {
    expect(read(line)).toMatchObject({ kind: null, persons: [], confidence: 0 });
  });
});

test("a pen name beside a post is a name where other bylines stand, and nowhere else", () => {
  const post = { institution: null, title: "网络作家", former: false };
  const byContext = { firm: false, persons: [{ name: "山海渔歌", positions: [post] }] };
  expect(read("山海渔歌（网络作家）")).toMatchObject({ kind: null, persons: [], byContext });
});

test("a verb of judging before 说 is no part of a foreign name", () => {
  expect(shown(read("澳大利亚前总理卡洛·林戈批评说").persons)).toBe("卡洛·林戈: 原澳大利亚|总理");
});
