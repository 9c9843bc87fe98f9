/** What is known of a document as a whole. */
import { countHan } from "../base/han.ts";
import type { DocumentRecord, SegmentedDocument } from "../base/records.ts";
import { slice } from "../base/span.ts";

/** “——学习贯彻……研讨会|发言摘编” */
const event = /^[—－]*(?<event>.+?(?:研讨会|座谈会|论坛|大会|会议|年会|沙龙|峰会))(?:发言|观点|摘|侧记|综述|$)/u;

/** Reads the occasion of which a title tells. */
export type OccasionReader = (title: string) => NonNullable<DocumentRecord["occasion"]>;

/** The record of a document, whose title is its headline, else the only one on it; `occasionOf` reads a title. `--meta` outranks what is read from the page. */
export function documentRecord(
  { repaired, parts, speeches }: SegmentedDocument,
  occasionOf: OccasionReader,
): DocumentRecord {
  const { document, shown } = repaired;
  const text = (kind: "headline" | "subtitle" | "editor-note") => {
    const part = parts.find((candidate) => candidate.kind === kind);
    return part === undefined ? undefined : slice(shown.text, part);
  };
  const [only, ...others] = speeches.flatMap((speech) => speech.title ?? []);
  // Above all that is said; it stands with the first speech.
  const isAbove = only !== undefined && speeches.every(({ start }) => start >= only.end);
  const ofSpeech = others.length === 0 && isAbove ? slice(shown.text, only) : undefined;
  const title = text("headline")?.split("\n")[0] ?? ofSpeech?.replaceAll("\n", " ");
  const subtitle = text("subtitle")?.replace(/^[—－]+/u, ""); // “——学习贯彻……研讨会”
  const found = event.exec(subtitle ?? "")?.groups?.["event"] ?? event.exec(title ?? "")?.groups?.["event"];
  const note = text("editor-note");
  const named = document.meta.title ?? title;
  return {
    id: document.id,
    file: document.file,
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(found === undefined ? {} : { event: found }),
    ...document.meta,
    ...(named === undefined ? {} : { occasion: occasionOf(named) }),
    chars: countHan(shown.text),
    sha256: document.sha256,
    encoding: document.encoding,
    ...(note === undefined ? {} : { editorNote: note }),
  };
}
