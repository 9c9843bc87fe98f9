/** Corrections that name a person by a name that another of them calls wrong: they mean who bears the right one. */
import { type Correction, ofKind } from "./correction.ts";
import { followCorrections } from "./follow-corrections.ts";

/** The corrections with the ids of persons under the names that renames give: “person:丁一州/松溪县委”. */
export function renamePersons(corrections: readonly Correction[]): readonly Correction[] {
  const names = new Map(ofKind(corrections, "rename").map(({ name, to }) => [`person:${name}`, `person:${to}`]));
  return followCorrections(corrections, (id) => {
    const [person = "", ...key] = id.split("/");
    return [names.get(person) ?? person, ...key].join("/");
  });
}
