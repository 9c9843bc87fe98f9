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
  const headline = text("headline")?.split("\n")[0];
  const title = headline ?? onlyTitle({ repaired, parts, speeches });
  const subtitle = text("subtitle")?.replace(/^[—－]+/u, ""); // “——学习贯彻……研讨会”
  const found = event.exec(subtitle ?? "")?.groups?.["event"] ?? event.exec(headline ?? "")?.groups?.["event"];
  const note = text("editor-note");
  // The title of a speech is chosen by its author and tells of no occasion.
  const named = document.meta.title ?? headline;
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

/** The title above all that is said on a page: of its one titled speech, or above the titles that each speech has. */
function onlyTitle({ repaired, parts, speeches }: SegmentedDocument): string | undefined {
  const part = parts.find(({ kind }) => kind === "title");
  if (part === undefined || speeches.some(({ start }) => start < part.end)) return undefined;
  const titles = speeches.flatMap(({ title }) => title ?? []);
  const own = titles.find(({ start, end }) => part.start <= start && end <= part.end);
  const isShared = titles.length > 1 && own !== undefined;
  const words = { start: part.start, end: isShared ? own.start : part.end };
  return slice(repaired.shown.text, words).trim().replaceAll("\n", " ") || undefined;
}
