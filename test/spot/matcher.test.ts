import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMatcher, type Matcher } from "../../src/spot/matcher.ts";

type Hit = readonly [start: number, end: number, pattern: string];

function found(matcher: Matcher, text: string): Hit[] {
  const { count, values } = matcher.find(text);
  return Array.from({ length: count }, (_, i) => {
    const pattern = matcher.patterns[values[2 * i + 1] ?? -1] ?? "";
    const end = values[2 * i] ?? 0;
    return [end - pattern.length, end, pattern];
  });
}

function searched(patterns: readonly string[], text: string): Hit[] {
  const hits: Hit[] = [];
  for (let end = 1; end <= text.length; end += 1) {
    for (const pattern of patterns.toSorted((a, b) => b.length - a.length)) {
      if (text.slice(0, end).endsWith(pattern)) hits.push([end - pattern.length, end, pattern]);
    }
  }
  return hits;
}

describe("the matcher", () => {
  test("finds overlapping and nested formulations", () => {
    const matcher = createMatcher(["中国式现代化", "现代化", "现代化国家", "国家"]);
    expect(found(matcher, "以中国式现代化国家")).toEqual([
      [1, 7, "中国式现代化"],
      [4, 7, "现代化"],
      [4, 9, "现代化国家"],
      [7, 9, "国家"],
    ]);
  });

  test("finds what a naive search finds", () => {
    const word = fc.string({ unit: fc.constantFrom("新", "发", "展", "𠮷", "a"), minLength: 1, maxLength: 5 });
    const text = fc.string({ unit: fc.constantFrom("新", "发", "展", "𠮷", "a", "\n"), maxLength: 60 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), text, (patterns, line) => {
        expect(found(createMatcher(patterns), line)).toEqual(searched(patterns, line));
      }),
    );
  });

  test("finds each of many patterns in the text that joins them", () => {
    const patterns = Array.from({ length: 3000 }, (_, i) =>
      String.fromCharCode(0x4e00 + (i % 997), 0x5e00 + (i % 1009), 0x6e00 + (i % 13)),
    );
    const matcher = createMatcher([...new Set(patterns)]);
    expect(new Set(found(matcher, patterns.join("\n")).map(([, , pattern]) => pattern)).size).toBe(
      matcher.patterns.length,
    );
  });

  test("reports more hits than its first buffer holds", () => {
    expect(found(createMatcher(["稳"]), "稳".repeat(5000))).toHaveLength(5000);
  });

  test("refuses a pattern that stands twice", () => {
    expect(() => createMatcher(["六稳", "六稳"])).toThrow(RangeError);
  });
});
