/** Lines that belong together: a post and a name in two lines, up to three bylines right below each other. */
import type { BylineReader, RepairedDocument } from "../base/records.ts";
import { slice } from "../base/span.ts";
import { isAddressee } from "./marks.ts";
import { type Observation, observeBlock } from "./observe.ts";

/** More bylines right below each other are a list of those who were there: nobody signs by it. */
const mostSigners = 3;

/** “嘉宾：”, “出席人员”, “出席座谈会的有：”, “先进个人名单” */
const listHead =
  /^(?:\p{Script=Han}{0,4}嘉宾|[对与]谈人|对话人|(?:出席|参加|列席|与会|参会)(?:人员|人|者|\p{Script=Han}{0,16}的有)|获奖者|获奖人|\p{Script=Han}{0,16}名单)\s*[：:]?$/u;

/** The observations with such lines made one. */
export function mergeLines(
  observations: readonly Observation[],
  document: RepairedDocument,
  readByline: BylineReader,
): readonly Observation[] {
  const closest = observations.slice(1).reduce((least, { block }) => Math.min(least, block.blankBefore), Infinity);
  const join = (one: Observation, other: Observation): Observation => {
    const block = spanning(one, other);
    return observeBlock(block, slice(document.edited.text, block), readByline);
  };
  const groups = groupsOf(pairsOf(observations, join, readByline), closest);
  return groups.flatMap((group, i) => {
    const [first, ...others] = group;
    if (first?.kind !== "by") return group;
    if (listHead.test(groups[i - 1]?.at(-1)?.text ?? "")) return group.map(asCredit);
    if (others.length === 0) return group;
    const all = group.length > mostSigners ? undefined : others.reduce(join, first);
    const signers = group.reduce((sum, { byline }) => sum + (byline?.persons.length ?? 0), 0);
    return all?.kind === "by" && all.byline?.persons.length === signers ? [all] : group.map(asCredit);
  });
}

type Join = (one: Observation, other: Observation) => Observation;

function spanning(one: Observation, other: Observation): Observation["block"] {
  return { ...one.block, end: other.block.end, lastLine: other.block.lastLine };
}

/** A post and a name in two lines, and a marked name with its particulars below, as one each. */
function pairsOf(observations: readonly Observation[], join: Join, readByline: BylineReader): readonly Observation[] {
  const paired: Observation[] = [];
  for (const observation of observations) {
    const last = paired.at(-1);
    const both = last === undefined ? undefined : pairOf(last, observation, join, readByline);
    if (both === undefined) paired.push(observation);
    else paired[paired.length - 1] = both;
  }
  return paired;
}

function pairOf(one: Observation, other: Observation, join: Join, readByline: BylineReader): Observation | undefined {
  const named = markedName(one, other, readByline);
  if (named !== undefined) return { ...named, block: spanning(one, other), text: `${one.text}\n${other.text}` };
  if (!isHalf(one) || !isHalf(other) || one.kind === other.kind) return undefined;
  const both = join(one, other);
  return both.kind === "by" ? both : undefined;
}

/** Bylines right below each other, every other block by itself. */
function groupsOf(observations: readonly Observation[], closest: number): readonly (readonly Observation[])[] {
  const groups: Observation[][] = [];
  for (const observation of observations) {
    const last = groups.at(-1);
    const goesOn = last?.at(-1)?.kind === "by" && observation.kind === "by" && observation.block.blankBefore <= closest;
    if (last !== undefined && goesOn) last.push(observation);
    else groups.push([observation]);
  }
  return groups;
}

function asCredit(observation: Observation): Observation {
  return { ...observation, kind: "credit", readings: [] };
}

/** The observations without the signatures of those whom somebody quotes who signs above: “日子越过越红火。” / ——松溪县农民 丁一川 */
export function withoutQuoted(observations: readonly Observation[]): readonly Observation[] {
  return observations.map((one, at): Observation => {
    if (one.kind !== "dash") return one;
    const above = observations.slice(0, at).findLast(({ kind }) => kind !== "paragraph");
    const isQuoted = above?.kind === "by" && /^[“‘「『]/u.test(observations[at - 1]?.text ?? ""); // `“日子越过越红火。”`
    return isQuoted ? { ...one, kind: "paragraph", readings: [] } : one;
  });
}

