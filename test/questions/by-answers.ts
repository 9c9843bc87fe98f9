/** A question answered by `tifa emphasis` or by the API: the same answers, reached in two ways. */
import type { Absences, Against, Changes, ConceptUses, Quotes } from "../../graph/ask-api.ts";
import {
  type Answer,
  type Ask,
  daysOf,
  leastOf,
  placeOf,
  type Question,
  ratesOf,
  sidesOf,
  signed,
} from "./question.ts";

/** One of the two ways. */
export interface Asked {
  readonly uses: (concept: string, span?: string) => Promise<ConceptUses>;
  readonly changes: (first: string, second: string, min: number) => Promise<Changes>;
  readonly absent: (person: string, concept: string, series: string, span: string) => Promise<Absences>;
  readonly quotes: (person: string, concept: string) => Promise<Quotes>;
  readonly against: (a: string, b: string, series: string, span: string) => Promise<Against>;
  readonly office: (post: string, series: string) => Promise<Against>;
}

/** The answer, in the shape of the one by hand. */
export async function answered(question: Question, by: Asked): Promise<Answer> {
  const { ask } = question;
  const { from, to } = daysOf(question);
  const span = `${from}..${to}`;
  switch (question.kind) {
    case "first-use": {
      const { first } = await by.uses(ask.concept);
      return { date: first?.date ?? "", place: placeOf(first?.document ?? ""), mentionsThatDay: first?.thatDay ?? 0 };
    }
    case "by-month": {
      const { months, total } = await by.uses(ask.concept, span);
      return { months: Object.fromEntries(months.map((each) => [each.period, each.mentions ?? -1])), total };
    }
    case "vanished":
      return vanished(
        ask,
        await by.changes(ask.from.join(".."), ask.to.join(".."), leastOf(question)),
        leastOf(question),
      );
    case "adoption": {
      const { persons } = await by.uses(ask.concept, span);
      const order = persons
        .filter(({ name, series }) => ask.persons.includes(name) && series === ask.series)
        .map(({ name, first }) => ({ person: name, date: first.date }));
      return { order };
    }
    case "count-by-person": {
      const { persons } = await by.uses(ask.concept, span);
      const own = persons.find(({ name, series }) => name === ask.person && series === ask.series);
      return {
        years: Object.fromEntries((own?.years ?? []).map(({ year, mentions }) => [year, mentions])),
        total: own?.mentions ?? 0,
      };
    }
    case "against":
      return against(ask, await by.against(ask.a, ask.b, ask.series, `${ask.from}..${ask.to}`));
    case "successor": {
      // The later one is the first.
      const { records } = await by.office(ask.post, ask.series);
      const of = (side: "first" | "second") => new Map(records.map((each) => [each.concept, each[side].mentions]));
      return sidesOf(ask.concepts, of("second"), of("first"));
    }
    case "absent": {
      const { pairs } = await by.absent(ask.person, ask.concept, ask.series, `${ask.from}..${ask.to}`);
      const pair = pairs.find(({ concept, series }) => concept === ask.concept && series === ask.series);
      // The list of those who say nothing holds the pair, or it is none of them.
      return pair === undefined ? { count: 1 } : { count: pair.mentions, aliveAllText: pair.alive };
    }
    case "quotes": {
      const { texts } = await by.quotes(ask.person, ask.concept);
      return quoting(
        texts.map(({ document, form, rule, concepts }) => ({
          document,
          form,
          rule,
          mentions: concepts.find(({ concept }) => concept === ask.concept)?.mentions ?? 0,
        })),
      );
    }
  }
}

function vanished({ what }: Ask, { wentOut, cameIn }: Changes, least: number): Answer {
  const [list, side] = what === "vanished" ? [wentOut, "first" as const] : [cameIn, "second" as const];
  const concepts = list
    .filter((each) => each[side].mentions >= least)
    .map(({ concept, first, second }) => [concept, [first.mentions, second.mentions]]);
  return { concepts: Object.fromEntries(concepts) };
}

function against({ a, b, concept }: Ask, { records }: Against): Answer {
  const record = records.find((each) => each.concept === concept);
  const counts = { [a]: record?.first.mentions ?? 0, [b]: record?.second.mentions ?? 0 };
  const [some = record] = records;
  return ratesOf([a, b], counts, { [a]: some?.first.chars ?? 0, [b]: some?.second.chars ?? 0 });
}

/** Articles with a note on their author that quote a person with a concept inside. */
export function quoting(
  texts: readonly {
    readonly document: string;
    readonly form: string;
    readonly rule: string;
    readonly mentions: number;
  }[],
): Answer {
  const articles = texts.filter(({ form, rule, mentions }) => form === "article" && signed.has(rule) && mentions > 0);
  return { documents: Object.fromEntries(articles.map(({ document, mentions }) => [placeOf(document), mentions])) };
}
