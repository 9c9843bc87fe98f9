/** What the files of a graph are, as JSON Schema, from `graph/schema.ts`; the other files stand where their types do. */
import {
  type NodeLabel,
  nodeLabels,
  nodeProperties,
  type PropertyType,
  relationshipShapes,
  relationshipTypes,
} from "../../graph/schema.ts";

/** `graph.json`. */
export const graphSchema: object = {
  description: "graph.json: the entity graph in graphology's serialised form, with x, y and community.",
  ...closed({
    attributes: closed({}),
    options: closed({ type: { const: "directed" }, multi: { const: true }, allowSelfLoops: { const: true } }),
    nodes: listOf(closed({ key: { type: "string" }, attributes: { type: "object" } })),
    edges: listOf(
      closed({
        key: { type: "string" },
        source: { type: "string" },
        target: { type: "string" },
        attributes: { type: "object" },
      }),
    ),
  }),
};

const propertySchemas: Readonly<Record<PropertyType, object>> = {
  string: { type: "string" },
  int: { type: "integer", minimum: 0 },
  float: { type: "number" },
  boolean: { type: "boolean" },
  date: { type: "string", format: "date" },
  "string[]": { type: "array", items: { type: "string" } },
  "int[]": { type: "array", items: { type: "integer", minimum: 0 } },
};

/** A line of `nodes.jsonl` by its label. */
export const nodeSchemas: ReadonlyMap<string, object> = new Map(
  nodeLabels.map((label) => [
    label,
    closed({ label: { const: label }, id: { type: "string" }, properties: ofNode(label) }),
  ]),
);

/** A line of `relationships.jsonl` by its type. */
export const relationshipSchemas: ReadonlyMap<string, object> = new Map(
  relationshipTypes.map((type) => [
    type,
    closed({
      type: { const: type },
      from: { type: "string" },
      to: { type: "string" },
      properties: { ...propertiesOf(relationshipShapes[type].properties), additionalProperties: false },
    }),
  ]),
);

/** Names are never absent; persons and institutions also have the user's own properties, `attr_…`. */
function ofNode(label: NodeLabel): object {
  const own = label === "Person" || label === "Institution" ? { "^attr_": { type: "string" } } : {};
  const properties = propertiesOf(nodeProperties[label]);
  return { ...properties, required: ["name"], patternProperties: own, additionalProperties: false };
}

function propertiesOf(types: Readonly<Record<string, PropertyType>>): object {
  const properties = Object.entries(types).map(([name, type]) => [name, propertySchemas[type]]);
  return { type: "object", properties: Object.fromEntries(properties) };
}

/** An object with these fields and no other. */
function closed(properties: Readonly<Record<string, object>>): object {
  return { type: "object", required: Object.keys(properties), properties, additionalProperties: false };
}

function listOf(items: object): object {
  return { type: "array", items };
}
