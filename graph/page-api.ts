/** The answer of the API for one page, for the reader. */

/** `GET /api/documents/<document id, percent-encoded>.json`: one page for the reader. All offsets are in `text`. */
export interface DocumentPage {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly date: string | null;
  readonly source: string | null;
  readonly page: string | null;
  /** Of the file, where it is no plain text: “pdf”. */
  readonly format: string | null;
  /** Where the file itself is served whose pages can be shown, below the address of the viewer: “originals/a.pdf”. */
  readonly original: string | null;
  /** Where in the file the text stands that was made of it, by place. */
  readonly origins: readonly PageOrigin[];
  /** The raw file as decoded. */
  readonly text: string;
  readonly parts: readonly PagePart[];
  readonly speeches: readonly PageSpeech[];
  readonly mentions: {
    readonly start: readonly number[];
    readonly end: readonly number[];
    readonly kind: readonly string[];
    readonly entity: readonly string[];
    readonly name: readonly string[];
    readonly voice: readonly string[];
    readonly contained: readonly boolean[];
    readonly quotedPerson: readonly (string | null)[];
    /** Id of the speech, null outside bodies. */
    readonly speech: readonly (string | null)[];
  };
}

/** A stretch of the text and its place in the file. */
export interface PageOrigin {
  readonly start: number;
  readonly end: number;
  /** Of a PDF, from 1, with left, top, right and bottom in points, y downwards. */
  readonly page?: number;
  readonly box?: readonly [left: number, top: number, right: number, bottom: number];
  /** CSS path of the element of a web page. */
  readonly path?: string;
  /** Of a table, as the file counts. */
  readonly row?: number;
  readonly column?: string;
  /** How sure OCR is, 0–1. */
  readonly confidence?: number;
}

/** A stretch of the page; its readable text is the raw slice with `edits` applied, cut at `paragraphs`. */
export interface PagePart {
  readonly kind: string;
  readonly speech: string | null;
  readonly start: number;
  readonly end: number;
  readonly paragraphs: readonly { readonly start: number; readonly end: number }[];
  readonly edits: readonly { readonly start: number; readonly end: number; readonly insert: string }[];
}

/** A speech as the reader shows it; `evidence` is null where nothing on the page tells its speakers. */
export interface PageSpeech {
  readonly id: string;
  readonly order: number;
  readonly form: string;
  readonly title: string | null;
  readonly speakers: readonly PageSpeaker[];
  readonly rule: string;
  readonly confidence: number;
  readonly evidence: { readonly start: number; readonly end: number; readonly text: string } | null;
  readonly date: string | null;
  readonly chars: number;
  readonly start: number;
  readonly end: number;
}

/** A speaker of a speech with the posts that the speech itself gives. */
export interface PageSpeaker {
  readonly id: string;
  readonly name: string;
  readonly positions: readonly {
    readonly institution: string | null;
    readonly institutionId: string | null;
    readonly title: string | null;
    readonly former: boolean;
  }[];
}
