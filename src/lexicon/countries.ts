/** Names of countries at the beginning of other names, and those that mean one country. */
import { builtIn } from "./home.ts";
import { readTable } from "./table.ts";

/** “朝鲜民主主义人民共和国” */
const longestName = 11;
const shortestName = 2;

/** The countries by all their names, China left out. */
export interface CountryNames {
  readonly foreign: ReadonlySet<string>;
  /** 印度尼西亚 of 印尼, itself where it has one name. */
  readonly fullOf: (country: string) => string;
  /** 俄罗斯 of 俄, as papers write before an office or a ministry; characters that mean several countries are none: 伊, 巴. */
  readonly byShort: ReadonlyMap<string, string>;
}

/** Reads the table. */
export function readCountryNames(): CountryNames {
  const rows = readTable(builtIn("countries.tsv"), ["name", "same", "short"]).map(({ cells }) => cells);
  const full = new Map(rows.map(({ name, same }) => [name, same === "" ? name : same]));
  return {
    foreign: foreignAmong(new Set(full.keys())),
    fullOf: (country) => full.get(country) ?? country,
    byShort: new Map(rows.flatMap(({ name, short }) => (short === "" ? [] : [[short, name] as const]))),
  };
}

/** The longest of the countries that a text begins with. */
export function countryAt(text: string, countries: ReadonlySet<string>): string | undefined {
  for (let size = Math.min(text.length, longestName); size >= shortestName; size -= 1) {
    const name = text.slice(0, size);
    if (countries.has(name)) return name;
  }
  return undefined;
}

/** All of them but ours. */
export function foreignAmong(countries: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...countries].filter((country) => country !== "中国"));
}
