/**
 * Statements below labels: “青屿市公安局副局长苏砚秋：” or “望海大学教授周沛然——” in a line of its own, without a mark above a
 * title, or “青屿银行行长宋岚：” at the beginning of each statement. A page has several of them; a lone one may be the
 * addressee of a letter.
 */
import { labelLine, labelPersons } from "../base/label-line.ts";
import type { BylineReader, NamedPerson } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import type { ClassifiedBlock } from "./classified-block.ts";
import type { BlockRange, Draft } from "./draft.ts";
import { isNumbered } from "./draft.ts";

/** “青屿银行行长宋岚：|智慧社会……” */
const inline = /^(?<label>[^。！？；：:]{4,60}?)[：:](?=\S)/u;
/** “习主席深情地说” has the form of post and name. */
const verb = /[说道地问答称]$/u;

type Form = "：" | "——" | "above a title" | "inline";

/** Labels of each form that a page has at least. */
const fewest: Readonly<Record<Form, number>> = { "：": 2, "——": 2, "above a title": 3, inline: 3 };

interface Label {
  readonly at: number;
  readonly form: Form;
  readonly span: Span;
  /** Whom it names; nobody where a line has the form of the others and cannot be read. */
  readonly names: readonly string[];
  readonly firm: boolean;
}

/** One draft for every label; none where labels are too few, or where the texts below tell of those whom they name. */
export function draftLabelled(blocks: readonly ClassifiedBlock[], readByline: BylineReader): readonly Draft[] {
  const labels = blocks.flatMap((_, at) => labelAt(blocks, at, readByline) ?? []);
  return (["：", "——", "above a title", "inline"] as const).flatMap((form) => {
    const own = labels.filter((label) => label.form === form);
    if (!isCompany(own, fewest[form])) return [];
    return form === "inline" ? draftInline(blocks, own) : draftOwnLine(blocks, own);
  });
}

function labelAt(blocks: readonly ClassifiedBlock[], at: number, readByline: BylineReader): Label | undefined {
  const { kind, text, block } = blocks[at] ?? {};
  if (text === undefined || block === undefined || (kind !== "paragraph" && kind !== "heading")) return undefined;
  const marked = labelLine(text);
  const label = (marked?.label ?? inline.exec(text)?.groups?.["label"] ?? titled(blocks, at))?.trim();
  if (label === undefined) return undefined;
  const form = formOf(marked?.mark, label === text.trim());
  const read = readByline(label);
  // “他指出：”
  if (read.kind === "lead-in" || read.kind === "reporter" || read.kind === "author-note") return undefined;
  const firm = read.kind === "byline" || read.inPlace?.firm === true;
  const start = block.start + text.indexOf(label);
  return { at, form, span: { start, end: start + label.length }, names: named(labelPersons(read)), firm };
}

function formOf(mark: string | undefined, isWhole: boolean): Form {
  if (mark !== undefined) return mark === "——" ? "——" : "：";
  return isWhole ? "above a title" : "inline";
}

/** The line, if a title and a text stand below it and no other heading close above. */
function titled(blocks: readonly ClassifiedBlock[], at: number): string | undefined {
  const kinds = blocks.slice(Math.max(0, at - 1), at + 3).map(({ kind }) => kind);
  const [above, own, title, body] = at === 0 ? ["credit", ...kinds] : kinds;
  const isFirst = above !== "heading" || (blocks[at]?.block.blankBefore ?? 0) > 0;
  const stands = isFirst && own === "heading" && title === "heading" && body === "paragraph";
  return stands ? blocks[at]?.text : undefined;
}

/** The names, if all persons have one and a post. */
function named(persons: readonly NamedPerson[]): readonly string[] {
  const names = persons.flatMap(({ name, positions }) =>
    name !== null && !verb.test(name) && positions.some(({ title }) => title !== null) ? [name] : [],
  );
  return names.length === persons.length ? names : [];
}

function isCompany(labels: readonly Label[], least: number): boolean {
  const known = labels.filter(({ names }) => names.length > 0);
  const distinct = new Set(known.flatMap(({ names }) => names)).size;
  return distinct >= least && known.filter(({ firm }) => firm).length >= 2;
}

