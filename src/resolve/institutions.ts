/** Institutions as bylines name them to the rows of the table, and the chain of organisations that each is part of. */
import type { InstitutionFacts, ParentLink } from "../../graph/facts.ts";
import { byKey } from "../base/order.ts";
import { type Correction, ofKind } from "../corrections/correction.ts";
import { type CountryNames, readCountryNames } from "../lexicon/countries.ts";
import type { Institution } from "../lexicon/institutions.ts";
import { organisationAbove } from "../lexicon/seats.ts";
import { foreignNameOf, fullForeignName } from "./foreign-name.ts";

/** Canonical names by every name and unambiguous alias, and the facts of each institution that was named. */
export interface InstitutionIndex {
  /** `institution:<canonical name>`. */
  readonly idOf: (name: string) => string;
  readonly canonicalOf: (name: string) => string;
  /** The row of a canonical name. */
  readonly rowOf: (name: string) => Institution | undefined;
  /** The youngest successor of an organisation, itself where it has none. */
  readonly heirOf: (name: string) => string;
  /** Every name of the tables that may be looked for in running text → its id. */
  readonly surfaces: ReadonlyMap<string, string>;
  /** Whether the name stands in a table, as an institution or a country. */
  readonly isKnown: (name: string) => boolean;
  /** Facts of the institutions of the tables, and of those named besides. */
  readonly facts: (names: Iterable<string>) => readonly InstitutionFacts[];
}

/** Characters of a name that running text is searched for; shorter ones are words too often: 中办, 腾讯. */
export const shortestSurface = 3;

/** “中国|外交部”: organisations of ours as they are called beside foreign ones. */
const fromAbroad = /^中国(?<organisation>.{2,})$/u;

/** “石油输出国组织|（欧佩克）”: a full name with the short one behind it */
const glossed = /^(?<full>.{4,}?)（[^（）]{2,8}）$/u;

/** An index over the rows of the table; aliases that corrections give outrank those of the rows. */
export function indexInstitutions(
  rows: readonly Institution[],
  corrections: readonly Correction[] = [],
  countries: CountryNames = readCountryNames(),
): InstitutionIndex {
  const byName = new Map<string, Institution>();
  for (const row of rows) for (const alias of row.aliases) if (!row.ambiguous.includes(alias)) byName.set(alias, row);
  // A commission named alone in a byline is that of the state: 国资委.
  for (const row of rows.filter(({ type, level }) => type === "state" && level === "central")) {
    for (const alias of row.ambiguous) if (/..委$/u.test(alias)) byName.set(alias, row); // “国资委”
  }
  for (const row of rows) byName.set(row.name, row);
  const given = new Map(
    ofKind(corrections, "alias")
      .filter(({ entity }) => entity.startsWith("institution:"))
      .map(({ name, entity }) => [name, entity.replace(/^institution:/u, "")]), // “institution:云江省委”
  );
  const canonical = (name: string) => {
    const own = given.get(name) ?? name.replace(/^(?<city>香港|澳门)(?:特区|$)/u, "$<city>特别行政区"); // “香港|特区立法会”
    const home = fromAbroad.exec(own)?.groups?.["organisation"] ?? "";
    const known =
      byName.get(own) ??
      byName.get(own.replace(glossed, "$<full>")) ??
      (byName.get(home)?.level === "central" ? byName.get(home) : undefined);
    if (known !== undefined) return known.name;
    const headed = withFullHead(own, byName);
    if (headed !== own) return byName.get(headed)?.name ?? headed;
    const foreign = foreignNameOf(own, countries);
    const full = foreign === undefined ? own : fullForeignName(foreign);
    return byName.get(full)?.name ?? full;
  };
  const idOf = (name: string) => `institution:${canonical(name)}`;
  const known = rows.flatMap((row) => [row.name, ...row.aliases.filter((alias) => !row.ambiguous.includes(alias))]);
  const surfaces = known.filter((name) => name.length >= shortestSurface);
  return {
    idOf,
    canonicalOf: canonical,
    rowOf: (name) => byName.get(name),
    heirOf: (name) => heirOf(name, byName),
    surfaces: new Map([...surfaces, ...given.keys()].map((name) => [name, idOf(name)])),
    isKnown: (name) => byName.has(name) || foreignNameOf(name, countries)?.body === "",
    facts: (names) => {
      const facts = factsOf([...names, ...rows.map(({ name }) => name)].map(canonical), byName, idOf);
      return facts.map((fact) =>
        withAliases(
          fact,
          [...given.keys()].filter((name) => idOf(name) === fact.id),
        ),
      );
    },
  };
}

