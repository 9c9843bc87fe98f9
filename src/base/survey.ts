/**
 * What documents tell before any of them is annotated, as findings that can be stored, sorted and merged: surveys of the
 * parts of a corpus, added in any order, are the survey of the whole.
 */
import { byCodeUnit, byKey } from "./order.ts";
import type { Position } from "./records.ts";

/** A person with his posts as a byline names him. */
export interface BylineFinding {
  readonly kind: "byline";
  readonly name: string;
  readonly positions: readonly Position[];
}

/** A name in a context that leaves no doubt. */
export interface NameFinding {
  readonly kind: "name";
  readonly name: string;
}

/** The first place of a text that may stand elsewhere again; `start` is in the raw file. */
export interface PlaceFinding {
  readonly kind: "paragraph" | "speech";
  readonly hash: string;
  readonly document: string;
  readonly start: number;
}

export type Finding = BylineFinding | NameFinding | PlaceFinding;

/** Distinct findings; of one text the first place, documents ordered by id. */
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
  const isNews = (finding: Finding): boolean => {
    const before = known.get(keyOf(finding));
    return before === undefined || isEarlier(finding, before);
  };
  const add = (finding: Finding): void => {
    if (isNews(finding)) known.set(keyOf(finding), finding);
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

/** Whether a text stands before the place where it was known; bylines and names have no place. */
function isEarlier(finding: Finding, known: Finding): boolean {
  if (!("hash" in finding && "hash" in known)) return false;
  return (byCodeUnit(finding.document, known.document) || finding.start - known.start) < 0;
}
