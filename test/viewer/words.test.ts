import { expect, test } from "vitest";
import { en } from "../../viewer/words/en.ts";
import { enCodes } from "../../viewer/words/en-codes.ts";
import { zh } from "../../viewer/words/zh.ts";
import { zhCodes } from "../../viewer/words/zh-codes.ts";

const chinese = { ...zh, ...zhCodes };
const english = { ...en, ...enCodes };

test("both languages have the same words", () => {
  expect(Object.keys(english)).toEqual(Object.keys(chinese));
});

test("both languages ask for the same values", () => {
  const slots = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([slot]) => slot).sort(); // "{count}"
  for (const [key, text] of Object.entries(chinese))
    expect([key, slots(english[key as keyof typeof chinese])]).toEqual([key, slots(text)]);
});

test("no word is left empty", () => {
  expect([...Object.values(chinese), ...Object.values(english)].filter((text) => text.trim() === "")).toEqual([]);
});
