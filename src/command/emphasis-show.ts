/** tifa emphasis --show: when, by whom and how often; who never; who quotes whom; who is like whom. */
import type { Answered, ConceptUses } from "../../graph/ask-api.ts";
import type { Series } from "../../graph/facts.ts";
import type { RelationshipRow } from "../../graph/schema.ts";
import { absencesOf } from "../ask/absent.ts";
import type { AskedStore } from "../ask/asked-store.ts";
import type { Period } from "../ask/calendar.ts";
import { changesOf } from "../ask/changes.ts";
import { nearestTo, networkOf } from "../ask/nearest.ts";
import { quotesOf } from "../ask/quotes.ts";
import { conceptMentions, mentionsOf, quotedMentions, readText } from "../ask/text-of-store.ts";
import { usesOf } from "../ask/uses.ts";
import { spanOf } from "../base/day.ts";
import { TifaError } from "../base/errors.ts";
import { recordsOf } from "../store/directory/record-files.ts";
import type { Shown } from "./shown-answer.ts";

/** What is asked for besides: ids and days are checked. */
export interface ShowRequest extends Period {
  readonly show: string;
  /** Undefined: both. */
  readonly series: Series | undefined;
  readonly defaultSeries: Series;
  readonly actor: string | undefined;
  readonly concept: string | undefined;
  readonly between: string | undefined;
  readonly min: number;
}

type Answer = (store: AskedStore, request: ShowRequest) => Shown;

const answers: Readonly<Record<string, Answer>> = {
  "first-use": (store, request) => {
    const answer = usesAsked(store, request);
    return { answer, rows: [answer.first, answer.firstInText].flatMap((place, at) => firstRow(place, at)) };
  },
  months: (store, request) => {
    const answer = usesAsked(store, request);
    return { answer, rows: answer.months };
  },
  adoption: (store, request) => {
    const answer = usesAsked(store, request);
    const persons = answer.persons.filter(
      ({ series, person }) =>
        (request.series ?? series) === series && (request.actor === undefined || person === request.actor),
    );
    return {
      answer: { ...answer, persons, why: answer.why || whyNobody(answer, persons.length) },
      rows: persons.map(({ name, series, first, mentions, chars, perThousand, firstText, charsBefore, years }) => ({
        first: first.date,
        name,
        series,
        mentions,
        perThousand,
        chars,
        document: first.document,
        firstText,
        charsBefore,
        years: years.map(({ year, mentions: said }) => `${year}: ${said}`).join(", "),
      })),
    };
  },
  changes: (store, request) => {
    const spans = (request.between ?? "").split(",").map(spanOf);
    const [first, second, ...more] = spans;
    if (first === undefined || second === undefined || more.length > 0) {
      throw new TifaError(
        "usage",
        "--show changes compares two spans of days",
        "--between 2019-01-01..2019-12-31,2024-01-01..2024-12-31",
      );
    }
    const text = { ...store, ...readText(store.dir) };
    const answer = changesOf(text, conceptMentions(store.dir), [first, second], request.min);
    const rowsOf = (change: string, list: typeof answer.wentOut) =>
      list.map(({ name, first: before, second: after }) => ({
        change,
        name,
        first: before.mentions,
        second: after.mentions,
        headings: before.headings + after.headings,
        perThousand: before.perThousand || after.perThousand,
      }));
    return { answer, rows: [...rowsOf("went out", answer.wentOut), ...rowsOf("came in", answer.cameIn)] };
  },
  absent: (store, { actor, concept, series, defaultSeries, from, to }) => {
    if (actor === undefined && concept === undefined) throw needed("absent", "--speaker or --concept");
    const text = { ...store, ...readText(store.dir) };
    const mentions = concept === undefined ? conceptMentions(store.dir) : mentionsOf(store.dir, concept);
    const question = { series: [series ?? defaultSeries], ...defined({ actor, concept, from, to }) };
    const answer = absencesOf(text, mentions, question);
    const isNamed = actor !== undefined && concept !== undefined;
    return {
      answer,
      rows: answer.pairs
        .filter(({ expected }) => isNamed || expected >= 1)
        .map(({ actor: _id, concept: _concept, ...row }) => row),
    };
  },
  quotes: (store, { actor, concept, from, to }) => {
    if (actor === undefined) throw needed("quotes", "--speaker, the person who is quoted");
    const text = { ...store, ...readText(store.dir) };
    const answer = quotesOf(text, quotedMentions(store.dir), actor, defined({ concept, from, to }));
    return {
      answer,
      rows: answer.texts.map(({ date, document, title, speakers, rule, quotations, concepts }) => ({
        date,
        document,
        title,
        speakers: speakers.join("、"),
        rule,
        quotations,
        mentions: concepts.find((each) => each.concept === concept)?.mentions ?? null,
      })),
    };
  },
  nearest: (store, { actor, series, defaultSeries }) => {
    if (actor === undefined) throw needed("nearest", "--speaker or --institution");
    const { documents } = readText(store.dir);
    const answer = nearestTo({ ...store, documents }, actor, series ?? defaultSeries);
    return { answer, rows: answer.ties.map(tieRow) };
  },
  network: (store, { actor, concept, series, defaultSeries }) => {
    const { documents } = readText(store.dir);
    const together = [...recordsOf<RelationshipRow>(store.dir, "relationships.jsonl", '{"type":"CO_OCCURS"')];
    const answer = networkOf({ ...store, documents }, together, series ?? defaultSeries, actor ?? concept);
    const concepts = answer.concepts.map(({ firstName, secondName, speeches, npmi, disparity }) => ({
      first: firstName,
      second: secondName,
      speeches,
      npmi,
      disparity,
    }));
    return { answer, rows: concept === undefined ? answer.actors.map(tieRow) : concepts };
  },
};