/** “世卫组织|欧洲区域办事处”, “中共云江省委|宣传部”: the part of a body under the full name of the body. */
function withFullHead(name: string, byName: ReadonlyMap<string, Institution>): string {
  for (let size = name.length - 2; size >= shortestSurface; size -= 1) {
    const row = byName.get(name.slice(0, size));
    if (row === undefined) continue;
    const isFolded = row.type === "international" || row.rule.startsWith("places.tsv");
    return isFolded ? row.name + name.slice(size) : name;
  }
  return name;
}

function heirOf(name: string, byName: ReadonlyMap<string, Institution>): string {
  const successor = byName.get(name)?.successor ?? "";
  return successor === "" || successor === name ? name : heirOf(successor, byName);
}

function withAliases(facts: InstitutionFacts, given: readonly string[]): InstitutionFacts {
  return given.length === 0 ? facts : { ...facts, aliases: [...new Set([...facts.aliases, ...given])] };
}

/** Facts of the named institutions and of every organisation above them, sorted by id. */
function factsOf(
  names: Iterable<string>,
  byName: ReadonlyMap<string, Institution>,
  idOf: (name: string) => string,
): readonly InstitutionFacts[] {
  const facts = new Map<string, InstitutionFacts>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const id = idOf(name);
    if (facts.has(id)) continue;
    const row = byName.get(name);
    const above = parentOf(row?.name ?? name, row, byName);
    const parent: Parented = above === undefined ? {} : { parent: { id: idOf(above.name), ...above.link } };
    facts.set(id, row === undefined ? { id, name, aliases: [], ...parent } : tableFacts(id, row, idOf, parent));
    queue.push(...[above?.name ?? "", row?.successor ?? ""].filter((next) => next !== ""));
  }
  return [...facts.values()].sort(byKey(({ id }) => id));
}

interface Parented {
  readonly parent?: ParentLink;
}

function tableFacts(id: string, row: Institution, idOf: (name: string) => string, parent: Parented): InstitutionFacts {
  return {
    id,
    name: row.name,
    aliases: row.aliases,
    type: row.type,
    level: row.level,
    ...(row.province === "" ? {} : { province: row.province }),
    ...(row.nameEn === "" ? {} : { nameEn: row.nameEn }),
    ...(row.validFrom === "" ? {} : { validFrom: row.validFrom }),
    ...(row.validTo === "" ? {} : { validTo: row.validTo }),
    ...parent,
    ...(row.successor === ""
      ? {}
      : {
          successor: { id: idOf(row.successor), rule: row.rule, ...(row.validTo === "" ? {} : { date: row.validTo }) },
        }),
  };
}

interface Above {
  readonly name: string;
  readonly link: Omit<ParentLink, "id">;
}

function tableLink({ rule, parentFrom }: Institution): Above["link"] {
  return parentFrom === "" ? { rule } : { rule, validFrom: parentFrom };
}

/** The table decides; without a row the longest known name, else the longest organisation, that the name begins with. */
function parentOf(
  name: string,
  row: Institution | undefined,
  byName: ReadonlyMap<string, Institution>,
): Above | undefined {
  if (row !== undefined) return row.parent === "" ? undefined : { name: row.parent, link: tableLink(row) };
  for (let size = name.length - 2; size >= 3; size -= 1) {
    const known = byName.get(name.slice(0, size));
    if (known !== undefined) return { name: known.name, link: { rule: known.rule } };
  }
  const organisation = organisationAbove(name);
  return organisation === undefined || organisation === name
    ? undefined
    : { name: organisation, link: { rule: "name-begins-with-body" } };
}
