/** tifa query: Cypher on the embedded database of a store, or on Neo4j. */
import { stringify } from "csv-stringify/sync";
import { savedQueries } from "../../graph/queries/library.ts";
import type { SavedQuery } from "../../graph/queries/saved-query.ts";
import { TifaError } from "../base/errors.ts";
import type { Answer, Json } from "../store/graph-store.ts";
import { queryNeo4j } from "../store/neo4j/neo4j.ts";
import { queryStore } from "../store/query-store.ts";
import { type Command, type Flags, optionalText, requiredText, textList, wholeNumber } from "./command.ts";
import { connectionOf, connectionOptions } from "./connection.ts";
import { print, report, table } from "./output.ts";

/** `tifa query`: the rows that answer Cypher, on the store's own database or on a Neo4j. */
export const query: Command = {
  name: "query",
  usage: "query '<cypher>' --from DIR | --neo4j URI",
  summary: "runs Cypher, read-only unless --write",
  details: [
    "--from DIR       the store whose embedded database answers",
    "--neo4j URI      or a Neo4j; --user, --database, the password in NEO4J_PASSWORD",
    "--saved NAME     a saved query instead of a text; `--saved list` tells their names",
    "--param K=V      a parameter $K; V is read as JSON when it is some, else as text; several times",
    "--format NAME    table (default), json, csv",
    "--limit N        at most so many rows (1000)",
    "--write          lets the query change the database",
  ],
  options: {
    ...connectionOptions,
    from: { type: "string" },
    saved: { type: "string" },
    param: { type: "string", multiple: true },
    format: { type: "string" },
    limit: { type: "string" },
    write: { type: "boolean" },
  },
  run: async (flags, [written]) => {
    if (optionalText(flags, "saved") === "list") {
      print(
        table(
          ["name", "--param", "answers"],
          savedQueries.map(({ name, summary, params }) => [name, Object.keys(params).join(", "), summary]),
        ),
      );
      return 0;
    }
    const saved = written === undefined ? savedQuery(flags) : undefined;
    const params = parametersOf(textList(flags, "param"));
    const format = formatOf(flags);
    const question = {
      cypher: written ?? saved?.cypher ?? "",
      params: saved === undefined ? params : { corpus: "default", ...savedParameters(saved, params) },
      write: flags["write"] === true,
      rowLimit: wholeNumber(flags, "limit", 1) ?? 1000,
    };
    const answer =
      optionalText(flags, "neo4j") === undefined
        ? await queryStore({
            dir: requiredText(flags, "from", "name a store with --from DIR, or a Neo4j with --neo4j URI"),
            ...question,
          })
        : await queryNeo4j({ ...(await connectionOf(flags)), ...question });
    print(formats[format](answer));
    if (answer.rows.length === 0) report("no row");
    if (answer.cut) report(`only the first ${answer.rows.length} rows; ask for more with --limit`);
    return 0;
  },
};

/** The saved query asked for. */
function savedQuery(flags: Flags): SavedQuery {
  const name = requiredText(flags, "saved", "tifa query 'MATCH (p:Person) RETURN p.name' --from DIR");
  const saved = savedQueries.find((candidate) => candidate.name === name);
  if (saved === undefined) throw new TifaError("usage", `no saved query "${name}"`, "--saved list tells their names");
  return saved;
}

/** Its parameters, all of them ids: a plain name stands for the id that is made of it. */
function savedParameters(
  { name, params }: SavedQuery,
  given: Readonly<Record<string, Json>>,
): Readonly<Record<string, Json>> {
  for (const [key, meaning] of Object.entries(params)) {
    if (given[key] === undefined) {
      throw new TifaError(
        "usage",
        `--saved ${name} needs --param ${key}=…, the ${meaning}`,
        "--saved list tells what each needs",
      );
    }
  }
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => {
      const prefix = ["person", "concept", "institution"].find((label) => key.startsWith(label));
      const plain = typeof value === "string" && prefix !== undefined && !value.startsWith(`${prefix}:`);
      return [key, plain ? `${prefix}:${value}` : value];
    }),
  );
}

const formats = {
  table: ({ columns, rows }: Answer) =>
    table(
      columns,
      rows.map((row) => row.map(shown)),
    ),
  json: ({ columns, rows }: Answer) =>
    JSON.stringify(rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null])))),
  csv: ({ columns, rows }: Answer) => stringify([[...columns], ...rows.map((row) => row.map(shown))]).trimEnd(),
} as const;

function formatOf(flags: Flags): keyof typeof formats {
  const name = optionalText(flags, "format") ?? "table";
  if (name === "table" || name === "json" || name === "csv") return name;
  throw new TifaError("usage", `no format "${name}"`, "one of table, json, csv");
}

function shown(value: Json | undefined): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function parametersOf(pairs: readonly string[]): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      if (at < 1)
        throw new TifaError("usage", `--param ${pair} is not name=value`, "for example --param id=concept:新发展理念");
      return [pair.slice(0, at), parameter(pair.slice(at + 1))];
    }),
  );
}

function parameter(text: string): Json {
  try {
    // Whatever JSON.parse gives is Json.
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
