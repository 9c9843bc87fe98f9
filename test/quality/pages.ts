/** Whole pages: are the speeches found, cut in the right place and given to the right person? */
import { join } from "node:path";
import { groupBy } from "../../src/base/group.ts";
import type { SpeechRecord } from "../../src/base/records.ts";
import type { Span } from "../../src/base/span.ts";
import { buildSpeeches } from "./built.ts";
import { type Labelled, labelsOf, positionsKey, type SpeechLabel, withTexts } from "./labels.ts";
import { firstRead, measureOf, noteError, notMeasured, type Section } from "./measure.ts";

const sameCut = 0.8;

/** Labels of whole pages, and how they came about. */
export interface PageLabels {
  readonly title: string;
  /** `docs/labels/<name>.jsonl` */
  readonly name: string;
  readonly text?: string;
}

/** One labelled speech with the found one that overlaps it most. */
interface Pair {
  readonly text: string;
  readonly item: SpeechLabel;
  readonly speech: SpeechRecord | undefined;
  readonly isCut: boolean;
}

/** Cut, speaker, posts and titles over the labelled pages, each built by itself. */
export async function scorePages(texts: string, { title, name, text = "" }: PageLabels): Promise<Section> {
  const pages = groupBy(withTexts(texts, labelsOf<SpeechLabel>(name)), ({ label }) => label.file);
  if (pages.size === 0) return notMeasured(title, `the texts of docs/labels/${name}.jsonl are not there`);
  const pairs: Pair[] = [];
  let found = 0;
  for (const [file, page] of pages) {
    const scored = await scorePage(join(texts, file), page);
    pairs.push(...scored.pairs);
    found += scored.found;
  }
  const posted = pairs.filter(({ item }) => (item.positions ?? []).length > 0);
  const cut = pairs.filter(({ isCut }) => isCut).length;
  return {
    title,
    text: [
      `${text}${pages.size} pages. A speech is cut right when it shares at least ${100 * sameCut} % of its visible characters with the labelled one (intersection over union). Reports by journalists on these pages are left out.`,
    ],
    measures: [
      ...firstRead(pairs.map(({ item }) => item)),
      { name: "cut right, of the labelled", right: cut, of: pairs.length },
      { name: "cut right, of the found", right: cut, of: found },
      measureOf("cut right and given to the right speaker, or to nobody where nobody is named", pairs, isRight),
      measureOf("institution, title and former of every post right, where posts are labelled", posted, hasPositions),
      measureOf(
        "title right, where there is one",
        pairs.filter(({ item }) => item.titleStart !== undefined),
        hasTitle,
      ),
      measureOf("not given to a wrong person", pairs, (pair) => !isWrong(pair)),
    ],
    errors: errorsOf(pairs),
  };
}

function errorsOf(pairs: readonly Pair[]): ReadonlyMap<string, readonly string[]> {
  const errors = new Map<string, string[]>();
  for (const pair of pairs) {
    const place = `${pair.item.file} #${pair.item.order}`;
    if (isWrong(pair)) noteError(errors, "given to a wrong person", place);
    else if (!pair.isCut) noteError(errors, "cut in another place, or not found", place);
    else if (!isRight(pair)) noteError(errors, "given to nobody", place);
    else if ((pair.item.positions ?? []).length > 0 && !hasPositions(pair)) noteError(errors, "another post", place);
  }
  return errors;
}

async function scorePage(
  path: string,
  page: readonly Labelled<SpeechLabel>[],
): Promise<{ pairs: readonly Pair[]; found: number }> {
  const reports = page.filter(({ label }) => label.type === "reporter_article");
  const { speeches: all } = await buildSpeeches([path]);
  const speeches = all.filter(
    (speech) => !reports.some(({ label }) => overlap(speech, label) > sameCut * (speech.end - speech.start)),
  );
  const visible = visibleCounts(page[0]?.text ?? "");
  const taken = new Set<SpeechRecord>();
  const pairs = page
    .filter(({ label }) => label.type !== "reporter_article")
    .map(({ label: item, text }): Pair => {
      const ranked = speeches
        .map((speech) => ({ speech, share: sharedBy(speech, item, visible) }))
        .sort((a, b) => b.share - a.share);
      const [best] = ranked;
      if (best === undefined || best.share === 0) return { text, item, speech: undefined, isCut: false };
      const isCut = best.share >= sameCut && !taken.has(best.speech);
      if (isCut) taken.add(best.speech);
      return { text, item, speech: best.speech, isCut };
    });
  return { pairs, found: speeches.length };
}

function isRight({ item, speech, isCut }: Pair): boolean {
  return isCut && (speech?.speaker?.name ?? null) === item.speaker;
}

function isWrong({ item, speech }: Pair): boolean {
  const name = speech?.speaker?.name;
  return name !== undefined && name !== item.speaker;
}

function hasPositions(pair: Pair): boolean {
  return (
    isRight(pair) && positionsKey(pair.speech?.speaker?.positions ?? []) === positionsKey(pair.item.positions ?? [])
  );
}

function hasTitle({ text, item, speech, isCut }: Pair): boolean {
  const plain = (text: string | null | undefined) => (text ?? "").replace(/\s/gu, ""); // "把路 走宽"
  return isCut && plain(speech?.title) === plain(text.slice(item.titleStart, item.titleEnd));
}

/** How many visible characters stand before each offset. */
function visibleCounts(text: string): Int32Array {
  const counts = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i += 1) counts[i + 1] = (counts[i] ?? 0) + (/\s/u.test(text.charAt(i)) ? 0 : 1); // " "
  return counts;
}

/** Intersection over union, white space left out. */
function sharedBy(a: Span, b: Span, visible: Int32Array): number {
  const size = (start: number, end: number) => Math.max(0, (visible[end] ?? 0) - (visible[start] ?? 0));
  const both = size(Math.max(a.start, b.start), Math.max(Math.max(a.start, b.start), Math.min(a.end, b.end)));
  const either = size(a.start, a.end) + size(b.start, b.end) - both;
  return either === 0 ? 0 : both / either;
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
