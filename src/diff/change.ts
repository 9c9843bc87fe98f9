/** What differs between two stores, as plain data. */

/** What a change between two stores is about. */
export type Subject = "document" | "speech" | "quotation" | "person" | "institution" | "concept" | "verdict";

/** The subjects in the order of telling. */
export const subjects: readonly Subject[] = [
  "document",
  "speech",
  "quotation",
  "person",
  "institution",
  "concept",
  "verdict",
];

/**
 * What changed of a subject; `cut`, `positions` and `rule` belong to speeches, `speaker` to these and to quotations,
 * `mentions` to concepts, `id` to persons.
 */
export type What =
  | "added"
  | "removed"
  | "text"
  | "cut"
  | "speaker"
  | "positions"
  | "rule"
  | "id"
  | "mentions"
  | "verdict";

/** One difference. `before` is null for what was added, `after` for what was removed. */
export interface Change {
  readonly subject: Subject;
  readonly what: What;
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
  /** For a speech or a quotation: whether the text of its document is another one too, which is then the nearest reason. */
  readonly textChanged?: boolean;
}

/** The change of a value, or none. */
export function changeOf(subject: Subject, what: What, id: string, before: string, after: string): readonly Change[] {
  return before === after ? [] : [{ subject, what, id, before, after }];
}

/** Ids that only one of two maps has, with what to say of each. */
export function addedAndRemoved<T>(
  subject: Subject,
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  tell: (value: T) => string,
): readonly Change[] {
  const missing = (from: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>) =>
    [...from].filter(([id]) => !other.has(id));
  return [
    ...missing(before, after).map(([id, value]): Change => {
      return { subject, what: "removed", id, before: tell(value), after: null };
    }),
    ...missing(after, before).map(([id, value]): Change => {
      return { subject, what: "added", id, before: null, after: tell(value) };
    }),
  ];
}
