/**
 * Fits graph/lexicon/byline-costs.tsv on labelled lines by an averaged perceptron that starts from the values set by hand there, and says what a
 * fifth left out gets: `npm run fit:bylines -- TEXTS [--write]`
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { NamedPerson } from "../../src/base/records.ts";
import { type BylineReading, createBylineReader, readByline } from "../../src/byline/read-byline.ts";
import type { Costs } from "../../src/lexicon/byline-grammar.ts";
import { home } from "../../src/lexicon/home.ts";
import { readLexicon } from "../../src/lexicon/lexicon.ts";
import { readTable } from "../../src/lexicon/table.ts";
import { asked, nobody, phenomena, shown } from "../byline/invented.ts";
import {
  type BylineLabel,
  type Label,
  type LabelledPerson,
  labelsOf,
  positionsKey,
  withTexts,
  wordsOf,
} from "./labels.ts";

const [texts = "", ...flags] = process.argv.slice(2);
const { words } = readLexicon();
const { productions, costs: current } = words.grammar;
const table = join(home, "graph", "lexicon", "byline-costs.tsv");
/** Values set by hand before any fit, so that no fold knows what it is tested on. */
const start: Costs = Object.fromEntries(
  readTable(table, ["feature", "start"]).map(({ cells }) => [cells.feature, Number(cells.start)]),
);

interface Example {
  readonly text: string;
  readonly date: string | undefined;
  readonly file: string;
  /** What it names; undefined for a line that names nobody. */
  readonly key: string | undefined;
  readonly set: string;
}

const oneLine = (text: string) => text.replace(/[\r\n]+/gu, "");
const keyOf = (persons: readonly LabelledPerson[]) =>
  JSON.stringify(persons.map(({ name, positions }) => [name, positionsKey(positions)]).sort());

const named = ["bylines", "unseen-bylines"].flatMap((set) =>
  withTexts(texts, labelsOf<BylineLabel>(set)).map(
    (one): Example => ({
      text: oneLine(wordsOf(one)),
      date: one.label.date ?? undefined,
      file: one.label.file,
      key: keyOf(one.label.persons),
      set,
    }),
  ),
);
const decoys = ["decoys", "unseen-decoys"].flatMap((set) =>
  withTexts(texts, labelsOf<Label>(set)).map(
    (one): Example => ({
      text: oneLine(wordsOf(one)),
      date: undefined,
      file: one.label.file,
      key: undefined,
      set: "decoys",
    }),
  ),
);

/** Lines of pages in which the grammar as it is sees nobody: nearly all of them name nobody, and should go on doing so. */
function prose(): readonly Example[] {
  const read = createBylineReader(words);
  const folder = join(texts, "corpora", "people-daily", "2019-10");
  const files = readdirSync(folder)
    .sort()
    .filter((_, i) => i % 12 === 5);
  return files.flatMap((file) =>
    readFileSync(join(folder, file), "utf8")
      .split("\n")
      .flatMap((line): readonly Example[] => {
        const text = line.trim();
        if (text.length > 60 || text.length < 2) return [];
        const { persons, byContext } = read(text);
        return persons.length > 0 || byContext !== undefined
          ? []
          : [{ text, date: undefined, file, key: undefined, set: "prose" }];
      }),
  );
}

/** The invented lines of the tests, whose readings are strings. */
const invented: readonly Example[] = [
  ...phenomena.flatMap(([, rows]) => rows.filter(([, reading]) => reading !== "")),
  ...asked.map(([, line, reading]) => [line, reading] as const),
  ...productions.filter(({ alone }) => alone !== "place").map(({ example, reading }) => [example, reading] as const),
].map(([text, key]) => ({ text, date: undefined, file: text, key, set: "invented" }));
const none = nobody.map((text): Example => ({ text, date: undefined, file: text, key: undefined, set: "decoys" }));

const examples: readonly Example[] = [...named, ...invented, ...decoys, ...none, ...prose()];
const foldOf = ({ file }: Example) => createHash("sha256").update(file).digest().readUInt8(0) % 5;

const isRight = ({ key, set }: Example, persons: readonly NamedPerson[]) =>
  set === "invented" ? shown(persons).trim() === key?.trim() : keyOf(persons) === key;

