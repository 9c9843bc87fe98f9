/** Bylines that stand right below each other: several persons sign one body, or they are a list that signs nothing. */
import type { BylineReader } from "../base/records.ts";
import { slice } from "../base/span.ts";
import type { ClassifiedBlock } from "./classified-block.ts";

/** More are a list of those who were there. */
const mostSigners = 3;
/** “嘉宾：”, “出席人员”, “先进个人名单” */
const listHead =
  /^(?:\p{Script=Han}{0,4}嘉宾|[对与]谈人|对话人|(?:出席|参加|列席|与会|参会)(?:人员|人|者)|获奖者|获奖人|\p{Script=Han}{0,16}名单)\s*[：:]?$/u;

/** The blocks with the bylines of joint signers made one: 云江省委书记 宋砚秋 / 青屿市市长 陆怀瑾 */
export function joinSigners(
  blocks: readonly ClassifiedBlock[],
  text: string,
  readByline: BylineReader,
): readonly ClassifiedBlock[] {
  const closest = blocks.slice(1).reduce((least, { block }) => Math.min(least, block.blankBefore), Infinity);
  const groups: ClassifiedBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const below = last?.at(-1)?.kind === "byline" && block.kind === "byline" && block.block.blankBefore <= closest;
    if (last !== undefined && below) last.push(block);
    else groups.push([block]);
  }
  return groups.flatMap((group, i) => {
    if (group.length === 1) return group;
    const head = groups[i - 1]?.at(-1)?.text ?? "";
    return listHead.test(head) ? group.map(asList) : signersOf(group, text, readByline);
  });
}

function signersOf(
  group: readonly ClassifiedBlock[],
  text: string,
  readByline: BylineReader,
): readonly ClassifiedBlock[] {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined || group.length > mostSigners) return group.map(asList);
  const block = { ...first.block, end: last.block.end, lastLine: last.block.lastLine };
  const joined = slice(text, block);
  const byline = readByline(joined);
  const signers = group.reduce((sum, each) => sum + (each.byline?.persons.length ?? 0), 0);
  const isRead = byline.kind === "byline" && byline.persons.length === signers;
  return isRead ? [{ block, text: joined, kind: "byline", byline }] : group.map(asList);
}

function asList(block: ClassifiedBlock): ClassifiedBlock {
  return { ...block, kind: "credit" };
}
