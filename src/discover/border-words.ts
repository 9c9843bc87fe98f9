/** What stands around formulations, and at which characters none begins or ends. */

/** Verbs that lead a formulation in: 坚持|新发展理念 (design of concepts, §5, and verbs of the same use). */
export const frameVerbs: readonly string[] = [
  ..."坚持 贯彻 落实 推进 推动 构建 建设 实施 践行 增强 坚定 做到 树立 弘扬 打赢 打好 深化 完善 健全 加强 加快 促进".split(
    " ",
  ),
  ..."实现 提出 围绕 聚焦 把握 维护 培育 倡导 秉持 建立 提升 提高 发挥 扩大 优化 强化 巩固 拓展 防范 化解 统筹".split(
    " ",
  ),
  ..."开展 形成 打造 走好 树牢 坚决 奉行".split(" "),
];

/** Behind these a frame verb is another word: 坚定|不移, 提高|到. */
export const brokenHeads: readonly string[] = [
  "不移",
  "中国家",
  "体化",
  "力度",
  "力量",
  "中的",
  "下的",
  "上的",
  "更加",
  "更为",
];

/** Adverbs and the like before which a phrase may begin, and which are no sign of a formulation. */
export const leadingWords: readonly string[] =
  "全面 建成 重要 不断 切实 着力 积极 大力 深入 持续 努力 充分 扎实 有效 有力 一步 更加 紧紧 始终 自觉 继续 必须 需要 要求 强调 指出 表示 关于 通过 根据 按照 成为 作为 进行 支持 参加 我国 中国".split(
    " ",
  );

/** Words that class what they follow: 网络强国|战略; a phrase may end before them. */
export const tailWords: readonly string[] =
  "体制 斗争 方针 部署 事业 体系 倡议 规划 机遇 势力 方向 布局 思想 理念 战略 工作 建设 要求 精神 行动 工程 政策 制度 体系 机制 方面 领域 问题 任务 目标 水平 能力 进程 过程 活动 新时 成为 具有 取得 需要 必须 得到 继续 不断 进行 进一 更加 取得 不仅 同时".split(
    " ",
  );

/** Characters of grammar: behind one a phrase may begin, before one it may end. */
export const functionCharacters =
  "的了着过和与及或而且并把被将向从对于在是为以等也都就还又但让使由给则即若如其之所这那哪我你他她它们吧吗呢啊各每某要更";

/** No phrase begins with one, unless it begins a word. 中, 不 and 有 are none of them: 中国梦, 不忘初心. */
export const neverFirst =
  "的了着过和与及或而且并把被将向从对于在是为也都就还又但让使由给则即若如其之所这那哪我你他她它们吧吗呢啊等性们个里时年月日到来去要会能可已更很最再";

/** No phrase ends with one, unless it ends a word. */
export const neverLast =
  "的了着过和与及或而且并把被将向从对于在是为以也都就还又但让使由给则即若如其之所这那哪我你他她它们吧吗呢啊等各每某不很更最再已曾正要可应该须需新";

/** Words of one of these characters that our table of pairs does not know: 碳|中和, 优质|均衡. */
export const keptWords: readonly string[] =
  "中和 祥和 总和 缓和 目的 为民 为人 为基 为先 为本 为要 与时 对党 向好 向善 成为 时代 年代 过程 对外 对口 从严 以人 以民 以工 以旧 以德 以案 以学 以上 以下 同向 同心 也门 将军 且听 在线 在岗 在职 所在 到位 来华 去产 去库 去杠 更高 最美 最大 最严 最后 要素 能源 可持 可及".split(
    " ",
  );
