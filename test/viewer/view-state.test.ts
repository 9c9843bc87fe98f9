import fc from "fast-check";
import { expect, test } from "vitest";
import {
  isReserved,
  parseState,
  printState,
  seriesNames,
  tabs,
  type ViewState,
  withParams,
} from "../../viewer/state/view-state.ts";

const word = fc.string({
  unit: fc.constantFrom("云", "𠮷", "a", "&", "=", "%", "#", "?", "+", " ", "/", ":", "@", "<"),
});
const state: fc.Arbitrary<ViewState> = fc.record({
  view: word,
  selected: fc.option(word),
  on: fc.option(word),
  tab: fc.constantFrom(...tabs),
  series: fc.constantFrom(null, ...seriesNames),
  params: fc.dictionary(
    word.filter((key) => !isReserved(key)),
    word,
  ),
});

test("a state read back from its own address is the same state", () => {
  fc.assert(
    fc.property(state, (value) => {
      expect(parseState(printState(value))).toEqual(value);
    }),
  );
});

test("an address is the same whatever order its keys were set in", () => {
  const base = parseState("#/doc?v=1");
  const one = withParams(withParams(base, { id: "a.txt" }), { at: "3-9" });
  const other = withParams(withParams(base, { at: "3-9" }), { id: "a.txt" });
  expect(printState(one)).toBe(printState(other));
});

test("the default series is not named in the address, and one that does not exist is the default", () => {
  expect(printState(parseState("#/matrix?series=reported"))).toBe("#/matrix?series=reported&v=1");
  expect(parseState("#/matrix?series=spoken").series).toBeNull();
});

test("keys that we do not know are kept", () => {
  expect(printState(parseState("#/graph?later=x&v=1"))).toBe("#/graph?later=x&v=1");
});

test("a broken address shows the leading view instead of an error", () => {
  expect(parseState("nonsense").view).toBe("");
  expect(parseState("#/doc?id=%E4%B").params).toEqual({ id: "%E4%B" });
});

test("ids stay readable in the address", () => {
  const { params } = withParams(parseState("#/doc"), { id: "2022/a.txt" });
  expect(printState({ ...parseState("#/doc"), params })).toBe("#/doc?id=2022/a.txt&v=1");
});
