/** `npm run schema`: writes `docs/schema/`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { home } from "../../src/lexicon/home.ts";
import { asFile, schemas } from "./schemas.ts";

for (const [name, schema] of Object.entries(schemas)) {
  const text = JSON.stringify(asFile(schema), null, 2);
  writeFileSync(join(home, "docs", "schema", `${name}.schema.json`), `${text}\n`);
}
