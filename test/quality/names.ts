/** Persons and institutions in single sentences of running text, exact spans, by `tifa annotate`. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MentionRecord } from "../../src/base/records.ts";
import { mentionsOf } from "./annotated.ts";
import { type Measure, notMeasured, type Section } from "./measure.ts";

const title = "Names in running text";
const files = ["people-daily.dev.bio", "msra.val.bio"];
const kinds: Readonly<Record<string, string>> = { PER: "person", NAME: "person", ORG: "institution" };

interface Sentence {
  readonly text: string;
  /** “person 3 6” */
  readonly spans: ReadonlySet<string>;
}

/** Precision and recall on two public sets, each sentence by itself. */
export async function scoreNames(texts: string): Promise<Section> {
  const measures: Measure[] = [];
  for (const file of files.filter((name) => existsSync(join(texts, "corpora", "ner", name)))) {
    measures.push(...(await scoreFile(join(texts, "corpora", "ner", file), file)));
  }
  if (measures.length === 0) return notMeasured(title, "corpora/ner is not there");
  return {
    title,
    text: [
      "Exact spans. The sets follow conventions of their own (what belongs to a name, what is an institution), which cost both measures some points.",
    ],
    measures,
    errors: new Map(),
  };
}

async function scoreFile(path: string, file: string): Promise<readonly Measure[]> {
  const sentences = sentencesOf(readFileSync(path, "utf8"));
  const answers = (await mentionsOf(sentences.map(({ text }) => text))).map(spansOf);
  return ["person", "institution"].flatMap((kind) => {
    const own = (spans: Iterable<string>) => [...spans].filter((span) => span.startsWith(kind));
    let [hits, found, wanted] = [0, 0, 0];
    sentences.forEach(({ spans }, i) => {
      const answer = own(answers[i] ?? []);
      hits += answer.filter((span) => spans.has(span)).length;
      found += answer.length;
      wanted += own(spans).length;
    });
    return [
      { name: `${kind}, ${file}: right of the found (precision)`, right: hits, of: found },
      { name: `${kind}, ${file}: right of the labelled (recall)`, right: hits, of: wanted },
    ];
  });
}

function spansOf(mentions: readonly MentionRecord[]): readonly string[] {
  return [...new Set(mentions.map(({ kind, start, end }) => `${kind} ${start} ${end}`))];
}

/** One character and its tag a line, a blank line between sentences. */
function sentencesOf(text: string): readonly Sentence[] {
  return text
    .split(/\r?\n\r?\n/u) // "国 O\n\n在 O"
    .map(sentenceOf)
    .filter((sentence) => sentence.text !== "");
}

function sentenceOf(block: string): Sentence {
  let text = "";
  const spans: { kind: string; start: number; end: number }[] = [];
  for (const line of block.split(/\r?\n/u)) {
    const [, character = "", tag = ""] = /^(\S+)[ \t]+(\S+)/u.exec(line) ?? []; // "朱 B-PER"
    const [place = "", label = ""] = tag.split(/[-_]/u); // "B-PER"
    const kind = kinds[label];
    const last = spans.at(-1);
    if (kind !== undefined && place === "B")
      spans.push({ kind, start: text.length, end: text.length + character.length });
    else if (kind !== undefined && last?.kind === kind && last.end === text.length) last.end += character.length;
    text += character;
  }
  return { text, spans: new Set(spans.map(({ kind, start, end }) => `${kind} ${start} ${end}`)) };
}
