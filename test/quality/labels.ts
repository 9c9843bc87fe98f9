/** Hand-made labels as `docs/labels` publishes them: places in texts that stay where they are. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { home } from "../../src/lexicon/home.ts";

/** Words of a text: `file` below the folder of texts, `#12` behind it the twelfth record of a file of records. */
export interface Label {
  readonly file: string;
  /** Of the bytes of the file, of records of the UTF-8 bytes of their text. */
  readonly sha256: string;
  /** UTF-16 code units from the beginning of the text, its byte order mark left out. */
  readonly start: number;
  readonly end: number;
  /** Of labels made after the rules: whether tifa was wholly right when it first saw them. */
  readonly atFirst?: boolean;
}

export interface LabelledPosition {
  readonly institution: string | null;
  readonly title: string | null;
  readonly former?: boolean;
}

export interface LabelledPerson {
  readonly name: string | null;
  readonly positions: readonly LabelledPosition[];
}

/** A line that names persons. */
export interface BylineLabel extends Label {
  readonly id: string;
  readonly kind: string;
  readonly date: string | null;
  readonly persons: readonly LabelledPerson[];
}

/** The body of a speech and the place of its title. */
export interface SpeechLabel extends Label {
  readonly order: number;
  readonly type: string;
  readonly titleStart?: number;
  readonly titleEnd?: number;
  readonly speaker: string | null;
  readonly positions?: readonly LabelledPosition[];
}

/** A whole report. */
export interface ReportLabel extends Label {
  readonly key: string;
  readonly year: string | null;
  readonly speaker: string;
}

/** Words in quotation marks; `speaker` as the page names him, null where it names nobody. */
export interface QuotationLabel extends Label {
  readonly speaker: string | null;
}

/** A speech that was drawn; each of the readers gives its speakers joined by 、, or - for nobody. */
export interface DrawnLabel extends Label {
  readonly draw: string;
  readonly date: string | null;
  /** What tifa gave on the day of the draw. */
  readonly then: string;
  readonly readers: readonly [string, string];
  /** What a reader found wrong with the cut. */
  readonly cut?: string;
}

/** All labels of `docs/labels/<name>.jsonl`. */
export function labelsOf<T extends Label>(name: string): readonly T[] {
  const lines = readFileSync(join(home, "docs", "labels", `${name}.jsonl`), "utf8").split("\n");
  // Written as docs/labels/README.md says; a test holds every line against its text.
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as T);
}

/** A label with the whole text that it is about. */
export interface Labelled<T> {
  readonly label: T;
  readonly text: string;
}

/** The labels whose very text is in the folder; texts of another hash are other texts. */
export function withTexts<T extends Label>(texts: string, labels: readonly T[]): readonly Labelled<T>[] {
  const linesOf = remembered((path) => readFileSync(path, "utf8").split("\n"));
  const textOf = remembered((file) => {
    const [path = "", line] = file.split("#");
    const whole = join(texts, path);
    if (!existsSync(whole)) return undefined;
    return line === undefined ? readFileSync(whole) : recordText(linesOf(whole)[Number(line) - 1]);
  });
  return labels.flatMap((label) => {
    const content = textOf(label.file);
    if (content === undefined || hashOf(content) !== label.sha256) return [];
    return [{ label, text: content.toString().replace(/^\uFEFF/u, "") }]; // a byte order mark
  });
}

function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

function recordText(line = "{}"): string | undefined {
  // A record of a shape of its own has no text and is left out.
  const { content, text } = JSON.parse(line) as { readonly content?: string; readonly text?: string };
  return content ?? text;
}

/** The words that a label is about. */
export function wordsOf({ label, text }: Labelled<Label>): string {
  return text.slice(label.start, label.end);
}

function hashOf(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Institution, title and former of each post, in any order. */
export function positionsKey(positions: readonly LabelledPosition[]): string {
  return JSON.stringify(positions.map((p) => [p.institution ?? "", p.title ?? "", p.former === true]).sort());
}