/** How lines of signatures are written. */
type Shape = "bracket" | "spaced" | "together";

/** “苏砚秋（县医院内科医生）”, “云江省副省长 苏砚秋” */
function shapeOf(text: string): Shape {
  if (/[）)](?:\[\d+\]|\*)?$/u.test(text)) return "bracket"; // “苏砚秋（副省长）*”
  return /\s\S{1,5}$/u.test(text) ? "spaced" : "together"; // “副省长 苏砚秋”
}

const company = 2;
/** “黑龙江分社方圆：|对我而言，……” */
const opening = /^\p{Script=Han}{4,16}[：:](?=.)/u;

/** The observations with lines written like the signatures of the page read as signatures of somebody unknown. */
export function readUnread(observations: readonly Observation[]): readonly Observation[] {
  const signed = observations.filter(({ readings }) =>
    readings.some(({ sureness }) => sureness === "by-sure" || sureness === "by-firm"),
  );
  const shapes = signed.map(({ text }) => shapeOf(text));
  const usual = (["bracket", "spaced"] as const).find((shape) => {
    const like = shapes.filter((one) => one === shape).length;
    return like >= company && like * 2 > shapes.length;
  });
  const labels = observations.filter(({ readings }) => readings.some(({ element }) => element === "label")).length;
  const said = observations.filter(({ readings }) => readings.some(({ element }) => element === "said")).length;
  if (usual === undefined && labels < company && said < company) return observations;
  return observations.map((one, at): Observation => {
    const stands = at > 1 && one.kind === "heading" && observations[at - 1]?.kind === "heading";
    const isUnread =
      stands &&
      usual !== undefined &&
      shapeOf(one.text) === usual &&
      one.readings.every(({ element }) => element === "title");
    const isLabel = labels >= company && one.kind === "paragraph" && isLabelLike(one);
    if (isLabel) return { ...one, readings: [{ element: "label", sureness: "label-unread", persons: [], chars: 0 }] };
    const isSaid = said >= company && one.kind === "paragraph" && one.readings.length === 0 && opening.test(one.text);
    if (isSaid) return { ...one, readings: [{ element: "said", sureness: "said-unread", persons: [], chars: 0 }] };
    const reading = { element: "by", sureness: "by-unread", persons: [], chars: 0 } as const;
    return isUnread ? { ...one, readings: [...one.readings, reading] } : one;
  });
}

/** A name alone, or a line that holds a post and no name. */
function isHalf({ kind, byline }: Observation): boolean {
  const persons = byline?.byContext?.persons ?? [];
  return kind === "name" || (kind === "heading" && persons.length > 0 && persons.every(({ name }) => name === null));
}

/** 苏砚秋—— / （县医院内科医生） */
function markedName(one: Observation, other: Observation, readByline: BylineReader): Observation | undefined {
  const name = /^(?<name>[^。，：]{2,8})(?:——|：)$/u.exec(one.text)?.groups?.["name"]; // “苏砚秋——”
  if (name === undefined || !/^[（(][^（）()]+[）)]$/u.test(other.text)) return undefined; // “（县医院内科医生）”
  const joined = observeBlock(one.block, `${name}${other.text}`, readByline);
  return joined.readings.some(({ element }) => element === "by") ? joined : undefined;
}

/** A short line with a colon at its end, which nobody can read as a label. */
export function isLabelLike({ text, readings }: Observation): boolean {
  if (isAddressee(text) || /(?:同志们?|先生|女士|朋友们?)[：:]$/u.test(text)) return false; // “青屿渔港全体同志：”
  return (
    text.length <= 40 && /^[^。！？；，]+[：:]$/u.test(text) && readings.every(({ element }) => element !== "label")
  ); // “青屿的友人：”
}
