/** A connection to Neo4j whose failures say what a person can do. */
import { auth, type Driver, driver, Neo4jError, type Result, type Session, session } from "neo4j-driver";
import { reasonOf, TifaError } from "../../base/errors.ts";
import type { DriverValue } from "./values.ts";

/** Where a Neo4j is, and which database of it is meant. */
export interface Neo4jAddress {
  /** `bolt://` for one server, `neo4j://` for a cluster, `+s` for TLS. */
  readonly uri: string;
  readonly user?: string;
  /** Absent for a server without authentication. */
  readonly password?: string;
  readonly database?: string;
}

type Params = Readonly<Record<string, DriverValue>>;

/** One session; the statements of a load follow each other in it and see each other's effects. */
export interface Neo4jSession {
  /** Runs outside a transaction of ours, for the schema and for reading all hashes. */
  readonly each: (
    cypher: string,
    params: Params,
    visit: (row: Readonly<Record<string, unknown>>) => void,
  ) => Promise<void>;
  /** Runs in a transaction that is tried again after a deadlock or a lost connection; gives the column `n`. */
  readonly write: (cypher: string, params: Params) => Promise<number>;
  /** Runs `work` in one transaction that ends at the time limit; `mode` decides whether it may write. */
  readonly within: <T>(mode: "read" | "write", timeLimit: number, work: (run: Run) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Runs one statement in a transaction. */
export type Run = (cypher: string, params: Params) => Result;

/** Opens a session. Throws TifaError `unavailable` when nobody answers or the password is wrong, `usage` on a bad URI. */
export async function connectNeo4j({
  uri,
  user = "neo4j",
  password,
  database = "neo4j",
}: Neo4jAddress): Promise<Neo4jSession> {
  const connection = driverFor(uri, password === undefined ? undefined : auth.basic(user, password));
  try {
    await connection.verifyConnectivity({ database });
  } catch (cause) {
    await connection.close();
    throw mendable(cause, uri);
  }
  const opened = connection.session({
    database,
    defaultAccessMode: session.WRITE,
    bookmarkManager: connection.executeQueryBookmarkManager,
  });
  return sessionOf(connection, opened, uri);
}

function sessionOf(connection: Driver, opened: Session, uri: string): Neo4jSession {
  const guarded = async <T>(action: () => Promise<T>): Promise<T> => {
    try {
      return await action();
    } catch (cause) {
      throw mendable(cause, uri);
    }
  };
  return {
    each: (cypher, params, visit) =>
      guarded(async () => {
        for await (const record of opened.run(cypher, params)) visit(record.toObject());
      }),
    write: (cypher, params) =>
      guarded(async () => {
        const { records } = await opened.executeWrite(async (transaction) => transaction.run(cypher, params));
        return Number(records[0]?.get("n") ?? 0);
      }),
    within: (mode, timeLimit, work) =>
      guarded(() => {
        const execute = mode === "read" ? opened.executeRead : opened.executeWrite;
        return execute.call(opened, (transaction) => work((cypher, params) => transaction.run(cypher, params)), {
          timeout: timeLimit,
        }) as ReturnType<typeof work>;
      }),
    close: async () => {
      await opened.close();
      await connection.close();
    },
  };
}

function driverFor(uri: string, token: Parameters<typeof driver>[1]): Driver {
  try {
    return driver(uri, token, { connectionTimeout: 10_000, userAgent: "tifa" });
  } catch (cause) {
    throw new TifaError(
      "usage",
      `${uri} is no address of a Neo4j: ${reasonOf(cause)}`,
      "for example --neo4j bolt://localhost:7687",
      {
        cause,
      },
    );
  }
}

/** The failures of the driver that a person can mend; everything else stays what it is. */
function mendable(cause: unknown, uri: string): unknown {
  if (!(cause instanceof Neo4jError)) return cause;
  const { code, message } = cause;
  if (code.startsWith("Neo.ClientError.Security")) {
    return new TifaError(
      "unavailable",
      `${uri} refuses the user or password`,
      "set NEO4J_PASSWORD, and --user if it is not neo4j",
      { cause },
    );
  }
  // “Neo.ClientError.Transaction.TransactionTimedOut”
  if (/TransactionTimedOut/u.test(code)) {
    const hint = "begin at a node with a given id, bound the length of paths, or raise the limit";
    return new TifaError("input", "the query took too long and was ended", hint, { cause });
  }
  if (code.startsWith("Neo.ClientError.Statement")) {
    const [reason] = message.split("\n");
    return new TifaError("input", `the query failed: ${reason}`, "correct the Cypher text", { cause });
  }
  const hint = "is it running, and is the address right? npm run neo4j:test-server starts one to try";
  return new TifaError("unavailable", `Neo4j at ${uri} does not answer: ${message.split("\n")[0]}`, hint, { cause });
}
