/** The flags that name a Neo4j, and its password from the environment or a prompt. */
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { type Flags, optionalText, requiredText } from "./command.ts";

/** Where a Neo4j answers, and as whom we ask. */
export interface Connection {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** The flags of a connection, for every command that opens one. */
export const connectionOptions = {
  neo4j: { type: "string" },
  user: { type: "string" },
  database: { type: "string" },
} as const;

/**
 * The connection that the flags name. Asks for a password only on a terminal; without one an open database is assumed.
 */
export async function connectionOf(flags: Flags): Promise<Connection> {
  return {
    uri: requiredText(flags, "neo4j", "for example --neo4j bolt://127.0.0.1:7687"),
    user: optionalText(flags, "user") ?? "neo4j",
    password: process.env["NEO4J_PASSWORD"] ?? (process.stdin.isTTY ? await askPassword() : ""),
    database: optionalText(flags, "database") ?? "neo4j",
  };
}

/** Reads a line without showing it. */
async function askPassword(): Promise<string> {
  process.stderr.write("Neo4j password: ");
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  const password = await reader.question("");
  reader.close();
  process.stderr.write("\n");
  return password;
}
