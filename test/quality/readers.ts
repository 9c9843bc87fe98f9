/** Pages read by two readers side by side: what each cuts right, gives to the right person, and gives to a wrong one. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { origin } from "../../src/base/edits.ts";
import { groupBy } from "../../src/base/group.ts";
import type { Document } from "../../src/base/records.ts";
import type { Span } from "../../src/base/span.ts";
import { home } from "../../src/lexicon/home.ts";
import type { Page } from "../../src/pipeline.ts";
import { readText } from "../../src/read/read.ts";
import { labelsOf, type SpeechLabel, withTexts } from "./labels.ts";

/** A label with the set it belongs to: `dev`, `a` … `i`. */
export interface SetLabel extends SpeechLabel {
  readonly set?: string;
}

interface PageLabel extends SetLabel {
  readonly passages?: boolean;
}

/** One labelled page with all its labels, which are none on a decoy. */
export interface LabelledPage {
  readonly set: string;
  readonly file: string;
  readonly document: Document;
  readonly items: readonly SetLabel[];
  /** All speeches of the page are labelled, so that any other is wrong. */
  readonly whole: boolean;
  /** Sentences of news are labelled too. */
  readonly passages: boolean;
}

/** A speech as a reader of pages gives it; spans in the raw file. */
export interface Given extends Span {
  /** Where the label before the words begins, which readers of labels counted to them and not. */
  readonly from: number;
  readonly speaker: string | null;
  readonly rule: string;
  readonly confidence: number;
}

const kinds = new Set(["speech", "article", "quote", "report", "interview"]);

/** All labelled pages whose texts are in the folder. */
export function labelledPages(texts: string): readonly LabelledPage[] {
  const labels = [
    ...withTexts(texts, labelsOf<SetLabel>("speeches")).map((item) => ({ ...item, set: "dev" })),
    ...withTexts(texts, labelsOf<SetLabel>("unseen-speeches")).map((item) => ({ ...item, set: item.label.set ?? "" })),
  ];
  const old = [...groupBy(labels, ({ set, label }) => `${set}|${label.file}`).values()].flatMap((page) => {
    const [first] = page;
    if (first === undefined) return [];
    const document = readText(first.label.file, first.text, {}).value;
    const items = page.map(({ label }) => label);
    return document === undefined
      ? []
      : [{ set: first.set, file: first.label.file, document, items, whole: false, passages: false }];
  });
  return [...old, ...unseenPages(texts)];
}

function unseenPages(texts: string): readonly LabelledPage[] {
  const path = join(home, "docs", "labels", "unseen-pages.jsonl");
  if (!existsSync(path)) return [];
  const items = groupBy(labelsOf<SetLabel>("unseen-items"), ({ file }) => file);
  return withTexts(texts, labelsOf<PageLabel>("unseen-pages")).flatMap(({ label, text }) => {
    const { file, set = "", passages = true } = label;
    const document = readText(file, text, recordMeta(texts, file)).value;
    return document === undefined ? [] : [{ set, file, document, items: items.get(file) ?? [], whole: true, passages }];
  });
}

function recordMeta(texts: string, file: string): Document["meta"] {
  const [path = "", line] = file.split("#");
  if (line === undefined) return {};
  // Records of the site have these two fields.
  const { title, date } = JSON.parse(readFileSync(join(texts, path), "utf8").split("\n")[Number(line) - 1] ?? "{}") as {
    readonly title: string;
    readonly date: string;
  };
  return { title, date };
}

/** The speeches of a page as they stand in the raw file. */
export function givenIn({ segmented, attributions }: Page): readonly Given[] {
  const { edited } = segmented.repaired;
  return segmented.speeches.map((speech, i) => ({
    ...origin(edited, speech),
    from: origin(edited, { start: Math.min(speech.start, speech.leadIn?.start ?? speech.start), end: speech.end })
      .start,
    speaker: attributions[i]?.speakers[0]?.name ?? null,
    rule: attributions[i]?.rule ?? speech.cue,
    confidence: attributions[i]?.confidence ?? 0,
  }));
}

/** What became of one label or of one speech beside all labels. */
export interface Outcome {
  readonly page: LabelledPage;
  readonly item?: SetLabel;
  readonly given?: Given;
  readonly verdict: "right" | "wrong" | "cut" | "lost" | "nobody" | "extra" | "reported";
}

/** Every label of a page with the speech that shares most with it, then the named speeches that no label has. */
export function judge(page: LabelledPage, all: readonly Given[]): readonly Outcome[] {
  const visible = visibleCounts(page.document.text);
  const reports = page.items.filter(({ type }) => type === "reporter_article");
  const passages = page.items.filter(({ type }) => type === "reported" || type === "quotation");
  const within = (given: Given, label: Span) => shared(given, label, visible) > 0.8 * size(given, visible);
  const given = all.filter((one) => page.whole || !reports.some((report) => within(one, report)));
  const taken = new Set<Given>();
  const outcomes = page.items
    .filter(({ type }) => kinds.has(type))
    .map((item): Outcome => {
      const ranked = given
        .filter((one) => !taken.has(one))
        .map((one) => ({
          one,
          share: Math.max(shareOf(one, item, visible), shareOf({ ...one, start: one.from }, item, visible)),
        }))
        .sort((a, b) => b.share - a.share);
      const [best] = ranked;
      if (best === undefined || best.share === 0) return { page, item, verdict: "lost" };
      const isCut = best.share >= 0.8;
      if (isCut) taken.add(best.one);
      const speaker = plain(best.one.speaker);
      const verdict =
        speaker !== null && speaker !== plain(item.speaker)
          ? "wrong"
          : isCut && speaker === plain(item.speaker)
            ? "right"
            : isCut
              ? "nobody"
              : "cut";
      return { page, item, given: best.one, verdict };
    });
  const matched = new Set(outcomes.flatMap((outcome) => outcome.given ?? []));
  const others = given.flatMap((one): readonly Outcome[] => {
    if (one.speaker === null || matched.has(one)) return [];
    const own = passages.some(
      (label) => label.speaker === one.speaker && shared(one, label, visible) > 0.3 * size(one, visible),
    );
    const part = page.items.some((item) => kinds.has(item.type) && item.speaker === one.speaker && within(one, item));
    const isApart = own || (one.rule === "reported" && !page.passages);
    return [{ page, given: one, verdict: isApart ? "reported" : part ? "cut" : "extra" }];
  });
  return [...outcomes, ...others];
}

function plain(name: string | null): string | null {
  return name === null ? null : name.replace(/\s+/gu, " "); // “Tide\u00A0Song”
}

function visibleCounts(text: string): Int32Array {
  const counts = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i += 1) counts[i + 1] = (counts[i] ?? 0) + (/\s/u.test(text.charAt(i)) ? 0 : 1); // " "
  return counts;
}

function size({ start, end }: Span, visible: Int32Array): number {
  return Math.max(0, (visible[end] ?? 0) - (visible[start] ?? 0));
}

function shared(a: Span, b: Span, visible: Int32Array): number {
  const start = Math.max(a.start, b.start);
  return size({ start, end: Math.max(start, Math.min(a.end, b.end)) }, visible);
}

function shareOf(a: Span, b: Span, visible: Int32Array): number {
  return shared(a, b, visible) / union(a, b, visible);
}

function union(a: Span, b: Span, visible: Int32Array): number {
  return Math.max(1, size(a, visible) + size(b, visible) - shared(a, b, visible));
}
