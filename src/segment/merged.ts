/**
 * Bodies that hold two speeches because title and byline of one are lost. One is cut only where three signs meet: it is
 * longer than the others of a page of speeches about as long as each other, with halves as long as they are; the words of
 * its title and byline stand in one half; the halves share less than neighbouring paragraphs of the others do.
 */
import type { ClassifiedBlock } from "./classified-block.ts";
import { cohesionOf, densityOf, type PairWeight, weighPairs } from "./cohesion.ts";
import type { BlockRange, Draft } from "./draft.ts";
import { type BylineMode, bodyChars } from "./mode.ts";

/** How much longer than the median and the upper quarter of the others such a body is. */
const long = { median: 1.5, upper: 1.35 };
/** Lengths tell something where the upper quarter of at least three others is not longer than this many of the lower. */
const alike = { others: 3, spread: 1.3 };
/** Its halves, as shares of the shortest and the longest other. */
const half = { shortest: 0.7, longest: 1.15 };
/** How many times as dense the words of title and byline stand in the half next to them. */
const densityRatio = 3;
/** Ideographs on each side of a boundary whose cohesion is compared, about two paragraphs. */
const window = 250;
/** What cohesion weighs beside the logarithm of the densities where several places could be the one. */
const cohesionWeight = 20;

/** The drafts, each body of two speeches made two drafts; that without byline is nobody's, the cut itself stays doubtful. */
export function splitMerged(
  blocks: readonly ClassifiedBlock[],
  drafts: readonly Draft[],
  mode: BylineMode,
): readonly Draft[] {
  const signed = drafts.filter(({ byline }) => byline !== undefined);
  const charsOf = ({ body }: Draft) => bodyChars(blocks, body.from, body.to);
  const lengths = signed.map(charsOf).sort((a, b) => a - b);
  return drafts.flatMap((draft) => {
    const chars = charsOf(draft);
    const usual = draft.byline === undefined ? [] : lengths.toSpliced(lengths.indexOf(chars), 1);
    const others = () => signed.filter((other) => other !== draft);
    const cut = isLong(chars, usual) ? findCut(blocks, draft, { others: others(), usual }, mode) : undefined;
    if (cut === undefined) return [draft];
    const [above, below] = [
      { from: draft.body.from, to: cut },
      { from: cut, to: draft.body.to },
    ];
    const [own, lost] = mode === "after" ? [below, above] : [above, below];
    const nobodys: Draft = { form: draft.form, cue: "missing-byline", body: lost };
    const his: Draft = { ...draft, body: own, doubt: "segment-inferred-cut" };
    return mode === "after" ? [nobodys, his] : [his, nobodys];
  });
}

/** The block that begins the second of two speeches; undefined when nothing is certain. `usual` are the lengths of the others. */
function findCut(
  blocks: readonly ClassifiedBlock[],
  draft: Draft,
  { others, usual }: { readonly others: readonly Draft[]; readonly usual: readonly number[] },
  mode: BylineMode,
): number | undefined {
  const charsOf = ({ from, to }: BlockRange) => bodyChars(blocks, from, to);
  const weight = weighPairs([draft, ...others].flatMap(({ body }) => textsOf(blocks, body)));
  const cohesions = others
    .flatMap((other) => boundariesOf(blocks, other, mode, weight))
    .map(({ cohesion }) => cohesion)
    .sort((a, b) => a - b);
  const highest = quantile(cohesions, 0.5);
  return boundariesOf(blocks, draft, mode, weight)
    .filter(({ own, lost, cohesion }) => own > 0 && own >= densityRatio * lost && cohesion <= highest)
    .filter(({ at }) => {
      const halves = [charsOf({ from: draft.body.from, to: at }), charsOf({ from: at, to: draft.body.to })];
      const [shortest, longest] = [quantile(usual, 0), quantile(usual, 1)];
      return Math.min(...halves) >= half.shortest * shortest && Math.max(...halves) <= half.longest * longest;
    })
    .sort((a, b) => scoreOf(b) - scoreOf(a))[0]?.at;
}

/** Whether a body is longer than the others of a page whose others are about as long as each other. */
function isLong(chars: number, usual: readonly number[]): boolean {
  const [lower, median, upper] = [quantile(usual, 0.25), quantile(usual, 0.5), quantile(usual, 0.75)];
  const areAlike = usual.length >= alike.others && upper <= alike.spread * lower;
  return areAlike && chars >= Math.max(long.median * median, long.upper * upper);
}

/** The value that `share` of the sorted values do not exceed; 0 when there are none. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** A place between two paragraphs of a body, and what is known of the halves that it parts. */
interface Boundary {
  /** The block below. */
  readonly at: number;
  /** How dense the words of title and byline stand in the half next to them and in the other. */
  readonly own: number;
  readonly lost: number;
  readonly cohesion: number;
}

function scoreOf({ own, lost, cohesion }: Boundary): number {
  return Math.log((own + 1) / (lost + 1)) - cohesionWeight * cohesion;
}

/** The places where a paragraph follows upon a finished one. */
function boundariesOf(
  blocks: readonly ClassifiedBlock[],
  draft: Draft,
  mode: BylineMode,
  weight: PairWeight,
): readonly Boundary[] {
  const { from, to } = draft.body;
  const words = wordsOf(blocks, draft);
  return blocks.slice(from + 1, to).flatMap(({ kind }, i): Boundary[] => {
    const at = from + 1 + i;
    const before = blocks[at - 1];
    if (kind !== "paragraph" || before?.kind !== "paragraph" || !before.block.terminal) return [];
    const [above, below] = [textOf(blocks, { from, to: at }), textOf(blocks, { from: at, to })];
    const [own, lost] = mode === "after" ? [below, above] : [above, below];
    return [
      {
        at,
        own: densityOf(words, own, weight),
        lost: densityOf(words, lost, weight),
        cohesion: cohesionOf(above.slice(-window), below.slice(0, window), weight),
      },
    ];
  });
}

/** Title and posts, by which a body is known as theirs. */
function wordsOf(blocks: readonly ClassifiedBlock[], { title, byline }: Draft): string {
  const persons = blocks[byline ?? -1]?.byline?.persons ?? [];
  const posts = persons.flatMap(({ positions }) =>
    positions.map((post) => `${post.institution ?? ""}${post.title ?? ""}`),
  );
  return [...(title === undefined ? [] : blocks.slice(title.from, title.to).map(({ text }) => text)), ...posts].join(
    "\n",
  );
}

function textOf(blocks: readonly ClassifiedBlock[], range: BlockRange): string {
  return textsOf(blocks, range).join("\n");
}

function textsOf(blocks: readonly ClassifiedBlock[], { from, to }: BlockRange): readonly string[] {
  return blocks.slice(from, to).flatMap(({ kind, text }) => (kind === "paragraph" ? [text] : []));
}
