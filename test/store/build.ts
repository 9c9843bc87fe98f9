/** Writes a store from pages made by hand, the way a build does. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { AssemblyFacts, EmphasisRecord } from "../../graph/facts.ts";
import { createAssembly } from "../../src/assemble/assembly.ts";
import { entityGraph } from "../../src/assemble/entity-graph.ts";
import { speechCounts } from "../../src/assemble/series-words.ts";
import { byKey } from "../../src/base/order.ts";
import type { AnnotatedDocument } from "../../src/base/records.ts";
import type { BuildAccount, Receipt } from "../../src/store/directory/receipt.ts";
import { writeStore } from "../../src/store/directory/write-store.ts";
import { emphasisOf, noFacts, page } from "../assemble/page.ts";

/** A directory that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tifa-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

export const account: BuildAccount = {
  versions: { tifa: "0.1.0" },
  invented: true,
  options: {},
  inputs: { "a.txt": "0".repeat(64) },
  lexicon: { "concepts.tsv": "1".repeat(64) },
  timings: { milliseconds: 12 },
};

/** Builds the pages into `dir`. */
export function build(
  dir: string,
  pages: readonly AnnotatedDocument[],
  emphasis: readonly EmphasisRecord[] = [],
  facts: AssemblyFacts = noFacts,
): Promise<Receipt> {
  return writeStore(dir, (sink) => {
    const assembly = createAssembly(facts);
    for (const document of pages.toSorted(byKey(({ document: { id } }) => id))) {
      const rows = assembly.add(document, speechCounts(document));
      sink.document(document, "");
      sink.nodes(rows.nodes);
      sink.relationships(rows.relationships);
    }
    const rest = assembly.finish(emphasis);
    sink.nodes(rest.nodes);
    sink.relationships(rest.relationships);
    sink.emphasis(emphasis);
    sink.notes([{ rule: "missing-byline", file: "a.txt", start: 0, end: 1, message: "no byline" }]);
    sink.graph(entityGraph(rest));
    return account;
  });
}

/** The page with its last mention once more, in no speech. */
function andOutside(annotated: AnnotatedDocument): AnnotatedDocument {
  const outside = annotated.mentions.slice(-1).map((mention) => {
    return { ...mention, id: `${mention.id}x`, speech: null, voice: "outside" as const, paragraph: null };
  });
  return { ...annotated, mentions: [...annotated.mentions, ...outside] };
}

/** Three small pages with everything that a graph may hold, and names that try every quoting. */
export const pages: readonly AnnotatedDocument[] = [
  page("a.txt", "2024-05-01", [
    {
      by: "林岚",
      posts: [
        { institution: "云江省委", title: "书记" },
        { institution: "云江省委", title: "委员", former: true, term: "第十二届" },
      ],
      paragraphs: ["建设⟦concept:数字乡村⟧，“⟦quotation:不许写⟧”，见⟦person:周沛⟧与⟦work:大江\"'`\\\\⟧。"],
    },
    { paragraphs: ["谁说的⟦concept:数字乡村⟧？"] },
  ]),
  andOutside(
    page("sub/b.txt", "2024-06-01", [
      { by: "𠮷田", posts: [{ institution: "云江\n大学" }], paragraphs: ["⟦concept:𠮷`'\"\\⟧与⟦concept:数字乡村⟧。"] },
    ]),
  ),
  page("sub/c.txt", undefined, [{ by: "周沛", paragraphs: ["⟦institution:云江省委⟧说⟦concept:只在此⟧。"] }]),
];

export const emphasis: readonly EmphasisRecord[] = [
  emphasisOf("person:林岚", "concept:数字乡村", 1, "clear"),
  emphasisOf("person:周沛", "concept:数字乡村", 0, "none"),
  emphasisOf("person:𠮷田", "concept:数字乡村", 1, "none"),
  // The same pair in the other series: two relationships between the same ends.
  { ...emphasisOf("person:𠮷田", "concept:数字乡村", 3, "none"), series: "reported" },
];
