/** Who a unit says is speaking, from the element that its layout names. */
import type { BylineReader, NamedPerson } from "../base/records.ts";
import type { Span } from "../base/span.ts";
import { speakingSentence } from "./address.ts";
import type { Observation } from "./observe.ts";
import type { Placed, Unit } from "./units.ts";

/** The signature of a unit; undefined where its layout has none. */
export function signatureOf({ layout, placed }: Unit): Placed | undefined {
  return placed.find(({ reading }) => reading.element === layout.who);
}

/** The named persons of the signature; where a name stands alone, with the posts of the note behind it. */
export function speakersOf(unit: Unit): readonly NamedPerson[] {
  const who = signatureOf(unit)?.reading;
  const named = (who?.persons ?? []).filter(({ name }) => name !== null);
  if (who?.element !== "name") return named;
  const [note, ...others] = unit.placed.find(({ reading }) => reading.element === "note")?.reading.persons ?? [];
  return note === undefined || others.length > 0
    ? named
    : named.map(({ name }) => ({ name, positions: note.positions }));
}

/** The words that say who speaks in a body without label: its own, those of the title above it, else how it begins. */
export function saidOf(observations: readonly Observation[], unit: Unit, readByline: BylineReader): Span | undefined {
  const { body, layout, placed } = unit;
  if (layout.who !== "titled") return speakingSentence(observations, body.from, readByline);
  const [name = ""] = speakersOf(unit).flatMap((person) => person.name ?? []);
  const title = placed.find(({ at }) => at < body.from && observations[at]?.text.includes(name) === true)?.at;
  return observations[title ?? body.from]?.block;
}
