/** A page in traditional characters says so: the tables are simplified. */
import { describe, expect, test } from "vitest";
import { readText } from "../../src/read/read.ts";

const rulesOf = (text: string) => readText("a.txt", text, {}).notes.map(({ rule }) => rule);

describe("a page", () => {
  test("in traditional characters is read, with one note", () => {
    expect(rulesOf("漁港的學校開門了。\n我們說，這個時候要讓孩子們來。\n")).toEqual(["read-traditional"]);
    expect(readText("a.txt", "漁港的學校開門了。", {}).value?.text).toBe("漁港的學校開門了。");
  });

  test("in simplified characters has none, also where it quotes an old inscription", () => {
    expect(rulesOf("渔港的学校开门了。碑上刻着“國學”二字，我们说，这个时候要让孩子们来看。")).toEqual([]);
  });

  test("without any of the telling characters has none", () => {
    expect(rulesOf("渔港\n")).toEqual([]);
  });
});