/** How many of each feature a reading has. */
function featuresOf({ parse }: BylineReading): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of parse.tokens)
    for (const [name, amount] of features) counts.set(name, (counts.get(name) ?? 0) + amount);
  return counts;
}

const rate = 0.05;
const gap = 1;
const epochs = Number(flags.find((flag) => flag.startsWith("--epochs="))?.slice(9) ?? 12);

function fitCosts(train: readonly Example[]): Costs {
  const costs: Record<string, number> = { ...start };
  const sums: Record<string, number> = {};
  let steps = 0;
  const move = (reading: BylineReading | undefined, sign: number) => {
    if (reading === undefined) return;
    for (const [name, amount] of featuresOf(reading)) {
      if (start[name] === undefined) continue;
      const size = Math.max(-4, Math.min(4, amount / (name === "name:odds" || name === "body:long" ? 8 : 1)));
      costs[name] = (costs[name] ?? 0) + sign * rate * size;
    }
  };
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const example of train) {
      const { text, date, key } = example;
      const { readings } = readByline(text, words, { context: "line", date, costs });
      const usable = readings.filter(
        ({ rule }) => key !== undefined || productions.find(({ id }) => id === rule)?.alone !== "place",
      );
      const right = key === undefined ? undefined : usable.find(({ persons }) => isRight(example, persons));
      const wrong = usable.find(({ persons }) => key === undefined || !isRight(example, persons));
      if (key !== undefined && right === undefined) continue;
      const target = right?.cost ?? 0;
      if (wrong !== undefined && wrong.cost < target + gap) {
        move(wrong, 1);
        move(right, -1);
      }
      if (right !== undefined && right.cost > -gap) move(right, -1);
    }
    steps += 1;
    for (const [name, value] of Object.entries(costs)) sums[name] = (sums[name] ?? 0) + value;
  }
  return Object.fromEntries(
    Object.entries(sums).map(([name, sum]) => [name, Math.round((100 * sum) / steps) / 100] as const),
  );
}

function score(title: string, test: readonly Example[], costs: Costs): readonly number[] {
  const parts: string[] = [];
  const counts: number[] = [];
  for (const set of ["bylines", "unseen-bylines", "decoys", "prose", "invented"]) {
    const own = test.filter((one) => one.set === set);
    const line = own.filter((example) => {
      const { text, date, key } = example;
      const { persons } = readByline(text, words, { context: "line", date, costs });
      return key === undefined ? persons.length === 0 : isRight(example, persons);
    });
    const page = own.filter((example) => {
      const { text, date, key } = example;
      const { persons, byContext } = readByline(text, words, { context: "page", date, costs });
      return key === undefined
        ? persons.length === 0
        : isRight(example, persons.length > 0 ? persons : (byContext?.persons ?? []));
    });
    counts.push(line.length, page.length, own.length);
    parts.push(`${set} line ${line.length} page ${page.length} of ${own.length}`);
  }
  process.stdout.write(`${title}: ${parts.join(" | ")}\n`);
  return counts;
}

score("as they are", examples, current);
score("set by hand", examples, start);
const folds = [0, 1, 2, 3, 4].map((fold) =>
  score(
    `fold ${fold}`,
    examples.filter((one) => foldOf(one) === fold),
    fitCosts(examples.filter((one) => foldOf(one) !== fold)),
  ),
);
const total = folds[0]?.map((_, i) => folds.reduce((sum, fold) => sum + (fold[i] ?? 0), 0)) ?? [];
const percent = (right = 0, of = 1) => ((100 * right) / of).toFixed(1);
const [goldLine = 0, goldPage = 0, gold = 0, line = 0, page = 0, unseen = 0] = total;
process.stdout.write(
  `five folds, strict: gold line ${percent(goldLine, gold)} page ${percent(goldPage, gold)} | unseen-bylines line ${percent(line, unseen)} page ${percent(page, unseen)} | decoys ${total.slice(6, 9).join(" ")} | prose ${total.slice(9, 12).join(" ")} | invented ${total.slice(12).join(" ")}\n`,
);
const whole = fitCosts(examples);
score("fitted on all", examples, whole);
if (flags.includes("--write")) {
  const rows = Object.entries(start).map(([name, value]) => [name, value, whole[name] ?? 0].join("\t"));
  writeFileSync(table, ["feature\tstart\tcost", ...rows, ""].join("\n"));
}
