import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { leader, officials } from "../../sample/cast.ts";
import { generate } from "../../sample/generate.ts";
import { themes } from "../../sample/themes.ts";
import { weigh } from "../../src/weigh/weigh.ts";
import { spokenSpeeches } from "./spoken.ts";

const folder = join(import.meta.dirname, "..", "..", "sample");
const corpus = join(folder, "corpus");
const sample = generate(2026, join(import.meta.dirname, "..", "..", "sample"));
const { texts, delivered, truth } = sample;
const speeches = truth.pages.flatMap((page) => page.speeches);

describe("the invented corpus", () => {
  test("is what its generator writes, to the byte", () => {
    expect(readdirSync(corpus).sort()).toEqual([...texts.keys()].sort());
    for (const [file, text] of texts) expect(readFileSync(join(corpus, file), "utf8") === text, file).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, "truth.json"), "utf8"))).toEqual(truth);
  });

  test("is large enough to find something in and small enough to ship", () => {
    const bytes = readdirSync(corpus).reduce((sum, file) => sum + statSync(join(corpus, file)).size, 0);
    expect(bytes + statSync(join(folder, "truth.json")).size).toBeLessThan(4_000_000);
    expect(new Set(truth.pages.map(({ date }) => date.slice(0, 4))).size).toBeGreaterThanOrEqual(4);
    expect(truth.pages.length).toBeGreaterThanOrEqual(150);
    expect(speeches.length).toBeGreaterThanOrEqual(900);
    expect(officials.length).toBeGreaterThanOrEqual(40);
  });

  test("comes in every layout, with lost bylines, reprints, namesakes and new posts", () => {
    expect(new Set(truth.pages.map(({ layout }) => layout))).toEqual(new Set(["titled", "dump", "quotes", "signed"]));
    expect(speeches.filter(({ official }) => official === null).length).toBeGreaterThanOrEqual(10);
    expect(speeches.filter(({ copyOf }) => copyOf !== undefined).length).toBeGreaterThanOrEqual(10);
    expect(officials.filter(({ name }) => name === "王伟")).toHaveLength(2);
    expect(officials.filter(({ posts }) => posts.length > 1).length).toBeGreaterThanOrEqual(5);
  });

  test("prints every byline but the lost ones, and the leader's words in quotation marks", () => {
    for (const { file, layout, speeches: own } of truth.pages) {
      const text = texts.get(file) ?? "";
      const bylines = own.flatMap(({ byline }) => byline ?? []);
      expect(
        bylines.filter((byline) => !text.includes(byline)),
        file,
      ).toEqual([]);
      if (layout === "dump") expect(text.match(/^ \S/gmu)?.length ?? 0, file).toBeGreaterThan(0);
    }
    expect([...texts.values()].filter((text) => text.includes(leader)).length).toBeGreaterThan(50);
  });

  test("imports nothing of what reads it", () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts"))) {
      const imports = readFileSync(join(folder, file), "utf8").match(/from "[^"]+"/gu) ?? [];
      expect(imports.filter((path) => !/"(?:node:|\.\/|\.\.\/graph\/measure\/random\.ts)/u.test(path))).toEqual([]);
    }
  });
});

describe("what is planted", () => {
  const spoken = spokenSpeeches(sample);
  const { pairs } = weigh(spoken, { discovered: new Set() }).value;
  const verdictOf = (official: string, theme: string) =>
    pairs.find(({ actor, concept }) => actor === `person:${official}` && concept === `concept:${theme}`)?.verdict;

  test("mentions come in clumps: their variance between speeches is at least three times their mean", () => {
    const full = spoken.filter(({ form }) => form !== "quote");
    for (const { name } of themes) {
      const counts = full.map(
        ({ concepts }) => concepts.find(({ concept }) => concept === `concept:${name}`)?.mentions ?? 0,
      );
      const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
      const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length;
      expect(variance / mean, name).toBeGreaterThan(3);
    }
  });

  test("the strong emphases of those who speak often are found, and hardly anything else", () => {
    const strong = truth.planted.filter(({ ratio, speeches: own }) => ratio === 5 && own >= 30);
    const found = strong.filter(({ official, theme }) => verdictOf(official, theme) === "clear");
    expect(strong.length).toBeGreaterThanOrEqual(10);
    expect(found.length).toBeGreaterThanOrEqual(0.9 * strong.length);
    const clear = pairs.filter(({ verdict }) => verdict === "clear");
    const planted = new Set(truth.planted.map(({ official, theme }) => `person:${official} concept:${theme}`));
    const unplanted = clear.filter(({ actor, concept }) => !planted.has(`${actor} ${concept}`));
    expect(unplanted.length).toBeLessThanOrEqual(0.05 * clear.length);
    for (const { official, theme, ratio, speeches: own } of truth.planted) {
      console.log(`${ratio}× in ${own} speeches: ${verdictOf(official, theme)} (${official}, ${theme})`);
    }
  });

  test("those who never say a thing never say it", () => {
    for (const { official, theme, ratio } of truth.planted) {
      const pair = pairs.find(({ actor, concept }) => actor === `person:${official}` && concept === `concept:${theme}`);
      if (ratio === 0) expect([pair?.mentions, (pair?.expectedByPeers ?? 0) > 3]).toEqual([0, true]);
    }
  });

  test("nobody speaks twice on one page", () => {
    for (const { speeches: own, file } of truth.pages) {
      const keys = own.flatMap(({ official }) => official ?? []);
      expect(new Set(keys).size, file).toBe(keys.length);
    }
    expect(delivered).toHaveLength(speeches.length);
  });
});