/** Names of what can be shown. */
export const showNames: readonly string[] = Object.keys(answers);

/** The answer to what is asked. Throws TifaError `usage` where something is missing. */
export function showAnswer(store: AskedStore, request: ShowRequest): Shown {
  const answer = answers[request.show];
  if (answer === undefined)
    throw new TifaError("usage", `--show ${request.show} is nothing`, `one of ${showNames.join(", ")}`);
  return answer(store, request);
}

function usesAsked(store: AskedStore, { show, concept, from, to }: ShowRequest): ConceptUses {
  if (concept === undefined) throw needed(show, "--concept");
  return usesOf({ ...store, ...readText(store.dir) }, concept, mentionsOf(store.dir, concept), defined({ from, to }));
}

function firstRow(place: ConceptUses["first"], at: number): readonly object[] {
  if (place === null) return [];
  const { date, document, title, countsFor, speakers, surface, thatDay } = place;
  const of = at === 0 ? "all text" : "without headings";
  return [{ of, date, thatDay, document, title, countsFor, speakers: speakers.join("、"), surface }];
}

function tieRow({
  firstName,
  secondName,
  shared,
  first: _first,
  second: _second,
  ...numbers
}: ReturnType<typeof nearestTo>["ties"][number]) {
  const both = shared.map(({ name, first, second }) => `${name} ${first}·${second}`).join(", ");
  return { first: firstName, second: secondName, ...numbers, shared: both };
}

function whyNobody({ total }: ConceptUses, persons: number): Answered["why"] {
  return persons > 0
    ? ""
    : `of ${total} uses none is in words that count for a person in what is asked; --show months tells what they count for`;
}

function needed(show: string, flag: string): TifaError {
  return new TifaError("usage", `--show ${show} needs ${flag}`, "tifa help emphasis tells what each shows");
}

/** What is given; optional properties may not be undefined. */
function defined<T extends object>(values: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  // Only keys of the values, without those that are undefined.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
