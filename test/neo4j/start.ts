/** Starts a real Neo4j without Docker, out of Maven Central, on a free port and in a fresh folder. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Neo4jServer {
  readonly uri: string;
  readonly close: () => Promise<void>;
}

const folder = fileURLToPath(new URL(".", import.meta.url));
const flags = ["--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED", "-Xmx1g"];

/** What is missing to start one, undefined when nothing is. */
export function missingForNeo4j(): string | undefined {
  const missing = ["java", "mvn"].filter((program) => spawnSync(program, ["-version"]).status !== 0);
  return missing.length === 0 ? undefined : `${missing.join(" and ")} not installed and NEO4J_URI not set`;
}

/** Starts a server, fetching Neo4j first if it never was; READY comes after 7 to 15 seconds. */
export async function startNeo4j(port?: number): Promise<Neo4jServer> {
  const home = mkdtempSync(join(tmpdir(), "tifa-neo4j-"));
  const bolt = port ?? (await freePort());
  const program = join(folder, "TestServer.java");
  const settings = [
    "dbms.security.auth_enabled=false",
    "server.bolt.enabled=true",
    `server.bolt.listen_address=127.0.0.1:${bolt}`,
    `server.bolt.advertised_address=127.0.0.1:${bolt}`,
  ];
  writeFileSync(join(home, "neo4j.conf"), settings.join("\n"));
  const java = spawn("java", [...flags, "-cp", classPath(), program, home], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  const clear = () => rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  await ready(java).catch((error: unknown) => {
    clear();
    throw error;
  });
  return {
    uri: `bolt://127.0.0.1:${bolt}`,
    close: async () => {
      const ended = new Promise((resolve) => java.once("exit", resolve));
      java.stdin?.end();
      await ended;
      clear();
    },
  };
}

/** The jars of Neo4j, looked up by Maven once and remembered until pom.xml changes or a jar is gone. */
function classPath(): string {
  const pom = join(folder, "pom.xml");
  const version = createHash("sha256").update(readFileSync(pom)).digest("hex").slice(0, 12);
  const cache = join(homedir(), ".cache", "tifa");
  const file = join(cache, `neo4j-${version}.classpath`);
  if (!existsSync(file) || !isWhole(readFileSync(file, "utf8"))) {
    mkdirSync(cache, { recursive: true });
    const part = `${file}.${process.pid}`;
    execFileSync("mvn", ["-q", "-B", "-f", pom, "dependency:build-classpath", `-Dmdep.outputFile=${part}`], {
      shell: process.platform === "win32",
    });
    renameSync(part, file);
  }
  return readFileSync(file, "utf8").trim();
}

function isWhole(path: string): boolean {
  return path
    .trim()
    .split(process.platform === "win32" ? ";" : ":")
    .every((jar) => existsSync(jar));
}

function ready(java: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk;
      if (/^READY$/mu.test(said)) resolve();
    };
    java.stdout?.on("data", listen);
    java.stderr?.on("data", listen);
    java.once("error", reject);
    java.once("exit", (code) => reject(new Error(`Neo4j did not start (${code}): ${said.slice(-2000)}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
