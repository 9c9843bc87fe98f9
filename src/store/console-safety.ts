/**
 * Refuses a Cypher text that could change a database, read files or reach beyond the graph. It is one layer of four:
 * the database is opened for reading, a process or transaction ends at its time limit, and rows are capped.
 */
import { TifaError } from "../base/errors.ts";

const deniedAnywhere: ReadonlySet<string> = new Set(
  (
    "LOAD CREATE MERGE INSERT SET DELETE DETACH REMOVE DROP ALTER FOREACH IMPORT EXPORT COPY USE " +
    "SHOW TERMINATE GRANT DENY REVOKE"
  ).split(" "),
);
/** Words of administration that are also names of ours (`start`): denied where a statement begins. */
const deniedInFront: ReadonlySet<string> = new Set(["START", "STOP"]);
const prefixes: ReadonlySet<string> = new Set(["EXPLAIN", "PROFILE", "CYPHER"]);

/** What may follow CALL. Example: "CALL| db.labels()" */
const allowedCall =
  /^\s*(?:[({]|(?:db\.labels|db\.relationshipTypes|db\.propertyKeys|db\.schema\.\w+|db\.index\.fulltext\.queryNodes|grafeo\.search\.text)\s*\()/iu;

/** A word and what stands directly before it. Example: "n.load" */
const word = /(?<before>[\p{ID_Continue})\]`]*\.)?(?<word>\p{ID_Start}\p{ID_Continue}*)/gu;

/** What can hide words, backslash escaping the next character of a string. Example: "'it\'s'" */
const hidden = /\/\*.*?(?:\*\/|$)|\/\/[^\n]*|'(?:\\.|[^'\\])*(?:'|$)|"(?:\\.|[^"\\])*(?:"|$)|`[^`]*(?:`|$)/gsu;
/** The same for a reader who takes a backslash for itself. Example: "'\'" */
const hiddenWithoutEscapes = /\/\*.*?(?:\*\/|$)|\/\/[^\n]*|'[^']*(?:'|$)|"[^"]*(?:"|$)|`[^`]*(?:`|$)/gsu;

/** An escape that spells a plain letter or sign: nobody needs it but to hide. Example: "\u004c" */
const spelledAscii = /\\u+00[0-7][0-9a-f]/iu;

/**
 * The text with plain line ends, ready to run read-only. Throws TifaError `input` naming the word that is refused.
 * A word counts as hidden only if both ways of reading backslashes hide it.
 */
export function readOnlyCypher(text: string): string {
  const plain = text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, "\n"); // "RETURN 1\r\n"
  if (spelledAscii.test(plain)) throw refusal("\\u", "write the character itself");
  for (const pattern of [hidden, hiddenWithoutEscapes]) requireHarmless(blanked(plain, pattern));
  return plain;
}

/** Comments become a space, strings and quoted names keep their quotes only. */
function blanked(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => (found.startsWith("/") ? " " : `${found[0]}${found[0]}`));
}

function requireHarmless(code: string): void {
  let inFront = true;
  for (const match of code.matchAll(word)) {
    const { before = "", word: written = "" } = match.groups ?? {};
    if (isProperty(before)) continue;
    const name = written.normalize("NFKC").toUpperCase();
    if (deniedAnywhere.has(name) || (inFront && deniedInFront.has(name))) {
      throw refusal(written, "only reading is allowed here; --write lifts this for a database of your own");
    }
    if (name === "CALL" && !allowedCall.test(code.slice(match.index + match[0].length))) {
      throw refusal("CALL", "of procedures only db.labels, db.schema.… and the full text search may be called");
    }
    inFront &&= prefixes.has(name);
  }
}

/** `n.load` is a property; `1.LOAD` and `..LOAD` are a number or a range before a word. */
function isProperty(before: string): boolean {
  return /^(?:[\p{ID_Start})\]`]|\p{ID_Continue}*[)\]`])/u.test(before);
}

function refusal(written: string, hint: string): TifaError {
  return new TifaError("input", `the query is refused: it says ${written}`, hint);
}
