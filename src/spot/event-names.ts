/** Names of meetings, bodies and campaigns that are built around a formulation: …重要思想理论研讨会, “…”主题教育. */

import { startingIn } from "../base/cover.ts";
import type { Span } from "../base/span.ts";
import type { Hit } from "./hit.ts";
import { createMatcher } from "./matcher.ts";

const meetings =
  "会议 研讨会 座谈会 报告会 推进会 动员会 现场会 交流会 发布会 说明会 宣讲会 表彰会 大会 论坛 峰会 讲坛";
const shows = "博览会 成就展 主题展 展览 大赛 宣传月 宣传周";
const campaigns = "主题教育 学习教育 实践活动 主题活动 教育活动 专项行动 专项整治";
const bodies =
  "研究中心 研究院 研究所 研究会 研究基地 学院 实验室 基金会 联盟 协会 学会 促进会 宣讲团 讲师团 智库 领导小组 工作小组 " +
  "协调小组 委员会 办公室 指挥部 培训班 研讨班 专题班 轮训班";

const endings = createMatcher([meetings, shows, campaigns, bodies].flatMap((words) => words.split(" ")));

/** At most so many characters stand between formulation and ending, quotation mark included. */
const longestGap = 13;

/**
 * Words of a name: “理论” in …重要思想|理论|研讨会, `”` in “不忘初心、牢记使命|”|主题教育; no particle, no verb of holding or
 * attending, as in 以高质量发展|为主题召开|座谈会, and no second name, as in “一带一路|”和中非合作|论坛.
 */
const gap =
  /^(?:(?!走出|走进|召开|举行|举办|主办|出席|参加|开展|成立|通过|加强|[”’][和与及、])[\p{Script=Han}“”‘’」』、0-9A-Za-z](?<![的了在是为将把被上下要我们就并同这此到从]))*$/u;

/** “党的二十大|和中央外事工作会议”, “四中全会|精神和中央政协工作会议”: one meeting beside another is no name around it. */
const beside = /^(?:精神)?(?:和|与|及|以及|、)/u;
/** “十九届四中全会”, “党的二十大” */
const meeting = /(?:全会|会议|大)$/u;

/** An office right behind the formulation: “国家乡村振兴|局”, “国家安全|部”, but not 网络安全部门. */
const office = /局(?![面势部])|厅|部(?![门分署队长级委件位落族下])|办(?![法理事公好得])/uy;

/** A person who opens such a name: “习近平总书记|关于网络强国的重要思想理论研讨会” */
const opening = /\p{Script=Han}{2,4}(?:总书记|主席|同志)$/u;

/** Spans of the names that begin with one of the hits; the hit itself is no such name, even if it ends like one. */
export function eventNames(text: string, hits: readonly Hit[]): readonly Span[] {
  const ends = findEndings(text);
  return hits.flatMap(({ start, end }) => {
    if (meeting.test(text.slice(start, end)) && beside.test(text.slice(end, end + longestGap))) return [];
    const ending = startingIn(ends, end, end + longestGap).find((candidate) =>
      gap.test(text.slice(end, candidate.start)),
    );
    const stop = ending?.end ?? officeEnd(text, end);
    if (stop === undefined) return [];
    const before = text.slice(Math.max(0, start - 7), start);
    return [{ start: start - (opening.exec(before)?.[0].length ?? 0), end: stop }];
  });
}

/** Every ending of a name, by place; 大会堂 is a hall. */
function findEndings(text: string): readonly Span[] {
  const { count, values } = endings.find(text);
  const found: Span[] = [];
  for (let i = 0; i < count; i += 1) {
    const end = values[2 * i] ?? 0;
    const length = (endings.patterns[values[2 * i + 1] ?? 0] ?? "").length;
    if (text.charAt(end) !== "堂") found.push({ start: end - length, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

function officeEnd(text: string, at: number): number | undefined {
  office.lastIndex = at;
  return office.test(text) ? office.lastIndex : undefined;
}
