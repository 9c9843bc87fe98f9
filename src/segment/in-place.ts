/**
 * Lines that become bylines by the company they keep: where a page has bylines between title and body, a line in such a
 * place that names somebody is one too, though its post is in no table or it is written without a space.
 */
import type { Byline, BylineReader } from "../base/records.ts";
import { slice } from "../base/span.ts";
import { isSalutation } from "./address.ts";
import type { ClassifiedBlock } from "./classified-block.ts";

/** Bylines in one kind of place from which the place itself says that a line is a byline. */
const company = 3;
/** Names behind places, which sign readers' letters, above several texts; below a text one is enough. */
const readers = 2;

/** The blocks with post and name in two lines made one, and with every line in a place of bylines read as a byline. */
export function readInPlace(
  blocks: readonly ClassifiedBlock[],
  text: string,
  readByline: BylineReader,
): readonly ClassifiedBlock[] {
  return promoteDashes(promote(titleNames(mergePairs(blocks, text, readByline))));
}

/** 信念 above 丁一川 has the form of a name and is his title. */
function titleNames(blocks: readonly ClassifiedBlock[]): readonly ClassifiedBlock[] {
  return blocks.map((block, at) =>
    block.kind === "name" && blocks[at + 1]?.kind === "name" ? { ...block, kind: "heading", byline: undefined } : block,
  );
}

/** 国务院总理 / 李克强 in two lines, either first. */
function mergePairs(
  blocks: readonly ClassifiedBlock[],
  text: string,
  readByline: BylineReader,
): readonly ClassifiedBlock[] {
  const merged: ClassifiedBlock[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    const pair = last !== undefined && isHalf(last) && isHalf(block) && last.kind !== block.kind;
    const span = { start: last?.block.start ?? 0, end: block.block.end };
    const byline = pair ? readByline(slice(text, span)) : undefined;
    if (last === undefined || byline?.kind !== "byline") merged.push(block);
    else
      merged[merged.length - 1] = {
        ...last,
        block: { ...last.block, ...span },
        text: slice(text, span),
        kind: "byline",
        byline,
      };
  }
  return merged;
}

/** A name alone, or a line that holds a post and no name. */
function isHalf({ kind, byline }: ClassifiedBlock): boolean {
  return (
    kind === "name" || (kind === "heading" && byline?.inPlace?.persons.every(({ name }) => name === null) === true)
  );
}

function promote(blocks: readonly ClassifiedBlock[]): readonly ClassifiedBlock[] {
  // The posts of a name under a title stand in the note at the end of its article.
  const articles = blocks.some(({ kind }) => kind === "author-note");
  const places = placesOf(blocks);
  const count = (place: string, vouches: (block: ClassifiedBlock) => boolean) =>
    blocks.filter((block, at) => places[at] === place && vouches(block)).length;
  const isVouched = (block: ClassifiedBlock, place: string) => {
    const sure = count(place, ({ kind, byline }) => kind === "byline" || byline?.inPlace?.firm === true);
    const names = block.kind === "name" ? count(place, ({ kind }) => kind === "name") : 0;
    const isReader = hasPlace(block) && count(place, hasPlace) >= (place === "letter" ? 1 : readers);
    return Math.max(sure, names) >= company || isReader;
  };
  return blocks.map((block, at) => {
    const place = places[at];
    const inPlace = articles && block.kind === "name" ? undefined : block.byline?.inPlace;
    if (block.byline === undefined || place === undefined || block.kind === "byline" || inPlace === undefined)
      return block;
    const isSigned = (block.kind === "name" && isSalutation(blocks[at + 1])) || isVouched(block, place);
    return isSigned ? asByline(block, block.byline, "byline") : block;
  });
}

/** 浙江松溪市 苏砚秋 */
function hasPlace({ kind, byline }: ClassifiedBlock): boolean {
  return kind === "name" && byline?.rule === "name-behind-place";
}

function canStand({ kind, byline }: ClassifiedBlock): boolean {
  return kind === "byline" || ((kind === "heading" || kind === "name") && byline?.inPlace !== undefined);
}

/** The kind of place of each block; the last letter of several is followed by nothing. */
function placesOf(blocks: readonly ClassifiedBlock[]): readonly (string | undefined)[] {
  const places = blocks.map((block, at) => (canStand(block) ? placeOf(blocks, at) : undefined));
  const last = blocks.findLastIndex(({ kind }) => kind !== "credit");
  const letters = places.filter((place) => place === "letter").length >= company - 1;
  const isLetter = places[last] === "paragraph" && (letters || blocks.slice(last, last + 1).some(hasPlace));
  return isLetter ? places.with(last, "letter") : places;
}

/** The kind of place: below a title or below text, and above text, or between text and the next title; undefined where no byline stands. */
function placeOf(blocks: readonly ClassifiedBlock[], at: number): string | undefined {
  const above = blocks[at - 1]?.kind;
  const below = blocks[at + 1]?.kind ?? "paragraph";
  if (above !== "heading" && above !== "paragraph") return undefined;
  // Below the last byline of a page with bylines behind there are credits, below its first one the head of the page.
  if (below === "paragraph" || above === "heading") return above;
  // A letter is signed below its text, and the title of the next follows.
  return below === "heading" && blocks[at - 1]?.block.terminal === true ? "letter" : undefined;
}

/**
 * “——青屿渔村掌墨师苏砚秋” signs the quotation above it where other lines with a dash do. Where titles stand above lines
 * with a dash, these are bylines like others.
 */
function promoteDashes(blocks: readonly ClassifiedBlock[]): readonly ClassifiedBlock[] {
  const dashes = blocks.flatMap(({ kind }, at) => (kind === "dash-byline" ? [blocks[at - 1]?.kind] : []));
  if (dashes.length < company) return blocks.map((block, at) => asQuoted(block, blocks[at - 1]));
  const titled = dashes.filter((above) => above === "heading").length * 3 >= dashes.length * 2;
  return blocks.map((block, at) => {
    if (block.kind === "dash-byline") return titled ? { ...block, kind: "byline" } : block;
    const above = blocks[at - 1];
    const signs = titled ? above?.kind === "heading" : above?.kind === "paragraph" && above.block.terminal;
    if (block.kind !== "subtitle" || !signs || block.byline === undefined) return block;
    return asByline(block, block.byline, titled ? "byline" : "dash-byline");
  });
}

/** “家风好，就能家道兴盛。” / ——丁一川: below a whole quotation a name is enough. */
function asQuoted(block: ClassifiedBlock, above: ClassifiedBlock | undefined): ClassifiedBlock {
  const isName =
    block.kind === "subtitle" && block.byline?.inPlace?.persons.every(({ name }) => name !== null) === true;
  const quotes = above?.kind === "paragraph" && /”[。！？]?$/u.test(above.text);
  return isName && quotes && block.byline !== undefined ? asByline(block, block.byline, "dash-byline") : block;
}

function asByline(block: ClassifiedBlock, byline: Byline, kind: "byline" | "dash-byline"): ClassifiedBlock {
  return { ...block, kind, byline: { ...byline, kind, persons: byline.inPlace?.persons ?? [] } };
}
