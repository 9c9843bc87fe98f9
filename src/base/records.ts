/** The records that travel between the stages, as plain data. Spans are in the raw file unless they say otherwise. */
import type { Encoding } from "./decode.ts";
import type { ReadingDoubt } from "./doubt.ts";
import type { EditedText } from "./edits.ts";
import type { Origin } from "./origin.ts";
import type { Static } from "./schema.ts";
import type { documentSchema } from "./schema-document.ts";
import type { mentionSchema, partSchema, speechSchema } from "./schema-records.ts";
import type { Span } from "./span.ts";

/** What is known about a document besides its text; `--meta` outranks what is read from the page. */
export interface DocumentMeta
  extends Omit<DocumentRecord, "id" | "file" | "chars" | "sha256" | "encoding" | "occasion" | "editorNote"> {
  /** Where only the year is known; it dates the holder of an office and nothing else. */
  readonly year?: string;
}

/** A speaker as a table or `--meta` names one; it outranks what is read. */
export type GivenSpeaker = NonNullable<DocumentRecord["given"]>[number];

/** One file as found and decoded; `text` is without its byte order mark, line ends kept. */
export interface Document {
  readonly id: string;
  /** Path as it was given, `/`-separated, below the folder given. */
  readonly file: string;
  readonly text: string;
  readonly encoding: Encoding;
  readonly sha256: string;
  readonly meta: DocumentMeta;
  /** Where in its file the text stands that a reader made of it, by place. */
  readonly origins?: readonly Origin[];
  /** Where that reader is not sure that one text goes on. */
  readonly doubts?: readonly ReadingDoubt[];
}

/** A layout unit of the repaired text: one paragraph, heading or byline. `start`/`end` are in the repaired text. */
export interface Block extends Span {
  /** Raw line numbers, counted from 1, inclusive. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Width of the widest line in em: Han and full-width characters 1, others 0.5. */
  readonly width: number;
  /** White space before the first character of the first line, in em. */
  readonly indent: number;
  /** Blank lines between this block and the one before. */
  readonly blankBefore: number;
  /** The last character ends a sentence: 。！？；…” or a closing bracket behind one. */
  readonly terminal: boolean;
  /** Touches the block before without a blank line in a file where nearly all lines are set apart by one. */
  readonly touchesPrevious: boolean;
}

/** A document whose broken lines, letter-spacing and odd characters are mended; `edited.text` has one block a line. */
export interface RepairedDocument {
  readonly document: Document;
  /** What the stages read. */
  readonly edited: EditedText;
  /** What people are shown, of the same length: with traditional characters and half-width marks as the file has them. */
  readonly shown: EditedText;
  readonly blocks: readonly Block[];
  /** `wrapped`: a dump of narrow columns whose lines were joined; `paragraphs`: one paragraph a line, as it should be. */
  readonly layout: "wrapped" | "paragraphs";
}

/** A post held or once held; `null` where the text names a post without institution or an institution without post. */
export interface Position extends Omit<Speaker["positions"][number], "institutionId"> {}

/** A person as one byline names them; `name` is null where a post stands without a name. */
export interface NamedPerson {
  readonly name: string | null;
  readonly positions: readonly Position[];
}

/** `name` is a name alone, which is a byline only where a title stands above and an author note below. */
export type BylineKind = "byline" | "dash-byline" | "author-note" | "lead-in" | "reporter" | "name";

/** What the byline grammar makes of one line. `persons` is empty when the line is no byline. */
export interface Byline {
  readonly text: string;
  readonly kind: BylineKind | null;
  readonly persons: readonly NamedPerson[];
  /** How sure the grammar is that the line names a speaker, 0 to 1. */
  readonly confidence: number;
  /** The grammar's rule that decided, for evidence. */
  readonly rule: string;
  /** Whom a line that is no byline by itself names where others stand: 青屿渔村掌墨师 苏砚秋; `firm` when post and name are sure. */
  readonly byContext?: { readonly firm: boolean; readonly persons: readonly NamedPerson[] };
  readonly margin?: number; // by which the next reading is worse, in log odds
}

