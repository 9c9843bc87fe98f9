/** Turns of a talk whose labels are the given speakers: 文澜心：…, 主持人：…, 闵绪宁：… in subtitles and minutes. */
import { origin } from "../base/edits.ts";
import type { Attribution, BylineReader, NamedPerson, Part, SegmentedDocument, Speech } from "../base/records.ts";
import { slice } from "../base/span.ts";
import { isRole, type Turn, turnOf } from "./turns.ts";

/** A stretch of blocks that one person, or nobody whom the table names, says. */
interface Stretch {
  readonly from: number;
  to: number;
  readonly chars: number;
  readonly speaker: NamedPerson;
}

/** The speeches of a talk, each of the given speaker whose label it bears; undefined where a page holds no turns of these. */
export function givenTurns(
  { repaired }: SegmentedDocument,
  speakers: readonly NamedPerson[],
  rule: string,
  readByline: BylineReader,
): { readonly segmented: SegmentedDocument; readonly attributions: readonly Attribution[] } | undefined {
  const { blocks, edited, document } = repaired;
  const isOne = (turn: Turn) =>
    turn.kind !== "other" || isRole(turn) || speakerOf(turn, speakers) !== undefined || isName(turn, readByline);
  const turns = blocks.map((block) => {
    const turn = turnOf(slice(edited.text, block));
    return turn !== undefined && isOne(turn) ? turn : undefined;
  });
  const stretches = stretchesOf(turns, speakers);
  if (stretches.length === 0 || turns.filter((turn) => turn !== undefined).length < 2) return undefined;
  const label = ({ from, chars }: Stretch) => {
    const start = blocks[from]?.start ?? 0;
    return { start, end: start + chars };
  };
  const speeches = stretches.map((stretch, i): Speech => {
    const { end: begin } = label(stretch);
    const paragraphs = blocks
      .slice(stretch.from, stretch.to)
      .map(({ start, end }, at) => ({ start: at === 0 ? begin : start, end }));
    const end = paragraphs.at(-1)?.end ?? begin;
    return { start: begin, end, order: i + 1, form: "interview", cue: rule, paragraphs, leadIn: label(stretch) };
  });
  const parts = blocks.flatMap(({ start, end }, at): readonly Part[] => {
    const speech = stretches.findIndex(({ from, to }) => from <= at && at < to);
    const stretch = stretches[speech];
    if (stretch === undefined) return [{ kind: "unassigned", start, end }];
    if (stretch.from < at) return [];
    const body: Part = { kind: "body", speech, start: label(stretch).end, end: blocks[stretch.to - 1]?.end ?? end };
    return [{ kind: "byline", speech, ...label(stretch) }, body];
  });
  const attributions = stretches.map((stretch): Attribution => {
    const span = origin(edited, label(stretch));
    const evidence = { ...span, text: slice(document.text, span) };
    return { rule, confidence: 1, evidence, speakers: [stretch.speaker] };
  });
  return { segmented: { repaired, parts, speeches }, attributions };
}

/** A turn goes on until the label of another. */
function stretchesOf(turns: readonly (Turn | undefined)[], speakers: readonly NamedPerson[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let current: Stretch | undefined;
  turns.forEach((turn, at) => {
    if (turn !== undefined) {
      const speaker = speakerOf(turn, speakers);
      current = speaker === undefined ? undefined : { from: at, to: at + 1, chars: turn.chars, speaker };
      if (current !== undefined) stretches.push(current);
    } else if (current !== undefined) current.to = at + 1;
  });
  return stretches;
}

function speakerOf({ label }: Turn, speakers: readonly NamedPerson[]): NamedPerson | undefined {
  return speakers.find(({ name }) => name === label);
}

/** “答案是：” is no name. */
function isName({ label }: Turn, readByline: BylineReader): boolean {
  return readByline(label).kind === "name";
}
