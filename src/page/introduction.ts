/** Where a text gives a person in full, post and name, whom it later names by the name alone. */
import type { BylineReader } from "../base/records.ts";
import type { Span } from "../base/span.ts";

/** What parts a post from the words before it: “9月2日|”, “5日电|国家主席”, “同|德国总理”, but not “中央和国家机关”, “应对疫情” */
const border =
  /^.*(?:\d日[电讯]?|日晚|日上午|日下午|(?<![共合协相])同|与(?!国际合作|安全政策)|(?<!共|中央|党史)和(?!平|信息化|改革|旅游|社会保障|城乡)|向|(?<![应针面])对(?!华|外|口|话)|的|了|转达|(?<!泰国|作)为|在(?![线野职京华])|(?<![响适相对])应(?![急对用变])|(?:会见|出席|邀请|委托|听取|看望|陪同|由|采访|专访)(?:了|到)?)(?=\p{Script=Han})/u;

/** The last place in `before` that names the person together with a post: “近日，|青屿市市长”苏砚秋. */
export function findIntroduction(name: string, before: string, readByline: BylineReader): Span | undefined {
  for (let at = before.lastIndexOf(name); at > 0; at = before.lastIndexOf(name, at - 1)) {
    const run = /[\p{Script=Han}、（）“”\d]{2,60}$/u.exec(before.slice(0, at))?.[0] ?? "";
    const posts = run.replace(border, "").replace(/^(?:（记者[^（）]*）|据|访|对话|有(?!色|限|关))/u, ""); // “（记者林知远）|松溪县委书记”, “访|松溪县委书记”
    // 法国总统马克龙、德国总理|默克尔 names two persons, 中央政治局常委、全国政协主席|汪洋 one.
    for (const post of new Set([posts, posts.slice(posts.lastIndexOf("、") + 1)])) {
      const [person] = post.length < 2 ? [] : (readByline(`${post}${name}`).byContext?.persons ?? []);
      const isOne = person?.positions.every(({ institution }) => !(institution ?? "").includes("、"));
      if (person?.name === name && isOne) return { start: at - post.length, end: at + name.length };
    }
  }
  return undefined;
}
