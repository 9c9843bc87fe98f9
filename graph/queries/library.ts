/** The saved queries: what people ask of the graph most. */
import { inCorpus, type SavedQuery } from "./saved-query.ts";
import { tradeQueries } from "./trade.ts";

/** Those that begin at one person, concept or institution. */
const plainQueries: readonly SavedQuery[] = [
  {
    name: "who-stresses",
    summary:
      "Who says a concept clearly or tentatively more than others do, the surest first: in own words, or as reported.",
    params: { concept: "id of the concept" },
    columns: {
      person: "string",
      name: "string",
      series: "string",
      ratio: "float",
      low: "float",
      high: "float",
      q: "float",
      verdict: "string",
    },
    cypher:
      `MATCH (c:Concept {id: $concept}) WHERE ${inCorpus("c")} MATCH (p:Person)-[e:EMPHASISES]->(c) ` +
      "RETURN p.id AS person, p.name AS name, e.series AS series, e.ratio AS ratio, e.low AS low, e.high AS high, " +
      "e.q AS q, e.verdict AS verdict ORDER BY q, low DESC, person",
  },
  {
    name: "profile",
    summary: "What a person speaks of in each series, with the numbers, the largest lower end first.",
    params: { person: "id of the person" },
    columns: {
      concept: "string",
      name: "string",
      series: "string",
      mentions: "int",
      rate: "float",
      expected: "float",
      ratio: "float",
      low: "float",
      high: "float",
      verdict: "string",
    },
    cypher:
      `MATCH (p:Person {id: $person}) WHERE ${inCorpus("p")} MATCH (p)-[r:SPEAKS_OF]->(c:Concept) ` +
      "RETURN c.id AS concept, c.name AS name, r.series AS series, r.mentions AS mentions, r.rate AS rate, " +
      "r.expected AS expected, r.ratio AS ratio, r.low AS low, r.high AS high, r.verdict AS verdict " +
      "ORDER BY series, coalesce(low, -1) DESC, concept",
  },
  {
    name: "evidence",
    summary: "Where a person says a concept: every speech with the words around the first mention.",
    params: { person: "id of the person", concept: "id of the concept" },
    columns: { speech: "string", date: "string", ownCount: "int", reportedCount: "int", snippet: "string" },
    cypher:
      `MATCH (c:Concept {id: $concept}) WHERE ${inCorpus("c")} MATCH (s:Speech)-[m:MENTIONS]->(c) ` +
      "MATCH (p:Person {id: $person})-[:DELIVERED]->(s) " +
      "RETURN s.id AS speech, s.date AS date, m.ownCount AS ownCount, m.reportedCount AS reportedCount, " +
      "m.snippet AS snippet ORDER BY date, speech",
  },
  {
    name: "by-month",
    summary:
      "How often a concept stands in the corpus month by month: every use, also quoted, in headings and outside " +
      "speeches; of these in own words, and in words reported of somebody.",
    params: { concept: "id of the concept" },
    columns: { month: "string", mentions: "int", headings: "int", own: "int", reported: "int" },
    cypher:
      `MATCH (c:Concept {id: $concept}) WHERE ${inCorpus("c")} MATCH (s)-[m:MENTIONS]->(c) ` +
      "WHERE s.date IS NOT NULL " +
      "WITH substring(s.date, 0, 7) AS month, sum(m.count) AS mentions, " +
      "sum(coalesce(m.headingCount, 0)) AS headings, sum(coalesce(m.ownCount, 0)) AS own, " +
      "sum(coalesce(m.reportedCount, 0)) AS reported " +
      "RETURN month, mentions, headings, own, reported ORDER BY month",
  },
  {
    name: "first-use",
    summary:
      "The ten earliest dated places of a concept, every use in the corpus: speeches, and documents for what stands " +
      "outside them; no person where nobody is known to speak.",
    params: { concept: "id of the concept" },
    columns: {
      date: "string",
      place: "string",
      person: "string",
      snippet: "string",
      mentions: "int",
      headings: "int",
    },
    cypher:
      `MATCH (c:Concept {id: $concept}) WHERE ${inCorpus("c")} MATCH (s)-[m:MENTIONS]->(c) ` +
      "WHERE s.date IS NOT NULL OPTIONAL MATCH (p:Person)-[:DELIVERED]->(s) " +
      "RETURN s.date AS date, s.id AS place, p.id AS person, m.snippet AS snippet, m.count AS mentions, " +
      "coalesce(m.headingCount, 0) AS headings ORDER BY date, place, person LIMIT 10",
  },
  {
    name: "shared",
    summary: "The concepts of which two persons both speak in one series.",
    params: { one: "id of a person", other: "id of another" },
    columns: { concept: "string", name: "string", series: "string", oneRate: "float", otherRate: "float" },
    cypher:
      `MATCH (a:Person {id: $one}) WHERE ${inCorpus("a")} MATCH (a)-[x:SPEAKS_OF]->(c:Concept) ` +
      "MATCH (b:Person {id: $other})-[y:SPEAKS_OF]->(c) WHERE y.series = x.series " +
      "RETURN c.id AS concept, c.name AS name, x.series AS series, x.rate AS oneRate, y.rate AS otherRate " +
      "ORDER BY series, concept",
  },
  {
    name: "holders",
    summary: "Who holds or held a post in an institution.",
    params: { institution: "id of the institution" },
    columns: {
      person: "string",
      name: "string",
      title: "string",
      former: "boolean",
      firstSeen: "string",
      lastSeen: "string",
    },
    cypher:
      `MATCH (i:Institution {id: $institution}) WHERE ${inCorpus("i")} MATCH (p:Person)-[h:HOLDS]->(i) ` +
      "RETURN p.id AS person, p.name AS name, h.title AS title, h.former AS former, h.firstSeen AS firstSeen, " +
      "h.lastSeen AS lastSeen ORDER BY person, former, title",
  },
  {
    name: "quoted",
    summary: "Whose words are quoted, the most quoted first.",
    params: {},
    columns: { person: "string", name: "string", quotations: "int", speeches: "int" },
    cypher:
      `MATCH (s:Speech)-[q:QUOTES]->(p:Person) WHERE ${inCorpus("p")} ` +
      "WITH p.id AS person, p.name AS name, sum(q.count) AS quotations, count(s) AS speeches " +
      "RETURN person, name, quotations, speeches ORDER BY quotations DESC, person",
  },
  {
    name: "unsigned",
    summary: "Speeches of which nobody knows who gave them.",
    params: {},
    columns: { speech: "string", document: "string", start: "int", end: "int" },
    cypher:
      `MATCH (s:Speech) WHERE ${inCorpus("s")} AND NOT EXISTS { MATCH (:Person)-[:DELIVERED]->(s) } ` +
      "RETURN s.id AS speech, s.document AS document, s.start AS start, s.end AS end ORDER BY document, start",
  },
];

/** All of them, in the order in which a list shows them. */
export const savedQueries: readonly SavedQuery[] = [...plainQueries, ...tradeQueries];
