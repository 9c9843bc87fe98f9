/** What of the lexicon stands in a text, with guards and spellings checked, and which hits lie inside longer ones. */
import { bySpan, contains, type Span, slice } from "../base/span.ts";
import { isMeant } from "../lexicon/senses.ts";
import { foldSpelling, quotationMarks } from "../lexicon/spelling.ts";
import type { Hit, Sense } from "./hit.ts";
import type { SpotLexicon } from "./spot-lexicon.ts";

/** A hit that counts, or one that lies inside a longer one of its kind. */
export interface RankedHit extends Hit {
  readonly inner: boolean;
}

/** Every admissible hit, by place. `date` is that of the document, by which some wordings mean what they mean. */
export function findHits(text: string, lexicon: SpotLexicon, date?: string): readonly Hit[] {
  const folded = foldSpelling(text);
  const { count, values } = lexicon.matcher.find(folded.text);
  const hits: Hit[] = [];
  for (let i = 0; i < count; i += 1) {
    const pattern = values[2 * i + 1] ?? 0;
    const end = values[2 * i] ?? 0;
    const start = end - (lexicon.matcher.patterns[pattern] ?? "").length;
    const span = balanced(text, { start: folded.origins[start] ?? 0, end: (folded.origins[end - 1] ?? 0) + 1 });
    const senses = (lexicon.senses[pattern] ?? []).filter(
      (sense) => isSpelled(text, span, sense) && !isGuarded(folded.text, start, end, sense),
    );
    for (const sense of meant(senses, text, span, date)) hits.push({ ...span, sense });
  }
  return hits.sort(bySpan);
}

/**
 * Leftmost-longest over hits in order: what begins inside a hit that counts is `inner` if it ends there too, and
 * dropped if it reaches beyond, as is another wording of the same entity inside it.
 */
export function rank(hits: readonly Hit[]): readonly RankedHit[] {
  const ranked: RankedHit[] = [];
  /** The hit that counts, then what was kept inside it. */
  let family: Hit[] = [];
  for (const hit of hits) {
    const [outer] = family;
    if (outer === undefined || hit.start >= outer.end) {
      family = [hit];
      ranked.push({ ...hit, inner: false });
    } else if (hit.end <= outer.end && !family.some((longer) => isRepeat(hit, longer))) {
      family.push(hit);
      ranked.push({ ...hit, inner: true });
    }
  }
  return ranked;
}

/** 国内国际双循环 and the 双循环 in it are one mention. */
function isRepeat(hit: Hit, longer: Hit): boolean {
  return longer.sense.entity === hit.sense.entity && contains(longer, hit);
}

/** Takes in the mate of a mark inside: “|十四五”规划, 网上网下“同心圆|” */
function balanced(text: string, span: Span): Span {
  const surface = slice(text, span);
  const opens = surface.split("“").length;
  const closes = surface.split("”").length;
  return {
    start: closes > opens && text.charAt(span.start - 1) === "“" ? span.start - 1 : span.start,
    end: opens > closes && text.charAt(span.end) === "”" ? span.end + 1 : span.end,
  };
}

/** A mark that folding drops: `“` */
const marks = new RegExp(`[${quotationMarks}]`, "gu");

/**
 * Whether a 、 inside the string is one that the formulation may have: in the table, or between parts of three and more
 * characters (两不愁、三保障; not 改革、开放). A wording that the table quotes must be quoted in the text.
 */
function isSpelled(text: string, span: Span, { kind, written }: Sense): boolean {
  if (span.end - span.start === written[0]?.length && !isQuoted(written[0])) return true;
  const surface = slice(text, span).replace(marks, "");
  const unquoted = written.filter(
    (wording) => !isQuoted(wording) || isQuoted(text.slice(Math.max(0, span.start - 1), span.end + 1)),
  );
  if (unquoted.length === 0) return false;
  if (!surface.includes("、")) return true;
  if (unquoted.some((wording) => wording.replace(marks, "") === surface)) return true;
  return kind === "concept" && surface.split("、").every((part) => part.length >= 3);
}

/** “两山” */
function isQuoted(words: string): boolean {
  return quotationMarks.includes(words.charAt(0)) && quotationMarks.includes(words.charAt(words.length - 1));
}

/** The senses that a string has at its place: of several concepts that share it, the only one whose conditions hold, or none. */
function meant(senses: readonly Sense[], text: string, span: Span, date: string | undefined): readonly Sense[] {
  if (!senses.some(({ means }) => means !== undefined)) return senses;
  const around = paragraphWithout(text, span);
  const holding = senses.filter(({ means }) => means?.some((row) => isMeant(row, around, date)) ?? true);
  const concepts = holding.filter(({ kind }) => kind === "concept");
  return concepts.length > 1 ? holding.filter(({ kind }) => kind !== "concept") : holding;
}

function paragraphWithout(text: string, { start, end }: Span): string {
  const stop = text.indexOf("\n", end);
  const first = text.lastIndexOf("\n", start - 1) + 1;
  return `${text.slice(first, start)}\n${text.slice(end, stop === -1 ? text.length : stop)}`;
}

/** 创|新发展理念, 党的领导|干部 */
function isGuarded(folded: string, start: number, end: number, { concept }: Sense): boolean {
  if (concept === undefined) return false;
  return (
    concept.notAfter.some((left) => folded.endsWith(left, start)) ||
    concept.notBefore.some((right) => folded.startsWith(right, end))
  );
}
