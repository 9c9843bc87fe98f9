/** What the documents showed of each entity: all that assemble keeps of them, beside counts. */
import type { NodeLabel } from "../../graph/schema.ts";
import type { AnnotatedDocument } from "../base/records.ts";

/** One entity that some document names. */
export interface Sighting {
  readonly id: string;
  readonly label: NodeLabel;
  readonly name: string;
  /** Ways it was written other than `name`. */
  readonly surfaces: Set<string>;
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
export function sight(seen: Map<string, Sighting>, { mentions, speeches }: AnnotatedDocument): void {
  for (const { entity, name, surface, kind } of mentions) {
    // A bare office that stands for a person is no way of writing his name.
    sightOne(seen, entity, name, kind === "work" ? surface : name);
  }
  for (const speaker of speeches.flatMap((speech) => speech.speakers)) {
    sightOne(seen, speaker.id, speaker.name, speaker.name);
    for (const { institutionId, institution } of speaker.positions) {
      if (institutionId !== null) sightOne(seen, institutionId, canonicalName(institutionId), institution ?? "");
    }
  }
}

/** The name inside an id: `institution:云江省` is 云江省. */
export function canonicalName(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

function sightOne(seen: Map<string, Sighting>, id: string, name: string, surface: string): void {
  const label = labelOfEntity(id);
  if (label === undefined) return;
  const sighting = seen.get(id) ?? { id, label, name, surfaces: new Set<string>() };
  seen.set(id, sighting);
  if (surface !== "" && surface !== sighting.name) sighting.surfaces.add(surface);
}
