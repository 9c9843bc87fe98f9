/** Names of meetings, bodies and campaigns that are built around a formulation: …重要思想理论研讨会, “…”主题教育. */
import type { Span } from "../base/span.ts";
import type { Hit } from "./hits.ts";

const endings = [
  "(?:研讨|座谈|报告|推进|动员|现场|交流|发布|说明|恳谈|宣讲|表彰)会|会议|大会(?!堂)",
  "论坛|峰会|讲坛|大讲堂|博览会|成就展|主题展|展览|大赛",
  "主题教育|学习教育|实践活动|主题活动|教育活动|宣传月|宣传周|专项行动|专项整治",
  "研究(?:中心|院|所|会|基地)|学院|实验室|基金会|联盟|协会|学会|促进会|宣讲团|讲师团|智库",
  "(?:领导|工作|协调)小组|委员会|办公室|指挥部|培训班|研讨班|专题班|轮训班",
].join("|");

/** Between formulation and ending stand only words of a name: no particle, no verb of holding or attending. */
const between =
  "(?:(?!召开|举行|举办|主办|出席|参加|开展|成立|通过)[\\p{Script=Han}“”‘’、0-9A-Za-z](?<![的了在是为将把被上下要我们就并])){0,12}?";

/** What follows 关于网络强国的重要思想 in “…理论研讨会”, or “不忘初心、牢记使命” in “…”主题教育”. */
const named = new RegExp(`[”’」』]?${between}(?:${endings})`, "uy");

/** An office right behind the formulation: 国家乡村振兴|局, 国家安全|部, but not 网络安全部门. */
const office = /(?:局(?![面势部])|厅|部(?![门分署队长级委件位落族下])|办(?![法理事公好得]))/uy;

/** A person who opens such a name: 习近平总书记|关于网络强国的重要思想理论研讨会 */
const opening = /\p{Script=Han}{2,4}(?:总书记|主席|同志)$/u;

/** Spans of the names that begin with one of the hits; the hit itself is no such name, even if it ends like one. */
export function eventNames(text: string, hits: readonly Hit[]): readonly Span[] {
  return hits.flatMap(({ start, end }) => {
    const ending = matchEnd(named, text, end) ?? matchEnd(office, text, end);
    if (ending === undefined) return [];
    const before = text.slice(Math.max(0, start - 7), start);
    return [{ start: start - (opening.exec(before)?.[0].length ?? 0), end: ending }];
  });
}

/** Where a match of the sticky pattern that begins at `at` ends. */
function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
