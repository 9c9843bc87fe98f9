/** Lines that belong together: a post and a name in two lines, up to three bylines right below each other. */
import type { BylineReader, RepairedDocument } from "../base/records.ts";
import { slice } from "../base/span.ts";
import { type Observation, observeBlock } from "./observe.ts";

/** More bylines right below each other are a list of those who were there: nobody signs by it. */
const mostSigners = 3;

/** The observations with such lines made one. */
export function mergeLines(
  observations: readonly Observation[],
  document: RepairedDocument,
  readByline: BylineReader,
): readonly Observation[] {
  const closest = observations.slice(1).reduce((least, { block }) => Math.min(least, block.blankBefore), Infinity);
  const join = (one: Observation, other: Observation): Observation => {
    const block = { ...one.block, end: other.block.end, lastLine: other.block.lastLine };
    return observeBlock(block, slice(document.edited.text, block), readByline);
  };
  const paired: Observation[] = [];
  for (const observation of observations) {
    const last = paired.at(-1);
    const isPair = last !== undefined && isHalf(last) && isHalf(observation) && last.kind !== observation.kind;
    const both = isPair ? join(last, observation) : undefined;
    if (both?.kind === "by") paired[paired.length - 1] = both;
    else paired.push(observation);
  }
  const groups: Observation[][] = [];
  for (const observation of paired) {
    const last = groups.at(-1);
    const goesOn = last?.at(-1)?.kind === "by" && observation.kind === "by" && observation.block.blankBefore <= closest;
    if (last !== undefined && goesOn) last.push(observation);
    else groups.push([observation]);
  }
  return groups.flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined || others.length === 0) return group;
    const all = group.length > mostSigners ? undefined : others.reduce(join, first);
    const signers = group.reduce((sum, { byline }) => sum + (byline?.persons.length ?? 0), 0);
    if (all?.kind === "by" && all.byline?.persons.length === signers) return [all];
    return group.map((one) => ({ ...one, kind: "credit", readings: [] }) as const);
  });
}

/** A name alone, or a line that holds a post and no name. */
function isHalf({ kind, byline }: Observation): boolean {
  const persons = byline?.inPlace?.persons ?? [];
  return kind === "name" || (kind === "heading" && persons.length > 0 && persons.every(({ name }) => name === null));
}
