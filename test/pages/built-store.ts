/** A real build into a folder that goes with the test file, and what must hold of every store. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RelationshipRow } from "../../graph/schema.ts";
import type { MentionRecord, PartRecord } from "../../src/base/records.ts";
import { contains, type Span, slice } from "../../src/base/span.ts";
import { makeStore } from "../../src/command/make-store.ts";
import { builtIn } from "../../src/lexicon/home.ts";
import { openStore, type Store } from "../../src/store/read-store.ts";

/** A fresh folder. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), "tifa-test-"));
}

/** Removes what `freshFolder` gave. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Builds files or texts by name into `<folder>/out` and opens the store. */
export async function builtStore(
  folder: string,
  inputs: readonly string[] | Readonly<Record<string, string>>,
): Promise<Store> {
  const paths = Array.isArray(inputs)
    ? inputs
    : Object.entries(inputs).map(([name, text]) => written(folder, name, text));
  const out = join(folder, "out");
  await makeStore({ inputs: paths, out });
  return openStore(out);
}

function written(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** The repaired characters of a stretch of the raw file, from the edits that the store keeps of its part. */
export function repairedSlice(raw: string, part: PartRecord, span: Span): string {
  let text = "";
  let position = span.start;
  for (const edit of part.edits) {
    if (!contains(span, edit)) continue;
    text += raw.slice(position, edit.start) + edit.insert;
    position = edit.end;
  }
  return text + raw.slice(position, span.end);
}

/** One line for every span of a store that does not lead back to the characters it claims. */
export function brokenEvidence(store: Store): readonly string[] {
  const partOf = (mention: MentionRecord) =>
    store.parts.find((part) => part.document === mention.document && contains(part, mention));
  const mentions = store.mentions.filter((mention) => {
    const part = partOf(mention);
    return part === undefined || repairedSlice(store.source(mention.document), part, mention) !== mention.surface;
  });
  const speeches = store.speeches.filter((speech) => {
    const part = store.parts.find(({ kind, speech: id }) => kind === "body" && id === speech.id);
    const raw = store.source(speech.document);
    const text = speech.paragraphs.map((span) => (part === undefined ? "" : repairedSlice(raw, part, span))).join("\n");
    return text !== speech.text;
  });
  const bylines = store.speeches.filter(({ document, attribution: { evidence } }) => {
    return evidence !== null && slice(store.source(document), evidence) !== evidence.text;
  });
  return [
    ...mentions.map(({ id }) => `mention ${id}`),
    ...speeches.map(({ id }) => `speech ${id}`),
    ...bylines.map(({ id }) => `byline of ${id}`),
  ];
}

/** “concepts.tsv:275” */
const tableRow = /^(?<table>[a-z-]+\.tsv):(?<row>\d+)$/u;

/** One line for every rule that names a row of a table which is not there. */
export function brokenRules(store: Store): readonly string[] {
  const rules = [
    ...store.mentions.map(({ rule }) => rule),
    ...store.relationships.map(({ properties }) => properties["rule"]),
  ];
  const lines = new Map<string, readonly string[]>();
  return rules.flatMap((rule) => {
    const { table, row } = (typeof rule === "string" ? tableRow.exec(rule)?.groups : undefined) ?? {};
    if (table === undefined) return [];
    const rows = lines.get(table) ?? readFileSync(builtIn(table), "utf8").split("\n");
    lines.set(table, rows);
    const line = rows[Number(row) - 1] ?? "";
    return line === "" || line.startsWith("#") || row === "1" ? [String(rule)] : [];
  });
}

/** One line for every relationship of the graph with nothing behind it in the pages. */
export function baselessRelationships(store: Store): readonly string[] {
  const baseOf = groundsOf(store);
  return store.relationships.filter((row) => !baseOf(row)).map(({ type, from, to }) => `${from} ${type} ${to}`);
}

function groundsOf({ speeches, mentions, nodes }: Store): (row: RelationshipRow) => boolean {
  const said = new Set(mentions.map(({ speech, entity }) => `${speech} ${entity}`));
  const own = mentions.filter(({ voice, contained }) => voice === "speaker" && !contained);
  const saidBy = new Set(
    own.flatMap(({ speech: id, entity }) => {
      const speech = speeches.find((candidate) => candidate.id === id);
      const actors = speech?.speakers.flatMap((speaker) => [
        speaker.id,
        ...speaker.positions.map(({ institutionId }) => institutionId),
      ]);
      return (actors ?? []).map((actor) => `${actor} ${entity}`);
    }),
  );
  const ids = new Set(nodes.map(({ id }) => id));
  return ({ type, from, to, properties }) => {
    const hasEnds = ids.has(from) && ids.has(to);
    switch (type) {
      case "SPEAKS_OF":
      case "EMPHASISES":
        return hasEnds && saidBy.has(`${from} ${to}`);
      case "MENTIONS":
        return hasEnds && said.has(`${from} ${to}`);
      case "CO_OCCURS":
        return hasEnds && speeches.filter(({ id }) => said.has(`${id} ${from}`) && said.has(`${id} ${to}`)).length >= 3;
      case "DELIVERED":
        return (
          hasEnds && speeches.some(({ id, speakers }) => id === to && speakers.some((speaker) => speaker.id === from))
        );
      case "HOLDS":
        return (
          hasEnds &&
          speeches.some(({ speakers }) => speakers.some((speaker) => speaker.id === from && holds(speaker, to)))
        );
      case "CONTAINS":
      case "QUOTES":
      case "POSSIBLY_SAME":
        return hasEnds;
      default:
        return hasEnds && typeof properties["rule"] === "string";
    }
  };
}

function holds({ positions }: Store["speeches"][number]["speakers"][number], institution: string): boolean {
  return positions.some(({ institutionId }) => institutionId === institution);
}
