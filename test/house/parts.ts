/** The parts of the house, and which of them each may import; ARCHITECTURE.md has the same table for people. */

/** What a part may import of ours besides itself. Every folder of src that is not named here is a stage. */
const stage = ["base", "corrections", "lexicon", "graph"];
const library = ["pipeline", "resources", "sample-corpus", "build", "follow-ids", "store", "read", ...stage];
const commands = [
  "annotator",
  "sample-corpus",
  "server",
  "chart",
  "search",
  "ask",
  "weigh",
  "verify",
  "diff",
  "collate",
  "coding",
  "discover",
  "byline",
  ...library,
];
const allowed: Readonly<Record<string, readonly string[]>> = {
  graph: [],
  base: [],
  lexicon: ["base", "graph"],
  byline: ["base", "lexicon", "graph"],
  formats: ["base"],
  read: ["formats", ...stage],
  corrections: ["base", "lexicon", "graph"],
  pipeline: [
    "resources",
    "assemble",
    "byline",
    "page",
    "read",
    "repair",
    "resolve",
    "spot",
    "store",
    "weigh",
    ...stage,
  ],
  resources: ["resolve", "spot", ...stage],
  "follow-ids": ["read", "store", ...stage],
  annotator: ["pipeline", "resources", ...stage],
  "sample-corpus": ["sample", ...stage],
  build: library,
  index: ["annotator", "byline", ...library],
  verify: ["ask", "weigh", "store", ...stage],
  diff: ["verify", "ask", "weigh", "store", ...stage],
  collate: ["repair", "spot", ...stage],
  coding: ["store", ...stage],
  discover: ["spot", "store", ...stage],
  ask: ["weigh", "store", ...stage],
  search: ["ask", "weigh", "store", ...stage],
  server: ["pipeline", "search", "ask", "weigh", "store", ...stage],
  command: commands,
  cli: ["command", ...commands],
  viewer: ["graph"],
};

/** “src/spot/voice.ts” is in spot, “src/cli.ts” in cli, “viewer/main.tsx” in viewer. */
export function partOf(path: string): string {
  const [top = "", second = ""] = path.split("/");
  return top === "src" ? second.replace(/\.ts$/u, "") : top;
}

/** What a part may import of ours. */
export function mayImport(part: string): readonly string[] {
  return allowed[part] ?? stage;
}
