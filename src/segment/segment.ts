/**
 * Cuts a page into speeches and says of everything else what it is: headline, subtitle, editor's note, credit. A speech
 * without byline is a speech of its own and borrows no neighbour's.
 */

import { origin } from "../base/edits.ts";
import type { Note, Noted } from "../base/notes.ts";
import type { BylineReader, Form, RepairedDocument, SegmentedDocument, Speech } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import { draftAddress, draftNameless } from "./address.ts";
import { draftAfter } from "./after.ts";
import { draftArticles } from "./articles.ts";
import { draftBefore } from "./before.ts";
import type { ClassifiedBlock } from "./classified-block.ts";
import { classifyBlocks } from "./classify.ts";
import { type BlockRange, type Draft, isNumbered, shortestUnsigned } from "./draft.ts";
import { draftInterview } from "./interview.ts";
import { draftLabelled } from "./labels.ts";
import { splitMerged } from "./merged.ts";
import { bodyChars, type ModeVote } from "./mode.ts";
import { partsOf, spanAt } from "./parts.ts";
import { draftQuotes } from "./quotes.ts";
import { draftReported } from "./reported.ts";
import { type Run, splitRuns } from "./runs.ts";

/** Below this clarity of the vote a page is noted as doubtful. */
const clearVote = 0.7;

/** Segments one repaired page; a page without any byline has no speeches and a note that says so. */
export function segment(repaired: RepairedDocument, readByline: BylineReader): Noted<SegmentedDocument> {
  const blocks = classifyBlocks(repaired, readByline);
  if (isNotice(blocks)) return segmented(repaired, blocks, [], new Map());
  const interview = draftInterview(blocks, repaired.edited.text, readByline);
  if (interview.length > 0) return segmented(repaired, blocks, interview, new Map());
  const fixed = fixedDrafts(blocks, readByline);
  const region = freeRegion(blocks, fixed);
  const bylines = blocks.flatMap(({ kind }, i) => (kind === "byline" && i >= region.from && i < region.to ? [i] : []));
  const runs = splitRuns(blocks, bylines, region).map((run) => ({ ...run, drafts: draftRun(blocks, run) }));
  const signed = [...fixed, ...runs.flatMap(({ drafts }) => drafts)].sort((a, b) => a.body.from - b.body.from);
  const spoken = signed.filter((draft) => !isNews(blocks, draft));
  const drafts = signed.length > 0 ? spoken : draftUnsigned(blocks, repaired, readByline);
  const doubts = runs.flatMap((run) => [...doubtsOf(blocks, run.drafts, run.vote, run.bylines.length)]);
  return segmented(repaired, blocks, drafts, new Map(doubts));
}

/** “讣告”, “更正”, “任免”: the names on such a page are of those whom it tells of. */
const notice = /^(?:讣\s?告|更\s?正|勘\s?误|任\s?免|人事任免|任\s?命|启\s?事|公\s?告|公\s?示|简\s?历|声\s?明)$/u;

function isNotice(blocks: readonly ClassifiedBlock[]): boolean {
  return notice.test(blocks[0]?.text ?? "");
}

