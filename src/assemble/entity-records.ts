/** Which entities the documents named: all that assemble keeps of them, beside counts. */
import type { NodeLabel } from "../../graph/schema.ts";
import { isAttested } from "../base/attested.ts";
import type { AnnotatedDocument } from "../base/records.ts";

/** One entity that some document names. */
export interface EntityRecord {
  readonly id: string;
  readonly label: NodeLabel;
  readonly name: string;
}

const labels: Readonly<Record<string, NodeLabel>> = {
  concept: "Concept",
  institution: "Institution",
  person: "Person",
  work: "Work",
};

/** The label that an id's prefix names; undefined for a name that nobody turned into an id. */
export function labelOfEntity(id: string): NodeLabel | undefined {
  return labels[id.slice(0, Math.max(0, id.indexOf(":")))];
}

/** Notes every entity of the document: mentioned, speaking, or an institution in which a speaker holds a post. */
export function recordEntities(entities: Map<string, EntityRecord>, { mentions, speeches }: AnnotatedDocument): void {
  for (const { entity, kind, name } of mentions.filter(isAttested)) {
    // Only a concept's id does not tell its name; the name of a quotation is the words quoted.
    recordEntity(entities, entity, kind === "concept" ? name : nameIn(entity));
  }
  for (const speaker of speeches.flatMap((speech) => speech.speakers)) {
    recordEntity(entities, speaker.id, speaker.name);
    for (const { institutionId } of speaker.positions) {
      if (institutionId !== null) recordEntity(entities, institutionId, nameIn(institutionId));
    }
  }
}

/** The name in an id: 王伟 in `person:王伟/澜州市`. Titles of works and names of bodies may hold a `/` of their own. */
function nameIn(id: string): string {
  const name = id.slice(id.indexOf(":") + 1);
  return id.startsWith("person:") ? name.replace(/\/.*$/su, "") : name;
}

function recordEntity(entities: Map<string, EntityRecord>, id: string, name: string): void {
  const label = labelOfEntity(id);
  if (label !== undefined && !entities.has(id)) entities.set(id, { id, label, name });
}
