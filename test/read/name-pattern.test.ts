/** `--from-name` reads names of files in the form that the user gives. */
import { describe, expect, test } from "vitest";
import { namedBy, readNamePattern } from "../../src/read/name-pattern.ts";

const read = (form: string, path: string) => namedBy(readNamePattern(form), path);

describe("a form of names", () => {
  test.each([
    ["{date}-{page}-{n}", "a/20210419-03-2.txt", { date: "2021-04-19", dateRule: "file-name", page: "3" }],
    ["{date}-{page}-{n}", "2021年4月9日-第03版-2.txt", { date: "2021-04-09", dateRule: "file-name", page: "3" }],
    [
      "{source}_{date}_{*}",
      "云江日报_2021.04.19_x.html",
      { source: "云江日报", date: "2021-04-19", dateRule: "file-name" },
    ],
    [
      "{source}/{date}/{title}",
      "云江日报/2021-04-19/守好渔港.md",
      { source: "云江日报", date: "2021-04-19", dateRule: "file-name", title: "守好渔港" },
    ],
    ["{speaker}（{edition}）", "苏砚秋（理论）.txt", { edition: "理论", given: [{ name: "苏砚秋" }] }],
  ])("%s reads %s", (form, path, meta) => expect(read(form, path)?.meta).toEqual(meta));

  test("gives a document an id", () => expect(read("{n}.{id}", "12.harbour-7.txt")?.id).toBe("harbour-7"));

  test.each([
    ["another order", "{date}-{page}", "03-20210419.txt"],
    ["a day that the calendar has not", "{date}-{page}", "20210231-03.txt"],
    ["a sign that would mean something in an expression", "{n}.{n2}".replace("{n2}", "(a)"), "1xa.txt"],
  ])("reads nothing of %s", (_, form, path) => expect(read(form, path)).toBeUndefined());

  test.each(["{day}", "{date}{date}", "date", ""])("“%s” is refused with what there is", (form) => {
    expect(() => readNamePattern(form)).toThrow(expect.objectContaining({ hint: expect.stringContaining("{page}") }));
  });
});
