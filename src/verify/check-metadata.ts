/** Whether titles, days and hashes of a document and its speeches are those that its page or its name gives. */
import { createHash } from "node:crypto";
import { editSlice } from "../base/edits.ts";
import { readFolio } from "../base/folio.ts";
import { readHeadDay } from "../base/head-day.ts";
import { linesIn } from "../base/lines.ts";
import type { DocumentRecord, PartKind, PartRecord } from "../base/records.ts";
import type { Receipt } from "../store/directory/receipt.ts";
import type { Findings } from "./findings.ts";
import type { StoredDocument } from "./stored-documents.ts";

/** Whence documents and speeches may have metadata that their pages do not give. */
export interface MetadataOrigin {
  /** A table of metadata, or the fields of records. */
  readonly byTable: boolean;
  readonly byCorrections: boolean;
}

/** What the receipt says of it. */
export function metadataOriginOf({ options }: Receipt): MetadataOrigin {
  const said = new Map(Object.entries(options));
  return {
    byTable: ["meta", "map", "fromName"].some((name) => said.has(name) && said.get(name) !== false),
    byCorrections: said.has("corrections"),
  };
}

/** Checks titles, days and the bytes of one document. */
export function checkMetadata(stored: StoredDocument, origin: MetadataOrigin, findings: Findings): void {
  const { document, text, speeches } = stored;
  checkTitles(stored, origin, findings);
  findings.expect("days by a rule that gives them", isDated(document, text, origin), () => {
    return `${document.id}: ${document.date ?? "no day"} by ${document.dateRule ?? "no rule"}`;
  });
  const stray = speeches.find(({ date, file }) => date !== (document.date ?? null) || file !== document.file);
  findings.expect(
    "speeches with day and file of their page",
    stray === undefined,
    () => `${stray?.id}: ${stray?.date}`,
  );
  if (document.encoding !== "utf-8") return;
  const isOwn = [text, `\uFEFF${text}`].some((bytes) => {
    return createHash("sha256").update(bytes).digest("hex") === document.sha256;
  });
  findings.expect("texts in UTF-8 of the bytes that were read", isOwn, () => `${document.id}: other bytes`);
}

function checkTitles(
  { document, text, parts, speeches }: StoredDocument,
  origin: MetadataOrigin,
  findings: Findings,
): void {
  if (origin.byCorrections) return;
  const words = (kind: PartKind, of: readonly PartRecord[]) => {
    const part = of.find((each) => each.kind === kind);
    return part === undefined ? undefined : editSlice(text, part.edits, part).text;
  };
  if (!origin.byTable) {
    const note = words("editor-note", parts);
    findings.expect("notes of editors that stand in the page", document.editorNote === note, () => {
      return `${document.id}: “${document.editorNote ?? ""}”, and the page “${note ?? ""}”`;
    });
    const titled = speeches.filter((speech) => speech.title !== null);
    const kinds = parts.map(({ kind }) => kind);
    const isAbove = kinds.indexOf("title") < kinds.indexOf("body");
    const ofSpeech = titled.length <= 1 && isAbove ? words("title", parts)?.replaceAll("\n", " ") : undefined;
    const headline = words("headline", parts)?.split("\n")[0] ?? ofSpeech;
    findings.expect("titles that stand in the page", isTitle(document.title, headline, text), () => {
      return `${document.id}: “${document.title ?? ""}”, and the page “${headline ?? ""}”`;
    });
  }
  for (const { id, title } of speeches) {
    const own = words(
      "title",
      parts.filter(({ speech }) => speech === id),
    );
    findings.expect("titles that stand in the page", title === null || endsIn(own, title), () => {
      return `${id}: “${title ?? ""}”, and the page “${own?.replaceAll("\n", "") ?? ""}”`;
    });
  }
}

/** Whether a title is all that stands there, or its last lines: above them may be the headline of the page. */
function endsIn(words: string | undefined, title: string): boolean {
  const lines = words?.split("\n") ?? [];
  return lines.some((_, i) => lines.slice(i).join("") === title);
}

/** The headline that was found, or a line of the page, or two with a space between, that its head shows to be the title. */
function isTitle(title: string | undefined, headline: string | undefined, text: string): boolean {
  if (title === headline || title === undefined) return title === headline;
  const lines = linesIn(text)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.some((line, i) => line === title || `${line} ${lines[i + 1] ?? ""}` === title);
}

function isDated({ id, date, dateRule }: DocumentRecord, text: string, origin: MetadataOrigin): boolean {
  switch (dateRule) {
    case undefined:
      return date === undefined;
    case "meta":
      return origin.byTable;
    case "correction":
      return origin.byCorrections;
    case "dateline":
      return date !== undefined && linesIn(text).some((line) => daysIn(line.trim()).includes(date));
    default:
      return date !== undefined && (origin.byTable || digits(id).includes(digits(date)));
  }
}

function daysIn(line: string): readonly (string | undefined)[] {
  return [readFolio(line)?.date, readHeadDay(line)?.date];
}

/** 20190201 of “20190201-17-01.txt”, of “2019-02-01” and of “2019年2月1日” */
function digits(text: string): string {
  return (text.match(/\d+/gu) ?? []).map((number) => number.padStart(2, "0")).join("");
}
