/** One page through all stages, for `tifa trace`: what each of them made of it. */
import type { NodeRow, RelationshipRow } from "../../graph/schema.ts";
import type { AnnotatedDocument, Document } from "../base/records.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { fillStore, type Page, readPage } from "../pipeline.ts";
import { readSource, type Source } from "../read/read.ts";
import { prepare } from "../resources.ts";

/** What every stage made of one page. */
export interface Trace extends Page {
  readonly document: Document;
  readonly annotated: AnnotatedDocument;
  readonly emphasis: readonly object[];
  readonly rows: readonly (NodeRow | RelationshipRow)[];
}

/** Builds the page into memory instead of files; undefined when it is no text. */
export function tracePage(sources: readonly Source[], lexicon: Lexicon): Trace | undefined {
  const documents = sources.flatMap((source) => readSource(source).value ?? []);
  const annotated: AnnotatedDocument[] = [];
  const emphasis: object[] = [];
  const rows: (NodeRow | RelationshipRow)[] = [];
  const sink = {
    document: (document: AnnotatedDocument) => annotated.push(document),
    nodes: (nodes: Iterable<NodeRow>) => rows.push(...nodes),
    relationships: (relationships: Iterable<RelationshipRow>) => rows.push(...relationships),
    units: () => undefined,
    emphasis: (records: Iterable<object>) => emphasis.push(...records),
    weighing: () => undefined,
    coverage: () => undefined,
    notes: () => undefined,
    renames: () => undefined,
    graph: () => undefined,
  };
  fillStore(sources, prepare(lexicon), sink, () => undefined);
  const [document] = documents;
  const [own] = annotated;
  if (document === undefined || own === undefined) return undefined;
  return { ...readPage(document, lexicon).value, document, annotated: own, emphasis, rows };
}
