import { expect, test } from "vitest";
import { largestPeer } from "../../src/weigh/largest-peer.ts";
import { situationsOf } from "../../src/weigh/situation.ts";
import { unitsOf } from "../../src/weigh/units.ts";
import { speechOf } from "./invented-speeches.ts";

const names = ["甲", "丙", "丁", "戊", "己", "乙"];

/** One speech each, in the order of the names, with the theme as often as told. */
function largestOf(said: Readonly<Record<string, number>>): string | undefined {
  const speeches = names.map((name, at) => speechOf(`${at}.txt@0`, name, { 渔火: said[name] ?? 0, 生态文明: 1 }));
  const { whole } = situationsOf(
    unitsOf(speeches, () => "chinese"),
    () => false,
  ).everybody;
  const actor = whole.actorOf("person:戊");
  if (actor === undefined) throw new RangeError("no units of 戊");
  const largest = largestPeer(whole.poolFor(actor), whole.columnOf("concept:渔火"), whole.table);
  return largest === undefined ? undefined : whole.table.persons[largest];
}

test("the peer who says it most is the largest; the actor is none", () => {
  expect(largestOf({ 丙: 1, 丁: 2, 戊: 5 })).toBe("person:丁");
});

test("of several who say it as often it is the first by id, whatever stands first in the table", () => {
  expect(largestOf({ 甲: 2, 丙: 1, 乙: 2 })).toBe("person:乙");
});

test("nobody is the largest where no peer says it", () => {
  expect(largestOf({ 戊: 5 })).toBeUndefined();
});
