/** Names of countries at the beginning of other names. */

/** “圣文森特和格林纳丁斯” */
const longestName = 10;
const shortestName = 2;

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
