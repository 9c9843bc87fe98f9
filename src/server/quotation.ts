/** A mention in its sentence, as repaired text. */
import type { Quotation } from "../../graph/api.ts";
import { editSlice } from "../base/edits.ts";
import { postWords } from "../base/posts.ts";
import type { MentionRecord, Speaker, SpeechRecord } from "../base/records.ts";
import { contains, type Span } from "../base/span.ts";
import type { Lookup } from "./lookup.ts";
import { standingOf } from "./mention-status.ts";

/** Code units shown on either side at most. */
const reach = 60;

/** The mention with what stands around it in its paragraph, whose words they are and why; `actor` is asked about. */
export function quotation(lookup: Lookup, mention: MentionRecord, actor?: string): Quotation {
  const { start, end, document } = mention;
  const text = lookup.store.source(document);
  const part = (lookup.partsOf.get(document) ?? []).find((candidate) => contains(candidate, mention));
  const paragraph = part?.paragraphs.find((candidate) => contains(candidate, mention)) ?? part ?? mention;
  const repaired = (span: Span) => editSlice(text, part?.edits ?? [], span).text.trimStart();
  const speech = mention.speech === null ? undefined : lookup.speeches.get(mention.speech);
  const speaker = speakerOf(speech, actor);
  const record = lookup.documents.get(document);
  return {
    document,
    documentTitle: record?.title ?? document,
    speech: mention.speech,
    speaker: speaker?.name ?? null,
    post: speaker === null ? "" : speaker.positions.map(postWords).join("、"),
    start,
    end,
    before: lastSentence(repaired({ start: paragraph.start, end: start })),
    surface: mention.surface,
    after: firstSentence(repaired({ start: end, end: paragraph.end })),
    voice: mention.voice,
    standing: standingOf(lookup, mention),
    date: speech?.date ?? record?.date ?? null,
    rule: speech?.attribution.rule ?? mention.rule,
    confidence: speech?.attribution.confidence ?? null,
  };
}

/** Of several speakers of one speech the one who is asked about, as a person or by an institution. */
function speakerOf(speech: SpeechRecord | undefined, actor: string | undefined): Speaker | null {
  const isAsked = ({ id, positions }: Speaker) =>
    id === actor || positions.some(({ institutionId }) => institutionId !== null && institutionId === actor);
  return speech?.speakers.find(isAsked) ?? speech?.speaker ?? null;
}

/** From behind the last full stop, 。 in 「……。前面的话」, or the last `reach` characters. */
function lastSentence(before: string): string {
  const from = Math.max(...[..."。！？；"].map((stop) => before.lastIndexOf(stop))) + 1;
  const sentence = before.slice(from).replace(/^[”’」』）]+/u, ""); // "”我们要"
  // A cut sentence begins behind a comma where there is one near: “会议强调，|要把网络强国”
  return sentence.length <= reach ? sentence : `…${sentence.slice(-reach).replace(/^.{0,20}?[，、：]/u, "")}`;
}

/** Up to the first full stop and its closing quotation mark, or the first `reach` characters. */
function firstSentence(after: string): string {
  // "建设，让群众满意。”"
  const sentence = /^[^。！？；]*[。！？；]?[”’」』]?/u.exec(after)?.[0] ?? "";
  return sentence.length <= reach ? sentence : `${sentence.slice(0, reach)}…`;
}
