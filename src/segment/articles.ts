/**
 * Signed articles: a closing （作者为…） note gives the author's posts, his name stands alone under the title or above the
 * note. An article whose name is lost is nobody's.
 */
import type { ClassifiedBlock } from "./classified-block.ts";
import type { BlockRange, Draft } from "./draft.ts";
import { shortestUnsigned } from "./draft.ts";
import { bodyChars } from "./mode.ts";

/** Block kinds that end what stands above an article. */
const borders: ReadonlySet<string> = new Set(["author-note", "byline", "dash-byline", "reporter", "editor-note"]);

/** One draft for every author note that closes a text of its own. */
export function draftArticles(blocks: readonly ClassifiedBlock[]): readonly Draft[] {
  const notes = blocks.flatMap(({ kind }, at) => (kind === "author-note" ? [at] : []));
  return notes.flatMap((note): readonly Draft[] => {
    const stretch = { from: stretchStart(blocks, note), to: note };
    return namedBelowTitle(blocks, stretch) ?? namedAboveNote(blocks, stretch) ?? unnamed(blocks, stretch);
  });
}

/** The block behind the last one above `note` that belongs to something else. */
function stretchStart(blocks: readonly ClassifiedBlock[], note: number): number {
  return blocks.slice(0, note).findLastIndex(({ kind }) => borders.has(kind)) + 1;
}

function article(cue: string, title: BlockRange, body: BlockRange): Draft {
  return { form: "article", cue, body, ...(title.to > title.from ? { title } : {}) };
}

/** Title, name, text; of several articles above one note the last is the one that it closes. */
function namedBelowTitle(blocks: readonly ClassifiedBlock[], { from, to }: BlockRange): readonly Draft[] | undefined {
  const names = blocks.flatMap(({ kind }, at) => {
    const stands = at > from && at < to && blocks[at - 1]?.kind === "heading" && blocks[at + 1]?.kind === "paragraph";
    return kind === "name" && stands ? [at] : [];
  });
  if (names.length === 0) return undefined;
  return names.map((byline, i): Draft => {
    const next = names[i + 1];
    const body = { from: byline + 1, to: next === undefined ? to : next - 1 };
    return {
      ...article("name-under-title", { from: byline - 1, to: byline }, body),
      ...(next === undefined ? { authorNote: to } : {}),
      byline,
    };
  });
}

/** Title, text, name, as in a letter. */
function namedAboveNote(blocks: readonly ClassifiedBlock[], { from, to }: BlockRange): readonly Draft[] | undefined {
  const name = /^写于/u.test(blocks[to - 1]?.text ?? "") ? to - 2 : to - 1; // “写于望海渔港”
  const isFirst = !blocks.slice(0, from).some(({ kind }) => kind === "author-note");
  const { title, body } = textOf(blocks, { from, to: name }, { behindHead: isFirst });
  if (blocks[name]?.kind !== "name" || body.to <= body.from) return undefined;
  return [{ ...article("name-under-text", title, body), authorNote: to, byline: name }];
}

/** A text of its own that nothing above signs; a reporter's note signs a reporter's text. */
function unnamed(blocks: readonly ClassifiedBlock[], { from, to }: BlockRange): readonly Draft[] {
  const signed = ["byline", "reporter"].includes(blocks[from - 1]?.kind ?? "");
  const reporter = /记者$/u.test(blocks[to]?.byline?.persons[0]?.positions.at(-1)?.title ?? "");
  const { title, body } = textOf(blocks, { from, to }, { behindHead: false });
  if (signed || reporter || bodyChars(blocks, body.from, body.to) < shortestUnsigned) return [];
  return [{ ...article("author-note", title, body), authorNote: to }];
}

/** The text of a stretch and the heading above it: the last one where the head of the page may stand before, else the first. */
function textOf(
  blocks: readonly ClassifiedBlock[],
  { from, to }: BlockRange,
  { behindHead }: { readonly behindHead: boolean },
): { readonly title: BlockRange; readonly body: BlockRange } {
  const texts = blocks.flatMap((block, at) => (at >= from && at < to && isText(block) ? [at] : []));
  const last = texts.findLast((at) => at > from && blocks[at - 1]?.kind === "heading");
  const start = (behindHead ? last : undefined) ?? texts[0] ?? to;
  let end = start;
  while (end > from && blocks[end - 1]?.kind === "paragraph") end -= 1;
  let top = end;
  while (top > 0 && end - top < 2 && blocks[top - 1]?.kind === "heading") top -= 1;
  return { title: { from: top, to: end }, body: { from: start, to } };
}

/** A paragraph; what stands above it without full stop repeats a sentence: ■两国有共同的历史遭遇 */
function isText({ kind, block }: ClassifiedBlock): boolean {
  return kind === "paragraph" && block.terminal;
}
