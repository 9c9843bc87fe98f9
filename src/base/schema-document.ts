/** What is known of a document, as JSON Schema; the fields stand in the order in which they are written. */

/** A line of `documents.jsonl`. */
export const documentSchema = {
  description: "A line of documents.jsonl: a file as found, and what is known about it. What is not known is absent.",
  type: "object",
  required: ["id", "file", "chars", "sha256", "encoding"],
  properties: {
    id: { type: "string", description: "id of --meta, else the path below the folder given" },
    file: { type: "string", description: "Path as it was given, /-separated, below the folder given" },
    title: { type: "string" },
    subtitle: { type: "string" },
    date: { type: "string", format: "date" },
    dateRule: {
      type: "string",
      pattern: "^(?:meta|file-name|dateline|correction)$",
      description: "Where the date comes from: meta, file-name, dateline or correction",
    },
    source: { type: "string", description: "The newspaper or broadcast" },
    author: { type: "string", description: "As the page or its table names the author; a speaker only with a post" },
    edition: { type: "string" },
    page: { type: "string" },
    kind: { type: "string" },
    url: { type: "string" },
    chars: { type: "integer", minimum: 0, description: "Han characters of the page" },
    sha256: { type: "string", description: "SHA-256 of the file" },
    encoding: {
      type: "string",
      pattern: "^(?:utf-8|utf-16le|utf-16be|gb18030|big5)$",
      description: "Of the file: utf-8, utf-16le, utf-16be, gb18030 or big5",
    },
    event: { type: "string" },
    occasion: {
      enum: ["foreign", "tour", "meeting", "other"],
      description:
        "By the words of the title: with foreigners, a tour, a meeting, or none of these; absent without a title",
    },
    editorNote: { type: "string", description: "What the editor says of the page, repaired" },
    format: {
      type: "string",
      description: "Of the file, where it is no plain text: pdf, html, docx, csv, jsonl, …",
    },
    original: {
      type: "string",
      description: "The file, where its pages can be shown; the store keeps it as originals/<original>",
    },
    given: {
      type: "array",
      items: { $ref: "#/$defs/givenSpeaker" },
      description:
        "Whom a table or --meta names as its speakers; they outrank what is read; absent where nobody is named",
    },
  },
  additionalProperties: false,
  $defs: {
    givenSpeaker: {
      description: "A speaker with posts as they are written",
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string" },
        position: { type: "string" },
        institution: { type: "string" },
        key: { type: "string", description: "By which whoever gave it tells persons apart" },
      },
      additionalProperties: false,
    },
  },
} as const;
