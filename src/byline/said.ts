/** Where the end of a lead-in begins: its saying-verb with how it is said, and the circumstances before it. */
import type { BylineWords } from "../lexicon/byline-words.ts";
import { beginsKnown } from "./body.ts";
import { type Feature, postSize } from "./post.ts";

/** “|日前在市委经济工作会议上”, “|26日”, “|接受新华社记者专访时” */
const circumstance =
  /日前|近日|今天|昨天|当天|今日|昨日|当晚|本月|上月|同一天|此前|随后|\d+日|\d+月|当地时间|在(?!线|职)|接受|对(?!外|口)|专门|[指拿拉握捧掰][着了]|作出|作了|就(?!业)|深有|来信|出席|参加|率|主持|会见|致辞|发表|发言(?!人)|应询|分别|介绍|向(?=.)|为(?=.)|从(?=.)|也|还|则/gu;
/** “丁一川|并未|表示”, “丁一川|拒绝|表示” */
const denial = /(?:没有|没|[并尚从]?未|并?不|可能|拒绝)$/u;
/** “|如果外交部发言人丁一川表示”, “|记者问外交部发言人丁一川表示” */
const supposition =
  /^(?:如果|假如|假使|倘若|倘使|要是|若是|只要|除非|万一|一旦|即使|即便|哪怕|是否|\p{Script=Han}{0,4}记者[提追请]?问|[他她我你]们?\S{0,4}?[对向跟问]|[又便还就][对向跟问]|对(?!外))/u;
/** “此间媒体认为，|外交部发言人…”, “他对|驾驶员…” */
const otherSaying = /(?:表示|认为|指出|强调|说|称)[，：:]|，[他她][对向跟问]/u;
/** “听取意见|建议”, “小|说”, “信誉|评价”: no verb but a noun. */
const noun =
  /(?:听取|征求|意见|[条等项])(?:建议|评价|批评|介绍|总结|回应|提议|倡议|评论)$|小说$|^..(?:评价|分析|总结|评论|倡议|提议|预测|提问|讲述)$|的(?:说|建议|讲话)$|来说$/u;

/** The places where such an end may begin, with features; empty for a line that is no lead-in: “春耕了。”, “在丁一川看来”, “若|丁一川说：”. */
export function saidAt(text: string, words: BylineWords): ReadonlyMap<number, readonly Feature[]> {
  const none: ReadonlyMap<number, readonly Feature[]> = new Map();
  if (/[。！？；]/u.test(text)) return none;
  const clause = text.replace(/[：:，,]$/u, "");
  const eyes = /^在(?<subject>.+)看来$/u.exec(clause)?.groups?.["subject"];
  const at = eyes === undefined ? chainStart(clause, words.saying) : eyes.length + 1;
  if (
    at === undefined ||
    at < 2 ||
    supposition.test(text) ||
    otherSaying.test(text) ||
    isDenied(text.slice(0, at), words)
  )
    return none;
  if (/^[若当]/u.test(text) && beginsKnown(text.slice(1), words)) return none; // “若|上海市渔业局局长…”, not 若尔盖县
  const places = new Map<number, readonly Feature[]>([[at, []]]);
  for (const { index } of text.slice(0, at).matchAll(circumstance))
    if (index > 1 && !denial.test(text.slice(0, index))) places.set(index, [["said:circumstance", 1]]);
  if (text.slice(at - 1, at) === "所") places.set(at - 1, []); // “正如丁一川|所指出”
  return places;
}

/** 并未, 没有, but the name of 校长李未. */
function isDenied(before: string, words: BylineWords): boolean {
  const found = denial.exec(before)?.[0];
  if (found === undefined) return false;
  return !(
    found.length === 1 &&
    words.surnames.has(before.slice(-2, -1)) &&
    postSize(before.slice(-14, -2), words) > 0
  );
}

/** Where the chain of verbs and manners begins: 林知远|多次强调指出. One character more may be the end of a name: 张道|说. */
function chainStart(clause: string, { verbs, manners }: BylineWords["saying"]): number | undefined {
  const verb = endOf(clause, verbs);
  if (verb === undefined || noun.test(clause)) return undefined;
  let rest = clause.slice(0, -verb.length);
  for (;;) {
    const more = endOf(rest, manners) ?? endOf(rest, verbs, 2);
    if (more === undefined) return rest.length;
    rest = rest.slice(0, -more.length);
  }
}

function endOf(text: string, words: readonly string[], least = 1): string | undefined {
  return behind(words)
    .get(text.slice(-1))
    ?.find((word) => word.length >= least && text.endsWith(word));
}

const lasts = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>();

/** The words by their last character, each list in their order. */
function behind(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const known = lasts.get(words);
  if (known !== undefined) return known;
  const made = new Map<string, string[]>();
  for (const word of words) {
    const list = made.get(word.slice(-1));
    if (list === undefined) made.set(word.slice(-1), [word]);
    else list.push(word);
  }
  lasts.set(words, made);
  return made;
}