/** Title and text below each label, up to the next or to whatever is no text. */
function draftOwnLine(blocks: readonly ClassifiedBlock[], labels: readonly Label[]): readonly Draft[] {
  const below = labels.map(({ at }) => headingsFrom(blocks, at + 1));
  const titled = below.filter(({ from, to }) => to > from).length * 2 >= labels.length;
  const drafts = labels.map(({ at, names }, i): { readonly names: readonly string[]; readonly draft: Draft } => {
    const own = below[i] ?? { from: at + 1, to: at + 1 };
    const above = { from: at - 1, to: at };
    const stands = titled && own.to === own.from && blocks[at - 1]?.kind === "heading";
    const title = stands ? above : own;
    const body = { from: own.to, to: textEnd(blocks, own.to, labels[i + 1]?.at ?? blocks.length) };
    const draft: Draft = { form: "speech", cue: "label-line", byline: at, body };
    return { names, draft: title.to > title.from ? { ...draft, title } : draft };
  });
  // A line above the first label is no label of somebody's: “现摘编部分发言如下：”
  return told(
    blocks,
    drafts.filter(({ names }, i) => names.length > 0 || (i > 0 && labels[i]?.form === "：")),
  );
}

/** At most two headings. */
function headingsFrom(blocks: readonly ClassifiedBlock[], from: number): BlockRange {
  let to = from;
  while (to - from < 2 && blocks[to]?.kind === "heading") to += 1;
  return { from, to };
}

/** “……开放合作。世界经济论坛主席|施瓦布：”: in a dump of columns a label may hang at the paragraph above it. */
const hangingLabel = /[。！？”]\p{Script=Han}[^。！？；：]{3,40}：$/u;

/**
 * The end of the text: a blank line that its first paragraphs have not between them ends it, whatever is no text, and a
 * paragraph at whose end the next label seems to hang.
 */
function textEnd(blocks: readonly ClassifiedBlock[], from: number, limit: number): number {
  const usual = blocks[from + 1]?.kind === "paragraph" ? (blocks[from]?.block.blankBefore ?? 0) : 0;
  let end = from;
  while (end < limit) {
    const block = blocks[end];
    const isText = block?.kind === "paragraph" || (end > from && block?.kind === "heading" && isNumbered(block));
    if (!isText || (end > from && block.block.blankBefore > usual)) break;
    end += 1;
    if (block.block.lastLine > block.block.firstLine && hangingLabel.test(block.text)) break;
  }
  return end;
}

/** Each labelled paragraph is a statement of its own. */
function draftInline(blocks: readonly ClassifiedBlock[], labels: readonly Label[]): readonly Draft[] {
  const known = labels.filter(({ names, at }) => names.length > 0 && blocks[at]?.kind === "paragraph");
  return told(
    blocks,
    known.map(({ at, names, span }) => ({
      names,
      draft: { form: "quote", cue: "label", body: { from: at, to: at + 1 }, leadIn: span, introduction: span },
    })),
  );
}

/** The drafts with a text; none where one in three texts tells of the very person, as reporters' stories do. */
function told(
  blocks: readonly ClassifiedBlock[],
  drafts: readonly { readonly names: readonly string[]; readonly draft: Draft }[],
): readonly Draft[] {
  const full = drafts.filter(({ draft: { body } }) => body.to > body.from);
  const own = full.filter(({ names, draft }) => !tellsOf(blocks, names, draft));
  const isSpoken = own.length * 3 > full.length * 2 && full.length * 2 > drafts.length;
  return isSpoken ? own.map(({ draft }) => draft) : [];
}

function tellsOf(blocks: readonly ClassifiedBlock[], names: readonly string[], { body, leadIn }: Draft): boolean {
  const text = blocks
    .slice(body.from, body.to)
    .map((block) => block.text.slice(leadIn === undefined ? 0 : leadIn.end - block.block.start))
    .join("\n");
  return names.some((name) => text.includes(name));
}
