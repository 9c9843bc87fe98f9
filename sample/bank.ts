/** The bank of phrases, and choosing from it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "../graph/measure/random.ts";

/** All phrases of one kind; those of a field where the kind has fields. */
export type Bank = (kind: string, field?: string) => readonly string[];

/** Reads bank.tsv: kind, field, phrase; `folder` is where it lies. */
export function readBank(folder: string): Bank {
  const phrases = new Map<string, string[]>();
  const lines = readFileSync(join(folder, "bank.tsv"), "utf8").split("\n").slice(1);
  for (const line of lines) {
    if (line === "" || line.startsWith("#")) continue;
    const [kind = "", field = "", phrase = ""] = line.split("\t");
    const key = `${kind} ${field}`;
    phrases.set(key, [...(phrases.get(key) ?? []), phrase]);
  }
  return (kind, field = "") => {
    const found = phrases.get(`${kind} ${field}`);
    if (found === undefined) throw new RangeError(`bank.tsv has no ${kind} of "${field}"`);
    return found;
  };
}

/** One of a list that is not empty. */
export function pick<T>(list: readonly T[], random: Random): T {
  const chosen = list[random(list.length)];
  if (chosen === undefined) throw new RangeError("nothing to pick from");
  return chosen;
}

/** Whether an event of this probability happens. */
export function happens(probability: number, random: Random): boolean {
  return random(10_000) < probability * 10_000;
}

/** The list in a random order. */
export function shuffled<T>(list: readonly T[], random: Random): readonly T[] {
  return list
    .map((item) => ({ item, key: random(2 ** 20) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
