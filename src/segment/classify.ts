/** What each block of a page is, judged by itself: byline, heading, credit, paragraph … */

import { isPageCredit } from "../base/page-credit.ts";
import type { Block, Byline, BylineReader, RepairedDocument } from "../base/records.ts";
import { slice } from "../base/span.ts";
import { isSalutation } from "./address.ts";
import type { BlockKind, ClassifiedBlock } from "./classified-block.ts";
import { readInPlace } from "./in-place.ts";
import { joinSigners } from "./signers.ts";

const longestByline = 70;
const longestHeading = 40;
/** “本版摄影：史家民”, “版式设计：沈亦伶”, “来源：人民日报、新华社” */
const credit =
  /^[（(]?(?:本版|版式|美术|责任|责编|编辑|制图|摄影|图片|照片|题图|图为|图①|图①|供图|资料|数据来源|来源|采访整理|整理|统筹|策划|制版|校对|电子信箱|邮箱|本文)\p{Script=Han}{0,6}[：:]|摄[）)]?$|资料图片[）)]?$|发言摘[编要][）)]$|^图[①-⑩为]/u;
/** “本作品是中华人民共和国的”, “注：中文维基文库社群认为……”: the licence below a text taken from Wikisource. */
const licence =
  /^(?:本|这部)作品(?:是中华人民共和国的$|来自(?:中华人民共和国|$)|在\d{4}年)|本作品不适用于该法|^公有领域$|^版权失效模板$|维基文库|^Public domain$/u;
/** “编者按：国产科幻影片……”, “开栏的话：” */
const editorOpening = /^【?(?:编者按|编者的话|开栏的话|编者|导语|核心阅读|阅读提示)】?[：:\s]?/u;
/** “4月19日，渔港座谈会在青屿召开。”, “会议由云江省委副书记刘舟主持。”: the page tells of the meeting. */
const meeting =
  /^(?:\d{1,2}月\d{1,2}日，?|近日，?|日前，?)?[\p{Script=Han}“”]{0,24}会(?:议)?(?:由[\p{Script=Han}、]{4,40}主持|(?:\d{1,2}月?\d{0,2}日?)?在\p{Script=Han}{2,16}(?:召开|举行|举办))/u;
/** “（作者为中国驻卢旺达大使）” */
const authorNote = /^[（(]作者[为系是分均单工]/u;
/** “……现将研讨会发言内容摘编刊发。 ——编者” */
const editorSignature = /——\s*(?:编\s*者|本报编辑部)$/u;

/** One entry a block. */
export function classifyBlocks(document: RepairedDocument, readByline: BylineReader): readonly ClassifiedBlock[] {
  const blocks = document.blocks.map((block) => {
    const text = slice(document.edited.text, block);
    const byline = text.length <= longestByline ? readByline(text) : undefined;
    return { block, text, byline, kind: kindOf(block, text, byline) };
  });
  const { text } = document.edited;
  return joinSigners(readInPlace(blocks, text, readByline), text, readByline).map((block, at, all) => {
    if (block.kind === "byline" && signsDecree(all, at)) return { ...block, kind: "credit" };
    return block.kind === "dash-byline" && isQuotedInside(all, at) ? { ...block, kind: "paragraph" } : block;
  });
}

/** “日子越过越红火。” / ——松溪县农民 丁一川: a quotation amid the text of somebody who signs above. */
function isQuotedInside(blocks: readonly ClassifiedBlock[], at: number): boolean {
  const above = blocks.slice(0, at).findLast(({ kind }) => kind !== "paragraph");
  return above?.kind === "byline" && /^[“‘「『]/u.test(blocks[at - 1]?.text ?? "");
}

/** “第720号”, “……现予公布，自2020年1月1日起施行。” */
const decree = /^第\s*[\d一二三四五六七八九十〇零百]+\s*号$|(?:现予公布|现公布|予以公布|特此公告|自公布之日起施行)/u;

/** The signature under a decree signs the act of enacting it, not words of one's own. */
function signsDecree(blocks: readonly ClassifiedBlock[], at: number): boolean {
  return blocks
    .slice(Math.max(0, at - 4), at)
    .some(({ text, block }) => decree.test(text) || (!block.terminal && /令$/u.test(text)));
}

function kindOf(block: Block, text: string, byline: Byline | undefined): BlockKind {
  const read = byline?.kind ?? null;
  if (editorSignature.test(text)) return "editor-note";
  if (read === "reporter" || read === "dash-byline") return read;
  if (read === "author-note" || authorNote.test(text)) return "author-note";
  if (isEditors(block, text)) return "editor-note";
  if (licence.test(text)) return "credit";
  if (text.length > longestByline) return "paragraph";
  if (isCredit(block, text)) return "credit";
  if (read === "byline") return "byline";
  if (/^[—－]{1,2}/u.test(text)) return "subtitle";
  if (read === "name") return "name";
  return isHeading(block, text) ? "heading" : "paragraph";
}

function isEditors({ terminal }: Block, text: string): boolean {
  return editorOpening.test(text) || (terminal && meeting.test(text));
}

function isCredit({ terminal }: Block, text: string): boolean {
  return credit.test(text) || (!terminal && isPageCredit(text));
}

/** A short line without full stop; a question or an exclamation can be a heading too. */
function isHeading(block: Block, text: string): boolean {
  if (isSalutation({ text })) return false;
  if (block.terminal) return /[！？]$/u.test(text) && text.length <= 22 && !/[。，；]/u.test(text);
  return text.length <= longestHeading && !/[。；]/u.test(text);
}
