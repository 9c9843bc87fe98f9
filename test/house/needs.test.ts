import { afterEach, describe, expect, test, vi } from "vitest";
import { linesOf } from "../closing-lines.ts";
import { need, needsBrowser, needsNeo4j } from "../needs.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("what a test needs", () => {
  test("is skipped with its reason where it is missing", () => {
    vi.stubEnv("TIFA_REQUIRE", "");
    expect(need("corpora", "TIFA_CORPORA", false)).toEqual({ skip: true, meta: { needs: "TIFA_CORPORA" } });
  });

  test("fails where it is missing and TIFA_REQUIRE names it", () => {
    vi.stubEnv("TIFA_REQUIRE", "neo4j,corpora");
    expect(() => need("corpora", "TIFA_CORPORA", false)).toThrow("TIFA_REQUIRE names corpora");
    expect(need("browser", "Chromium", false).skip).toBe(true);
  });

  test("runs where it is there", () => {
    vi.stubEnv("TIFA_REQUIRE", "corpora");
    expect(need("corpora", "TIFA_CORPORA", true).skip).toBe(false);
  });

  test("a Neo4j at an address is one, a browser is a file", () => {
    vi.stubEnv("TIFA_REQUIRE", "");
    vi.stubEnv("NEO4J_URI", "bolt://127.0.0.1:7687");
    expect(needsNeo4j().skip).toBe(false);
    expect(needsBrowser().meta.needs).toBe("/usr/bin/chromium");
  });
});

test("the last line of a run is its counts, and the reasons stand above it", () => {
  const reasons = new Map([
    ["needs TIFA_CORPORA", 12],
    ["needs Neo4j", 2],
  ]);
  expect(linesOf({ passed: 5, failed: 0, skipped: 14, reasons })).toEqual([
    "skipped: needs Neo4j: 2 tests",
    "skipped: needs TIFA_CORPORA: 12 tests",
    "5 passed, 0 failed, 14 skipped",
  ]);
});
