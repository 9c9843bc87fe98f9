/** What a value read from a file of a store must be, as small tests that compose. */

/** Whether a value has the shape. */
export type Shape = (value: unknown) => boolean;

/** A string. */
export const text: Shape = (value) => typeof value === "string";

/** A number that JSON can hold. */
export const number: Shape = (value) => typeof value === "number";

/** A number from 0. */
export const amount: Shape = (value) => typeof value === "number" && value >= 0;

/** A whole number from 0. */
export const whole: Shape = (value) => Number.isInteger(value) && Number(value) >= 0;

/** True or false. */
export const flag: Shape = (value) => typeof value === "boolean";

/** A day, `YYYY-MM-DD`. */
export const day: Shape = (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/u.test(value); // “2021-04-19”

/** One of these words. */
export function oneOf(...words: readonly string[]): Shape {
  return (value) => typeof value === "string" && words.includes(value);
}

/** The shape, or null. */
export function orNull(shape: Shape): Shape {
  return (value) => value === null || shape(value);
}

/** A list of such values. */
export function listOf(shape: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(shape);
}

/** An object whose values all have the shape, under whatever names. */
export function mapOf(shape: Shape): Shape {
  return (value) => isObject(value) && Object.values(value).every(shape);
}

/** Shapes by the name of the field. */
export type Fields = Readonly<Record<string, Shape>>;

/** An object with all fields of the first kind, some of the second, and no other. */
export function record(required: Fields, optional: Fields = {}): Shape {
  return (value) => wrongField(value, required, optional) === undefined;
}

/** The first field that is missing, unknown or of another shape; "" where the value is no object at all. */
export function wrongField(value: unknown, required: Fields, optional: Fields = {}): string | undefined {
  if (!isObject(value)) return "";
  for (const [name, shape] of Object.entries(required)) {
    if (!Object.hasOwn(value, name) || !shape(value[name])) return name;
  }
  return Object.keys(value).find((name) => {
    if (Object.hasOwn(required, name)) return false;
    const shape = Object.hasOwn(optional, name) ? optional[name] : undefined;
    return shape === undefined || !shape(value[name]);
  });
}

/** Whether a parsed value is an object with fields. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
