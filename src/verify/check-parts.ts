/** Whether the parts of a page are all of it, and the bodies among them those of its speeches. */

import { isBesideText, isHeadOfNotes, markOfNote } from "../base/beside-text.ts";
import { editSlice } from "../base/edits.ts";
import { readFolio } from "../base/folio.ts";
import { countHan } from "../base/han.ts";
import { readHeadDay } from "../base/head-day.ts";
import { linesIn } from "../base/lines.ts";
import type { PartRecord } from "../base/records.ts";
import { contains, type Span } from "../base/span.ts";
import { isSwitch } from "../base/web-chrome.ts";
import type { Findings } from "./findings.ts";
import type { StoredDocument } from "./stored-documents.ts";

/** Whether edits stand one behind the other in the text, so that it can be read with them. */
export function areEditsInOrder({ text, parts }: StoredDocument): boolean {
  const whole = { start: 0, end: text.length };
  return parts.every((part) => areWithin(part.edits, whole) && part.edits.every(({ start, end }) => start <= end));
}

/** Checks the parts of one document, and what its record says of the page. */
export function checkParts({ document, text, parts, speeches }: StoredDocument, findings: Findings): void {
  const readable = parts.map((part) => editSlice(text, part.edits, part).text);
  const chars = readable.reduce((sum, each) => sum + countHan(each), 0);
  findings.expect("pages whose parts hold all their characters", chars === document.chars, () => {
    return `${document.id}: ${document.chars} characters said, ${chars} in its parts`;
  });
  const ids = new Set(speeches.map(({ id }) => id));
  let end = 0;
  parts.forEach((part, index) => {
    const between = text.slice(end, part.start);
    const isNext = part.order === index && end <= part.start && part.start < part.end && part.end <= text.length;
    findings.expect("parts that tile their page", isNext && isNoText(between), () => {
      return `${document.id}: ${part.kind} ${part.start}-${part.end} does not follow what ends at ${end}`;
    });
    end = Math.max(end, part.end);
    const isOwned = part.speech === null ? part.kind !== "body" : ids.has(part.speech);
    findings.expect("parts of a speech that is there", isOwned, () => `${document.id}: ${part.kind} of ${part.speech}`);
    findings.expect("parts whose paragraphs are all of them", areAll(text, part), () => {
      return `${document.id}: ${part.kind} ${part.start}-${part.end}`;
    });
  });
  findings.expect("parts that tile their page", isNoText(text.slice(end)), () => {
    return `${document.id}: nothing tells what stands behind ${end}`;
  });
  for (const { id, paragraphs, start, end: last } of speeches) {
    const own = parts.filter(({ speech }) => speech === id);
    const isBody = own.some((part) => part.kind === "body" && areWithin(paragraphs, part));
    const isWhole = paragraphs[0]?.start === start && paragraphs.at(-1)?.end === last;
    findings.expect("speeches whose paragraphs lie in their body", isBody && isWhole, () => `${id}: ${start}-${last}`);
  }
}

/** “第 12 版”, “- 3 -”, “第 2 页 共 30 页” */
const pageNumber = /^[—–－·-]?\s*(?:第\s*)?\d{1,3}\s*(?:[版页][^。]{0,12})?[—–－·-]?$/u;

/** Whether characters are no text of the page: none, or lines that it adds, with its number, paper and day. */
function isNoText(words: string): boolean {
  return linesIn(words)
    .map((line) => line.trim())
    .every(
      (line) =>
        countHan(line) === 0 ||
        pageNumber.test(line) ||
        isSwitch(line.normalize("NFKC")) ||
        isBesideText(line) ||
        isHeadOfNotes(line) ||
        markOfNote(line) !== undefined ||
        ["alone", "outlet"].includes(readHeadDay(line)?.kind ?? "") ||
        readFolio(line) !== undefined,
    );
}

/** Whether paragraphs are the whole of a part, but for what sets them apart. */
function areAll(text: string, { start, end, paragraphs }: PartRecord): boolean {
  const between = paragraphs.map((paragraph, i) => text.slice(paragraphs[i - 1]?.end ?? start, paragraph.start));
  const isWhole = paragraphs[0]?.start === start && paragraphs.at(-1)?.end === end;
  return isWhole && areWithin(paragraphs, { start, end }) && between.every(isNoText);
}

/** Whether spans stand one behind the other inside another. */
function areWithin(spans: readonly Span[], whole: Span): boolean {
  return spans.every((span, i) => contains(whole, span) && (spans[i - 1]?.end ?? 0) <= span.start);
}
