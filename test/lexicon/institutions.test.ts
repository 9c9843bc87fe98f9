import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readInstitutions } from "../../src/lexicon/institutions.ts";
import { readPlaques } from "../../src/lexicon/plaques.ts";
import { indexInstitutions } from "../../src/resolve/institutions.ts";
import { corpora, needsCorpora } from "../needs.ts";

const rows = readInstitutions();
const byName = new Map(rows.map((row) => [row.name, row]));

describe("the table of institutions", () => {
  test("holds 1,500 rows and more, generated ones included", () => {
    console.log(
      `${rows.length} institutions, ${rows.filter(({ rule }) => rule.startsWith("institutions")).length} curated`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(1500);
  });

  test("names every institution once, and no alias twice", () => {
    expect(byName.size).toBe(rows.length);
    const aliases = rows.flatMap(({ aliases, ambiguous }) => aliases.filter((alias) => !ambiguous.includes(alias)));
    expect(aliases.filter((alias, i) => aliases.indexOf(alias) !== i)).toEqual([]);
    expect(aliases.filter((alias) => byName.has(alias))).toEqual([]);
  });

  test("has a row for every parent and successor, and a year for every end", () => {
    const missing = rows
      .flatMap(({ parent, successor }) => [parent, successor])
      .filter((name) => name !== "" && !byName.has(name));
    expect(missing).toEqual([]);
    expect(rows.filter(({ successor, validTo }) => successor !== "" && !/^\d{4}$/u.test(validTo))).toEqual([]);
  });

  test("gives every plaque to two bodies of the table", () => {
    const names = readPlaques().flatMap(({ name, other }) => [name, other]);
    expect(names.filter((name) => !byName.has(name))).toEqual([]);
  });

  test("calls ambiguous or unmistakable only what it calls an alias", () => {
    const known = rows.flatMap(({ aliases }) => aliases);
    expect(rows.flatMap(({ unmistakable }) => unmistakable).filter((short) => !known.includes(short))).toEqual([]);
    expect(rows.filter(({ aliases, ambiguous }) => ambiguous.some((short) => !aliases.includes(short)))).toEqual([]);
  });
});

interface Group {
  readonly canonical: string;
  readonly aliases: readonly string[];
  readonly ambiguous: readonly string[];
}

interface Succession {
  readonly relation: "succession";
  readonly predecessor: string;
  readonly successor: string;
  readonly year: string;
}

describe("the labelled groups of names", needsCorpora(), () => {
  const index = indexInstitutions(rows);
  const read = (): readonly (Group | Succession)[] =>
    readFileSync(join(corpora, "gold", "institution-aliases.jsonl"), "utf8")
      .trim()
      .split("\n")
      // The shape is described beside the file.
      .map((line) => JSON.parse(line) as Group | Succession);

  test("resolve to one institution each, 75 of 75", () => {
    const groups = read().filter((record) => "canonical" in record);
    const whole = groups.filter(({ canonical, aliases, ambiguous }) => {
      const id = index.idOf(canonical);
      const sure = aliases.filter((alias) => !ambiguous.includes(alias));
      return byName.has(id.replace("institution:", "")) && sure.every((alias) => index.idOf(alias) === id);
    });
    console.log(`${whole.length} of ${groups.length} groups of aliases resolve to one institution`);
    expect(whole).toHaveLength(75);
  });

  test("keep their ambiguous short forms from being looked for alone", () => {
    const short = read().flatMap((record) => ("ambiguous" in record ? record.ambiguous : []));
    expect(short.filter((name) => index.surfaces.has(name))).toEqual([]);
  });

  test("succeed one another in the labelled year, 12 of 12", () => {
    const successions = read().filter((record) => "relation" in record);
    const right = successions.filter(({ predecessor, successor, year }) => {
      const row = byName.get(index.idOf(predecessor).replace("institution:", ""));
      return row !== undefined && row.validTo === year && index.idOf(row.successor) === index.idOf(successor);
    });
    expect(right).toHaveLength(12);
  });
});
