/** Every join that is not by the same employer, and every refusal, with its reason. */
import type { Note } from "../base/notes.ts";
import { byCodeUnit } from "../base/order.ts";
import type { Byline } from "./byline.ts";
import type { Pair } from "./partition.ts";

/** One note a pair of persons, at the place of the first byline; names that no byline bears give none. */
export function identityNotes(joins: readonly Pair[], apart: readonly Pair[]): readonly Note[] {
  const notes = [
    ...joins.filter(({ rule }) => rule !== "same-employer").flatMap((pair) => note("identity-joined", "=", pair)),
    ...apart.flatMap((pair) => note("identity-apart", "≠", pair)),
  ];
  return notes.sort((one, other) => byCodeUnit(one.file, other.file) || one.start - other.start);
}

function note(rule: string, sign: string, pair: Pair): readonly Note[] {
  const { file, start, end } = pair.a.occupancy;
  if (file === undefined || start === undefined || end === undefined || pair.b.occupancy.file === undefined) return [];
  const message = `${described(pair.a)} ${sign} ${described(pair.b)}: ${pair.rule}, ${pair.score.toFixed(4)}`;
  return [{ rule, file, start, end, message }];
}

/** 丁一川（松溪县委书记，2020-01-15–2021-04-20） */
function described({ name, posts, occupancy: { positions, firstSeen, lastSeen } }: Byline): string {
  const titles = positions.flatMap(({ title }) => title ?? []);
  const held = posts.map(({ organisation, title, former }) => `${former ? "原" : ""}${organisation}${title}`);
  const dates = [...new Set([firstSeen, lastSeen])].filter((date) => date !== undefined).join("–");
  return `${name}（${[(posts.length > 0 ? held : titles).join("、"), dates].filter((part) => part !== "").join("，")}）`;
}
