/** Sets an invented page as a newspaper's dump and keeps the way back: parts, speeches and mentions with raw offsets. */
import type { AnnotatedDocument, MentionRecord, PartKind, PartRecord, SpeechRecord } from "../../src/base/records.ts";
import { concepts, type InventedPage, positionsOf } from "./invented-pages.ts";

type Voice = MentionRecord["voice"];

/** The raw text, the records of one page. */
export function annotated(page: InventedPage): AnnotatedDocument {
  const parts: PartRecord[] = [];
  const speeches: SpeechRecord[] = [];
  const mentions: MentionRecord[] = [];
  let text = "";
  const add = (kind: PartKind, paragraphs: readonly string[], speech: string | null) => {
    const start = text.length;
    const edits: { start: number; end: number; insert: string }[] = [];
    const spans = paragraphs.map((paragraph, index) => {
      if (index > 0) text += "\n";
      if (kind === "body") text += "　　";
      const from = text.length;
      [...paragraph].forEach((character, column) => {
        const isBreak =
          page.wrap !== null && column > 0 && column % page.wrap === 0 && paragraph.length > page.wrap + 4;
        if (isBreak) {
          edits.push({ start: text.length, end: text.length + 1, insert: "" });
          text += "\n";
        }
        text += character;
      });
      return { start: from, end: text.length };
    });
    parts.push({
      document: page.id,
      order: parts.length + 1,
      kind,
      speech,
      start,
      end: text.length,
      paragraphs: spans,
      edits,
    });
    const part = parts.at(-1);
    const reported = page.isReport === true ? page.speeches[speeches.length]?.speaker : undefined;
    if (part !== undefined) mentions.push(...mentionsOf(text, part, reported ?? null));
    text += "\n\n";
    return { start, end: text.length - 2, paragraphs: spans };
  };
  add("headline", [page.title], null);
  add("subtitle", [page.subtitle], null);
  add("editor-note", [page.note], null);
  page.speeches.forEach(({ speaker, title, paragraphs }, index) => {
    const id = `${page.id}@${index + 1}`;
    add("title", [title], id);
    const body = add("body", paragraphs, id);
    const posts =
      speaker === null
        ? ""
        : positionsOf(speaker)
            .map((post) => `${post.former ? "原" : ""}${post.institution}${post.title}`)
            .join("、");
    const line = `——${posts}　${speaker}`;
    const byline = speaker === null ? null : add("byline", [line], id);
    const person =
      speaker === null ? null : { id: `person:${speaker}`, name: speaker, positions: positionsOf(speaker) };
    speeches.push({
      id,
      document: page.id,
      file: page.id,
      order: index + 1,
      form: page.isReport === true ? "reported" : page.wrap === null ? "article" : "speech",
      title,
      speaker: person,
      speakers: person === null ? [] : [person],
      attribution:
        byline === null
          ? { rule: "missing-byline", confidence: 0, evidence: null }
          : {
              rule: page.isReport === true ? "reported" : "byline-after",
              confidence: 0.97,
              evidence: { start: byline.start, end: byline.end, text: line },
            },
      start: body.start,
      end: body.end,
      date: page.date,
      chars: [...paragraphs.join("")].filter((character) => /\p{Script=Han}/u.test(character)).length,
      duplicateOf: null,
      text: paragraphs.join("\n"),
      paragraphs: body.paragraphs,
    });
  });
  add("credit", [page.credit], null);
  const { id, title, subtitle, date, source, page: number } = page;
  const document = {
    id,
    file: id,
    chars: text.length,
    sha256: "",
    encoding: "utf-8",
    title,
    subtitle,
    date,
    source,
    page: number,
  };
  return { document, text, origins: [], parts, speeches, mentions };
}

/** Concepts by plain search, quotations by their cue, works by their marks; the raw span may hold a line break. */
function mentionsOf(text: string, part: PartRecord, reported: string | null): readonly MentionRecord[] {
  const found: MentionRecord[] = [];
  const raw: number[] = [];
  let repaired = "";
  for (let at = part.start; at < part.end; at += 1) {
    if (text[at] === "\n" && part.edits.some(({ start }) => start === at)) continue;
    raw.push(at);
    repaired += text[at];
  }
  const take = (kind: MentionRecord["kind"], name: string, at: number, surface: string, voice: Voice) => {
    const start = raw[at] ?? 0;
    const end = (raw[at + surface.length - 1] ?? 0) + 1;
    const paragraph = part.paragraphs.findIndex((span) => span.start <= start && end <= span.end);
    found.push({
      id: `${part.document}@m${start}-${end}-${kind}`,
      speech: part.kind === "body" ? part.speech : null,
      document: part.document,
      kind,
      entity: kind === "quotation" ? "" : `${kind}:${name}`,
      name,
      surface,
      start,
      end,
      voice,
      quotedPerson: voice === "quoted" ? "林致远" : voice === "indirect" ? reported : null,
      echoOf: null,
      contained: false,
      chained: false,
      repeated: false,
      rule: "lexicon",
      paragraph: part.kind === "body" ? paragraph : null,
    });
  };
  const spans = (pattern: RegExp) => [...repaired.matchAll(pattern)].map((match) => [match.index, match[0]] as const);
  // "强调：“没有网络安全，就没有安稳日子。”"
  const quotations = spans(/(?<=：)“[^”]+”/gu);
  // "《网络强国云江行动方案》"
  const works = spans(/《[^》]+》/gu);
  for (const [at, surface] of quotations) take("quotation", "", at, surface, "quoted");
  for (const [at, surface] of works) take("work", surface, at, surface, "title");
  const within = (list: readonly (readonly [number, string])[], at: number) =>
    list.some(([from, surface]) => from <= at && at < from + surface.length);
  for (const [name] of concepts) {
    for (const [at] of spans(new RegExp(name, "gu"))) {
      const said = reported === null ? "speaker" : "indirect";
      const outside = part.kind === "title" ? "heading" : part.kind === "body" ? said : "outside";
      take("concept", name, at, name, within(quotations, at) ? "quoted" : within(works, at) ? "title" : outside);
    }
  }
  return found;
}
