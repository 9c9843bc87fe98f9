import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { leader, officials } from "../../sample/cast.ts";
import { generate, type Sample } from "../../sample/generate.ts";
import { themes } from "../../sample/themes.ts";
import type { SpeechCounts } from "../../src/base/speech-counts.ts";
import { weigh } from "../../src/weigh/weigh.ts";
import { spokenSpeeches, spokenUnits } from "./spoken.ts";

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
    expect(bytes + statSync(join(folder, "truth.json")).size).toBeLessThan(4_500_000);
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

  test("mentions come in clumps: their variance between speeches is at least two and a half times their mean", () => {
    const full = spoken.filter(({ form }) => form !== "quote");
    for (const { name } of themes) {
      const counts = full.map(
        ({ concepts }) => concepts.find(({ concept }) => concept === `concept:${name}`)?.mentions ?? 0,
      );
      const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
      const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / counts.length;
      expect(variance / mean, name).toBeGreaterThan(2.5);
    }
  });

  test("is written as often as it is promised", () => {
    const ratios = truth.planted.map(({ official, theme, ratio }) => {
      const written = writtenRatio(spoken, official, theme);
      return { official, theme, ratio, written };
    });
    for (const { official, theme, ratio, written } of ratios) {
      expect(written, `${official} ${theme} ${ratio}×`).toBeGreaterThanOrEqual(ratio * 0.6);
      expect(written, `${official} ${theme} ${ratio}×`).toBeLessThanOrEqual(ratio * 1.5);
    }
    for (const promised of [5, 3]) {
      const own = ratios.filter(({ ratio }) => ratio === promised);
      const mean = own.reduce((sum, { written }) => sum + written, 0) / own.length;
      expect(mean / promised).toBeGreaterThan(0.8);
      expect(mean / promised).toBeLessThan(1.2);
    }
  });

  test("is compared in strata of five persons and more, but for what is joined into years and wholes", () => {
    const { strata } = weigh(spokenUnits(sample)).value;
    expect(strata.filter(({ level, persons }) => level < 3 && persons < 5)).toEqual([]);
    const units = (of: (level: number) => boolean) =>
      strata.filter(({ level }) => of(level)).reduce((sum, stratum) => sum + stratum.units, 0);
    expect(units((level) => level === 0)).toBeGreaterThan(0.85 * units(() => true));
  });

  test("is found, whatever the seed, and hardly anything else", () => {
    const found = [2026, 1, 2].map((seed) => foundIn(seed === 2026 ? sample : generate(seed, folder)));
    const sum = (of: (each: (typeof found)[number]) => number) => found.reduce((total, each) => total + of(each), 0);
    const [strong, absent] = [sum((each) => each.strong), sum((each) => each.absent)];
    console.table(found);
    expect(strong).toBeGreaterThanOrEqual(3 * 14);
    expect(sum((each) => each.strongClear)).toBeGreaterThanOrEqual(0.95 * strong);
    expect(sum((each) => each.absentFound)).toBeGreaterThanOrEqual(0.75 * absent);
    expect(sum((each) => each.unplanted)).toBeLessThanOrEqual(0.05 * sum((each) => each.findings));
  });

  test("nobody speaks twice on one page", () => {
    for (const { speeches: own, file } of truth.pages) {
      const keys = own.flatMap(({ official }) => official ?? []);
      expect(new Set(keys).size, file).toBe(keys.length);
    }
    expect(delivered).toHaveLength(speeches.length);
  });
});

/** How often somebody says a theme, in whole speeches, against the others of the same year. */
function writtenRatio(spoken: readonly SpeechCounts[], official: string, theme: string): number {
  const full = spoken.filter(({ form }) => form !== "quote");
  const says = ({ concepts }: SpeechCounts) => concepts.some(({ concept }) => concept === `concept:${theme}`);
  const isOwn = ({ speakers }: SpeechCounts) => speakers[0]?.person === `person:${official}`;
  const own = full.filter(isOwn);
  const expected = own.reduce((sum, { date }) => {
    const others = full.filter((speech) => !isOwn(speech) && speech.date?.slice(0, 4) === date?.slice(0, 4));
    return sum + others.filter(says).length / others.length;
  }, 0);
  return own.filter(says).length / expected;
}

/** What weighing finds of what was planted in a sample, as far as it was read without a fault. */
function foundIn(planted: Sample) {
  const { pairs } = weigh(spokenUnits(planted)).value;
  const told = new Map(
    pairs
      .filter(({ verdict }) => verdict === "clear" || verdict === "clear-less" || verdict === "not-found")
      .map(({ actor, concept, verdict }) => [`${actor} ${concept}`, verdict]),
  );
  const keyOf = ({ official, theme }: (typeof planted.truth.planted)[number]) => `person:${official} concept:${theme}`;
  const of = (ratio: number) => planted.truth.planted.filter((each) => each.ratio === ratio).map(keyOf);
  const known = new Set(planted.truth.planted.map(keyOf));
  return {
    strong: of(5).length,
    strongClear: of(5).filter((key) => told.get(key) === "clear").length,
    weak: of(3).length,
    weakClear: of(3).filter((key) => told.get(key) === "clear").length,
    absent: of(0).length,
    absentFound: of(0).filter((key) => told.get(key) === "not-found").length,
    findings: told.size,
    unplanted: [...told.keys()].filter((key) => !known.has(key)).length,
  };
}
