/** A store in brief: what two stores are compared by. No text is kept, only its hash. */
import { createHash } from "node:crypto";
import type { EmphasisRecord } from "../../graph/facts.ts";
import type { NodeRow } from "../../graph/schema.ts";
import type { DocumentRecord, MentionRecord, SpeechRecord } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import { recordsOf } from "../store/directory/record-files.ts";

/** A speech without its words. */
export interface SpeechDigest extends Span {
  readonly id: string;
  readonly document: string;
  readonly textHash: string;
  readonly chars: number;
  /** Ids of the speakers, “nobody” when there is none. */
  readonly speaker: string;
  /** 云江省委网信办主任; 原 before a former post. */
  readonly positions: string;
  readonly rule: string;
}

/** A quotation without its words. */
export interface QuotationDigest {
  readonly id: string;
  readonly wordsHash: string;
  /** Id of whom it quotes, “nobody” when that is unknown. */
  readonly person: string;
}

/** What is compared of a store, without its texts. */
export interface Digest {
  /** SHA-256 of the input by document. */
  readonly documents: ReadonlyMap<string, string>;
  readonly speeches: ReadonlyMap<string, readonly SpeechDigest[]>;
  /** By document. */
  readonly quotations: ReadonlyMap<string, readonly QuotationDigest[]>;
  /** Keys by id of a person. */
  readonly persons: ReadonlyMap<string, readonly string[]>;
  /** Names by id. */
  readonly institutions: ReadonlyMap<string, string>;
  /** Own mentions and all mentions by concept. */
  readonly concepts: ReadonlyMap<string, { readonly own: number; readonly all: number }>;
  /** By actor and concept. */
  readonly verdicts: ReadonlyMap<string, string>;
}

/** Reads the store at `dir`. */
export function digestOf(dir: string): Digest {
  const documents = new Map<string, string>();
  for (const { id, sha256 } of recordsOf<DocumentRecord>(dir, "documents.jsonl")) documents.set(id, sha256);
  const speeches = new Map<string, SpeechDigest[]>();
  for (const speech of recordsOf<SpeechRecord>(dir, "speeches.jsonl")) {
    const own = speeches.get(speech.document) ?? [];
    speeches.set(speech.document, own);
    own.push(speechDigest(speech));
  }
  const verdicts = new Map<string, string>();
  for (const { actor, concept, series, verdict } of recordsOf<EmphasisRecord>(dir, "emphasis.jsonl")) {
    verdicts.set(`${actor} ${concept} ${series}`, verdict);
  }
  return { documents, speeches, ...entitiesOf(dir), ...mentionsOf(dir), verdicts };
}

function speechDigest({ id, document, start, end, text, chars, speakers, attribution }: SpeechRecord): SpeechDigest {
  const posts = speakers.flatMap(({ positions }) => positions);
  return {
    id,
    document,
    start,
    end,
    textHash: hashOf(text),
    chars,
    speaker: speakers.length === 0 ? "nobody" : speakers.map((speaker) => speaker.id).join("、"),
    positions: posts
      .map(
        ({ institution, title, former, term }) =>
          `${former ? "原" : ""}${term ?? ""}${institution ?? ""}${title ?? ""}`,
      )
      .join("、"),
    rule: attribution.rule,
  };
}

function entitiesOf(dir: string): Pick<Digest, "persons" | "institutions"> {
  const persons = new Map<string, readonly string[]>();
  const institutions = new Map<string, string>();
  for (const { label, id, properties } of recordsOf<NodeRow>(dir, "nodes.jsonl")) {
    const { keys, name } = properties;
    if (label === "Person") persons.set(id, [id, ...(Array.isArray(keys) ? keys.map(String) : [])]);
    if (label === "Institution") institutions.set(id, String(name));
  }
  return { persons, institutions };
}

function mentionsOf(dir: string): Pick<Digest, "concepts" | "quotations"> {
  const concepts = new Map<string, { own: number; all: number }>();
  const quotations = new Map<string, QuotationDigest[]>();
  for (const mention of recordsOf<MentionRecord>(dir, "mentions.jsonl")) {
    if (mention.kind === "quotation") {
      const own = quotations.get(mention.document) ?? [];
      quotations.set(mention.document, own);
      own.push(quotationDigest(mention));
    }
    if (mention.kind !== "concept" || mention.contained) continue;
    const counts = concepts.get(mention.entity) ?? { own: 0, all: 0 };
    concepts.set(mention.entity, counts);
    counts.all += 1;
    if (isOwn(mention)) counts.own += 1;
  }
  return { concepts, quotations };
}

function isOwn({ voice, repeated }: MentionRecord): boolean {
  return voice === "speaker" && !repeated;
}

function quotationDigest({ id, surface, entity }: MentionRecord): QuotationDigest {
  const person = entity.startsWith("person:") ? entity : "nobody";
  return { id, wordsHash: hashOf(surface), person };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
