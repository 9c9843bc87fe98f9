/** Who speaks on the invented pages: forty-six officials of five invented provinces, and what is planted in their talk. */

/** A post as a byline writes it, from the quarter counted from 2019-Q1 = 0. */
export interface Post {
  readonly from: number;
  readonly byline: string;
}

/** `theme` is said `ratio` times as often as its year would have it; 0 is a silence. */
export interface Planted {
  readonly theme: string;
  readonly ratio: number;
}

/** An invented official, with the concepts that the sample makes this one stress. */
export interface Official {
  /** Name, and for namesakes what tells them apart. */
  readonly key: string;
  readonly name: string;
  readonly posts: readonly Post[];
  /** First and last quarter of activity. */
  readonly active: readonly [number, number];
  readonly speeches: number;
  readonly planted: readonly Planted[];
}

/** The leader who is quoted everywhere and speaks nowhere. */
export const leader = "沈怀远";

function official(
  name: string,
  posts: string | readonly Post[],
  active: Official["active"],
  speeches: number,
  planted: readonly Planted[] = [],
  key: string = name,
): Official {
  const held = typeof posts === "string" ? [{ from: 0, byline: posts }] : posts;
  return { key, name, posts: held, active, speeches, planted };
}

const often = (theme: string): readonly Planted[] => [{ theme, ratio: 5 }];
const more = (theme: string): readonly Planted[] => [{ theme, ratio: 3 }];
const never = (theme: string): readonly Planted[] => [{ theme, ratio: 0 }];

/** In no order that means anything. */
export const officials: readonly Official[] = [
  official("程望舒", "云江省委宣传部副部长、省委网信办主任", [0, 19], 44, often("网络强国")),
  official("贺兰亭", "全国数字乡村专家委员会主任", [0, 19], 44, often("粮食安全")),
  official(
    "陆怀瑾",
    [
      { from: 0, byline: "东陵省委党校常务副校长" },
      { from: 9, byline: "原东陵省委党校常务副校长" },
    ],
    [2, 17],
    44,
    often("群众路线"),
  ),
  official(
    "温如海",
    [
      { from: 0, byline: "国家乡村数字建设局党组成员、副局长" },
      { from: 12, byline: "国家乡村数字建设局党组书记、局长" },
    ],
    [0, 19],
    44,
    often("关键核心技术"),
  ),
  official("顾长庚", "华川农业大学乡村发展研究院院长，云江电信集团高级顾问", [0, 11], 44, often("创新驱动发展战略")),
  official(
    "方晴",
    [
      { from: 0, byline: "云江日报社新媒体中心主任" },
      { from: 10, byline: "云江日报社副总编辑" },
    ],
    [0, 19],
    44,
    often("媒体融合"),
  ),
  official("宋砚秋", "云江大学马克思主义学院教授", [4, 19], 44, often("文化自信")),
  official("段云帆", "岭川省生态环境厅党组书记、厅长", [0, 15], 44, often("绿水青山就是金山银山")),
  official("卢致远", "沧平省发展和改革委员会主任", [8, 19], 44, often("营商环境")),
  official("何秉文", "东陵省委政法委副书记", [0, 19], 44, often("枫桥经验")),
  official(
    "叶知秋",
    [
      { from: 0, byline: "云江省农业农村厅厅长" },
      { from: 11, byline: "云江省人大常委会副主任，原省农业农村厅厅长" },
    ],
    [0, 19],
    36,
    more("乡村振兴"),
  ),
  official("孟宪章", "北原省委组织部副部长", [0, 14], 36, more("全面从严治党")),
  official("苏牧之", "岭川理工大学数字经济研究院院长", [2, 19], 36, more("数字经济")),
  official("丁鹤年", "沧平省临潮市委书记", [0, 12], 36, more("改革开放")),
  official("罗汉卿", "云江省卫生健康委员会党组成员、副主任", [4, 15], 44, often("健康中国")),
  official("白若谷", "北原省科学技术厅厅长", [6, 19], 44, often("科技自立自强")),
  official("江晚舟", "东陵省文化和旅游厅副厅长", [0, 19], 44, often("中华优秀传统文化")),
  official("薛景行", "岭川省司法厅党委书记、厅长", [2, 17], 44, often("全面依法治国")),
  official("严敬之", "北原省委副书记、省长", [0, 19], 48, never("以人民为中心")),
  official("郝连山", "沧平省委常委、统战部部长", [0, 19], 48, never("四个意识")),
  official("纪云舟", "云江省澜州市委副书记、市长", [4, 19], 48, never("新发展理念")),
  official("尹若水", "岭川省人大常委会副主任", [0, 19], 48, never("两个维护")),
  official("王伟", "云江省澜州市副市长", [0, 19], 16, [], "王伟/云江省澜州市"),
  official("王伟", "云江大学计算机学院教授", [0, 19], 16, [], "王伟/云江大学计算机学院"),
  official("谢东篱", "东陵省桐山市委书记", [0, 8], 14),
  official("韩墨林", "东陵省桐山市委书记", [9, 19], 15),
  official("秦月朗", "云江省宁溪市委常委、宣传部部长", [0, 12], 14),
  official("曹子衿", "国家基层治理研究中心研究员", [0, 19], 15),
  official("姚思齐", "东陵师范大学公共管理学院院长", [3, 19], 15),
  official(
    "邹明远",
    [
      { from: 0, byline: "岭川省沅浦市市长" },
      { from: 8, byline: "岭川省沅浦市委书记" },
    ],
    [0, 19],
    15,
  ),
  official("廖青山", "北原省林业和草原局党组书记、局长", [0, 19], 14),
  official("钟离春", "沧平广播电视台台长", [5, 19], 14),
  official("魏南枝", "云江省政协副主席", [0, 10], 14),
  official("乔木", "北原省铁岗村党支部书记", [0, 19], 14),
  official("史今", "岭川省妇女联合会主席", [2, 16], 14),
  official("龚自新", "沧平省教育厅副厅长", [0, 19], 14),
  official("田小满", "东陵省农业科学院研究员", [0, 19], 14),
  official("马逐原", "云江省工业和信息化厅厅长", [0, 9], 14),
  official("潘临渊", "云江省工业和信息化厅厅长", [10, 19], 15),
  official("邵子期", "国家基层治理研究中心副主任", [6, 19], 14),
  official("侯晏清", "北原省交通运输厅党组书记、厅长", [0, 19], 14),
  official("倪正则", "岭川省高级人民法院副院长", [0, 19], 14),
  official("冷溪", "沧平大学新闻学院教授", [0, 19], 14),
  official("柳如风", "东陵省总工会党组书记、副主席", [0, 14], 14),
  official("穆青岩", "云江省应急管理厅副厅长", [3, 19], 14),
  official("祝可为", "北原省气象局局长", [0, 19], 14),
];
