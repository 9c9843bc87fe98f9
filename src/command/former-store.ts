/** What a build learns from the store that it replaces: how to follow ids that corrections still name. */
import { ofKind } from "../base/correction.ts";
import { followCorrections } from "../base/follow-corrections.ts";
import { type Follow, following } from "../base/rename.ts";
import type { FollowPersons } from "../lexicon/given.ts";
import { readSource, type Source } from "../read/read.ts";
import { type FormerIds, noIds } from "../store/known-ids.ts";
import { renamesBetween } from "../store/renames.ts";

/** Follows ids of documents, speeches and mentions as far as the files tell, before any of them is annotated. */
export function pageFollower(former: FormerIds, sources: readonly Source[]): Follow {
  const documents = new Map<string, string>();
  const isGone = new Set(former.documents.keys());
  for (const { id } of sources) if (isGone.delete(id)) documents.set(id, former.documents.get(id) ?? "");
  // Only a file that was not there before can be one that is there no more.
  for (const source of isGone.size === 0 ? [] : sources.filter(({ id }) => !documents.has(id))) {
    const read = readSource(source).value;
    if (read !== undefined) documents.set(read.id, read.sha256);
  }
  const now = { ...noIds(), documents };
  const moved = following(renamesBetween(former, now).filter(({ reason }) => reason === "same-file"));
  // Until they are annotated, pages are taken to hold the speeches that they held.
  for (const [id, speech] of former.speeches) {
    const document = moved(speech.document);
    if (documents.has(document)) now.speeches.set(moved(id), { ...speech, document });
  }
  return following(renamesBetween(former, now).filter(({ reason }) => reason !== "same-post"));
}

/** Follows ids of persons in merges and aliases; `persons` gives those whom the bylines tell apart before any merge. */
export function personFollower(former: FormerIds): FollowPersons {
  const isFormer = new Set([...former.persons.keys(), ...former.renames.map(({ old }) => old)]);
  return (corrections, persons) => {
    const named = [
      ...ofKind(corrections, "merge").flatMap((merge) => merge.persons),
      ...ofKind(corrections, "alias").map(({ entity }) => entity),
    ];
    if (!named.some((id) => id.startsWith("person:") && isFormer.has(id))) return corrections;
    const now = new Map(persons().map((person) => [person.id, person]));
    const renames = renamesBetween(former, { ...noIds(), persons: now });
    return followCorrections(corrections, following(renames.filter(({ reason }) => reason === "same-post")));
  };
}
