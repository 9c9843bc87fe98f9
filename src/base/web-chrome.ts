/** Lines that a web page puts around an article: switches, counters, and where it was copied from. */

/** “字号：默认 大 超大”, “【字体：大 中 小】”, “打印 分享 收藏”, “首页 登录”: words of switches, of which such a line is made */
const switches =
  /字号|字体|默认|特大|超大|加大|减小|还原|放大|缩小|[大中小简繁]|下载|全屏|听报|朗读|打印本?[页文]?|分享[到至]?|收藏|纠错|关闭(?:窗口)?|返回(?:顶部|首页)?|复制链接|微信|微博|扫一扫|首页|导航|登录|注册|无障碍(?:浏览|阅读)?|长者模式|简体|繁体|English/gu;
/** What stands between them: “【”, “|”, “+” */
const between = /^[\s|｜·:：、，,+\-A[\]【】（）()]*$/u;
/** “浏览次数：123”, “当前位置：首页 > 要闻” */
const counters =
  /^(?:(?:浏览|阅读|点击|访问)(?:次数|量|数)?\s*[：:]\s*[\d.,万]*\s*次?$|[>»›＞|｜】\]]$|(?:您?(?:现在|当前)?的?位置|您所在的位置|首页)\s*[：:>»›＞])/u;
/** “来源：云江日报”, “文章来源 ： 新华社”; two names are credits of pictures: “来源：人民日报、新华社” */
const origin =
  /^[（(]?(?:文章|稿件|信息)?(?:来源|稿源)\s*[：:]\s*(?<source>[《]?\p{Script=Han}[\p{Script=Han}A-Za-z0-9]{1,14}[》]?)[）)]?$/u;
/** “发布时间：2021-04-19 09:32”, “作者：程望舒”: what such a line tells stands under its label */
const labelled =
  /^【?(?:(?:发布)?(?:时间|日期)|(?:文章|稿件|信息)?(?:来源|稿源)|作者|编辑|责任编辑|责编|索引号|发文字号|主题分类)\s*[】：:]/u;

const longest = 80;

/** Whether a line belongs to the page around an article and is no title. */
export function isChrome(line: string): boolean {
  if (line.length > longest || line === "") return false;
  return labelled.test(line) || (isSwitch(line) && line.length > 1);
}

/** Names of the parts of a site, of which its menus are made. */
const sections = new Set(
  "首页 主页 新闻 要闻 时政 时评 专题 理论 评论 观点 视频 图片 图库 数字报 电子报 客户端 国内 国际 社会 财经 经济 文化 体育 教育 科技 健康 娱乐 军事 法治 党建 反腐 访谈 直播 滚动 政务 政务公开 信息公开 办事 办事服务 服务 互动 政民互动 机构 机构设置 概况 登录 注册 搜索 论坛 博客 微博 微信 更多 导航 无障碍 简体 繁体 English".split(
    " ",
  ),
);
/** “首页 | 新闻 · 专题”: what stands between them */
const bar = /[\s\u3000|｜·>»›/、-]+/u;

/** “首页 新闻 专题 理论 评论”: four words and more of which most name parts of a site. */
function isMenu(line: string): boolean {
  const words = line.split(bar).filter((word) => word !== "");
  return words.length >= 4 && words.filter((word) => sections.has(word)).length * 2 > words.length;
}

/** Whether a line is made of switches and counters alone, and nothing of the text. */
export function isSwitch(line: string): boolean {
  if (line.length > longest || line === "") return false;
  if (isMenu(line)) return true;
  const rest = line.replace(switches, "");
  return counters.test(line) || (rest !== line && between.test(rest));
}

/** “云江网消息（云江新闻）：云江省委……”: whose programme a site prints. */
const programme = /^\p{Script=Han}{1,8}网消息（(?<source>[^（）：]{2,16})）：/u;

/** The one paper or broadcast that a line names as where the text comes from. */
export function sourceIn(line: string): string | undefined {
  const named = origin.exec(line) ?? programme.exec(line);
  return named?.groups?.["source"]?.replace(/[《》]/gu, ""); // “《云江日报》”
}
