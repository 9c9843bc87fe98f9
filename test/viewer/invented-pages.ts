/** Two invented pages of invented officials, for the tests of the server and the viewer. */
import type { Position } from "../../src/base/records.ts";

/** A paragraph is one string; `quoted` words are set in it as they stand, quotation marks included. */
interface InventedSpeech {
  readonly speaker: string | null;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface InventedPage {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly date: string;
  readonly source: string;
  readonly page: string;
  readonly note: string;
  readonly credit: string;
  /** Lines are broken after so many characters, as in a dump of narrow columns. */
  readonly wrap: number | null;
  /** Whether an outlet tells what the speakers said. */
  readonly isReport?: boolean;
  readonly speeches: readonly InventedSpeech[];
}

/** Name → posts as `institution|title`, `原` in front of a former one. */
export const officials: Readonly<Record<string, readonly string[]>> = {
  陆听澜: ["云江省委宣传部|副部长", "云江省委网信办|主任"],
  纪长风: ["云江大学|校长"],
  周景行: ["澜州市委|书记"],
  温以宁: ["东陵省卫生健康委|主任"],
  秦牧野: ["东陵省生态环境厅|厅长", "原东陵省林业局|局长"],
  乔望舒: ["东陵省农业农村厅|厅长"],
  贺明夷: ["云江省发展研究院|院长"],
  苏遇安: ["澜州市政府|市长"],
  段砚秋: ["云江省总工会|主席"],
  方知止: ["云江省教育厅|厅长", "原云江大学|副校长"],
};

/** Name, pinyin, English, family, aliases. */
export const concepts: readonly (readonly [string, string, string, string, readonly string[]])[] = [
  ["网络强国", "wang luo qiang guo", "cyber great power", "网络安全和信息化", ["网络强国战略"]],
  ["数字经济", "shu zi jing ji", "digital economy", "经济", []],
  ["核心技术", "he xin ji shu", "core technologies", "科技创新", ["关键核心技术"]],
  ["以人民为中心", "yi ren min wei zhong xin", "people-centred", "理论", ["以人民为中心的发展思想"]],
  ["基层治理", "ji ceng zhi li", "community-level governance", "社会治理", []],
  ["科教兴国", "ke jiao xing guo", "invigorating China through science and education", "科技创新", ["科教兴国战略"]],
  ["高质量发展", "gao zhi liang fa zhan", "high-quality development", "经济", []],
  ["新质生产力", "xin zhi sheng chan li", "new quality productive forces", "经济", []],
  ["乡村振兴", "xiang cun zhen xing", "rural revitalization", "三农", ["乡村振兴战略"]],
  ["生态文明", "sheng tai wen ming", "ecological civilization", "生态", []],
  ["共同富裕", "gong tong fu yu", "common prosperity", "社会", []],
  ["法治政府", "fa zhi zheng fu", "law-based government", "法治", []],
  ["网络安全", "wang luo an quan", "cybersecurity", "网络安全和信息化", []],
  ["健康中国", "jian kang zhong guo", "Healthy China", "社会", []],
  ["中国式现代化", "zhong guo shi xian dai hua", "Chinese modernization", "理论", []],
  ["新发展理念", "xin fa zhan li nian", "new development philosophy", "理论", []],
  ["数字中国", "shu zi zhong guo", "Digital China", "网络安全和信息化", []],
  ["碳达峰碳中和", "tan da feng tan zhong he", "carbon peaking and neutrality", "生态", ["双碳"]],
  ["人才强国", "ren cai qiang guo", "talent powerhouse", "科技创新", []],
  ["清朗空间", "qing lang kong jian", "clean cyberspace", "网络安全和信息化", []],
];

export const pages: readonly InventedPage[] = [
  {
    id: "2022-04-19.txt",
    title: "数字时代的治理之变",
    subtitle: "——云江省研讨会发言摘编",
    date: "2022-04-19",
    source: "《云江日报》",
    page: "6",
    note: "编者按：日前，云江省召开数字治理研讨会，多位负责同志围绕网络强国建设谈认识、谈做法。本报摘编部分发言，以飨读者。",
    credit: "（本版稿件由本报编辑部整理 版式设计：舒 白）",
    wrap: 22,
    speeches: [
      {
        speaker: "陆听澜",
        title: "让数据多跑路",
        paragraphs: [
          "数字化改革进入深水区，最要紧的是把“数据孤岛”连成大陆。云江省近年来以数字经济“一号工程”牵引，群众办事平均材料由七份减至两份。",
          "陆上要修路，网上也要修路。推进网络强国建设，省里要做的不是再建几个平台，而是让已有的平台互认、互通、互助。《网络强国云江行动方案》印发以来，二十一个厅局的系统并成了一张网。",
          "省委书记林致远强调：“没有网络安全，就没有安稳日子。”我们把安全投入列为刚性支出，核心技术攻关实行“揭榜挂帅”，三年来二十四项课题中有十七项通过验收。",
          "要坚持以人民为中心，衡量网络强国成效的尺子握在群众手里。下一步，要把满意度评价从窗口延伸到掌上，让办得好不好由群众说了算。",
        ],
      },
      {
        speaker: "周景行",
        title: "把网格织成一家人",
        paragraphs: [
          "澜州有四千二百个网格，最难的是最后一百米。基层治理不是把人管住，而是把心连上。我们请退休教师当楼长，让快递小哥当哨兵，基层治理的眼睛一下子多了起来。",
          "有了数字中国的底座，还要有邻里相望的温度。推进法治政府建设，先从一张罚单讲清道理做起；落实以人民为中心，先从一部电梯装得上做起。",
        ],
      },
      {
        speaker: null,
        title: "莫让屏幕隔开了人",
        paragraphs: [
          "基层是治理的末梢，也是感知的前哨。把网格里的小事办好，基层治理才算有了根。",
          "有的地方热衷于“大屏治理”，屏幕越做越大，脚步却越走越少，这样的“数字化”群众并不买账。高质量发展，归根到底要看百姓脸上的神情。",
        ],
      },
      {
        speaker: "纪长风",
        title: "人才是第一引擎",
        paragraphs: [
          "实施科教兴国战略，高校不能只盯着论文数量。去年学校与省内四十一家企业共建课题组，其中九项成果已在产线上运行。",
          "网络强国，根基在人才。没有过硬的队伍，核心技术就是空中楼阁。我们新设了网络安全学院，首届招生一百二十人，一半课程在企业里上。人才强国不是口号，是一间一间的实验室。",
        ],
      },
      {
        speaker: "贺明夷",
        title: "新动能从哪里来",
        paragraphs: [
          "发展新质生产力，不是把旧厂房推倒重来，而是让老机器长出新神经。我们走访了六十三家企业，凡是数字经济融得深的，用工不减反增。",
          "贯彻新发展理念，要算总账、长远账。新质生产力与高质量发展，好比种子与土壤，缺一不可。",
        ],
      },
      {
        speaker: "段砚秋",
        title: "给新就业群体一个家",
        paragraphs: [
          "骑手、主播、网约车司机，是数字经济里最忙的人，也是最容易被算法落下的人。共同富裕的路上，一个都不能少。",
          "全省建成职工驿站一千八百座，能歇脚、能充电、能说话。以人民为中心，首先是以人为中心。网上的清朗空间与网下的热茶，都是工会的本分。",
        ],
      },
    ],
  },
  {
    id: "2022-06-08.txt",
    title: "绿水青山间的新答卷",
    subtitle: "——东陵省部分负责同志谈实践",
    date: "2022-06-08",
    source: "《东陵日报》",
    page: "3",
    note: "编者按：本期刊发东陵、云江两省部分负责同志的署名文章，谈生态、谈民生、谈教育。",
    credit: "（责任编辑：任 远）",
    wrap: null,
    speeches: [
      {
        speaker: "秦牧野",
        title: "守住一江清水",
        paragraphs: [
          "东陵三分之二的县在江边。推进生态文明建设，我们先关了岸线一公里内的一百零四家小厂，又为两千三百名工人找到了新岗位。生态文明不是选择题，是必答题。",
          "碳达峰碳中和是一场硬仗。去年全省新增风光电装机二百一十万千瓦，单位能耗降了百分之三点八。高质量发展的颜色，首先应当是绿色。",
        ],
      },
      {
        speaker: "乔望舒",
        title: "田埂上的数据线",
        paragraphs: [
          "乡村振兴，产业是骨头，人是血肉。我们在七十二个村试点，把土壤、气象、价格装进一部手机，老农看得懂、用得上。",
          "乡村振兴也要算共同富裕这本账。合作社的分红表贴在村口，谁多谁少，一目了然。数字经济下了乡，不能只留下一块屏幕。",
        ],
      },
      {
        speaker: "温以宁",
        title: "把医院搬到家门口",
        paragraphs: [
          "建设健康中国，最怕的是小病走远路。全省一百一十六个乡镇卫生院接上了远程会诊，去年少跑了八十万人次。",
          "健康中国的根在基层治理，社区医生认得每一位老人。以人民为中心，就是让看病像串门一样方便。",
        ],
      },
      {
        speaker: "苏遇安",
        title: "城市要有烟火气",
        paragraphs: [
          "澜州的夜市，亮着三千盏灯。数字经济帮摊主记账，法治政府替摊主撑腰，城市的烟火才烧得旺。",
          "中国式现代化，要在每一条小巷里看得见。高质量发展不只在开发区，也在菜市场。",
        ],
      },
      {
        speaker: "方知止",
        title: "让山里的孩子看见海",
        paragraphs: [
          "科教兴国，根在中小学。全省山区教学点都通了专线，一堂海洋课，三万名孩子同时在听。",
          "数字中国把课堂连在一起，老师的心也要连在一起。人才强国从一年级开始。",
        ],
      },
    ],
  },
];

/** What an outlet reports of two of them, for the tests of the second series. */
export const reportPage: InventedPage = {
  id: "2022-06-20.txt",
  title: "云江新闻",
  subtitle: "——六月二十日播出",
  date: "2022-06-20",
  source: "《云江新闻》",
  page: "1",
  note: "本台消息",
  credit: "（责任编辑：任 远）",
  wrap: null,
  isReport: true,
  speeches: [
    {
      speaker: "陆听澜",
      title: "数字经济座谈会召开",
      paragraphs: ["陆听澜指出，数字经济要下到车间里。数字经济和健康中国都离不开数据。"],
    },
    { speaker: "苏遇安", title: "苏遇安到企业调研", paragraphs: ["苏遇安表示，核心技术要一项一项地攻。"] },
  ],
};

/** The posts of an official as his byline gives them. */
export function positionsOf(name: string): readonly (Position & { readonly institutionId: string | null })[] {
  return (officials[name] ?? []).map((post) => {
    const former = post.startsWith("原");
    const [institution = "", title = ""] = (former ? post.slice(1) : post).split("|");
    return { institution, title, former, institutionId: `institution:${institution}` };
  });
}