/** “新华社北京3月5日电 …”: a report, whoever is named above it. */
const dateline =
  /^[（(]?(?:据?新华社|据?本报|中新社|人民网|央视网)[^。，]{0,24}(?:\d日[电讯]|(?:电|讯|消息)(?=[\s（(：）]))/u;

function isNews(blocks: readonly ClassifiedBlock[], { byline, body }: Draft): boolean {
  return byline !== undefined && dateline.test(blocks[body.from]?.text ?? "");
}

/** Speeches whose own form says where they begin and end, whatever the rest of the page does. */
function fixedDrafts(blocks: readonly ClassifiedBlock[], readByline: BylineReader): readonly Draft[] {
  const signed = [...draftQuotes(blocks), ...draftArticles(blocks)];
  return signed.length > 0 ? signed : draftLabelled(blocks, readByline);
}

function draftRun(blocks: readonly ClassifiedBlock[], { bylines, region, vote }: Run): readonly Draft[] {
  const draft = vote.mode === "after" ? draftAfter : draftBefore;
  return splitMerged(blocks, draft(blocks, bylines, region), vote.mode);
}

/** The page with these speeches; `doubts` are the rules of the notes that doubt some of them. */
function segmented(
  repaired: RepairedDocument,
  blocks: readonly ClassifiedBlock[],
  drafts: readonly Draft[],
  doubts: ReadonlyMap<Draft, string>,
): Noted<SegmentedDocument> {
  const speeches = drafts.map((draft, i) => speechOf(blocks, draft, i + 1, doubts.get(draft)));
  const notes =
    drafts.length === 0
      ? [noteAt(repaired, { start: 0, end: 0 }, "segment-no-byline", noBylineMessage)]
      : speeches.flatMap((speech) => notesOn(repaired, speech));
  return { value: { repaired, parts: partsOf(blocks, drafts), speeches }, notes };
}

/** On a page without any byline its first words may say who speaks, or each passage does. */
function draftUnsigned(
  blocks: readonly ClassifiedBlock[],
  repaired: RepairedDocument,
  readByline: BylineReader,
): readonly Draft[] {
  const address = draftAddress(blocks, readByline);
  const whole = address.length > 0 ? address : draftNameless(blocks);
  return whole.length > 0 ? whole : draftReported(blocks, repaired.edited.text, readByline);
}

const noBylineMessage =
  "no byline found: looked for 职务 + space + 姓名 before or after a body, ——职务姓名, a name under a title with （作者为…）, 问 and 答";

/** A body so much longer than the median of its page, and than three in four, may hold a speech whose byline is lost. */
const longBody = { median: 1.8, upperQuarter: 1.35 };
/** On a page of fewer bodies one is compared with the others alone, of which there are two at least. */
const fewBodies = 5;
const fewestOthers = 2;

/** The rule of the note that doubts a signed draft. */
function doubtsOf(
  blocks: readonly ClassifiedBlock[],
  drafts: readonly Draft[],
  vote: ModeVote,
  bylines: number,
): ReadonlyMap<Draft, string> {
  const signed = drafts.filter(({ byline }) => byline !== undefined);
  const unclear = bylines > 0 && vote.clarity < clearVote;
  return new Map(
    signed.flatMap((draft): [Draft, string][] => {
      if (draft.doubt !== undefined) return [[draft, draft.doubt]];
      if (isOverlong(blocks, draft, signed)) return [[draft, "segment-long-body"]];
      if (signed.length === 1 && holdsTitles(blocks, draft)) return [[draft, "segment-inner-titles"]];
      return unclear ? [[draft, "segment-unclear-vote"]] : [];
    }),
  );
}

/** Headings with a text above and below them inside the one signed body of a page: subheadings, or titles of others. */
function holdsTitles(blocks: readonly ClassifiedBlock[], { body }: Draft): boolean {
  const titles = blocks.flatMap((block, at) =>
    block.kind === "heading" && !isNumbered(block) && at > body.from && at < body.to ? [at] : [],
  );
  const borders = [body.from, ...titles, body.to];
  const texts = borders.slice(1).map((to, i) => bodyChars(blocks, borders[i] ?? to, to));
  return titles.length > 0 && texts.every((chars) => chars >= shortestUnsigned);
}

function isOverlong(blocks: readonly ClassifiedBlock[], draft: Draft, signed: readonly Draft[]): boolean {
  const charsOf = ({ body }: Draft) => bodyChars(blocks, body.from, body.to);
  const compared = signed.length < fewBodies ? signed.filter((other) => other !== draft) : signed;
  const chars = compared.map(charsOf).sort((a, b) => a - b);
  const share = (part: number) => chars[Math.floor(chars.length * part)] ?? 0;
  const limit = Math.max(longBody.median * share(0.5), longBody.upperQuarter * share(0.75));
  return compared.length >= fewestOthers && charsOf(draft) >= limit;
}

const messages: ReadonlyMap<string, string> = new Map([
  ["segment-long-body", "a body much longer than others of the page; it may hold a speech whose byline is lost"],
  [
    "segment-inferred-cut",
    "a speech without byline was cut off where length, title and wording say that another begins",
  ],
  ["segment-inner-titles", "headings inside the one signed body of the page may be titles whose bylines are lost"],
  ["segment-unclear-vote", "whether bylines stand before or behind their bodies is uncertain on this page"],
  ["segment-two-signatures", "a byline above and a signature below claim this text; its speaker stays unknown"],
  ["segment-missing-byline", "a speech without byline; its speaker stays unknown"],
]);

function notesOn(repaired: RepairedDocument, speech: Speech): Note[] {
  const unsigned = [speech.byline, speech.leadIn, speech.authorNote].every((signature) => signature === undefined);
  const contested = speech.cue === "two-signatures" ? "segment-two-signatures" : "segment-missing-byline";
  const rule = unsigned ? contested : speech.doubt;
  return rule === undefined ? [] : [noteAt(repaired, speech, rule, messages.get(rule) ?? rule)];
}

function noteAt(repaired: RepairedDocument, span: Span, rule: string, message: string): Note {
  return { rule, file: repaired.document.file, ...origin(repaired.edited, span), message };
}

/** The stretch between the first and last fixed draft is theirs; spaced bylines are read outside of it. */
function freeRegion(blocks: readonly ClassifiedBlock[], fixed: readonly Draft[]): BlockRange {
  if (fixed.length === 0) return { from: 0, to: blocks.length };
  const starts = fixed.map((draft) => draft.title?.from ?? draft.body.from);
  const ends = fixed.map((draft) => Math.max(draft.byline ?? 0, draft.authorNote ?? 0, draft.body.to - 1) + 1);
  const from = Math.min(...starts);
  const to = Math.max(...ends);
  const above = { from: 0, to: from };
  const below = { from: to, to: blocks.length };
  return bodyChars(blocks, above.from, above.to) >= bodyChars(blocks, below.from, below.to) ? above : below;
}

function speechOf(blocks: readonly ClassifiedBlock[], draft: Draft, order: number, doubt: string | undefined): Speech {
  const span = spanOf(blocks, draft.body);
  return {
    ...span,
    order,
    form: formOf(blocks, draft),
    cue: draft.cue,
    paragraphs: blocks
      .slice(draft.body.from, draft.body.to)
      .map(({ block }) => ({ start: block.start, end: block.end })),
    ...(draft.title === undefined ? {} : { title: spanOf(blocks, draft.title) }),
    ...(draft.byline === undefined ? {} : { byline: spanAt(blocks, draft.byline) }),
    ...(draft.leadIn === undefined ? {} : { leadIn: draft.leadIn }),
    ...(draft.introduction === undefined ? {} : { introduction: draft.introduction }),
    ...(doubt === undefined ? {} : { doubt }),
    ...(draft.authorNote === undefined ? {} : { authorNote: spanAt(blocks, draft.authorNote) }),
  };
}

/** Under a name without any post stands what somebody wrote, not what an official said. */
function formOf(blocks: readonly ClassifiedBlock[], { form, byline }: Draft): Form {
  const persons = byline === undefined ? [] : (blocks[byline]?.byline?.persons ?? []);
  const written = persons.length > 0 && persons.every(({ positions }) => positions.length === 0);
  return form === "speech" && written ? "article" : form;
}

function spanOf(blocks: readonly ClassifiedBlock[], range: BlockRange): Span {
  return { start: spanAt(blocks, range.from).start, end: spanAt(blocks, range.to - 1).end };
}
