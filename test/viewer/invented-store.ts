/** Writes the store directory of the invented pages, in the shapes of the contract, without any of the pipeline. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { EmphasisRecord } from "../../graph/facts.ts";
import { type NodeRow, type RelationshipRow, relationshipShapes, schemaVersion } from "../../graph/schema.ts";
import { createCoverage } from "../../src/assemble/coverage.ts";
import { byCodeUnit } from "../../src/base/order.ts";
import type { AnnotatedDocument } from "../../src/base/records.ts";
import { emphasisOf, weighingOf } from "./invented-emphasis.ts";
import { annotated } from "./invented-layout.ts";
import { concepts, officials, pages, positionsOf, reportPage } from "./invented-pages.ts";

/** What of the invented pages is stored. */
export interface InventedStoreOptions {
  /** The first so many pages. */
  readonly documents?: number;
  /** Whether an outlet's report is stored besides, so that there are two series. */
  readonly hasReport?: boolean;
}

/** Writes the store and returns its folder. */
export function writeInventedStore(dir: string, options: InventedStoreOptions = {}): string {
  const { documents = pages.length, hasReport = false } = options;
  const annotatedPages = [...pages.slice(0, documents), ...(hasReport ? [reportPage] : [])].map(annotated);
  const { nodes, relationships } = graphOf(annotatedPages);
  mkdirSync(join(dir, "sources"), { recursive: true });
  const lines = (name: string, records: readonly object[]) =>
    writeFileSync(join(dir, name), records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  lines(
    "documents.jsonl",
    annotatedPages.map(({ document }) => document),
  );
  lines(
    "speeches.jsonl",
    annotatedPages.flatMap(({ speeches }) => speeches),
  );
  lines(
    "mentions.jsonl",
    annotatedPages.flatMap(({ mentions }) => mentions),
  );
  lines(
    "parts.jsonl",
    annotatedPages.flatMap(({ parts }) => parts),
  );
  lines("nodes.jsonl", nodes);
  lines("relationships.jsonl", relationships);
  lines("emphasis.jsonl", emphasisOf(annotatedPages));
  lines("origins.jsonl", []);
  lines("units.jsonl", []);
  writeFileSync(join(dir, "weighing.json"), JSON.stringify(weighingOf(annotatedPages)));
  lines("units.jsonl", []);
  lines("notes.jsonl", []);
  for (const { document, text } of annotatedPages) writeFileSync(join(dir, "sources", `${document.id}.txt`), text);
  writeFileSync(join(dir, "graph.json"), JSON.stringify(laidOut(nodes, relationships)));
  const coverage = createCoverage();
  for (const page of annotatedPages) coverage.add(page);
  const receipt = {
    versions: { tifa: "0.1.0" },
    schemaVersion,
    invented: true,
    counts: { coverage: coverage.total() },
  };
  writeFileSync(join(dir, "receipt.json"), `${JSON.stringify(receipt)}\n`);
  return dir;
}

function graphOf(annotatedPages: readonly AnnotatedDocument[]): {
  nodes: readonly NodeRow[];
  relationships: readonly RelationshipRow[];
} {
  const speeches = annotatedPages.flatMap((page) => page.speeches);
  const institutions = new Set<string>();
  const relationships: RelationshipRow[] = [];
  const present = Object.keys(officials).filter((name) => speeches.some(({ speaker }) => speaker?.name === name));
  const persons: NodeRow[] = present.map((name) => {
    const own = speeches.filter(({ speaker }) => speaker?.name === name);
    const id = `person:${name}`;
    for (const { institution, title, former } of positionsOf(name)) {
      institutions.add(institution ?? "");
      const [first] = own;
      relationships.push({
        type: "HOLDS",
        from: id,
        to: `institution:${institution}`,
        properties: {
          title: title ?? "",
          former,
          firstSeen: first?.date ?? "",
          lastSeen: own.at(-1)?.date ?? "",
          documents: own.length,
          document: first?.document ?? "",
          start: first?.attribution.evidence?.start ?? 0,
          end: first?.attribution.evidence?.end ?? 0,
        },
      });
    }
    return {
      label: "Person",
      id,
      properties: {
        name,
        keys: positionsOf(name).map(({ institution }) => `${id}/${institution}`),
        pinyin: pinyinOf[name] ?? "",
        speeches: own.length,
        chars: own.reduce((sum, { chars }) => sum + chars, 0),
        firstDate: own[0]?.date ?? "",
        lastDate: own.at(-1)?.date ?? "",
      },
    };
  });
  relationships.push(
    ...emphasisOf(annotatedPages)
      .filter(({ mentions }) => mentions > 0)
      .map(speaksOf),
  );
  relationships.push({
    type: "PART_OF",
    from: "institution:云江省委网信办",
    to: "institution:云江省委宣传部",
    properties: { rule: "part-of:7" },
  });
  const nodes: NodeRow[] = [
    ...concepts.map(([name, pinyin, nameEn, family, aliases]): NodeRow => {
      const properties = {
        name,
        pinyin,
        nameEn,
        nameEnSource: "draft",
        family,
        class: "formulation",
        source: "lexicon",
      };
      return { label: "Concept", id: `concept:${name}`, properties: { ...properties, aliases } };
    }),
    ...annotatedPages.map(({ document }): NodeRow => {
      const { id, file, title = id, date = "", chars } = document;
      return { label: "Document", id, properties: { name: title, file, title, date, chars } };
    }),
    ...[...institutions].map(
      (name): NodeRow => ({ label: "Institution", id: `institution:${name}`, properties: { name } }),
    ),
    ...persons,
    ...speeches.map(({ id, title, document, order, start, end, chars }): NodeRow => {
      const name = title ?? id;
      return { label: "Speech", id, properties: { name, document, order, start, end, chars } };
    }),
  ];
  const inStore = new Set(nodes.map(({ id }) => id));
  return {
    nodes: nodes.sort((a, b) => byCodeUnit(a.label, b.label) || byCodeUnit(a.id, b.id)),
    relationships: relationships.filter(({ from, to }) => inStore.has(from) && inStore.has(to)),
  };
}

function speaksOf({ actor, concept, ...numbers }: EmphasisRecord): RelationshipRow {
  const properties = Object.fromEntries(
    Object.entries(numbers).flatMap(([name, value]) =>
      value !== null && name in relationshipShapes.SPEAKS_OF.properties ? [[name, value]] : [],
    ),
  );
  return { type: "SPEAKS_OF", from: actor, to: concept, properties };
}

const pinyinOf: Readonly<Record<string, string>> = {
  陆听澜: "lu ting lan",
  纪长风: "ji chang feng",
  周景行: "zhou jing xing",
  温以宁: "wen yi ning",
  秦牧野: "qin mu ye",
  乔望舒: "qiao wang shu",
  贺明夷: "he ming yi",
  苏遇安: "su yu an",
  段砚秋: "duan yan qiu",
  方知止: "fang zhi zhi",
};

/** graphology's serialised form with places from a few hundred steps of springs and repulsion. */
function laidOut(nodes: readonly NodeRow[], relationships: readonly RelationshipRow[]): object {
  const placed = nodes
    .filter(({ label }) => label !== "Document" && label !== "Speech")
    .map(({ id }, index) => ({ id, x: Math.cos(index * 2.4) * 9, y: Math.sin(index * 2.4) * 9, dx: 0, dy: 0 }));
  const at = new Map(placed.map((node) => [node.id, node]));
  const push = (a: (typeof placed)[number], b: (typeof placed)[number], force: number) => {
    a.dx += (a.x - b.x) * force;
    a.dy += (a.y - b.y) * force;
    b.dx -= (a.x - b.x) * force;
    b.dy -= (a.y - b.y) * force;
  };
  for (let step = 0; step < 400; step += 1) {
    placed.forEach((a, index) => {
      for (const b of placed.slice(index + 1)) push(a, b, 1 / (0.2 + (a.x - b.x) ** 2 + (a.y - b.y) ** 2));
    });
    for (const { from, to } of relationships) {
      const [a, b] = [at.get(from), at.get(to)];
      if (a !== undefined && b !== undefined) push(a, b, -0.12);
    }
    for (const node of placed) {
      node.x += Math.max(-1, Math.min(1, node.dx)) * 0.2 - node.x * 0.01;
      node.y += Math.max(-1, Math.min(1, node.dy)) * 0.2 - node.y * 0.01;
      node.dx = 0;
      node.dy = 0;
    }
  }
  return { nodes: placed.map(({ id, x, y }, index) => ({ key: id, attributes: { x, y, community: index % 4 } })) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeInventedStore(process.argv[2] ?? "tifa-out");
