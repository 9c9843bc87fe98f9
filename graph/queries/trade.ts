/**
 * The saved queries of the trade: when, by whom and how often, what came and went, who never, who quotes whom. They count
 * as `tifa emphasis --show` does; of texts that two sources tell both count here. `series` is `own` or `reported`.
 */
import { inCorpus, type SavedQuery } from "./saved-query.ts";

const days = { from: "first day, 2019-01-01", to: "last day, 2024-12-31" };
const series = "`own` or `reported`";
/** Mentions of an edge that count in the series asked for. */
const said = "CASE WHEN $series = 'own' THEN coalesce(m.ownCount, 0) ELSE coalesce(m.reportedCount, 0) END";
/** Speeches that count in it: no copies, dated. */
const counted = "s.duplicateOf IS NULL AND s.date IS NOT NULL AND (d.rule = 'reported') = ($series = 'reported')";
const inDays = "s.date >= $from AND s.date <= $to";

/** All of them. */
export const tradeQueries: readonly SavedQuery[] = [
  {
    name: "text-by-month",
    summary:
      "How much text there is in each month, by which all counts are read: a month without a row is unknown, not without use.",
    params: {},
    columns: { month: "string", documents: "int", chars: "int", days: "int" },
    cypher:
      `MATCH (d:Document) WHERE ${inCorpus("d")} AND d.date IS NOT NULL ` +
      "WITH substring(d.date, 0, 7) AS month, count(d) AS documents, sum(d.chars) AS chars, " +
      "count(DISTINCT d.date) AS days RETURN month, documents, chars, days ORDER BY month",
  },
  {
    name: "adoption",
    summary: "In what order persons first say a concept, in own words or in what is reported of them.",
    params: { concept: "id of the concept", series },
    columns: { first: "string", person: "string", name: "string", last: "string", mentions: "int" },
    cypher:
      `MATCH (c:Concept {id: $concept}) WHERE ${inCorpus("c")} MATCH (s:Speech)-[m:MENTIONS]->(c) ` +
      `MATCH (p:Person)-[d:DELIVERED]->(s) WHERE ${counted} WITH p, s, ${said} AS said WHERE said > 0 ` +
      "WITH p.id AS person, p.name AS name, min(s.date) AS first, max(s.date) AS last, sum(said) AS mentions " +
      "RETURN first, person, name, last, mentions ORDER BY first, person",
  },
  {
    name: "by-year",
    summary: "How often a person says a concept in each year, with the characters in which a mention would count.",
    params: { person: "id of the person", concept: "id of the concept", series },
    columns: { year: "string", mentions: "int", chars: "int" },
    cypher:
      `MATCH (p:Person {id: $person}) WHERE ${inCorpus("p")} MATCH (p)-[d:DELIVERED]->(s:Speech) WHERE ${counted} ` +
      `OPTIONAL MATCH (s)-[m:MENTIONS]->(c:Concept {id: $concept}) ` +
      `WITH substring(s.date, 0, 4) AS year, sum(${said}) AS mentions, sum(s.countedChars) AS chars ` +
      "RETURN year, mentions, chars ORDER BY year",
  },
  ...(["vanished", "came-in"] as const).map((name): SavedQuery => {
    const [most, none] = name === "vanished" ? ["first", "second"] : ["second", "first"];
    return {
      name,
      summary: `Concepts that stand ${name === "vanished" ? "at least `min` times in the first days and never in the second" : "never in the first days and at least `min` times in the second"}, over all text.`,
      params: {
        from: "first day of the first span",
        to: "its last day",
        laterFrom: "first day of the second span",
        laterTo: "its last day",
        min: "the least number of mentions",
      },
      columns: { concept: "string", name: "string", first: "int", second: "int", headings: "int" },
      cypher:
        `MATCH (s)-[m:MENTIONS]->(c:Concept) WHERE ${inCorpus("c")} AND s.date IS NOT NULL ` +
        `WITH c.id AS concept, c.name AS name, sum(CASE WHEN ${inDays} THEN m.count ELSE 0 END) AS first, ` +
        "sum(CASE WHEN s.date >= $laterFrom AND s.date <= $laterTo THEN m.count ELSE 0 END) AS second, " +
        `sum(CASE WHEN (${inDays}) OR (s.date >= $laterFrom AND s.date <= $laterTo) THEN coalesce(m.headingCount, 0) ELSE 0 END) AS headings ` +
        `WHERE ${most} >= toInteger($min) AND ${none} = 0 ` +
        `RETURN concept, name, first, second, headings ORDER BY ${most} DESC, concept`,
    };
  }),
  {
    name: "against",
    summary: "What two persons say in the same days, with the characters of each, by which the counts are read.",
    params: { one: "id of a person", other: "id of another", series, ...days },
    columns: {
      concept: "string",
      name: "string",
      oneMentions: "int",
      oneChars: "int",
      otherMentions: "int",
      otherChars: "int",
    },
    cypher:
      `MATCH (a:Person {id: $one}) WHERE ${inCorpus("a")} MATCH (a)-[d:DELIVERED]->(s:Speech) ` +
      `WHERE ${counted} AND ${inDays} WITH sum(s.countedChars) AS oneChars ` +
      `MATCH (b:Person {id: $other}) WHERE ${inCorpus("b")} MATCH (b)-[d:DELIVERED]->(s:Speech) ` +
      `WHERE ${counted} AND ${inDays} WITH oneChars, sum(s.countedChars) AS otherChars ` +
      `UNWIND [$one, $other] AS id MATCH (p:Person {id: id}) WHERE ${inCorpus("p")} MATCH (p)-[d:DELIVERED]->(s:Speech) ` +
      `WHERE ${counted} AND ${inDays} MATCH (s)-[m:MENTIONS]->(c:Concept) ` +
      `WITH oneChars, otherChars, id, c, ${said} AS said WHERE said > 0 ` +
      "WITH oneChars, otherChars, c.id AS concept, c.name AS name, sum(CASE WHEN id = $one THEN said ELSE 0 END) AS oneMentions, " +
      "sum(CASE WHEN id = $other THEN said ELSE 0 END) AS otherMentions " +
      "RETURN concept, name, oneMentions, oneChars, otherMentions, otherChars ORDER BY concept",
  },
  {
    name: "successor",
    summary: "What those say who held one post, each from the first to the last day on which texts give it to them.",
    params: { institution: "id of the institution", title: "the title, 总理", series },
    columns: { person: "string", from: "string", to: "string", concept: "string", name: "string", mentions: "int" },
    cypher:
      `MATCH (i:Institution {id: $institution}) WHERE ${inCorpus("i")} MATCH (p:Person)-[h:HOLDS]->(i) ` +
      "WHERE h.title = $title AND h.former = false WITH p, min(h.firstSeen) AS from, max(h.lastSeen) AS to " +
      `MATCH (p)-[d:DELIVERED]->(s:Speech) WHERE ${counted} AND s.date >= from AND s.date <= to ` +
      `MATCH (s)-[m:MENTIONS]->(c:Concept) WITH p, from, to, c, ${said} AS said WHERE said > 0 ` +
      "WITH p.id AS person, from, to, c.id AS concept, c.name AS name, sum(said) AS mentions " +
      "RETURN person, from, to, concept, name, mentions ORDER BY from, person, concept",
  },
  {
    name: "absent",
    summary:
      "Whether a person ever says a concept, with the text in which it could stand, and how often it stands in all text of these days.",
    params: { person: "id of the person", concept: "id of the concept", series, ...days },
    columns: { mentions: "int", chars: "int", speeches: "int", alive: "int", aliveHeadings: "int" },
    cypher:
      `MATCH (c:Concept {id: $concept}) WHERE ${inCorpus("c")} OPTIONAL MATCH (s)-[m:MENTIONS]->(c) WHERE ${inDays} ` +
      "WITH sum(coalesce(m.count, 0)) AS alive, sum(coalesce(m.headingCount, 0)) AS aliveHeadings " +
      `MATCH (p:Person {id: $person}) WHERE ${inCorpus("p")} MATCH (p)-[d:DELIVERED]->(s:Speech) ` +
      `WHERE ${counted} AND ${inDays} OPTIONAL MATCH (s)-[m:MENTIONS]->(c:Concept {id: $concept}) ` +
      `WITH alive, aliveHeadings, sum(${said}) AS mentions, sum(s.countedChars) AS chars, count(s) AS speeches ` +
      "RETURN mentions, chars, speeches, alive, aliveHeadings",
  },
  {
    name: "quotes",
    summary:
      "The texts that quote a person in quotation marks with a concept inside, and why they are somebody's: `post-without-name` is a note on an author without name.",
    params: { person: "id of the person", concept: "id of the concept" },
    columns: { date: "string", speech: "string", document: "string", form: "string", rule: "string", mentions: "int" },
    cypher:
      `MATCH (p:Person {id: $person}) WHERE ${inCorpus("p")} MATCH (s:Speech)-[q:QUOTES]->(p) ` +
      "MATCH (s)-[m:MENTIONS]->(c:Concept {id: $concept}) " +
      "WITH s, size([i IN range(0, size(m.voices) - 1) WHERE m.voices[i] = 'quoted' AND m.quotedPersons[i] = p.name]) AS mentions " +
      "WHERE mentions > 0 RETURN s.date AS date, s.id AS speech, s.document AS document, s.form AS form, s.rule AS rule, " +
      "mentions ORDER BY date, speech",
  },
];
