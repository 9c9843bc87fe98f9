/**
 * Differences that are known: some persons are given, with each of their articles, what other real articles of the same
 * quarter and length say of one concept, so that they say it a known number of times as often, in real clumps.
 */
import { type Random, seededRandom } from "../../graph/measure/random.ts";
import { groupBy } from "../../src/base/group.ts";
import type { ConceptCounts, SpeechCounts } from "../../src/base/speech-counts.ts";
import { deal, personOf } from "./dealing.ts";
import type { CountedText } from "./real-texts.ts";
import { shuffled } from "./shuffle.ts";

/** Who says what how often. */
export interface Design {
  /** Articles of each person. */
  readonly each: number;
  /** The true ratio of the planted pairs. */
  readonly ratio: number;
}

/** Dealt texts, and which of their pairs (`actor concept`) truly differ. */
export interface Planted {
  readonly speeches: readonly SpeechCounts[];
  readonly pairs: ReadonlySet<string>;
}

/** Pairs planted in one run, each of a person and a concept of its own. */
export const plantedPairs = 12;
/** A concept is planted where the person would be expected to say it so often at least. */
const leastExpected = 1;
/** Articles of one quarter are other articles' like in so many classes of length. */
const classes = 10;

/** Deals the articles and plants {@link plantedPairs} pairs; what is planted comes from articles dealt to nobody. */
export function plant(texts: readonly CountedText[], { each, ratio }: Design, seed: number): Planted {
  const speeches = deal(texts, each, seed);
  const random = seededRandom(seed + 1);
  const classOf = classesOf(texts);
  const taken = new Set(speeches.map(({ speech }) => speech));
  const donors = groupBy(
    texts.filter(({ name }) => !taken.has(`${name}@0`)),
    ({ name }) => classOf.get(name) ?? "",
  );
  const chosen = chosenPairs(speeches, ratesOf(texts), random);
  const planted = speeches.map((speech) => {
    const concept = chosen.get(personOf(speech));
    if (concept === undefined) return speech;
    const like = donors.get(classOf.get(speech.speech.slice(0, -"@0".length)) ?? "") ?? [];
    const given = Array.from({ length: ratio - 1 }, () => like[random(like.length)]?.concepts ?? []).flat();
    return { ...speech, concepts: withMore(speech.concepts, concept, given) };
  });
  return { speeches: planted, pairs: new Set(Array.from(chosen, ([person, concept]) => `${person} ${concept}`)) };
}

function withMore(own: readonly ConceptCounts[], concept: string, given: readonly ConceptCounts[]): ConceptCounts[] {
  const same = [...own, ...given].filter((use) => use.concept === concept);
  const rest = own.filter((use) => use.concept !== concept);
  const [first] = same;
  if (first === undefined) return rest;
  const sum = (of: (use: ConceptCounts) => number) => same.reduce((total, use) => total + of(use), 0);
  return [...rest, { ...first, mentions: sum(({ mentions }) => mentions), counted: sum(({ counted }) => counted) }];
}

/** Quarter and class of length of each article. */
function classesOf(texts: readonly CountedText[]): ReadonlyMap<string, string> {
  const quarters = groupBy(texts, ({ date }) => date.slice(0, 7));
  return new Map(
    [...quarters].flatMap(([quarter, own]) =>
      [...own]
        .sort((a, b) => a.chars - b.chars)
        .map(({ name }, rank) => [name, `${quarter} ${Math.floor((classes * rank) / own.length)}`] as const),
    ),
  );
}

/** Counted mentions a character, by concept. */
function ratesOf(texts: readonly CountedText[]): ReadonlyMap<string, number> {
  const chars = texts.reduce((sum, text) => sum + text.chars, 0);
  const uses = texts.flatMap(({ concepts }) => concepts);
  return new Map(
    Array.from(
      groupBy(uses, ({ concept }) => concept),
      ([concept, own]) => [concept, own.reduce((sum, { counted }) => sum + counted, 0) / chars],
    ),
  );
}

function chosenPairs(
  speeches: readonly SpeechCounts[],
  rates: ReadonlyMap<string, number>,
  random: Random,
): ReadonlyMap<string, string> {
  const chars = groupBy(speeches, personOf);
  const persons = shuffled([...chars.keys()].sort(), random);
  const concepts = shuffled([...rates.keys()].sort(), random);
  const chosen = new Map<string, string>();
  for (const person of persons.slice(0, plantedPairs)) {
    const own = (chars.get(person) ?? []).reduce((sum, speech) => sum + speech.chars, 0);
    const at = concepts.findIndex((concept) => own * (rates.get(concept) ?? 0) >= leastExpected);
    const [concept] = at < 0 ? [] : concepts.splice(at, 1);
    if (concept !== undefined) chosen.set(person, concept);
  }
  return chosen;
}
