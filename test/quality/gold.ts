/** The hand-labelled records of the evaluation texts. Their text stays where it is. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface GoldPosition {
  readonly institution: string | null;
  readonly title: string | null;
  readonly former?: boolean;
}

export interface GoldPerson {
  readonly name: string | null;
  readonly positions: readonly GoldPosition[];
}

export interface GoldByline {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly persons: readonly GoldPerson[];
  readonly date?: string;
}

export interface GoldItem {
  readonly order: number;
  readonly type: string;
  readonly title: string | null;
  readonly person: string | null;
  readonly positions?: readonly GoldPosition[];
  readonly body_lines: readonly [first: number, last: number];
}

export interface GoldPage {
  readonly page: string;
  readonly file: string;
  readonly items: readonly GoldItem[];
}

export interface GoldReport {
  readonly corpus: string;
  readonly key: string;
  readonly speaker: string;
}

/** The records of `gold/<file>` below the folder of texts; undefined where there is none. */
export function goldOf<T>(texts: string, file: string): readonly T[] | undefined {
  return recordsAt<T>(join(texts, "gold", file));
}

/** JSON Lines; undefined where there is no such file. */
export function recordsAt<T>(path: string): readonly T[] | undefined {
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as T);
}

/** Institution, title and former of each post, in any order. */
export function positionsKey(positions: readonly GoldPosition[]): string {
  return JSON.stringify(positions.map((p) => [p.institution ?? "", p.title ?? "", p.former === true]).sort());
}
