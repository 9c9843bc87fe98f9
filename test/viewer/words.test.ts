import { expect, test } from "vitest";
import { en } from "../../viewer/words/en.ts";
import { zh } from "../../viewer/words/zh.ts";

test("both languages have the same words", () => {
  expect(Object.keys(en)).toEqual(Object.keys(zh));
});

test("both languages ask for the same values", () => {
  const slots = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([slot]) => slot).sort(); // "{count}"
  for (const [key, text] of Object.entries(zh))
    expect([key, slots(en[key as keyof typeof zh])]).toEqual([key, slots(text)]);
});

test("no word is left empty", () => {
  expect([...Object.values(zh), ...Object.values(en)].filter((text) => text.trim() === "")).toEqual([]);
});
