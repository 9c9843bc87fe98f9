/** Real articles as counted texts, before anybody is made their speaker. Only counts leave this file. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ConceptCounts, SpeechCounts } from "../../src/base/speech-counts.ts";
import { home } from "../../src/lexicon/home.ts";

/** One article. */
export interface CountedText {
  readonly name: string;
  readonly date: string;
  /** The day and the page of the paper. */
  readonly page: string;
  readonly chars: number;
  readonly concepts: readonly ConceptCounts[];
}

/** Han characters of a passage, within which a theme counts at most twice. */
const passageChars = 1000;

/** People's Daily articles of so many Han characters at least, each paragraph once; what they say of the lexicon. */
export function articles(corpora: string, leastHan = 500): readonly CountedText[] {
  const root = join(corpora, "corpora", "people-daily");
  const words = lexicon();
  const seen = new Set<string>();
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => {
      // 2020-02/20200224-03-03.txt
      const named = /(?<page>(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)-\d\d)-\d\d\.txt$/u.exec(name)?.groups;
      const paragraphs = readFileSync(join(root, name), "utf8")
        .split(/\s*\n\s*/u)
        .filter((paragraph) => !(paragraph.length >= 60 && seen.has(paragraph)));
      for (const paragraph of paragraphs) seen.add(paragraph);
      const chars = han(paragraphs.join(""));
      if (named === undefined || chars < leastHan) return [];
      const { year, month, day, page = "" } = named;
      return [{ name, date: `${year}-${month}-${day}`, page, chars, concepts: conceptsOf(paragraphs, words) }];
    });
}

/** An article as a text of somebody. */
export function textOf({ name, date, chars, concepts }: CountedText, person: string, event: string): SpeechCounts {
  return {
    speech: `${name}@0`,
    date,
    form: "article",
    series: "own",
    occasion: "other",
    source: null,
    event,
    confidence: 1,
    chars,
    speakers: [{ person: `person:${person}`, institutions: [] }],
    openings: [],
    concepts,
    around: [],
  };
}

type Words = ReadonlyMap<string, readonly (readonly [word: string, concept: string])[]>;

/** Labels and variants of the lexicon by their first character, the longest first. */
function lexicon(): Words {
  const rows = readFileSync(join(home, "graph", "lexicon", "concepts.tsv"), "utf8")
    .split("\n")
    .slice(1);
  const words = new Map<string, (readonly [string, string])[]>();
  for (const [id = "", label = "", ...more] of rows.map((line) => line.split("\t"))) {
    if (id.startsWith("#") || label === "") continue;
    for (const word of [label, ...(more[4] ?? "").split("|")].filter(Boolean)) {
      const first = word.slice(0, 1);
      words.set(first, [...(words.get(first) ?? []), [word, `concept:${id}`]]);
    }
  }
  for (const own of words.values()) own.sort(([a], [b]) => b.length - a.length);
  return words;
}

function conceptsOf(paragraphs: readonly string[], words: Words): readonly ConceptCounts[] {
  const passages: string[][] = [[]];
  let size = 0;
  for (const paragraph of paragraphs) {
    if (size > 0 && size + han(paragraph) > passageChars) {
      passages.push([]);
      size = 0;
    }
    passages.at(-1)?.push(paragraph);
    size += han(paragraph);
  }
  const totals = new Map<string, { mentions: number; counted: number }>();
  for (const passage of passages) {
    for (const [concept, mentions] of mentionsIn(passage.join("\n"), words)) {
      const before = totals.get(concept) ?? { mentions: 0, counted: 0 };
      totals.set(concept, { mentions: before.mentions + mentions, counted: before.counted + Math.min(2, mentions) });
    }
  }
  return Array.from(totals, ([concept, { mentions, counted }]) => ({
    concept,
    mentions,
    counted,
    echo: 0,
    chained: 0,
    quoted: 0,
  }));
}

/** The longest word that begins at each place, none inside another. */
function mentionsIn(text: string, words: Words): ReadonlyMap<string, number> {
  const mentions = new Map<string, number>();
  let at = 0;
  while (at < text.length) {
    const found = words.get(text.charAt(at))?.find(([word]) => text.startsWith(word, at));
    if (found !== undefined) mentions.set(found[1], (mentions.get(found[1]) ?? 0) + 1);
    at += found?.[0].length ?? 1;
  }
  return mentions;
}

function han(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
