/** A question answered by a saved query on the embedded database. */
import { savedQueries } from "../../graph/queries/library.ts";
import type { Json } from "../../src/store/graph-store.ts";
import { queryStore } from "../../src/store/query-store.ts";
import { quoting } from "./by-answers.ts";
import { type Answer, daysOf, leastOf, placeOf, type Question, ratesOf, sidesOf } from "./question.ts";

type Row = Readonly<Record<string, Json>>;

/** Institution and title of the posts asked for. */
const posts: Readonly<Record<string, readonly [string, string]>> = {
  国务院总理: ["institution:国务院", "总理"],
  全国人大常委会委员长: ["institution:全国人民代表大会常务委员会", "委员长"],
  全国政协主席: ["institution:中国人民政治协商会议全国委员会", "主席"],
};

async function rowsOf(dir: string, name: string, params: Readonly<Record<string, Json>>): Promise<readonly Row[]> {
  const cypher = savedQueries.find((query) => query.name === name)?.cypher ?? "";
  const all = { corpus: "default", ...params };
  const { columns, rows } = await queryStore({ dir, cypher, params: all, rowLimit: 100_000, timeLimit: 60_000 });
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
}

/** The answer, in the shape of the one by hand. */
export async function answeredByQuery(dir: string, question: Question): Promise<Answer> {
  const { ask } = question;
  const { concept, series } = ask;
  const ids = { concept, series };
  const rows = (name: string, params: Readonly<Record<string, Json>>) => rowsOf(dir, name, params);
  switch (question.kind) {
    case "first-use": {
      const found = await rows("first-use", { concept });
      const day = found.filter(({ date }) => date === found[0]?.["date"]);
      const places = new Map(day.map((row) => [row["place"], Number(row["mentions"])]));
      return {
        date: String(day[0]?.["date"]),
        place: placeOf(String(day[0]?.["place"])),
        mentionsThatDay: [...places.values()].reduce((sum, count) => sum + count, 0),
      };
    }
    case "by-month": {
      const { from, to } = daysOf(question);
      const text = (await rows("text-by-month", {})).map(({ month }) => String(month));
      const found = new Map((await rows("by-month", { concept })).map((row) => [row["month"], row]));
      const months = text
        .filter((month) => from.slice(0, 7) <= month && month <= to.slice(0, 7))
        .map((month) => [month, Number(found.get(month)?.["mentions"] ?? 0)] as const);
      return { months: Object.fromEntries(months), total: months.reduce((sum, [, count]) => sum + count, 0) };
    }
    case "vanished": {
      const [from, to] = ask.from;
      const [laterFrom, laterTo] = ask.to;
      const min = String(leastOf(question));
      const found = await rows(ask.what, { from, to, laterFrom, laterTo, min });
      const concepts = found.map((row) => [row["concept"], [Number(row["first"]), Number(row["second"])]]);
      return { concepts: Object.fromEntries(concepts) };
    }
    case "adoption": {
      const found = await rows("adoption", ids);
      return {
        order: found
          .filter(({ name }) => ask.persons.includes(String(name)))
          .map((row) => ({ person: String(row["name"]), date: String(row["first"]) })),
      };
    }
    case "count-by-person": {
      const found = await rows("by-year", { ...ids, person: `person:${ask.person}` });
      const { from, to } = daysOf(question);
      const years = found
        .filter(({ year }) => from.slice(0, 4) <= String(year) && String(year) <= to.slice(0, 4))
        .map((row) => [row["year"], Number(row["mentions"])] as const);
      return { years: Object.fromEntries(years), total: years.reduce((sum, [, count]) => sum + count, 0) };
    }
    case "against": {
      const [one, other] = [`person:${ask.a}`, `person:${ask.b}`];
      const found = await rows("against", { one, other, series, from: ask.from, to: ask.to });
      const row = found.find((each) => each["concept"] === concept);
      const pair = (a: string, b: string) => ({ [ask.a]: Number(row?.[a] ?? 0), [ask.b]: Number(row?.[b] ?? 0) });
      return ratesOf([ask.a, ask.b], pair("oneMentions", "otherMentions"), pair("oneChars", "otherChars"));
    }
    case "successor": {
      const [institution = "", title = ""] = posts[ask.post] ?? [];
      const found = await rows("successor", { institution, title, series });
      const of = ({ person }: { readonly person: string }) =>
        new Map(
          found
            .filter((row) => row["person"] === `person:${person}`)
            .map((row) => [String(row["concept"]), Number(row["mentions"])]),
        );
      return sidesOf(ask.concepts, of(ask.a), of(ask.b));
    }
    case "absent": {
      const [row] = await rows("absent", { ...ids, person: `person:${ask.person}`, from: ask.from, to: ask.to });
      return {
        count: Number(row?.["mentions"]),
        aliveAllText: Number(row?.["alive"]),
      };
    }
    case "quotes": {
      const found = await rows("quotes", { person: `person:${ask.person}`, concept });
      return quoting(
        found.map((row) => ({
          document: String(row["document"]),
          form: String(row["form"]),
          rule: String(row["rule"]),
          mentions: Number(row["mentions"]),
        })),
      );
    }
  }
}
