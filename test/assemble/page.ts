/** Builds annotated documents by hand: marks in the text become mentions, `⟦concept:名⟧` or `⟦concept/quoted:名⟧`. */
import { createHash } from "node:crypto";
import type { AssemblyFacts, EmphasisRecord } from "../../graph/facts.ts";
import { TifaError } from "../../src/base/errors.ts";
import type {
  AnnotatedDocument,
  MentionKind,
  MentionRecord,
  PartRecord,
  Position,
  Speaker,
  SpeechRecord,
  Voice,
} from "../../src/base/records.ts";
import { readMarked } from "../marked.ts";

export interface SpeechSketch {
  readonly by?: string;
  readonly posts?: readonly (Partial<Position> & { readonly institution: string })[];
  readonly paragraphs: readonly string[];
  readonly duplicateOf?: string;
}

/** One page; each speech has its byline above it. */
export function page(id: string, date: string | undefined, sketches: readonly SpeechSketch[]): AnnotatedDocument {
  let text = "";
  const speeches: SpeechRecord[] = [];
  const mentions: MentionRecord[] = [];
  const parts: PartRecord[] = [];
  sketches.forEach((sketch, index) => {
    const byline = sketch.by === undefined ? "" : `${sketch.by}：`;
    const bylineStart = text.length;
    text += `${byline}\n`;
    const start = text.length;
    const speech = `${id}@${start}`;
    const paragraphs = sketch.paragraphs.map((marked, paragraph) => {
      const paragraphStart = text.length;
      const plain = readMarked(marked);
      for (const { kind: sign, start: from, end: to } of plain.marks) {
        const [kind = "", flag = ""] = sign.split("/");
        const name = plain.text.slice(from, to);
        mentions.push(mention({ id, speech, paragraph, kind, flag, name, start: paragraphStart + from }));
      }
      text += `${plain.text}\n`;
      return { start: paragraphStart, end: text.length - 1 };
    });
    const end = text.length - 1;
    const speaker = sketch.by === undefined ? null : speakerOf(sketch.by, sketch.posts ?? []);
    const evidence = { start: bylineStart, end: bylineStart + byline.length, text: byline };
    speeches.push({
      id: speech,
      document: id,
      file: id,
      order: index + 1,
      form: "speech",
      title: null,
      speaker,
      speakers: speaker === null ? [] : [speaker],
      attribution:
        speaker === null
          ? { rule: "missing-byline", confidence: 0, evidence: null }
          : { rule: "byline-before", confidence: 0.9, evidence },
      start,
      end,
      date: date ?? null,
      chars: text.slice(start, end).match(/\p{Script=Han}/gu)?.length ?? 0,
      duplicateOf: sketch.duplicateOf ?? null,
      text: text.slice(start, end),
      paragraphs,
    });
    parts.push({ document: id, order: index + 1, kind: "body", speech, start, end, paragraphs, edits: [] });
  });
  const sha256 = createHash("sha256").update(text).digest("hex");
  const document = { id, file: id, chars: text.length, sha256, encoding: "utf-8", title: `页 ${id}` };
  return { document: date === undefined ? document : { ...document, date }, text, parts, speeches, mentions };
}

function speakerOf(name: string, posts: NonNullable<SpeechSketch["posts"]>): Speaker {
  return {
    id: `person:${name}`,
    name,
    positions: posts.map((post) => ({
      title: null,
      former: false,
      institutionId: `institution:${post.institution}`,
      ...post,
    })),
  };
}

interface MarkFound {
  readonly id: string;
  readonly speech: string;
  readonly paragraph: number;
  readonly kind: string;
  readonly flag: string;
  readonly name: string;
  readonly start: number;
}

const kinds: readonly string[] = ["concept", "person", "institution", "work", "quotation"];
const voices: readonly string[] = ["quoted", "indirect", "title", "heading"];

function mention({ id, speech, paragraph, kind, flag, name, start }: MarkFound): MentionRecord {
  if (!kinds.includes(kind)) throw new TifaError("input", `no such mark: ${kind}`, "see the top of this file");
  const isQuotation = kind === "quotation";
  const quoted = isQuotation ? "quoted" : flag;
  return {
    id: `${id}#${start}`,
    speech,
    document: id,
    // Checked against the list just above.
    kind: kind as MentionKind,
    entity: isQuotation ? "person:江远" : `${kind}:${name}`,
    name,
    surface: name,
    start,
    end: start + name.length,
    voice: voices.includes(quoted) ? (quoted as Voice) : "speaker",
    quotedPerson: quoted === "quoted" ? "person:江远" : null,
    echoOf: null,
    contained: flag === "contained",
    chained: false,
    repeated: flag === "repeated",
    rule: "lexicon:1",
    paragraph,
  };
}

/** Facts about nothing. */
export const noFacts: AssemblyFacts = { concepts: [], institutions: [], persons: [], possiblySame: [] };

/** Numbers of a pair, all of them plausible. */
export function emphasisOf(
  actor: string,
  concept: string,
  mentions: number,
  verdict: EmphasisRecord["verdict"] = "insufficient",
): EmphasisRecord {
  const some = mentions > 0;
  return {
    actor,
    concept,
    mentions,
    counted: mentions,
    speeches: Math.min(mentions, 1),
    chars: 1200,
    rate: mentions / 1.2,
    expected: 0.5,
    expectedByPeers: 0.4,
    emphasis: some ? 2.5 : null,
    low: some ? 1.6 : null,
    high: some ? 4.0 : null,
    phi: 1,
    prior: 0,
    p: 0.01,
    q: 0.04,
    z: 2,
    g2: 3.5,
    logRatio: some ? 1.1 : null,
    verdict,
    baseline: "quarter×form",
    firstDate: some ? "2024-05-01" : null,
    lastDate: some ? "2024-06-01" : null,
    actorLabel: "Person",
    share: 0.5,
    shareExpected: 0.25,
    reach: 1,
    reachExpected: 0.5,
  };
}
