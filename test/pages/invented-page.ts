/** A page of four invented speeches, laid out the ways in which pages come: narrow columns or paragraphs, bylines before or after. */
import { widthOf } from "../../src/base/han.ts";

export interface InventedSpeech {
  readonly title: string;
  /** 职务 without name; `undefined` when the byline is lost. */
  readonly posts: string | undefined;
  readonly name: string;
  readonly paragraphs: readonly string[];
}

/** Invented officials of an invented province. */
export const inventedSpeeches: readonly InventedSpeech[] = [
  {
    title: "把云江的数字底座筑得更牢",
    posts: "云江省委宣传部副部长、省委网信办主任",
    name: "陆听澜",
    paragraphs: [
      "云江山多水长，数字化来得晚，却走得稳。习近平总书记关于网络强国的重要思想，为云江的网信工作指明了方向，省里二十年如一日，把光纤铺进每一个山村。",
      "云江坚持以人民为中心的发展思想，让群众在家门口办成事。全省建成乡镇服务点一千二百个，老人不出村就能看上省城的医生，这是云江人最看重的变化。",
      "下一步，云江将把新发展理念贯穿网信工作全过程，推动高质量发展，让山里的日子越过越亮堂，为网络强国建设交出云江的答卷。",
    ],
  },
  {
    title: "让核心技术长在自己的土地上",
    posts: "原望海大学常务副校长",
    name: "周沛然",
    paragraphs: [
      "望海大学办学八十年，最深的体会是核心技术买不来、等不来。实验室里的一盏灯，常常要亮十年，才换来一行能写进标准的代码。",
      "我在望海大学工作时，学生问得最多的一句话是，基础研究有什么用。我总回答说，没有基础研究的高质量发展，就像没有根的树，风一吹就倒。",
      "今天的年轻人生逢其时。愿他们守住冷板凳，把论文写在祖国大地上，为科技自立自强添一块望海大学的砖。",
    ],
  },
  {
    title: "筑牢基层治理的网络防线",
    posts: "青屿市公安局副局长",
    name: "苏砚秋",
    paragraphs: [
      "网络安全没有旁观者。青屿靠海，船员一年有半年漂在外面，诈骗电话却从不误点，青屿公安把防线修到了码头和船舱。",
      "三年来，青屿破获涉网案件四百余起，追回损失近两千万元。民警把群众路线走成了赶海的路，潮水退到哪里，宣讲就跟到哪里。",
      "没有网络安全就没有安宁的渔港。青屿将继续守好每一盏渔火，让群众踏实睡觉、放心出海。",
    ],
  },
  {
    title: "用信息化托举乡村的明天",
    posts: "松溪县委书记",
    name: "丁一川",
    paragraphs: [
      "松溪是个小县，全县二十万人，有十五万住在山上。乡村振兴靠什么，松溪的回答是路要通、网要通、心更要通。",
      "信息化让松溪的竹笋卖到了海边的城市。去年松溪网上卖出的山货超过三亿元，返乡的年轻人头一回多过了出门的年轻人。",
      "松溪会坚持把新发展理念落到竹林里、落到灶台边，让乡村振兴的每一步都算数，让松溪的孩子在山里也看得见大海。",
    ],
  },
];

/** “职务 姓名” of a speech, undefined when it is lost. */
export function bylineOf({ posts, name }: InventedSpeech): string | undefined {
  return posts === undefined ? undefined : `${posts} ${name}`;
}

/** A dump of narrow columns: a blank line behind every line, title and byline below the body, headline and editor's note behind the first speech. */
export function columns(speeches: readonly InventedSpeech[]): string {
  const [first = [], ...rest] = speeches.map(columnLines);
  const head = [
    ...["数字云江研讨会在望海举行", "——云江省网信工作理论研讨会发言摘编\n"],
    "四月十九日，云江省网信工作理论研讨会在望海召开，会议交流了学习体会，深化了理论研讨。\n",
    "现将会议发言内容摘编刊发。 ——编 者\n",
  ];
  return [...first, ...head, ...rest.flat()].join("\n");
}

/** Lines of one speech; every line but the title ends with a blank one, a lost byline takes its title and that blank line with it. */
function columnLines(speech: InventedSpeech): readonly string[] {
  const lines = speech.paragraphs.flatMap(wrapped).map((line) => `${line}\n`);
  const byline = bylineOf(speech);
  if (byline !== undefined) return [...lines, speech.title, `${byline}\n`];
  // The contact mark: the next speech touches this one.
  return [...lines.slice(0, -1), (lines.at(-1) ?? "").trimEnd()];
}

/** Lines of 17 em; the first of a paragraph is two shorter, though its indent is lost. */
export function wrapped(paragraph: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const character of paragraph) {
    const room = lines.length === 0 ? 15 : 17;
    if (widthOf(line + character) > room && !"，。、".includes(character)) {
      lines.push(line);
      line = "";
    }
    line += character;
  }
  return [...lines, line];
}

/** One paragraph a line, a blank line between speeches; title and byline before or after the body. */
export function paragraphs(speeches: readonly InventedSpeech[], bylines: "before" | "after"): string {
  return speeches
    .map((speech) => {
      const signature = [speech.title, bylineOf(speech)].filter((line) => line !== undefined);
      return [
        ...(bylines === "before" ? signature : []),
        ...speech.paragraphs,
        ...(bylines === "after" ? signature : []),
      ];
    })
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}
