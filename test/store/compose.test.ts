import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { need } from "../needs.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");

interface Service {
  readonly image: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly command?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

const compose = parse(read("docker-compose.yml"));
const services: Readonly<Record<"neo4j" | "load" | "viewer", Service>> = compose.services;

describe("docker compose", () => {
  test("opens ports on this machine only", () => {
    const ports = Object.values(services).flatMap((service) => service.ports ?? []);
    expect(ports).toHaveLength(3);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/u);
  });

  test("knows no password and refuses to start without one", () => {
    expect(services.neo4j.environment?.["NEO4J_AUTH"]).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?.+\}$/u);
    expect(services.load.environment?.["NEO4J_PASSWORD"]).toMatch(/^\$\{NEO4J_PASSWORD:\?.*\}$/u);
    expect(read(".env.example")).toMatch(/^NEO4J_PASSWORD=$/mu);
  });

  test("waits for a healthy Neo4j, loads once, then shows what was loaded", () => {
    expect(services.neo4j.healthcheck?.test.join(" ")).toContain("RETURN 1");
    expect(services.load.depends_on?.["neo4j"]?.condition).toBe("service_healthy");
    expect(services.viewer.depends_on?.["load"]?.condition).toBe("service_completed_successfully");
  });

  test("keeps the graph and the store in volumes, the store below a mount so that it can be replaced", () => {
    expect(Object.keys(compose.volumes)).toEqual(["neo4j-data", "store"]);
    expect(services.neo4j.volumes).toEqual(["neo4j-data:/data"]);
    expect(services.load.volumes).toContain("store:/store");
    expect(services.viewer.command).toContain("/store/tifa");
  });

  test("runs the Neo4j that the tests run", () => {
    const [, version] = /<version>(5\.\d+)\.\d+<\/version>/u.exec(read("test/neo4j/pom.xml")) ?? [];
    expect(services.neo4j.image).toBe(`neo4j:${version}-community`);
  });

  test("gives the shell a script that it can read", need("shell", "sh", process.platform !== "win32"), () => {
    // Compose turns $$ into $.
    const script = (services.load.command ?? []).join("\n").replaceAll("$$", "$");
    expect(() => execFileSync("sh", ["-n", "-c", script])).not.toThrow();
  });
});

test("the image stands on glibc, which the embedded database needs, and runs without root", () => {
  const lines = read("Dockerfile").split("\n");
  const bases = lines.filter((line) => line.startsWith("FROM "));
  for (const base of bases) expect(base).toContain("bookworm");
  expect(lines).toContain("USER node");
});

test("no password of anybody goes into the image", () => {
  expect(read(".dockerignore").split("\n")).toContain(".env");
});

test("the tests run on three systems and three versions of Node", () => {
  const { matrix } = parse(read(".github/workflows/ci.yml")).jobs.test.strategy;
  expect(matrix).toEqual({ os: ["ubuntu-latest", "macos-latest", "windows-latest"], node: [20, 22, 24] });
});
