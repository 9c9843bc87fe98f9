/** Ids that have changed from one build to the next, and what follows them. */

/**
 * Why two ids are one thing: `same-file`: a document, by the bytes of its file · `same-text`: a speech · `same-post`: a
 * person, by name and institutions.
 */
export type RenameReason = "same-file" | "same-text" | "same-post";

/** A line of `renames.jsonl`: an id that nothing has any more, and what bears another one now. */
export interface Rename {
  readonly old: string;
  readonly new: string;
  readonly reason: RenameReason;
}

/** Gives the id of today for one of any time; what was never renamed is what it was. */
export type Follow = (id: string) => string;

/** Follows the renames; speeches and mentions follow the document that stands before their `@`, too. */
export function following(renames: readonly Rename[]): Follow {
  const today = new Map(renames.map((rename) => [rename.old, rename.new]));
  return (id) => {
    const own = today.get(id);
    if (own !== undefined) return own;
    const document = today.get(id.slice(0, Math.max(0, id.lastIndexOf("@"))));
    return document === undefined ? id : document + id.slice(id.lastIndexOf("@"));
  };
}
