/** Groups the parts of a page: all that belongs to one speech, and the stretches that belong to none. */
import type { DocumentPage, PagePart, PageSpeech } from "../../../graph/page-api.ts";
import type { Stretch } from "./runs.ts";

export interface PageGroup {
  readonly speech: PageSpeech | null;
  readonly parts: readonly PagePart[];
  /** The raw characters from here to the next group: the groups tile the file. */
  readonly raw: Stretch;
}

/** The page from top to bottom. */
export function pageGroups({ parts, speeches, text }: DocumentPage): readonly PageGroup[] {
  const groups: { speech: PageSpeech | null; parts: PagePart[] }[] = [];
  for (const part of parts) {
    const speech = speeches.find(({ id }) => id === part.speech) ?? null;
    const last = groups.at(-1);
    if (last !== undefined && speech !== null && last.speech === speech) last.parts.push(part);
    else groups.push({ speech, parts: [part] });
  }
  if (groups.length === 0) return [{ speech: null, parts: [wholePage(text)], raw: { start: 0, end: text.length } }];
  const startOf = (index: number) => (index === 0 ? 0 : (groups[index]?.parts[0]?.start ?? text.length));
  return groups.map((group, index) => ({ ...group, raw: { start: startOf(index), end: startOf(index + 1) } }));
}

/** A page in which nothing was recognised is still shown. */
function wholePage(text: string): PagePart {
  const span = { start: 0, end: text.length };
  return { kind: "unassigned", speech: null, ...span, paragraphs: [span], edits: [] };
}
