/** ARCHITECTURE.md names every part of the house, what it may import, and files that are there. */
import { describe, expect, test } from "vitest";
import { mayImport, partOf } from "./parts.ts";
import { textOf, trackedFiles } from "./sources.ts";

const text = textOf("ARCHITECTURE.md");

/** Part → what its row of the table of imports lets it import, sorted. */
function rowsOf(table: string): ReadonlyMap<string, readonly string[]> {
  // | `src/spot/` | mentions of concepts | base, lexicon |
  const rows = table.matchAll(/^\| `(?<path>[\w./-]+)` \|.*\| (?<parts>[a-z, -]+) \|$/gmu);
  return new Map(
    [...rows].map(({ groups }) => [partOf(groups?.["path"] ?? ""), (groups?.["parts"] ?? "").split(", ").sort()]),
  );
}

/** The lines from a heading, or the beginning, to the next heading. */
function section(heading: string): string {
  return (text.split(/^## /mu).find((each) => each.startsWith(heading)) ?? "").trim();
}

const rows = rowsOf(section("# Architecture"));
const parts = [...new Set(trackedFiles("src", "graph", "viewer").map(partOf))].sort();

describe("the table of ARCHITECTURE.md", () => {
  test("has a row for every part of the house, and no other", () => {
    expect([...rows.keys()].sort()).toEqual(parts);
  });

  test.each(parts)("says of %s what it may import", (part) => {
    const others = mayImport(part).filter((other) => other !== part);
    expect(rows.get(part)).toEqual(others.length === 0 ? ["nothing"] : [...new Set(others)].sort());
  });
});

describe("what ARCHITECTURE.md names", () => {
  test.each(["Where do I change what", "Words of the field", "Tried and rejected"])("has rows under %s", (heading) => {
    expect(
      section(heading)
        .split("\n")
        .filter((line) => line.startsWith("| ")).length,
    ).toBeGreaterThan(12);
  });

  test("stands in the repository", () => {
    const files = trackedFiles();
    const named = [...text.matchAll(/`(?<path>(?:src|graph|viewer|test|docs|sample|bench)\/[\w./-]*)`/gu)].map(
      ({ groups }) => groups?.["path"] ?? "",
    );
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((path) => !files.some((file) => file === path || file.startsWith(path)))).toEqual([]);
  });
});