/** Reads one line as a byline; handed to the stages that need it, so that no stage imports another. */
export type BylineReader = (line: string) => Byline;

/** What a part of a page is. */
export type PartKind = PartRecord["kind"];

/** A stretch of the page by what it is. Parts tile the blocks; `start`/`end` are in the repaired text. */
export interface Part extends Span {
  readonly kind: PartKind;
  /** Index of the speech it belongs to, in page order. */
  readonly speech?: number;
}

/** The form in which somebody's words are printed. */
export type Form = SpeechRecord["form"];

/** One person's continuous turn, before anybody knows whose. All spans are in the repaired text. */
export interface Speech extends Span {
  /** From 1, in page order. */
  readonly order: number;
  readonly form: Form;
  readonly title?: Span;
  readonly byline?: Span;
  /** A closing （作者为…） note, which gives the posts of a name under the title or above the note, or of nobody. */
  readonly authorNote?: Span;
  readonly paragraphs: readonly Span[];
  /** The rule that opened this speech: `byline-after`, `byline-before`, `contact`, … */
  readonly cue: string;
  /** Words of the body that say who speaks, and those before it that give the name in full: 习近平强调, 国家主席习近平. */
  readonly leadIn?: Span;
  readonly introduction?: Span;
  /** Sentences of a reported passage that tell what both sides do: 双方要……; nobody's own. */
  readonly joint?: readonly Span[];
  /** Rule of the note that doubts the cut or the signature: `page-long-body`, … */
  readonly doubt?: string;
}

/** A page cut into parts and speeches. */
export interface SegmentedDocument {
  readonly repaired: RepairedDocument;
  readonly parts: readonly Part[];
  readonly speeches: readonly Speech[];
}

/** Words of the raw file that support a claim. */
export type Evidence = NonNullable<SpeechRecord["attribution"]["evidence"]>;

/** Whose words a speech is, and why. No speakers: `rule` says what is missing. */
export interface Attribution {
  readonly rule: string;
  readonly confidence: number;
  readonly evidence: Evidence | null;
  readonly speakers: readonly NamedPerson[];
}

/** What a mention names. */
export type MentionKind = MentionRecord["kind"];
/** Whose words a mention is in. */
export type Voice = MentionRecord["voice"];

/** A name or formulation as it stands in the repaired text of one document. `start`/`end` are in the repaired text. */
export interface SpottedMention extends Span {
  readonly kind: MentionKind;
  /** Id of the entity (`concept:…`, `institution:…`, `work:…`), or for persons the name that resolve turns into an id. */
  readonly entity: string;
  readonly name: string;
  readonly voice: Voice;
  /** Name of the person quoted, when `voice` is `quoted` or `indirect`. */
  readonly quotedPerson?: string;
  /** Of a concept: names of those whom its sentence names as authors, in their order. */
  readonly authors?: readonly string[];
  readonly contained: boolean;
  readonly chained: boolean;
  readonly rule: string;
}

/** `speaker` of the contract: a resolved person with the posts of this byline. */
export type Speaker = SpeechRecord["speakers"][number];

/** A line of `documents.jsonl`. */
export interface DocumentRecord extends Static<typeof documentSchema> {}

/** A line of `speeches.jsonl`. `start`/`end` enclose the body in the raw file, title and byline outside. */
export interface SpeechRecord extends Static<typeof speechSchema> {}

/** A line of `mentions.jsonl`; `start`/`end` are in the raw file. */
export interface MentionRecord extends Static<typeof mentionSchema> {}

/** A line of `parts.jsonl`: a stretch of the page by what it is, with the edits that turn it into readable text. */
export interface PartRecord extends Static<typeof partSchema> {}

/** A line of `origins.jsonl`: where in its file a stretch of the raw text stands. */
export interface OriginRecord extends Origin {
  readonly document: string;
}

/** Everything that one document gives to the graph. */
export interface AnnotatedDocument {
  readonly document: DocumentRecord;
  readonly text: string;
  readonly origins: readonly OriginRecord[];
  readonly parts: readonly PartRecord[];
  readonly speeches: readonly SpeechRecord[];
  readonly mentions: readonly MentionRecord[];
}
