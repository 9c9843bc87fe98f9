/** Whole speeches: a title, a day, a salutation, and maybe a name. */
import { expect, test } from "vitest";
import { readText, speakersOf, speechesOf } from "../pages/read-text.ts";

const text = [
  "同志们，朋友们：",
  "　　今天，我们在这里隆重集会，庆祝渔港通网十周年。我代表云江省委，向大家表示热烈的祝贺！",
  "　　十年前的松溪，潮水退去的时候，渔港才露出它的骨头。今天的松溪，看见灯就看见了家。",
  "　　同志们、朋友们！",
  "　　让我们把路修到山顶，把网铺到船头，让每一个村子都看得见大海。",
];
const page = (...name: readonly string[]) =>
  readText(["在庆祝渔港通网十周年大会上的讲话", "（2021年4月19日）", ...name, ...text].join("\n"));

test("a speech whose page names nobody is a whole speech of nobody", () => {
  const [speech, ...others] = speechesOf(page());
  expect(others).toEqual([]);
  expect(speech?.speakers).toEqual([]);
  expect(speech?.text.startsWith("同志们，朋友们：")).toBe(true);
  expect(speech?.text.endsWith("看得见大海。")).toBe(true);
});

test("the name between its title and its salutation signs it", () => {
  expect(speakersOf(page("丁一川"))).toEqual(["丁一川"]);
  expect(speakersOf(page("云江省委书记　丁一川"))).toEqual(["丁一川"]);
});

test("a report about a speech is none", () => {
  const report = "云江省委书记丁一川出席大会并讲话\n新华社青屿4月19日电　各位代表昨天听取了讲话，会场上响起掌声。";
  expect(speakersOf(readText(report))).toEqual([]);
});
