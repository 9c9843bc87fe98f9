/** tifa load: puts a store into Neo4j, or brings what is there up to date. */
import { loadNeo4j } from "../store/neo4j/neo4j.ts";
import { type Command, optionalText, requiredText } from "./command.ts";
import { connectionOf, connectionOptions } from "./connection.ts";
import { print, table } from "./output.ts";

/** `tifa load`: a store directory into a Neo4j. Throws TifaError `unavailable` where none answers. */
export const load: Command = {
  name: "load",
  usage: "load --from DIR --neo4j URI",
  summary: "loads or updates Neo4j; running it twice changes nothing",
  details: [
    "--from DIR       the store",
    "--neo4j URI      for example bolt://127.0.0.1:7687; the password in NEO4J_PASSWORD or asked for",
    "--user NAME      neo4j unless told",
    "--database NAME  neo4j unless told",
    "--corpus NAME    several corpora can live in one database (default)",
    "--remove-many    lets it remove more than a fifth of the corpus that is there; without it that is refused",
    "a store whose files are not those of its receipt is refused before anything is changed",
  ],
  options: {
    ...connectionOptions,
    from: { type: "string" },
    corpus: { type: "string" },
    "remove-many": { type: "boolean" },
  },
  run: async (flags) => {
    const dir = requiredText(flags, "from", "name the store with --from DIR");
    const corpus = optionalText(flags, "corpus") ?? "default";
    const removeMany = flags["remove-many"] === true;
    const { nodes, relationships } = await loadNeo4j({ dir, corpus, removeMany, ...(await connectionOf(flags)) });
    const rows = Object.entries({ ...nodes, ...relationships })
      .filter(([, counts]) => counts.written + counts.unchanged + counts.removed > 0)
      .map(([name, { written, unchanged, removed }]) => [name, String(written), String(unchanged), String(removed)]);
    print(table(["", "written", "unchanged", "removed"], rows));
    return 0;
  },
};
