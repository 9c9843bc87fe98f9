/** Names in running text that a person knows better: what is none, what is another, who else is meant by it. */

import { type Noted, noteOn } from "../base/notes.ts";
import { type Change, type Corrected, type Correction, changeOf, ofKind } from "./correction.ts";

/** The names of a run, those that are others under these, those that are none left out. */
export function correctNames(
  names: readonly string[],
  corrections: readonly Correction[],
): Corrected<readonly string[]> {
  const known = new Set(names);
  const others = ofKind(corrections, "not-a-person").filter(({ name }) => known.has(name));
  const renames = ofKind(corrections, "rename").filter(({ name }) => known.has(name));
  const none = new Set(others.map(({ name }) => name));
  const instead = new Map(renames.map(({ name, to }) => [name, to]));
  return {
    value: names.filter((name) => !none.has(name)).map((name) => instead.get(name) ?? name),
    changes: [
      ...others.map(({ line, name }) => changeOf(line, `${name} is looked for no more`)),
      ...renames.map(({ line, name, to }) => changeOf(line, `${name} is ${to} wherever it stands`)),
    ],
  };
}

/** Another name of an entity. */
export interface GivenAlias {
  readonly id: string;
  readonly name: string;
}

/**
 * Aliases of persons: those given, and the names that are others. `idOf` gives the id of a person by any other; who
 * speaks under such a name, as one of `speaking`, is nobody's alias.
 */
export function personAliases(
  corrections: readonly Correction[],
  idOf: (reference: string) => string | undefined,
  speaking: ReadonlySet<string>,
): Noted<Corrected<readonly GivenAlias[]>> {
  const renames = ofKind(corrections, "rename").flatMap(({ name, to }): readonly GivenAlias[] => {
    const id = idOf(`person:${to}`);
    return id === undefined ? [] : [{ id, name }];
  });
  const given = ofKind(corrections, "alias").flatMap(({ line, entity, name }) => {
    const id = entity.startsWith("person:") ? idOf(entity) : undefined;
    return id === undefined ? [] : [{ line, id, name }];
  });
  const isAnother = ({ id, name }: GivenAlias) => speaking.has(name) && idOf(`person:${name}`) !== id;
  const aliases = given.filter((alias) => !isAnother(alias));
  return {
    value: {
      value: [...renames, ...aliases.map(({ id, name }) => ({ id, name }))],
      changes: aliases.map(aliasChange),
    },
    notes: given
      .filter(isAnother)
      .map(({ line, name }) =>
        noteOn("alias-of-speaker", "", `line ${line}: ${name} speaks here; merge joins two who speak`),
      ),
  };
}

/** What an alias changed. */
export function aliasChange({ line, id, name }: GivenAlias & { readonly line: number }): Change {
  return changeOf(line, `${name} is another name of ${id}`);
}
