/** The schemas of all files that people and programs exchange with tifa, by the names they have in `docs/schema/`. */
import { weighingSchema } from "../../src/base/schema-weighing.ts";
import { correctionSchema } from "../../src/corrections/correction-schema.ts";
import { projectSchema } from "../../src/read/project.ts";
import { receiptSchema } from "../../src/store/directory/receipt.ts";
import { recordSchemas } from "../../src/store/directory/store-lines.ts";
import { graphSchema, nodeSchemas, relationshipSchemas } from "../../src/verify/record-shapes.ts";

const nodes = { description: "A line of nodes.jsonl, by its label.", anyOf: [...nodeSchemas.values()] };
const relationships = {
  description: "A line of relationships.jsonl, by its type.",
  anyOf: [...relationshipSchemas.values()],
};

/** Lines of JSON Lines, by the name of the file without its ending. */
export const lineSchemas: Readonly<Record<string, object>> = { ...recordSchemas, nodes, relationships };

/** Whole files of a store, by the name without its ending. */
export const fileSchemas: Readonly<Record<string, object>> = {
  graph: graphSchema,
  receipt: receiptSchema,
  weighing: weighingSchema,
};

/** Everything that is written to `docs/schema/`. */
export const schemas: Readonly<Record<string, object>> = {
  ...lineSchemas,
  ...fileSchemas,
  corrections: correctionSchema,
  tifa: projectSchema,
};

/** A schema as a file. */
export function asFile(schema: object): object {
  return { $schema: "https://json-schema.org/draft/2020-12/schema", ...schema };
}
