/** Whose words an institution's are, so that nobody counts them twice unawares. */
import { say } from "./words.ts";

/** 由 2 人代表：甲、乙 */
export function representedBy(names: readonly string[]): string {
  return say("represented", { count: names.length, names: names.join(say("listComma")) });
}
