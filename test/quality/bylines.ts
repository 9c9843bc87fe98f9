/** Single bylines and decoys against the byline grammar, as `tifa byline` reads them: one line each, without a page. */
import type { Byline } from "../../src/base/records.ts";
import { createBylineReader } from "../../src/byline/read-byline.ts";
import type { Lexicon } from "../../src/lexicon/lexicon.ts";
import {
  type BylineLabel,
  type Label,
  type LabelledPerson,
  labelsOf,
  positionsKey,
  withTexts,
  wordsOf,
} from "./labels.ts";
import { firstRead, measureOf, noteError, notMeasured, type Section } from "./measure.ts";

const sure = 0.9;

interface Read {
  readonly gold: BylineLabel;
  readonly byline: Byline;
}

/** Labels of single lines, and how they came about. */
export interface LineLabels {
  readonly title: string;
  /** `docs/labels/<bylines>.jsonl`, and of lines that look like some and are none. */
  readonly bylines: string;
  readonly decoys: string;
  readonly text?: string;
}

/** Names, posts and confidence over the labelled bylines; decoys left alone. */
export function scoreBylines(texts: string, lexicon: Lexicon, labels: LineLabels): Section {
  const { title, text = "" } = labels;
  const labelled = withTexts(texts, labelsOf<BylineLabel>(labels.bylines));
  const decoys = withTexts(texts, labelsOf<Label>(labels.decoys));
  if (labelled.length === 0)
    return notMeasured(title, `the texts of docs/labels/${labels.bylines}.jsonl are not there`);
  const read = createBylineReader(lexicon.words, undefined, "line");
  const all: readonly Read[] = labelled.map((one) => ({ gold: one.label, byline: read(oneLine(wordsOf(one))) }));
  const found = all.filter(({ byline }) => byline.persons.length > 0);
  const certain = found.filter(({ byline }) => byline.confidence >= sure);
  const right = all.filter(isStrict);
  const kinds = [...new Set(all.map(({ gold }) => gold.kind))];
  return {
    title,
    text: [
      `${text}Strict: every person with every institution, title and *former* right, and nothing else found. Lenient: names right, institution and title right when written together.`,
    ],
    measures: [
      ...firstRead(all.map(({ gold }) => gold)),
      measureOf("names", all, hasNames),
      measureOf("lenient", all, isLenient),
      measureOf("strict", all, isStrict),
      ...kinds.map((kind) =>
        measureOf(
          `strict, ${kind}`,
          all.filter(({ gold }) => gold.kind === kind),
          isStrict,
        ),
      ),
      measureOf(`names right among those with confidence ≥ ${sure}`, certain, hasNames),
      measureOf(
        `confidence ≥ ${sure} among those that are strictly right`,
        right,
        ({ byline }) => byline.confidence >= sure,
      ),
      measureOf("decoys left alone", decoys, (decoy) => read(oneLine(wordsOf(decoy))).persons.length === 0),
    ],
    errors: errorsOf(all),
  };
}

function errorsOf(all: readonly Read[]): ReadonlyMap<string, readonly string[]> {
  const errors = new Map<string, string[]>();
  for (const one of all) if (!isStrict(one)) noteError(errors, causeOf(one), one.gold.id);
  return errors;
}

function causeOf(read: Read): string {
  if (read.byline.persons.length === 0) return "taken for no byline";
  if (!hasNames(read)) return "another name, or one too many or too few";
  return isLenient(read)
    ? "a post cut in the wrong place between institution and title, or former or not"
    : "another post";
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/gu, ""); // "主任\n李明"
}

function hasNames({ gold, byline }: Read): boolean {
  const names = (persons: readonly LabelledPerson[]) => JSON.stringify(persons.map(({ name }) => name).sort());
  return names(gold.persons) === names(byline.persons);
}

function isLenient({ gold, byline }: Read): boolean {
  const key = (persons: readonly LabelledPerson[]) =>
    JSON.stringify(
      persons
        .map(({ name, positions }) => [name, positions.map((p) => `${p.institution ?? ""}${p.title ?? ""}`).sort()])
        .sort(),
    );
  return key(gold.persons) === key(byline.persons);
}

function isStrict({ gold, byline }: Read): boolean {
  const key = (persons: readonly LabelledPerson[]) =>
    JSON.stringify(persons.map(({ name, positions }) => [name, positionsKey(positions)]).sort());
  return key(gold.persons) === key(byline.persons);
}
