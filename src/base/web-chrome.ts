/** Lines that a web page puts around an article: switches, counters, and where it was copied from. */

/** “字号：默认 大 超大”, “【字体：大 中 小】”, “打印 分享 收藏”, “首页 登录”: words of switches, of which such a line is made */
const switches =
  /字号|字体|默认|特大|超大|加大|减小|还原|放大|缩小|[大中小]|下载|全屏|听报|朗读|打印本?[页文]?|分享[到至]?|收藏|纠错|关闭(?:窗口)?|返回(?:顶部|首页)?|复制链接|微信|微博|扫一扫|首页|导航|登录|注册|无障碍|长者模式|简体|繁体|English/gu;
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
  /^(?:(?:发布)?(?:时间|日期)|(?:文章|稿件|信息)?(?:来源|稿源)|作者|编辑|责任编辑|责编|索引号|发文字号|主题分类)\s*[：:]/u;

const longest = 80;

/** Whether a line belongs to the page around an article and is no title. */
export function isChrome(line: string): boolean {
  if (line.length > longest || line === "") return false;
  return labelled.test(line) || (isSwitch(line) && line.length > 1);
}

/** Whether a line is made of switches and counters alone, and nothing of the text. */
export function isSwitch(line: string): boolean {
  if (line.length > longest || line === "") return false;
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
