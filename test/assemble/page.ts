/**
 * Builds annotated documents by hand: marks in the text become mentions, `⟦concept:名⟧` or `⟦concept/quoted:名⟧`, with
 * several flags `⟦concept/indirect/echo:名⟧`. `⟦joint:双方……⟧` is what both sides do. A paragraph with a mark that is
 * `repeated` stood elsewhere before.
 */
import { createHash } from "node:crypto";
import type { AssemblyFacts, EmphasisRecord } from "../../graph/facts.ts";
import { TifaError } from "../../src/base/errors.ts";
import type {
  AnnotatedDocument,
  DocumentRecord,
  MentionKind,
  MentionRecord,
  PartRecord,
  Position,
  Speaker,
  SpeechRecord,
  Voice,
} from "../../src/base/records.ts";
import type { Span } from "../../src/base/span.ts";
import { readMarked } from "../marked.ts";

export interface SpeechSketch {
  readonly by?: string;
  readonly posts?: readonly (Partial<Position> & { readonly institution: string })[];
  readonly paragraphs: readonly string[];
  readonly duplicateOf?: string;
  /** The rule of the attribution; `reported` for an outlet's paraphrase. */
  readonly rule?: string;
  readonly confidence?: number;
}

/** One page; each speech has its byline above it. */
export function page(
  id: string,
  date: string | undefined,
  sketches: readonly SpeechSketch[],
  more: Partial<DocumentRecord> = {},
): AnnotatedDocument {
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
    const joint: Span[] = [];
    const repeats: (Span & { readonly of: string })[] = [];
    const paragraphs = sketch.paragraphs.map((marked, paragraph) => {
      const paragraphStart = text.length;
      const plain = readMarked(marked);
      for (const { kind: sign, start: from, end: to } of plain.marks) {
        const [kind = "", ...flags] = sign.split("/");
        const name = plain.text.slice(from, to);
        const at = paragraphStart + from;
        if (kind === "joint") joint.push({ start: at, end: at + name.length });
        else mentions.push(mention({ id, speech, paragraph, kind, flags, name, start: at, by: sketch.by }));
      }
      text += `${plain.text}\n`;
      if (plain.marks.some(({ kind }) => kind.split("/").includes("repeated"))) {
        repeats.push({ start: paragraphStart, end: text.length - 1, of: "elsewhere.txt@0" });
      }
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
          : { rule: sketch.rule ?? "byline-before", confidence: sketch.confidence ?? 0.9, evidence },
      start,
      end,
      date: date ?? null,
      chars: text.slice(start, end).match(/\p{Script=Han}/gu)?.length ?? 0,
      duplicateOf: sketch.duplicateOf ?? null,
      text: text.slice(start, end),
      paragraphs,
      ...(joint.length > 0 && { joint }),
      ...(repeats.length > 0 && { repeats }),
    });
    parts.push({ document: id, order: index + 1, kind: "body", speech, start, end, paragraphs, edits: [] });
  });
  const sha256 = createHash("sha256").update(text).digest("hex");
  const document = { id, file: id, chars: text.length, sha256, encoding: "utf-8", title: `页 ${id}` };
  return {
    origins: [],
    document: { ...document, ...(date !== undefined && { date }), ...more },
    text,
    parts,
    speeches,
    mentions,
  };
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
  readonly flags: readonly string[];
  readonly name: string;
  readonly start: number;
  readonly by: string | undefined;
}

const kinds: readonly string[] = ["concept", "person", "institution", "work", "quotation"];
const voices: readonly string[] = ["quoted", "indirect", "joint", "title", "heading"];

function mention({ id, speech, paragraph, kind, flags, name, start, by }: MarkFound): MentionRecord {
  if (!kinds.includes(kind)) throw new TifaError("input", `no such mark: ${kind}`, "see the top of this file");
  const isQuotation = kind === "quotation";
  const voice = isQuotation ? "quoted" : (flags.find((flag) => voices.includes(flag)) ?? "speaker");
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
    voice: voice as Voice,
    quotedPerson: quotedPersonOf(voice, flags, by),
    echoOf: flags.includes("echo") ? "江远" : null,
    contained: flags.includes("contained"),
    chained: flags.includes("chained"),
    repeated: flags.includes("repeated"),
    rule: "lexicon:1",
    paragraph,
  };
}

/** What is reported is the speaker's, with the flag `other` somebody else's. */
function quotedPersonOf(voice: string, flags: readonly string[], by: string | undefined): string | null {
  if (voice === "quoted") return "person:江远";
  if (voice !== "indirect") return null;
  return flags.includes("other") ? "周沛" : (by ?? null);
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
  const found = verdict === "clear" || verdict === "clear-less" || verdict === "not-found";
  return {
    actor,
    concept,
    series: "own",
    population: "chinese",
    mentions,
    echo: 0,
    chained: 0,
    quoted: 0,
    counted: mentions,
    units: Math.min(mentions, 1),
    days: Math.min(mentions, 1),
    speeches: Math.min(mentions, 1),
    doubtful: 0,
    chars: 1200,
    rate: mentions / 1.2,
    expected: 0.5,
    expectedByPeers: 0.5,
    emphasis: some ? 1.2 : 0.8,
    ratio: mentions / 0.5,
    low: some ? 1.6 : 0,
    high: 4.0,
    phi: 1,
    p: 0.01,
    q: 0.04,
    z: 2,
    g2: 3.5,
    logRatio: 1.1,
    verdict,
    baseline: "quarter-form",
    firstDate: some ? "2024-05-01" : null,
    lastDate: some ? "2024-06-01" : null,
    withoutLargest: found ? true : null,
    withinOccasion: found ? true : null,
    sureOnly: found ? true : null,
    portfolio: false,
    ritual: false,
    selfNaming: false,
    actorLabel: "Person",
  };
}
