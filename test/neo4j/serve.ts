/** `npm run neo4j:test-server`: a Neo4j to try things on, gone without trace when it is stopped. */
import { missingForNeo4j, startNeo4j } from "./start.ts";

const missing = missingForNeo4j();
if (missing !== undefined) {
  console.error(`error: ${missing}\n hint: install a JDK 17 and Maven (Debian: openjdk-17-jdk-headless maven)`);
  process.exit(4);
}
console.error("starting Neo4j 5.26 (the first time it is fetched, some 140 MB) …");
const server = await startNeo4j(Number(process.argv[2] ?? 7687));
console.log(`${server.uri} answers, without user and password; Ctrl-C ends it and removes its data`);
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
