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

/**
 * The named persons of the signature; where names stand alone, with the posts of the note behind them: all have the one
 * post, or each the own in turn.
 */
export function speakersOf(unit: Unit): readonly NamedPerson[] {
  const who = signatureOf(unit)?.reading;
  const named = (who?.persons ?? []).filter(({ name }) => name !== null);
  if (who?.element !== "name") return named;
  const notes = unit.placed.find(({ reading }) => reading.element === "note")?.reading.persons ?? [];
  const [note] = notes;
  // A note of one person's posts does not say whose of several they are.
  if (notes.length === 1 && note !== undefined && named.length === 1)
    return named.map(({ name }) => ({ name, positions: note.positions }));
  const areInTurn = notes.length === named.length && notes.every(({ name }) => name === null);
  const ownNote = (name: string | null) => notes.find((one) => one.name === name);
  return named.map((one, i) =>
    areInTurn ? { name: one.name, positions: notes[i]?.positions ?? [] } : (ownNote(one.name) ?? one),
  );
}

/** The words that say who speaks in a body without label: its own, those of the title above it, else how it begins. */
export function saidOf(observations: readonly Observation[], unit: Unit, readByline: BylineReader): Span | undefined {
  const { body, layout, placed } = unit;
  if (layout.who !== "titled") return speakingSentence(observations, body.from, readByline);
  const [name = ""] = speakersOf(unit).flatMap((person) => person.name ?? []);
  const title = placed.find(({ at }) => at < body.from && observations[at]?.text.includes(name) === true)?.at;
  return observations[title ?? body.from]?.block;
}
