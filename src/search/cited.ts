/** Where a place stands, as it is cited. */
import type { Cited } from "../../graph/search-api.ts";
import { postWords } from "../base/posts.ts";
import type { DocumentRecord, SpeechRecord } from "../base/records.ts";
import type { Span } from "../base/span.ts";

/** The citation of a span of a document; `asked` is named first of several speakers. */
export function cited(
  document: DocumentRecord,
  speech: SpeechRecord | undefined,
  { start, end }: Span,
  asked?: string,
): Cited {
  const speakers = speech?.speakers ?? [];
  const first = speakers.find(({ id }) => id === asked) ?? speakers[0];
  const others = speakers.filter((speaker) => speaker !== first);
  const { title, date, source, page, url, id } = document;
  return {
    speakers: [...(first === undefined ? [] : [first]), ...others].map(({ name }) => name),
    post: (first?.positions ?? []).map(postWords).join("、"),
    date: speech?.date ?? date ?? null,
    source: source ?? null,
    title: speech?.title ?? title ?? "",
    page: page ?? null,
    url: url ?? null,
    document: id,
    speech: speech?.id ?? null,
    start,
    end,
  };
}
