/**
 * The byline readers side by side: labelled lines, lines that are none, and the lines that name the speakers of items.
 * `npm run quality:bylines -- TEXTS [--errors="new line"]`
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Byline, NamedPerson } from "../../src/base/records.ts";
import { createBylineReader } from "../../src/byline/read-byline.ts";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import {
  type BylineLabel,
  type Label,
  type LabelledPerson,
  labelsOf,
  positionsKey,
  type SpeechLabel,
  withTexts,
  wordsOf,
} from "./labels.ts";

const [texts = "", ...flags] = process.argv.slice(2);
const lexicon = readLexicon();

/** A line with its date, whom it names, and which set holds it. */
interface Line {
  readonly id: string;
  readonly text: string;
  readonly date: string | undefined;
  readonly persons: readonly LabelledPerson[];
}

type Reader = (line: string, date: string | undefined) => readonly NamedPerson[];

const named = ({ persons, byContext }: Byline) => (persons.length > 0 ? persons : (byContext?.persons ?? []));
const readers: Readonly<Record<string, Reader>> = {
  line: (line, date) => createBylineReader(lexicon.words, date, "line")(line).persons,
  page: (line, date) => createBylineReader(lexicon.words, date, "page")(line).persons,
  "page + place": (line, date) => named(createBylineReader(lexicon.words, date, "page")(line)),
};

const oneLine = (text: string) => text.replace(/[\r\n]+/gu, "");
const namesOf = (persons: readonly LabelledPerson[]) => JSON.stringify(persons.map(({ name }) => name).sort());
const strictOf = (persons: readonly LabelledPerson[]) =>
  JSON.stringify(persons.map(({ name, positions }) => [name, positionsKey(positions)]).sort());
const lenientOf = (persons: readonly LabelledPerson[]) =>
  JSON.stringify(
    persons
      .map(({ name, positions }) => [name, positions.map((p) => `${p.institution ?? ""}${p.title ?? ""}`).sort()])
      .sort(),
  );

const share = (right: number, of: number) => `${right}/${of} ${((100 * right) / Math.max(1, of)).toFixed(1)}`;

/** “Strict, lenient, names and wrong names” of every reader over a set of lines. */
function score(title: string, lines: readonly Line[]): void {
  for (const [name, read] of Object.entries(readers)) {
    const all = lines.map((line) => ({ line, persons: read(line.text, line.date) }));
    const count = (key: (persons: readonly LabelledPerson[]) => string) =>
      all.filter(({ line, persons }) => key(line.persons) === key(persons)).length;
    const wrong = all.filter(({ line, persons }) => persons.length > 0 && namesOf(line.persons) !== namesOf(persons));
    const n = lines.length;
    process.stdout.write(
      `${title.padEnd(16)} ${name.padEnd(17)} strict ${share(count(strictOf), n)} | lenient ${share(count(lenientOf), n)} | names ${share(count(namesOf), n)} | wrong names ${wrong.length}\n`,
    );
    if (!flags.includes(`--errors=${name}`)) continue;
    for (const { line, persons } of all) {
      if (strictOf(line.persons) !== strictOf(persons))
        process.stdout.write(
          `   ${line.id} ${line.text}\n      want ${shown(line.persons)}\n      got  ${shown(persons)}\n`,
        );
    }
  }
}

function shown(persons: readonly LabelledPerson[]): string {
  return persons
    .map(({ name, positions }) => {
      const posts = positions.map((p) => `${p.former ? "原" : ""}${p.institution ?? "–"}|${p.title ?? "–"}`);
      return `${name}: ${posts.join("; ")}`;
    })
    .join(" / ");
}

function decoys(title: string, lines: readonly string[]): void {
  for (const [name, read] of Object.entries(readers)) {
    const taken = lines.filter((line) => read(line, undefined).length > 0);
    process.stdout.write(
      `${title.padEnd(16)} ${name.padEnd(17)} left alone ${share(lines.length - taken.length, lines.length)}\n`,
    );
    if (flags.includes(`--errors=${name}`))
      for (const line of taken) process.stdout.write(`   ${line} → ${shown(read(line, undefined))}\n`);
  }
}

/** Items by the lines around their bodies: whether one of them gives the speaker, and with his posts. */
function items(set: string): void {
  const labels = labelsOf<SpeechLabel & { readonly set: string; readonly date: string }>("unseen-items");
  const all = withTexts(texts, labels).filter(
    ({ label }) =>
      label.set === set && label.speaker !== null && label.type !== "reported" && label.type !== "quotation",
  );
  for (const [name, read] of Object.entries(readers)) {
    const results = all.map(({ label, text }) => {
      const lines = around(text, label);
      const persons = lines.map((line) => read(line, label.date));
      const own = persons.filter((some) =>
        some.some((person) => person.name === label.speaker || person.name === null),
      );
      const posts = own.flat().filter((person) => person.name === label.speaker || person.name === null);
      const want = positionsKey(label.positions ?? []);
      const strict = posts.some(
        ({ name, positions }) =>
          (name === label.speaker || lines.some((l) => bare(l).includes(label.speaker ?? ""))) &&
          positionsKey(positions) === want,
      );
      return { label, lines, persons, named: own.flat().some((person) => person.name === label.speaker), strict };
    });
    const posted = results.filter(({ label }) => (label.positions ?? []).length > 0);
    process.stdout.write(
      `items ${set}`.padEnd(17) +
        `${name.padEnd(17)} named ${share(results.filter((r) => r.named).length, all.length)} | posts strict ${share(posted.filter((r) => r.strict).length, posted.length)}\n`,
    );
    if (flags.includes(`--items=${name}`))
      for (const r of results)
        if (!r.named || ((r.label.positions ?? []).length > 0 && !r.strict))
          process.stdout.write(
            `   ${r.label.file} ${r.label.type} want ${shown([{ name: r.label.speaker, positions: r.label.positions ?? [] }])}\n${r.lines.map((l, i) => (bare(l).includes(r.label.speaker ?? "") || (r.persons[i] ?? []).length > 0 ? `      ${l.slice(0, 100)} → ${shown(r.persons[i] ?? [])}\n` : "")).join("")}`,
          );
  }
}

const bare = (line: string) => line.replace(/[\s\u00A0\u3000]/gu, "");

/** The five lines before a body and the three behind it. */
function around(text: string, { start, end }: Label): readonly string[] {
  const lines = (part: string) =>
    part
      .split(/\r?\n/u)
      .map((line) => line.trim())
      .filter((line) => line !== "");
  const first = lines(text.slice(start, end));
  return [...lines(text.slice(0, start)).slice(-5), ...first.slice(-1), ...lines(text.slice(end)).slice(0, 3)].filter(
    (line) => line.length < 160,
  );
}

function labelled(name: string): readonly Line[] {
  return withTexts(texts, labelsOf<BylineLabel>(name)).map((one) => ({
    id: one.label.id,
    text: oneLine(wordsOf(one)),
    date: one.label.date ?? undefined,
    persons: one.label.persons,
  }));
}

const gold = readFileSync(join(texts, "gold", "bylines.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Line);
score(
  "gold",
  gold.map((line) => ({ ...line, text: oneLine(line.text) })),
);
score("unseen-bylines", labelled("unseen-bylines"));
decoys(
  "decoys",
  withTexts(texts, labelsOf<Label>("decoys")).map((one) => oneLine(wordsOf(one))),
);
decoys(
  "unseen-decoys",
  withTexts(texts, labelsOf<Label>("unseen-decoys")).map((one) => oneLine(wordsOf(one))),
);
items("f");
items("g");
