/** Units: what is dealt, compared and counted once. */
import type { Static } from "./schema.ts";
import type { unitSchema } from "./schema-units.ts";

/** A line of `units.jsonl`: all text of one person in one event of one series. */
export interface UnitRecord extends Static<typeof unitSchema> {}

/** How a unit uses one concept. */
export type UnitUse = UnitRecord["concepts"][number];

/** Attributions from here on are sure. */
export const sureFrom = 0.9;
