/** How ids that tables of the user still name are followed from the store that a build replaces to the one that it makes. */
import type { PersonFacts } from "../graph/facts.ts";
import { type Follow, following } from "./base/rename.ts";
import type { FollowPersons } from "./corrections/user-input.ts";
import { readSource, type Source } from "./read/read.ts";
import { type FormerIds, noIds } from "./store/directory/known-ids.ts";
import { renamesBetween } from "./store/directory/renames.ts";

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

/** Follows ids of persons; who bears them now is asked for only where an older store knew one. */
export function personFollower(former: FormerIds): FollowPersons {
  const carried = former.renames.filter(({ reason }) => reason === "same-post").map(({ old }) => old);
  const isFormer = new Set([...former.persons.keys(), ...carried]);
  return (persons) => {
    let today: Follow | undefined;
    return (id) => {
      if (!isFormer.has(id)) return id;
      today ??= following(renamesBetween(former, { ...noIds(), persons: new Map(persons().map(byId)) }));
      return today(id);
    };
  };
}

function byId(person: PersonFacts): readonly [id: string, person: PersonFacts] {
  return [person.id, person];
}
