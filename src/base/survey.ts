/**
 * What documents tell before any of them is annotated, as findings that can be stored, sorted and merged: surveys of
 * the parts of a corpus, added in any order, are the survey of the whole.
 */
import { isDeepStrictEqual } from "node:util";
import { byCodeUnit, byKey } from "./order.ts";
import type { Position } from "./records.ts";
import type { Span } from "./span.ts";

/** A person with posts in one wording: the first byline that has it, files ordered by name, and when it was used. */
export interface BylineFinding extends Span {
  readonly kind: "byline";
  readonly name: string;
  readonly positions: readonly Position[];
  readonly file: string;
  /** `YYYY-MM-DD` of the first and the last document with this wording; absent where none has a date. */
  readonly firstSeen?: string;
  readonly lastSeen?: string;
}

/** A name in a context that leaves no doubt. */
export interface NameFinding {
  readonly kind: "name";
  readonly name: string;
}

/** The original of a text that may stand elsewhere again; `start` is in the raw file. */
export interface PlaceFinding {
  readonly kind: "paragraph" | "speech";
  readonly hash: string;
  readonly document: string;
  readonly start: number;
  /** `YYYY-MM-DD` of the document. */
  readonly date?: string;
  /** Somebody is named as its speaker there. */
  readonly isSigned?: boolean;
  /** Of a paragraph: where its speech begins in the raw file, and its text without white space, by which near-copies are found. */
  readonly speech?: number;
  readonly words?: string;
  /** Whom the copies name, a string for each signature: “程望舒、贺兰亭”; of several one is wrong. */
  readonly signatures?: readonly string[];
}

/** What one document teaches the survey. */
export type Finding = BylineFinding | NameFinding | PlaceFinding;

/**
 * The distinct findings of a run; of one wording the first place, documents ordered by id, of one text the original: the
 * signed copy, then the one of the earliest day, then the first place.
 */
export interface Survey {
  readonly add: (finding: Finding) => void;
  /** Whether adding a finding would change anything. */
  readonly isNews: (finding: Finding) => boolean;
  readonly firstPlace: (kind: PlaceFinding["kind"], hash: string) => PlaceFinding | undefined;
  /** All findings in an order of their own. */
  readonly findings: () => readonly Finding[];
}

/** A survey that begins with the findings given. */
export function createSurvey(findings: Iterable<Finding> = []): Survey {
  const known = new Map<string, Finding>();
  const together = (finding: Finding): Finding => {
    const before = known.get(keyOf(finding));
    return before === undefined ? finding : merged(before, finding);
  };
  const isNews = (finding: Finding): boolean => !isDeepStrictEqual(together(finding), known.get(keyOf(finding)));
  const add = (finding: Finding): void => {
    known.set(keyOf(finding), together(finding));
  };
  for (const finding of findings) add(finding);
  return {
    add,
    isNews,
    firstPlace: (kind, hash) => {
      const found = known.get(`${kind} ${hash}`);
      return found !== undefined && "hash" in found ? found : undefined;
    },
    findings: () => [...known].sort(byKey(([key]) => key)).map(([, finding]) => finding),
  };
}

function keyOf(finding: Finding): string {
  switch (finding.kind) {
    case "byline":
      return `byline ${finding.name} ${JSON.stringify(finding.positions)}`;
    case "name":
      return `name ${finding.name}`;
    case "paragraph":
    case "speech":
      return `${finding.kind} ${finding.hash}`;
  }
}

/** Two findings of one key as one. */
function merged(known: Finding, added: Finding): Finding {
  const first = isEarlier(added, known) ? added : known;
  if ("hash" in known && "hash" in added && "hash" in first) return withSignatures(first, known, added);
  if (first.kind !== "byline" || known.kind !== "byline" || added.kind !== "byline") return first;
  const dates = [known, added].flatMap(({ firstSeen, lastSeen }) => [firstSeen ?? [], lastSeen ?? []].flat()).sort();
  const [firstSeen] = dates;
  const lastSeen = dates.at(-1);
  return { ...first, ...(firstSeen === undefined || lastSeen === undefined ? {} : { firstSeen, lastSeen }) };
}

/** The original with the signatures of all copies. */
function withSignatures(first: PlaceFinding, ...copies: readonly PlaceFinding[]): PlaceFinding {
  const all = new Set(copies.flatMap(({ signatures = [] }) => signatures));
  return all.size === 0 ? first : { ...first, signatures: [...all].sort(byCodeUnit) };
}

/** Behind every day: a copy without date is the last. */
const latest = "9999-12-31";

/** Whether a text or a byline stands before the place where it was known; a name has no place. */
function isEarlier(finding: Finding, known: Finding): boolean {
  if (finding.kind === "name" || known.kind === "name") return false;
  if ("hash" in finding && "hash" in known) return byOriginality(finding, known) < 0;
  return (byCodeUnit(placeOf(finding), placeOf(known)) || finding.start - known.start) < 0;
}

/** Orders copies: the signed ones, then by day, then by document and place; the first is the original. */
export function byOriginality(a: PlaceFinding, b: PlaceFinding): number {
  return (
    Number(b.isSigned === true) - Number(a.isSigned === true) ||
    byCodeUnit(a.date ?? latest, b.date ?? latest) ||
    byCodeUnit(a.document, b.document) ||
    a.start - b.start
  );
}

function placeOf(finding: BylineFinding | PlaceFinding): string {
  return finding.kind === "byline" ? finding.file : finding.document;
}
