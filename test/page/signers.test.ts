/** Several bylines below each other. */
import { describe, expect, test } from "vitest";
import { readText } from "../pages/read-text.ts";

const tide = "潮水退去的时候，渔港才露出它的骨头。我们在松溪工作了二十年，看着防波堤一寸一寸长高，心里踏实。";
const lamp = "灯塔不说话，却比谁都守信用。青屿的船员说，看见灯就看见了家，这句话我记了一辈子，今天说给大家听。";
const signers = ["松溪县委书记 丁一川", "青屿市公安局副局长 苏砚秋", "望海大学教授 周沛然", "青屿银行行长 宋岚"];

/** A page of two speeches, the first with these bylines in lines of their own. */
const page = (bylines: readonly string[], order: "before" | "after", gap = "\n") => {
  const speech = (title: string, body: string, own: readonly string[]) =>
    order === "before" ? [title, ...own, body] : [body, title, ...own];
  return [
    ...speech("退潮之后", `${tide}${lamp}`, bylines),
    "",
    ...speech("灯塔之下", lamp, ["云江省省长 沈知白"]),
  ].join(gap);
};
const speakersOf = (text: string) =>
  readText(text).attributions.map(({ speakers }) => speakers.map(({ name }) => name).join("、"));

describe.each(["before", "after"] as const)("bylines in lines of their own, %s the body", (order) => {
  test.each(["\n", "\n\n"])("are joint signers when they are two or three", (gap) => {
    expect(speakersOf(page(signers.slice(0, 2), order, gap))).toEqual(["丁一川、苏砚秋", "沈知白"]);
    expect(speakersOf(page(signers.slice(0, 3), order, gap))).toEqual(["丁一川、苏砚秋、周沛然", "沈知白"]);
  });

  test("give the body to nobody when they are a list", () => {
    expect(speakersOf(page(signers, order)).filter((name) => name !== "")).toEqual(["沈知白"]);
  });
});
