/** Makes the properties of a row: in the order of the schema, what is absent left out. */
import type { Properties, PropertyType, PropertyValue } from "../../graph/schema.ts";

/**
 * The properties that `types` names, in its order. Undefined, null, numbers that are not finite and empty lists are left
 * out: absent is absent in every store. Parallel lists of a mention are never empty.
 */
export function propertiesOf(
  types: Readonly<Record<string, PropertyType>>,
  values: Readonly<Record<string, PropertyValue | null | undefined>>,
): Properties {
  const properties: Record<string, PropertyValue> = {};
  for (const key of Object.keys(types)) {
    const value = values[key];
    if (value !== undefined && value !== null && isPresent(value)) properties[key] = value;
  }
  return properties;
}

function isPresent(value: PropertyValue): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return !Array.isArray(value) || value.length > 0;
}
