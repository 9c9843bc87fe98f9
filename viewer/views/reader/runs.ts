/** Cuts a stretch of the page at the ends of all its marks: runs that each lie wholly inside or outside of any mark. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Edit extends Stretch {
  readonly insert: string;
}

/** A piece of text with the marks that cover it, the longest first. */
export interface Run<Mark extends Stretch> extends Stretch {
  /** As shown: the raw characters with the edits applied. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The runs of `stretch`; marks may nest and overlap, edits may not. An edit across a cut shows where it begins. */
export function runsOf<Mark extends Stretch>(
  raw: string,
  stretch: Stretch,
  edits: readonly Edit[],
  marks: readonly Mark[],
): readonly Run<Mark>[] {
  const inside = marks.filter((mark) => mark.start < stretch.end && stretch.start < mark.end && mark.start < mark.end);
  const ends = inside.flatMap(({ start, end }) => [start, end]).filter((at) => stretch.start < at && at < stretch.end);
  const cuts = [...new Set([stretch.start, ...ends, stretch.end])].sort((a, b) => a - b);
  return cuts
    .slice(0, -1)
    .map((start, index): Run<Mark> => {
      const end = cuts[index + 1] ?? stretch.end;
      const covering = inside
        .filter((mark) => mark.start <= start && end <= mark.end)
        .sort((a, b) => b.end - b.start - (a.end - a.start));
      return { start, end, text: edited(raw, { start, end }, edits), marks: covering };
    })
    .filter(({ text }) => text !== "");
}

function edited(raw: string, { start, end }: Stretch, edits: readonly Edit[]): string {
  let text = "";
  let at = start;
  for (const edit of edits) {
    if (edit.end <= start && edit.start < start) continue;
    if (edit.start >= end) break;
    if (edit.start >= start) text += raw.slice(at, edit.start) + edit.insert;
    at = Math.max(at, Math.min(edit.end, end));
  }
  return text + raw.slice(at, end);
}
